import Arrays

#if !hasFeature(Embedded)
    /// The indices of a subscript, as a list.
    func list<each Index: TensorIndexable>(_ indices: repeat each Index) -> [TensorIndex] {
        var list: [TensorIndex] = []
        for index in repeat each indices { list.append(index.tensorIndex) }
        return list
    }
#endif

extension Tensor {
    /// Every place: what `...` stands for.
    var whole: TensorIndex { .slice(start: nil, end: nil, step: 1) }

    /// The part that the indices choose.
    package func part(_ indices: [TensorIndex]) -> Tensor {
        let selection = Selection(of: self, by: indices)
        let view = selection.view(of: self)
        guard selection.choosesPlaces else { return view }
        return view.gathered(selection.places(in: view.shape), "IndexBackward0")
    }

    /// The one element that the indices choose.
    func element(_ indices: [TensorIndex]) -> Scalar { detach().part(indices).item() }

    /// Copies values, which broadcast, into the part that the indices choose.
    package func write(_ values: Tensor, _ indices: [TensorIndex]) {
        let selection = Selection(of: self, by: indices)
        let view = selection.view(of: self)
        guard selection.choosesPlaces else {
            let source = view.dim() < values.dim() ? values.withoutLeadingOnes(view.dim()) : values
            _ = source.array.layout.expanded(to: view.shape)
            view.copy_(source)
            return
        }
        let places = selection.places(in: view.shape)
        requireFit(values, places.sizes)
        _ = view.scatter_(values, at: places, "IndexPutBackward0")
    }

    /// Sets every element that the indices choose to a number.
    func write(_ value: Scalar, _ indices: [TensorIndex]) {
        let selection = Selection(of: self, by: indices)
        let view = selection.view(of: self)
        guard selection.choosesPlaces else {
            view.fill_(value)
            return
        }
        let places = selection.places(in: view.shape)
        _ = view.scatter_(Tensor(NDArray(value, dtype)), at: places, "IndexPutBackward0")
    }

    private func requireFit(_ values: Tensor, _ sizes: Shape) {
        if Shape.fits(values.shape, into: sizes) { return }
        stop(
            "shape mismatch: value tensor of shape \(values.shape) cannot be broadcast to "
                + "indexing result of shape \(sizes)")
    }

    /// Without leading dimensions of size 1, which an assignment ignores.
    private func withoutLeadingOnes(_ rank: Int) -> Tensor {
        var result = self
        while result.dim() > rank && result.shape[0] == 1 { result = result.squeeze(0) }
        return result
    }
}

extension Shape {
    /// Whether an array of one shape can be repeated to another.
    static func fits(_ shape: Shape, into target: Shape) -> Bool {
        let lead = target.count - shape.count
        return (0..<shape.count).allSatisfy {
            $0 + lead >= 0
                ? shape[$0] == 1 || shape[$0] == target[$0 + lead] : shape[$0] == 1
        }
    }
}
