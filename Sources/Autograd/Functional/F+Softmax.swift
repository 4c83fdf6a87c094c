import Arrays

extension F {
    /// Shares that add up to 1 along a dimension: e to the power of every element, divided by the
    /// sum of these.
    ///
    /// ```swift
    /// print(F.softmax(Tensor([1.0, 2.0, 3.0]), dim: 0))  // tensor([0.0900, 0.2447, 0.6652])
    /// ```
    ///
    /// - Parameters:
    ///   - input: any floating-point numbers, such as logits.
    ///   - dim: the dimension along which the results add up to 1.
    ///   - dtype: the kind to convert to first. Default: the input's.
    public static func softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        input.softmax(dim: dim, dtype: dtype)
    }

    /// The logarithms of `softmax`, exact also where a share is close to 0.
    ///
    /// - Parameters:
    ///   - input: any floating-point numbers, such as logits.
    ///   - dim: the dimension along which the shares add up to 1.
    ///   - dtype: the kind to convert to first. Default: the input's.
    public static func logSoftmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        input.logSoftmax(dim: dim, dtype: dtype)
    }

    /// `softmax` of the elements with their signs changed: the smallest has the largest share.
    public static func softmin(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        (-input).softmax(dim: dim, dtype: dtype)
    }
}
