import Kernels

extension NDArray {
    /// e to the power of the elements, divided by its sum over every line along a dimension.
    package func softmax(along dim: Int) -> NDArray {
        lines(along: dim, Exponentiated.self)
    }

    /// The logarithms of `softmax`, computed without dividing.
    package func logSoftmax(along dim: Int) -> NDArray {
        lines(along: dim, Logarithmic.self)
    }

    private func lines<F: LineFormula>(along dim: Int, _ formula: F.Type) -> NDArray {
        let type = dtype.computation
        let source = converted(to: type)
        let result = NDArray(uninitialized: sizes, type)
        if type == .float32 {
            source.write(formula, along: dim, into: result, Float.self)
        } else {
            source.write(formula, along: dim, into: result, Double.self)
        }
        return result.converted(to: dtype)
    }

    @inline(__always)
    private func write<F: LineFormula, T: Real>(
        _ formula: F.Type, along dim: Int, into result: NDArray, _ type: T.Type
    ) {
        forEachLine(of: self, result, result, along: dim) {
            (line: Line<T>, output: Line<T>, _: Line<T>) in
            if line.count > 0 { F.write(line, into: output) }
        }
    }
}

/// How a line of floating-point numbers becomes another.
private protocol LineFormula {
    static func write<T: Real>(_ line: Line<T>, into output: Line<T>)
}

private enum Exponentiated: LineFormula {
    @inline(__always)
    static func write<T: Real>(_ line: Line<T>, into output: Line<T>) {
        line.withExponentials(less: line.peak) { powers in
            var sum = T.zero
            for place in 0..<line.count { sum += powers[place] }
            for place in 0..<line.count { output[place] = powers[place] / sum }
        }
    }
}

private enum Logarithmic: LineFormula {
    @inline(__always)
    static func write<T: Real>(_ line: Line<T>, into output: Line<T>) {
        let peak = line.peak
        var sum = 0.0
        line.withExponentials(less: peak) { powers in
            for place in 0..<line.count { sum += powers[place].double }
        }
        let shift = T(number: Elementary.logarithm(sum))
        for place in 0..<line.count { output[place] = line[place] - peak - shift }
    }
}

extension Line where T: Real {
    /// Calls `body` with e to the power of every element less a number.
    @inline(__always)
    fileprivate func withExponentials(less peak: T, _ body: (UnsafeMutablePointer<T>) -> Void) {
        withUnsafeTemporaryAllocation(of: T.self, capacity: count) { buffer in
            guard let powers = buffer.baseAddress else { return }
            for place in 0..<count { powers[place] = self[place] - peak }
            if !VectorFunction.exponential.replace(powers, count) {
                for place in 0..<count {
                    powers[place] = T(number: Elementary.exponential(powers[place].double))
                }
            }
            body(powers)
        }
    }

    /// The largest element; not-a-number wins.
    fileprivate var peak: T {
        var peak = self[0]
        for place in 1..<Swift.max(count, 1) { peak = Maximum.value(peak, self[place]) }
        return peak
    }
}
