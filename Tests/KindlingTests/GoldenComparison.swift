import Kindling

/// How far a number may be from PyTorch's.
struct GoldenTolerance {
    /// The allowed difference relative to the expected number; 0 asks for the same bits.
    let relative: Double

    /// The size below which an expected number counts as this large: sums of larger terms are
    /// only as exact as the terms.
    let floor: Double

    /// Whether `found` is as near to `expected` as asked; nan is near to nan alone.
    func accepts(_ found: Double, _ expected: Double) -> Bool {
        if expected.isNaN || found.isNaN { return expected.isNaN && found.isNaN }
        if relative == 0 { return found == expected && found.sign == expected.sign }
        guard found.isFinite && expected.isFinite else { return found == expected }
        let step = relative * max(abs(expected), floor)
        // Below the normal numbers of single precision, PyTorch's own steps are coarse.
        return abs(found - expected) <= max(step, Double(Float.leastNormalMagnitude))
    }
}

extension GoldenTensor {
    /// The first way in which `found` is not this tensor, in words; nil if it is.
    func difference(from found: GoldenTensor, _ tolerance: GoldenTolerance) -> String? {
        if found.dtype != dtype { return "dtype is \(found.dtype.name), expected \(dtype.name)" }
        if found.shape != shape { return "shape is \(found.shape), expected \(shape)" }
        if let strides, let foundStrides = found.strides, !agree(foundStrides, strides) {
            return "strides are \(foundStrides), expected \(strides)"
        }
        return values.difference(from: found.values, tolerance, shape)
    }

    /// The step along a dim of one element, or of a tensor without elements, means nothing.
    private func agree(_ found: [Int], _ expected: [Int]) -> Bool {
        if shape.contains(0) { return true }
        return shape.indices.allSatisfy { shape[$0] == 1 || found[$0] == expected[$0] }
    }
}

extension GoldenValues {
    fileprivate func difference(
        from found: GoldenValues, _ tolerance: GoldenTolerance, _ shape: [Int]
    ) -> String? {
        switch (self, found) {
        case (.whole(let expected), .whole(let found)):
            Self.first(expected, found, shape) { $0 == $1 }
        case (.floating(let expected), .floating(let found)):
            Self.first(expected, found, shape) { tolerance.accepts($1, $0) }
        default:
            "the values are of another category"
        }
    }

    private static func first<Number>(
        _ expected: [Number], _ found: [Number], _ shape: [Int], agree: (Number, Number) -> Bool
    ) -> String? {
        guard expected.count == found.count else {
            return "there are \(found.count) values, expected \(expected.count)"
        }
        guard let place = expected.indices.first(where: { !agree(expected[$0], found[$0]) }) else {
            return nil
        }
        let index = coordinates(of: place, in: shape)
        return "element \(index) is \(found[place]), expected \(expected[place])"
    }

    private static func coordinates(of place: Int, in shape: [Int]) -> [Int] {
        var rest = place
        var index: [Int] = []
        for size in shape.reversed() {
            index.insert(rest % size, at: 0)
            rest /= size
        }
        return index
    }
}
