extension Tensor: CustomPlaygroundDisplayConvertible {
    /// What a page shows of a tensor: a dictionary with its `kind`, `dtype`, `shape`, `strides`,
    /// the identity of its `storage`, and its printed `text`.
    public var playgroundDescription: Any {
        [
            "kind": "tensor",
            "dtype": dtype.name,
            "shape": Array(shape),
            "strides": Array(stride()),
            "storage": storageIdentity,
            "text": description,
        ] as [String: Any]
    }
}
