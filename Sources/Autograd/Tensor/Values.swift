import Arrays

extension Tensor {
    /// The only element, as a plain number that prints as Python prints it.
    ///
    /// ```swift
    /// let loss = Tensor(0.25)
    /// print(loss.item())          // 0.25
    /// let value: Double = loss.item()
    /// ```
    public func item() -> Scalar {
        if numel() != 1 {
            stop("a Tensor with \(numel()) elements cannot be converted to Scalar")
        }
        return array.element(0)
    }

    /// The only element, as a Swift number of the type that is asked for.
    public func item<Value: TensorScalar>() -> Value { Value(item() as Scalar) }

    /// The elements as nested lists: a bare number for a scalar.
    public func tolist() -> NestedList {
        if dim() == 0 { return .number(item()) }
        return .list((0..<shape[0]).map { detach()[$0].tolist() })
    }

    /// All elements in row-major order, as Swift numbers.
    ///
    /// ```swift
    /// let numbers: [Int] = Tensor.arange(3).scalars()  // [0, 1, 2]
    /// ```
    public func scalars<Value: TensorScalar>(as type: Value.Type = Value.self) -> [Value] {
        (0..<numel()).map { Value(array.element($0)) }
    }
}

extension Tensor: Sequence {
    /// The parts `self[0]`, `self[1]`, … along the first dimension.
    public struct Iterator: IteratorProtocol {
        private let tensor: Tensor
        private var place = 0

        fileprivate init(_ tensor: Tensor) { self.tensor = tensor }

        /// The next part, or nil after the last.
        public mutating func next() -> Tensor? {
            if place >= tensor.shape[0] { return nil }
            defer { place += 1 }
            return tensor[place]
        }
    }

    /// The parts along the first dimension, as views.
    public func makeIterator() -> Iterator {
        if dim() == 0 { stop("iteration over a 0-d tensor") }
        return Iterator(self)
    }
}
