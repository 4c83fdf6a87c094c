import Arrays

extension Tensor {
    /// The places `start ..< start + length` of a dimension, as a view.
    ///
    /// - Parameters:
    ///   - dim: the dimension.
    ///   - start: the first place, counted from the end if it is negative.
    ///   - length: how many places, all of which must exist.
    public func narrow(_ dim: Int, _ start: Int, _ length: Int) -> Tensor {
        let place = shape.wrap(dim)
        if self.dim() == 0 { stop("narrow() cannot be applied to a 0-dim tensor.") }
        let size = shape[place]
        if length < 0 { stop("narrow(): length must be non-negative.") }
        if start < -size || start > size {
            stop(
                "start out of range (expected to be in range of [\(-size), \(size)], but got "
                    + "\(start))")
        }
        let first = start < 0 ? start + size : start
        if first + length > size {
            stop("start (\(first)) + length (\(length)) exceeds dimension size (\(size)).")
        }
        return slice(place, first, first + length, 1, "SliceBackward0")
    }

    /// The part with one place along a dimension, without that dimension, as a view.
    ///
    /// - Parameters:
    ///   - dim: the dimension.
    ///   - index: the place, counted from the end if it is negative.
    public func select(_ dim: Int, _ index: Int) -> Tensor {
        if self.dim() == 0 { stop("select() cannot be applied to a 0-dim tensor.") }
        let place = shape.wrap(dim)
        if index < -shape[place] || index >= shape[place] {
            stop(
                "select(): index \(index) out of range for tensor of size \(shape) at dimension "
                    + "\(dim)")
        }
        return part(place, index, "SelectBackward0")
    }

    /// All windows of a size along a dimension, a step apart, as a view: the windows' elements
    /// are a new last dimension.
    public func unfold(_ dim: Int, _ size: Int, _ step: Int) -> Tensor {
        let place = shape.wrap(dim)
        let length = self.dim() == 0 ? 1 : shape[place]
        if size > length {
            stop("maximum size for tensor at dimension \(place) is \(length) but size is \(size)")
        }
        if step <= 0 { stop("step is \(step) but must be > 0") }
        return view("UnfoldBackward0") { $0.windows(place, size, step) }
    }

    /// Every `step`-th place of a dimension from `start` up to `end`.
    func slice(_ dim: Int, _ start: Int, _ end: Int, _ step: Int, _ label: String) -> Tensor {
        view(label) { $0.slicing(start, end, step: step, along: dim) }
    }

    /// The part with one place along a dimension.
    func part(_ dim: Int, _ place: Int, _ label: String) -> Tensor {
        view(label) { $0.selecting(place, along: dim) }
    }

    /// A view of some of the elements, made by a step from layout to layout.
    func view(_ label: String, _ step: (Layout) -> Layout) -> Tensor {
        let layout = array.layout
        let frame = layout.isContiguous ? layout : Layout(contiguous: shape)
        return recordView(step(layout), of: self) {
            windowNode($0, node, step(frame), in: frame, label)
        }
    }
}

/// The places `start ..< start + length` of a dimension, as a view.
public func narrow(_ input: Tensor, _ dim: Int, _ start: Int, _ length: Int) -> Tensor {
    input.narrow(dim, start, length)
}

/// The part with one place along a dimension, as a view.
public func select(_ input: Tensor, _ dim: Int, _ index: Int) -> Tensor {
    input.select(dim, index)
}
