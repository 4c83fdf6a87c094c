extension Tensor: CustomPlaygroundDisplayConvertible {
    /// What a page shows of a tensor: a dictionary with its `kind`, `dtype`, `shape`, `strides`,
    /// the identity of its `storage`, and its printed `text`; for a single element also its `value`, from
    /// which a loss gets its history.
    public var playgroundDescription: Any {
        var parts: [String: Any] = [
            "kind": "tensor",
            "dtype": dtype.name,
            "shape": Array(shape),
            "strides": Array(stride()),
            "storage": storageIdentity,
            "text": description,
        ]
        if numel() == 1 { parts["value"] = item() as Double }
        return parts
    }
}
