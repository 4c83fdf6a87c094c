import Arrays

extension Tensor {
    /// Pieces of one length along a dimension; the last is shorter if need be.
    ///
    /// ```swift
    /// print(Tensor.arange(5).split(2).map(\.count))  // [2, 2, 1]
    /// ```
    ///
    /// - Parameters:
    ///   - size: the length of the pieces, at least 1.
    ///   - dim: the dimension that is cut.
    /// - Returns: views of this tensor.
    public func split(_ size: Int, dim: Int = 0) -> [Tensor] {
        let whole = cuttable(dim, "split")
        if size < 0 {
            stop("split expects split_size be non-negative, but got split_size=\(size)")
        }
        if size == 0 && whole != 0 {
            stop(
                "split_size can only be 0 if dimension size is 0, but got dimension size of "
                    + "\(whole)")
        }
        if whole == 0 { return [narrow(dim, 0, 0)] }
        let starts = Swift.stride(from: 0, to: whole, by: size)
        return pieces(starts.map { Swift.min(size, whole - $0) }, dim, "SplitBackward0")
    }

    /// Pieces of the given lengths along a dimension, as views.
    ///
    /// - Parameters:
    ///   - sizes: the lengths, which must add up to the size of the dimension.
    ///   - dim: the dimension that is cut.
    public func split(_ sizes: [Int], dim: Int = 0) -> [Tensor] {
        let whole = cuttable(dim, "split_with_sizes")
        if sizes.contains(where: { $0 < 0 }) || sizes.reduce(0, +) != whole {
            stop(
                "split_with_sizes expects split_sizes to sum exactly to \(whole) (input tensor's "
                    + "size at dimension \(dim)), but got split_sizes=\(Shape(sizes))")
        }
        return pieces(sizes, dim, "SplitWithSizesBackward0")
    }

    /// At most that many pieces of one length along a dimension, as views.
    ///
    /// The length is rounded up, so that there can be fewer pieces: 6 in 4 chunks are 2, 2, 2.
    ///
    /// - Parameters:
    ///   - chunks: how many pieces are asked for, at least 1.
    ///   - dim: the dimension that is cut.
    public func chunk(_ chunks: Int, dim: Int = 0) -> [Tensor] {
        let whole = cuttable(dim, "chunk")
        if chunks <= 0 { stop("chunk expects `chunks` to be greater than 0, got: \(chunks)") }
        if whole == 0 {
            return pieces(Array(repeating: 0, count: chunks), dim, "SplitWithSizesBackward0")
        }
        return split((whole + chunks - 1) / chunks, dim: dim)
    }

    /// The parts with one place along a dimension, without that dimension, as views.
    public func unbind(dim: Int = 0) -> [Tensor] {
        (0..<cuttable(dim, "unbind")).map { part(shape.wrap(dim), $0, "UnbindBackward0") }
    }

    private func cuttable(_ dim: Int, _ operation: String) -> Int {
        let place = shape.wrap(dim)
        if self.dim() == 0 { stop("\(operation) expects at least a 1-dimensional tensor") }
        return shape[place]
    }

    private func pieces(_ sizes: [Int], _ dim: Int, _ label: String) -> [Tensor] {
        var start = 0
        return sizes.map { size in
            defer { start += size }
            return slice(shape.wrap(dim), start, start + size, 1, label)
        }
    }
}

/// Pieces of one length along a dimension, as views.
public func split(_ input: Tensor, _ size: Int, dim: Int = 0) -> [Tensor] {
    input.split(size, dim: dim)
}

/// Pieces of the given lengths along a dimension, as views.
public func split(_ input: Tensor, _ sizes: [Int], dim: Int = 0) -> [Tensor] {
    input.split(sizes, dim: dim)
}

/// At most that many pieces of one length along a dimension, as views.
public func chunk(_ input: Tensor, _ chunks: Int, dim: Int = 0) -> [Tensor] {
    input.chunk(chunks, dim: dim)
}

/// The parts with one place along a dimension, as views.
public func unbind(_ input: Tensor, dim: Int = 0) -> [Tensor] { input.unbind(dim: dim) }
