import Arrays

/// Which dimension of a grid the first tensor of `meshgrid` runs along.
public enum MeshIndexing: Sendable {
    /// The first tensor runs down the rows, as indices of a matrix do.
    case ij
    /// The first tensor runs along the columns, as coordinates of a plane do; NumPy's default.
    case xy
}

/// The coordinates of all points of a grid, as one tensor for every axis.
///
/// ```swift
/// let (x, y) = (Tensor([1, 2, 3]), Tensor([4, 5]))
/// print(meshgrid(x, y, indexing: .xy)[0].tolist())  // [[1, 2, 3], [1, 2, 3]]
/// ```
///
/// - Parameters:
///   - tensors: the places along every axis: 1-D tensors or scalars, of one kind.
///   - indexing: which dimension the first tensor runs along. Default `.ij`: dimension 0.
/// - Returns: views of the tensors, all of the grid's shape.
public func meshgrid(_ tensors: Tensor..., indexing: MeshIndexing = .ij) -> [Tensor] {
    if tensors.isEmpty { stop("meshgrid expects a non-empty TensorList") }
    if let odd = tensors.first(where: { $0.dtype != tensors[0].dtype }) {
        stop(
            "torch.meshgrid expects all tensors to have the same dtype, but got "
                + "\(tensors[0].dtype.name) and \(odd.dtype.name)")
    }
    if let odd = tensors.first(where: { $0.dim() > 1 }) {
        stop(
            "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: a tensor of "
                + "shape \(odd.shape)")
    }
    let sizes = Shape(tensors.map { $0.numel() })
    let grids = tensors.enumerated().map { place, tensor in
        var line = Shape(repeating: 1, count: tensors.count)
        line[place] = tensor.numel()
        return tensor.view(line).expand(sizes)
    }
    return indexing == .xy && tensors.count > 1 ? grids.map { $0.transpose(0, 1) } : grids
}
