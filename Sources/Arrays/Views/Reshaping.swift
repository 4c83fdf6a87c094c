extension Shape {
    /// The shape that a reshape to these sizes gives: one −1 stands for what is left over.
    package func inferred(forCount count: Int) -> Shape {
        var (known, unknown) = (1, nil as Int?)
        for dim in 0..<self.count {
            if self[dim] == -1 {
                if unknown != nil { stop("only one dimension can be inferred") }
                unknown = dim
            } else if self[dim] < 0 {
                stop("invalid shape dimension \(self[dim])")
            } else {
                known *= self[dim]
            }
        }
        guard let unknown else {
            if known != count { mismatch(count) }
            return self
        }
        if known == 0 && count == 0 {
            stop(
                "cannot reshape tensor of 0 elements into shape \(self) because the "
                    + "unspecified dimension size -1 can be any value and is ambiguous")
        }
        if known == 0 || count % known != 0 { mismatch(count) }
        var result = self
        result[unknown] = count / known
        return result
    }

    private func mismatch(_ count: Int) -> Never {
        stop("shape '\(self)' is invalid for input of size \(count)")
    }
}

extension Layout {
    /// The same elements with another shape of as many, or nil if no strides can say so.
    package func reshaped(to target: Shape) -> Layout? {
        if isContiguous {
            return Layout(sizes: target, strides: target.rowMajorStrides, offset: offset)
        }
        if count == 0 { return nil }
        guard let strides = strides(viewedAs: target) else { return nil }
        return Layout(sizes: target, strides: strides, offset: offset)
    }

    /// Splits every run of dimensions that lie one after another in memory into target sizes.
    private func strides(viewedAs target: Shape) -> Shape? {
        var result = target
        var dim = target.count - 1
        var (runSize, runStride) = (1, rank == 0 ? 1 : strides[rank - 1])
        var taken = 1
        for source in stride(from: rank - 1, through: 0, by: -1) {
            runSize *= sizes[source]
            if continuesRun(source, runSize, runStride) { continue }
            while dim >= 0 && (taken < runSize || target[dim] == 1) {
                result[dim] = taken * runStride
                taken *= target[dim]
                dim -= 1
            }
            if taken != runSize { return nil }
            if source > 0 { runStride = strides[source - 1] }
            (runSize, taken) = (1, 1)
        }
        return dim < 0 ? result : nil
    }

    private func continuesRun(_ dim: Int, _ size: Int, _ step: Int) -> Bool {
        dim > 0 && (sizes[dim - 1] == 1 || strides[dim - 1] == size * step)
    }
}
