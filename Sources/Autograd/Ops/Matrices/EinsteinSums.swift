import Arrays

/// Sums of products of tensors, told by a letter for every dimension.
///
/// Dimensions with one letter are walked together; letters that the result does not name are
/// summed over.
///
/// ```swift
/// let (a, b, batch) = (Tensor.rand(3, 3), Tensor.rand(3, 2), Tensor.rand(5, 3, 3))
/// einsum("ij,jk->ik", a, b)             // 3×2: the matrix product
/// einsum("bij,bjk->bik", batch, batch)  // 5×3×3: one for every matrix of a batch
/// print(einsum("ii->i", a).shape)       // [3]
/// ```
///
/// - Parameters:
///   - equation: the letters of every tensor, between commas, and after `->` those of the result.
///     Without an arrow the result has the letters that occur once, in alphabetical order. `...`
///     stands for the dimensions that have no letter.
///   - operands: as many tensors as the equation names.
public func einsum(_ equation: String, _ operands: Tensor...) -> Tensor {
    einsum(equation, operands)
}

/// Sums of products of a list of tensors, told by a letter for every dimension.
public func einsum(_ equation: String, _ operands: [Tensor]) -> Tensor {
    let labels = EinsteinLabels(equation, operands)
    var terms = zip(operands, labels.inputs).map { LabelledTensor($0, $1) }
    while terms.count > 1 {
        let (first, second) = (terms.removeFirst(), terms.removeFirst())
        let needed = Set(labels.result + terms.flatMap { $0.labels })
        terms.insert(first.contracted(with: second, keeping: needed), at: 0)
    }
    return terms[0].arranged(as: labels.result)
}

/// A tensor with a label for every dimension, no label twice.
private struct LabelledTensor {
    let tensor: Tensor
    let labels: [Int]

    init(arranged tensor: Tensor, _ labels: [Int]) {
        self.tensor = tensor
        self.labels = labels
    }

    /// A label that occurs twice takes the diagonal of its dimensions.
    init(_ tensor: Tensor, _ labels: [Int]) {
        var (tensor, labels) = (tensor, labels)
        while let second = labels.indices.first(where: { labels[..<$0].contains(labels[$0]) }),
            let first = labels.firstIndex(of: labels[second])
        {
            let label = labels[first]
            tensor = tensor.diagonal(0, dim1: first, dim2: second)
            labels.remove(at: second)
            labels.remove(at: first)
            labels.append(label)
        }
        self.init(arranged: tensor, labels)
    }

    private func size(_ label: Int) -> Int {
        labels.firstIndex(of: label).map { tensor.shape[$0] } ?? 1
    }

    /// Summed over the dimensions whose label is not kept.
    private func summed(keeping kept: Set<Int>) -> LabelledTensor {
        let gone = labels.indices.filter { !kept.contains(labels[$0]) }
        if gone.isEmpty { return self }
        return LabelledTensor(
            arranged: tensor.sum(dim: gone), labels.filter { kept.contains($0) })
    }

    /// With the dimensions in the order of labels, and size 1 for a label that is missing.
    private func aligned(to wanted: [Int]) -> Tensor {
        let order = wanted.compactMap { labels.firstIndex(of: $0) }
        var result = tensor.permute(Shape(order))
        for (place, label) in wanted.enumerated() where !labels.contains(label) {
            result = result.unsqueeze(place)
        }
        return result
    }

    /// The result: summed over all labels but these, in their order.
    func arranged(as wanted: [Int]) -> Tensor {
        summed(keeping: Set(wanted)).aligned(to: wanted)
    }

    /// The product with another tensor, summed over the labels that nobody needs any more: a
    /// batch of matrix products.
    func contracted(with other: LabelledTensor, keeping needed: Set<Int>) -> LabelledTensor {
        let left = summed(keeping: needed.union(other.labels))
        let right = other.summed(keeping: needed.union(left.labels))
        let shared = left.labels.filter { right.labels.contains($0) }
        let batch = shared.filter { needed.contains($0) }
        let inner = shared.filter { !needed.contains($0) }
        let rows = left.labels.filter { !shared.contains($0) }
        let columns = right.labels.filter { !shared.contains($0) }
        let product = left.matrices(batch, rows, inner, right)
            .matmul(right.matrices(batch, inner, columns, left))
        let sizes = batch.map { max(left.size($0), right.size($0)) } + rows.map(left.size)
        return LabelledTensor(
            arranged: product.reshape(Shape(sizes + columns.map(right.size))),
            batch + rows + columns)
    }

    /// A batch of matrices whose dimensions are these labels' joined ones.
    private func matrices(
        _ batch: [Int], _ rows: [Int], _ columns: [Int], _ other: LabelledTensor
    ) -> Tensor {
        let order = batch + rows + columns
        let sizes = order.map { labels.contains($0) ? max(size($0), other.size($0)) : 1 }
        let grown = aligned(to: order).expand(Shape(sizes))
        func product(_ group: ArraySlice<Int>) -> Int { group.reduce(1, *) }
        let (start, end) = (batch.count, batch.count + rows.count)
        return grown.reshape([
            product(sizes[..<start]), product(sizes[start..<end]), product(sizes[end...]),
        ])
    }
}
