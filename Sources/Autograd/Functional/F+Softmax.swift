import Arrays

extension F {
    /// Shares that add up to 1 along a dimension: e to the power of every element, divided by the
    /// sum of these.
    public static func softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        input.softmax(dim: dim, dtype: dtype)
    }

    /// The logarithms of `softmax`, exact also where a share is close to 0.
    public static func logSoftmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        input.logSoftmax(dim: dim, dtype: dtype)
    }

    /// `softmax` of the elements with their signs changed: the smallest has the largest share.
    public static func softmin(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
        (-input).softmax(dim: dim, dtype: dtype)
    }
}
