import Kernels

/// The sum of two numbers.
enum Sum: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { a.plus(b) }
}

/// The product of two numbers.
enum Product: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { a.times(b) }
}

/// The larger number; not-a-number wins.
enum Maximum: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T {
        a > b || a.isNotANumber ? a : b
    }
}

/// The smaller number; not-a-number wins.
enum Minimum: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T {
        a < b || a.isNotANumber ? a : b
    }
}

extension NDArray {
    /// The sum over the folded dimensions, which keep size 1.
    package func sum(_ fold: Fold, as kind: DType) -> NDArray {
        let source = converted(to: kind)
        if let total = source.quickSum(fold) { return total.converted(to: kind) }
        // Single precision is summed in double, so that the order of the terms does not show.
        let total =
            switch kind.computation {
            case .float32: source.folded(Sum.self, fold, neutral: 0 as Double, reading: Float.self)
            case .float64: source.folded(Sum.self, fold, neutral: 0 as Double, reading: Double.self)
            default: source.folded(Sum.self, fold, neutral: 0 as Int64, reading: Int64.self)
            }
        return total.converted(to: kind)
    }

    /// The sum over the last dimensions, the first ones or all, where blocks of memory are summed.
    private func quickSum(_ fold: Fold) -> NDArray? {
        guard dtype == .float32, isContiguous, count > 0 else { return nil }
        if keepsFirst(fold) { return sumOfRows(fold) }
        if foldsFirst(fold) { return sumOfColumns(fold) }
        return nil
    }

    /// Whether no dimension that is kept comes behind one that is folded.
    private func keepsFirst(_ fold: Fold) -> Bool {
        var outer = 0
        while outer < rank && (!fold.folds(outer) || sizes[outer] == 1) { outer += 1 }
        return (outer..<rank).allSatisfy { fold.folds($0) || sizes[$0] == 1 }
    }

    /// Whether no dimension that is folded comes behind one that is kept.
    private func foldsFirst(_ fold: Fold) -> Bool {
        var outer = 0
        while outer < rank && (fold.folds(outer) || sizes[outer] == 1) { outer += 1 }
        return (outer..<rank).allSatisfy { !fold.folds($0) || sizes[$0] == 1 }
    }

    private func sumOfRows(_ fold: Fold) -> NDArray {
        let result = NDArray(uninitialized: fold.kept, .float64)
        let length = count / result.count
        let (source, totals) = (pointer(to: Float.self), result.pointer(to: Double.self))
        for place in 0..<result.count {
            totals[place] = Kernels.sum(source + place &* length, count: length)
        }
        return result
    }

    private func sumOfColumns(_ fold: Fold) -> NDArray {
        let result = NDArray(uninitialized: fold.kept, .float64)
        writeColumnSums(
            of: pointer(to: Float.self), rows: count / result.count, columns: result.count,
            to: result.pointer(to: Double.self))
        return result
    }

    /// The product over the folded dimensions, which keep size 1.
    package func product(_ fold: Fold, as kind: DType) -> NDArray {
        let source = converted(to: kind)
        let total =
            switch kind.computation {
            case .float32:
                source.folded(Product.self, fold, neutral: 1 as Float, reading: Float.self)
            case .float64:
                source.folded(Product.self, fold, neutral: 1 as Double, reading: Double.self)
            default: source.folded(Product.self, fold, neutral: 1 as Int64, reading: Int64.self)
            }
        return total.converted(to: kind)
    }

    /// The largest element over the folded dimensions, which keep size 1.
    package func maximum(_ fold: Fold) -> NDArray {
        extremum(Maximum.self, fold, neutral: -.infinity, .min)
    }

    /// The smallest element over the folded dimensions, which keep size 1.
    package func minimum(_ fold: Fold) -> NDArray {
        extremum(Minimum.self, fold, neutral: .infinity, .max)
    }

    /// Whether every element over the folded dimensions, which keep size 1, is true.
    package func allTrue(_ fold: Fold) -> NDArray { converted(to: .bool).minimum(fold) }

    /// Whether some element over the folded dimensions, which keep size 1, is true.
    package func anyTrue(_ fold: Fold) -> NDArray {
        let truth = converted(to: .bool)
        let zero: Int64 = 0
        return truth.folded(Maximum.self, fold, neutral: zero, reading: Int64.self)
            .converted(to: .bool)
    }

    @inline(__always)
    private func extremum<F: BinaryFormula>(
        _ formula: F.Type, _ fold: Fold, neutral: Double, _ wholeNeutral: Int64
    ) -> NDArray {
        let result =
            switch dtype.computation {
            case .float32: folded(formula, fold, neutral: Float(neutral), reading: Float.self)
            case .float64: folded(formula, fold, neutral: neutral, reading: Double.self)
            default: folded(formula, fold, neutral: wholeNeutral, reading: Int64.self)
            }
        return result.converted(to: dtype)
    }
}
