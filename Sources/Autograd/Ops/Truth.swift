import Arrays

extension Tensor {
    /// Whether every element is true, or not 0; true if there is none.
    public func all() -> Tensor { truth(nil, false) { $0.allTrue($1) } }

    /// Whether every element along a dimension is true, or not 0.
    ///
    /// ```swift
    /// print(Tensor([[true, false], [true, true]]).all(dim: 1))  // tensor([False,  True])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func all(dim: Int, keepdim: Bool = false) -> Tensor {
        truth([dim], keepdim) { $0.allTrue($1) }
    }

    /// Whether some element is true, or not 0; false if there is none.
    public func any() -> Tensor { truth(nil, false) { $0.anyTrue($1) } }

    /// Whether some element along a dimension is true, or not 0.
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func any(dim: Int, keepdim: Bool = false) -> Tensor {
        truth([dim], keepdim) { $0.anyTrue($1) }
    }

    private func truth(
        _ dims: [Int]?, _ keepdim: Bool, _ reduction: (NDArray, NDArray.Fold) -> NDArray
    ) -> Tensor {
        let fold = NDArray.Fold(shape, over: dims)
        let result = reduction(array, fold).dropping(fold, unless: keepdim)
        // PyTorch keeps uint8 for the masks of its first versions.
        return Tensor(dtype == .uint8 ? result.converted(to: .uint8) : result)
    }
}

/// Whether every element is true, or not 0.
public func all(_ input: Tensor) -> Tensor { input.all() }

/// Whether some element is true, or not 0.
public func any(_ input: Tensor) -> Tensor { input.any() }
