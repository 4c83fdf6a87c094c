import Arrays

extension Tensor: CustomStringConvertible {
    /// The tensor as PyTorch prints it.
    public var description: String { text(options: ThreadState.current.pointee.printOptions) }

    /// The tensor as PyTorch prints it with these options.
    public func text(options: PrintOptions) -> String {
        let body = TensorText(
            shape: Swift.Array(shape), dtype: dtype, elements: array.elements,
            defaultDType: Tensor.defaultDType, gradient: gradientText, options: options
        ).description
        return role == .parameter ? "Parameter containing:\n" + body : body
    }

    private var gradientText: TensorText.Gradient {
        guard let node else { return .none }
        return node.isLeaf ? .required : .function(node.name)
    }
}

extension NDArray {
    /// Read access to the elements, by their place in row-major order.
    fileprivate var elements: TensorElements {
        switch dtype {
        case .float64, .float32, .float16, .bfloat16: .floating { element($0).asDouble }
        case .int64, .int32, .int16, .int8, .uint8: .integer { element($0).asInt64 }
        case .bool: .boolean { element($0).asBool }
        }
    }
}
