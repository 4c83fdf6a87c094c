import Kindling

/// One random try of a property, from a seed that a failure names so that it can be tried again.
struct Trial: CustomStringConvertible {
    let seed: UInt64
    private var state: UInt64

    /// The seeds of as many tries as a property is given.
    static let all: [Trial] = (1...120).map { Trial(seed: $0) }

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    var description: String { "seed \(seed)" }

    /// The next number of the stream (SplitMix64).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of the range.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// An element of a list that is not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[int(0...(items.count - 1))] }

    /// Up to `rank` sizes, each seldom 0 and often 1.
    mutating func shape(rank: ClosedRange<Int> = 0...4) -> [Int] {
        (0..<int(rank)).map { _ in pick([0, 1, 1, 2, 3, 4, 5, 2, 3, 4]) }
    }

    /// Sizes without an empty dim.
    mutating func filledShape(rank: ClosedRange<Int> = 1...4) -> [Int] {
        (0..<int(rank)).map { _ in int(1...4) }
    }

    /// A tensor of small quarters, in which sums are exact in any order.
    mutating func tensor(_ shape: [Int]) -> Tensor {
        let numbers = (0..<shape.reduce(1, *)).map { _ in Double(int(-40...40)) / 4 }
        return Tensor(numbers, dtype: .float32).reshape(Shape(shape))
    }

    /// An order of the dims of a tensor.
    mutating func order(_ rank: Int) -> [Int] {
        var dims = Array(0..<rank)
        for place in dims.indices { dims.swapAt(place, int(place...(rank - 1))) }
        return dims
    }

    /// A slice of a dim: where it starts and ends, and its step.
    mutating func slice(of size: Int) -> (start: Int, end: Int, step: Int) {
        let start = int(0...size)
        return (start, int(start...size), int(1...3))
    }

    /// A view that some transpositions, slices and expansions make of a tensor.
    mutating func view(of tensor: Tensor) -> Tensor {
        var view = tensor
        for _ in 0..<int(1...3) { view = step(view) }
        return view
    }

    private mutating func step(_ tensor: Tensor) -> Tensor {
        guard tensor.dim() > 0 else { return tensor.unsqueeze(0) }
        let dim = int(0...(tensor.dim() - 1))
        switch int(0...3) {
        case 0: return tensor.permute(Shape(order(tensor.dim())))
        case 1:
            let slice = slice(of: tensor.size(dim))
            return tensor.slice(dim, slice.start, slice.end, slice.step)
        case 2 where tensor.dim() < 5:
            var shape = [int(1...3)]
            shape += Array(tensor.shape)
            return tensor.unsqueeze(0).expand(Shape(shape))
        default:
            return tensor.size(dim) == 0
                ? tensor : tensor.part(dim, int(0...(tensor.size(dim) - 1)))
        }
    }
}
