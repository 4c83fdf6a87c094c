// The rows of a table `[rows, features]` that an int64 array of any shape names.

extension NDArray {
    /// Whether every element of this contiguous int64 array is in a range.
    package func isEveryNumber(in range: Range<Int>) -> Bool {
        let numbers = pointer(to: Int64.self)
        for place in 0..<count where !range.contains(Int(numbers[place])) { return false }
        return true
    }

    /// The rows with these numbers, in the shape of `numbers` with the features as last dimension.
    ///
    /// - Parameter skipped: a row in whose place there are zeros.
    package func rows(at numbers: NDArray, skipping skipped: Int? = nil) -> NDArray {
        let source = contiguous()
        let result = NDArray(uninitialized: numbers.sizes + [sizes[1]], dtype)
        let number = numbers.pointer(to: Int64.self)
        let bytes = sizes[1] &* dtype.size
        for place in 0..<numbers.count {
            let row = Int(number[place])
            let target = result.first + place &* bytes
            if row == skipped {
                target.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
            } else {
                target.copyMemory(from: source.first + row &* bytes, byteCount: bytes)
            }
        }
        return result
    }

    /// A table of `count` rows, each the sum of the rows of this array that name it.
    ///
    /// - Parameter skipped: a row that stays 0.
    package func sumOfRows(at numbers: NDArray, count: Int, skipping skipped: Int?) -> NDArray {
        let features = sizes[rank - 1]
        let source = converted(to: dtype.computation).contiguous()
        let result = NDArray(filled: .int(0), [count, features], source.dtype)
        switch source.dtype {
        case .float32: source.addRows(numbers, skipped, to: result, Float.self)
        case .float64: source.addRows(numbers, skipped, to: result, Double.self)
        default: source.addRows(numbers, skipped, to: result, Int64.self)
        }
        return result.converted(to: dtype)
    }

    private func addRows<T: Computable>(
        _ numbers: NDArray, _ skipped: Int?, to result: NDArray, _ type: T.Type
    ) {
        let (number, features) = (numbers.pointer(to: Int64.self), result.sizes[1])
        for place in 0..<numbers.count where Int(number[place]) != skipped {
            let row = result.pointer(to: type) + Int(number[place]) &* features
            let source = pointer(to: type) + place &* features
            for feature in 0..<features { row[feature] = row[feature].plus(source[feature]) }
        }
    }
}
