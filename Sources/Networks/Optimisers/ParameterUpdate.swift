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

/// The memory that an update works on, element by element.
struct UpdateLanes<Number: BinaryFloatingPoint> {
    let count: Int
    let parameter: UnsafeMutablePointer<Number>
    let gradient: UnsafeMutablePointer<Number>
    fileprivate let buffers: [NDArray]

    /// Something kept of the parameter.
    func buffer(_ place: Int) -> UnsafeMutablePointer<Number> { buffers[place].pointer() }
}

/// One parameter with its gradient and what was kept of it.
struct ParameterUpdate {
    let slot: OptimizerSlot
    private let parameter: Tensor
    private let gradient: Tensor

    init(_ parameter: Tensor, _ gradient: Tensor, _ slot: OptimizerSlot) {
        self.parameter = parameter
        self.gradient = gradient
        self.slot = slot
    }

    /// The number of this update, from 1.
    var step: Int { slot.step }

    /// Changes the parameter by a rule.
    ///
    /// - Parameters:
    ///   - rule: how.
    ///   - starts: with what each buffer is filled before the first step.
    func run(_ rule: some UpdateRule, startingWith starts: [Double]) {
        // Narrow kinds are computed in single precision.
        let kind = parameter.dtype == .float64 ? DType.float64 : .float32
        addBuffers(starts, kind)
        let array = parameter.array
        let work = array.rowMajor(kind)
        noGrad {
            _ = parameter.update {
                apply(rule, work, kind)
                if !work.isSame(as: array) { array.write(work) }
            } recorded: {
                $0
            }
        }
    }

    private func addBuffers(_ starts: [Double], _ kind: DType) {
        for start in starts.dropFirst(slot.buffers.count) {
            slot.buffers.append(NDArray(filled: Scalar(start), parameter.shape, kind))
        }
    }

    private func apply(_ rule: some UpdateRule, _ work: NDArray, _ kind: DType) {
        let slope = gradient.array.rowMajor(kind)
        if kind == .float64 {
            rule.apply(to: lanes(work, slope, Double.self))
        } else {
            rule.apply(to: lanes(work, slope, Float.self))
        }
    }

    private func lanes<Number>(
        _ work: NDArray, _ slope: NDArray, _ kind: Number.Type
    ) -> UpdateLanes<Number> {
        UpdateLanes(
            count: work.count, parameter: work.pointer(), gradient: slope.pointer(),
            buffers: slot.buffers)
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
