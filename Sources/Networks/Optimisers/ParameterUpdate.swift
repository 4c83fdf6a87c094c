import Arrays
import Autograd

/// What an optimiser keeps of one parameter from step to step.
final class OptimizerSlot {
    /// How many times the parameter was changed.
    var step = 0
    /// Averages of gradients and the like, as long as the parameter.
    var buffers: [NDArray] = []
    /// Single numbers that change with the steps.
    var numbers: [Double] = []
}

/// How new numbers follow from a parameter, its gradient and what was kept: one loop over memory.
protocol UpdateRule {
    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>)
}

/// The memory that an update works on, element by element: a range of a parameter's.
struct UpdateLanes<Number: BinaryFloatingPoint> {
    let count: Int
    let parameter: UnsafeMutablePointer<Number>
    let gradient: UnsafeMutablePointer<Number>
    private let buffers: [NDArray]
    private let start: Int

    fileprivate init(
        _ range: Range<Int>, _ parameter: NDArray, _ gradient: NDArray, _ buffers: [NDArray]
    ) {
        count = range.count
        start = range.lowerBound
        self.parameter = parameter.pointer() + start
        self.gradient = gradient.pointer() + start
        self.buffers = buffers
    }

    /// Something kept of the parameter.
    func buffer(_ place: Int) -> UnsafeMutablePointer<Number> { buffers[place].pointer() + start }
}

/// One parameter with its gradient and what was kept of it.
struct ParameterUpdate {
    let slot: OptimizerSlot
    private let parameter: Tensor
    private let gradient: Tensor
    private let batch: UpdateBatch

    init(_ parameter: Tensor, _ gradient: Tensor, _ slot: OptimizerSlot, in batch: UpdateBatch) {
        self.parameter = parameter
        self.gradient = gradient
        self.slot = slot
        self.batch = batch
    }

    /// The number of this update, from 1.
    var step: Int { slot.step }

    /// Has the parameter changed by a rule, together with the others of the step.
    ///
    /// - Parameters:
    ///   - rule: how.
    ///   - starts: with what each buffer is filled before the first step.
    func run(_ rule: some UpdateRule, startingWith starts: [Double]) {
        // Narrow kinds are computed in single precision.
        let kind = parameter.dtype == .float64 ? DType.float64 : .float32
        addBuffers(starts, kind)
        let (work, slope) = (parameter.array.rowMajor(kind), gradient.array.rowMajor(kind))
        let buffers = slot.buffers
        batch.add(parameter, work) { range in
            if kind == .float64 {
                rule.apply(to: UpdateLanes<Double>(range, work, slope, buffers))
            } else {
                rule.apply(to: UpdateLanes<Float>(range, work, slope, buffers))
            }
        }
    }

    private func addBuffers(_ starts: [Double], _ kind: DType) {
        for start in starts.dropFirst(slot.buffers.count) {
            slot.buffers.append(NDArray(filled: Scalar(start), parameter.shape, kind))
        }
    }
}

extension NDArray {
    /// These numbers in row-major order as a kind: the array itself if it is so already.
    func rowMajor(_ kind: DType) -> NDArray {
        if dtype == kind && isContiguous { return self }
        let copy = NDArray(uninitialized: sizes, kind)
        copy.write(self)
        return copy
    }
}

/// A whole power, without the C library.
func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
    }
    return result
}
