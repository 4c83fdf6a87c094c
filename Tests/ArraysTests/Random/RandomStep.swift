import Arrays
import Testing

/// One draw of a recorded case, and the numbers that it gave.
struct RandomStep: Decodable {
    let draw: String
    let count: Int
    let dtype: String
    let arguments: [Double]?
    let weights: [Double]?
    let replacement: Bool?
    /// The numbers, or the last 20 of many.
    let values: String
    let digest: String?

    /// Makes the same draw from `stream`.
    func drawn(_ stream: inout RandomStream) throws -> NDArray {
        let array = NDArray(uninitialized: [count], try DType(recorded: dtype))
        let numbers = arguments ?? []
        switch draw {
        case "uniform":
            array.fillUniform(from: numbers.first ?? 0, to: numbers.last ?? 1, &stream)
        case "normal": array.fillNormal(like: numbers, &stream)
        case "spread": return spread(array.dtype, numbers, &stream)
        case "exponential": array.fillExponential(rate: try #require(numbers.first), &stream)
        case "integer":
            let low = Int64(try #require(numbers.first))
            let range = UInt64(Int64(try #require(numbers.last)) - low)
            array.fillIntegers(from: low, range: range, &stream)
        case "anyinteger": array.fillIntegers(&stream)
        case "bernoulli": array.fillBernoulli(try #require(numbers.first), &stream)
        case "bernoullieach":
            let chance = try #require(numbers.first)
            array.fillBernoulli(NDArray(filled: .double(chance), [count], array.dtype), &stream)
        case "permutation":
            let order = stream.permutation(count)
            array.generate { Double(order[$0]) }
        default: return try multinomial(array.dtype, &stream)
        }
        return array
    }

    private func spread(
        _ dtype: DType, _ numbers: [Double], _ stream: inout RandomStream
    ) -> NDArray {
        let memory = NDArray(uninitialized: [2 * count], dtype)
        let array = memory.view(Layout(sizes: [count], strides: [2]))
        array.fillNormal(like: numbers, &stream)
        return array
    }

    private func multinomial(_ dtype: DType, _ stream: inout RandomStream) throws -> NDArray {
        let weights = try #require(weights)
        let array = NDArray(uninitialized: [weights.count], dtype)
        array.generate { weights[$0] }
        return array.multinomial(count, replacement: replacement == true, &stream)
    }

    /// Whether `array` holds the recorded numbers: the very bits, save for numbers that went
    /// through the C library's functions of doubles, which may differ in the last place.
    func agrees(with array: NDArray) throws -> Bool {
        let copy = NDArray(uninitialized: [count], .float64)
        copy.write(array)
        let drawn = (0..<count).map { copy.pointer(to: Double.self)[$0] }
        let expected = values.split(separator: " ").compactMap { Double($0) }
        guard drawn.count == count, drawn.count >= expected.count else { return false }
        let tolerance = array.dtype == .float64 && usesLibrary ? 1e-13 : 0
        let isClose = zip(drawn.suffix(expected.count), expected).allSatisfy {
            abs($0 - $1) <= tolerance * abs($1)
        }
        guard let digest, tolerance == 0 else { return isClose }
        return isClose && digest == Self.digest(of: drawn).description
    }

    private var usesLibrary: Bool { ["normal", "spread", "exponential"].contains(draw) }

    /// The sum of all places times the bits of their numbers.
    private static func digest(of numbers: [Double]) -> UInt64 {
        numbers.enumerated().reduce(0) { sum, entry in
            sum &+ UInt64(entry.offset + 1) &* entry.element.bitPattern
        }
    }
}

extension NDArray {
    /// Fills with normal numbers by a mean and a standard deviation, by default 0 and 1.
    fileprivate func fillNormal(like numbers: [Double], _ stream: inout RandomStream) {
        let (mean, deviation) = numbers.isEmpty ? (0, 1) : (numbers[0], numbers[1])
        fillNormal(mean: mean, standardDeviation: deviation, &stream)
    }
}
