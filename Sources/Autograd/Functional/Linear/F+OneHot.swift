import Arrays

extension F {
    /// For every number a row of zeros with a 1 at its place.
    ///
    /// ```swift
    /// print(F.oneHot(Tensor([0, 2]), numClasses: 3).tolist())  // [[1, 0, 0], [0, 0, 1]]
    /// ```
    ///
    /// - Parameters:
    ///   - input: whole numbers from 0, `.int64`, in any shape.
    ///   - numClasses: the length of the rows; one more than the largest number if it is negative.
    /// - Returns: the input's shape with one more dimension, `.int64`.
    public static func oneHot(_ input: Tensor, numClasses: Int = -1) -> Tensor {
        if input.dtype != .int64 {
            stop("one_hot is only applicable to index tensor of type LongTensor.")
        }
        if input.numel() == 0 && numClasses <= 0 {
            stop("Can not infer total number of classes from empty tensor.")
        }
        let numbers = input.array.contiguous()
        if !numbers.isEveryNumber(in: 0..<Int.max) { stop("Class values must be non-negative.") }
        let classes = numClasses < 0 ? input.max().item() + 1 : numClasses
        if !numbers.isEveryNumber(in: 0..<classes) {
            stop("Class values must be smaller than num_classes.")
        }
        return Tensor(Tensor.eye(classes, dtype: .int64).array.rows(at: numbers))
    }
}
