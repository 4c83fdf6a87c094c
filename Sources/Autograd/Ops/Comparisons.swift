import Arrays

infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence

extension Tensor {
    /// Whether each pair of elements, which broadcast, is equal.
    public static func .== (first: Tensor, second: Tensor) -> Tensor { first.eq(second) }
    /// Whether each element equals a number.
    public static func .== (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.equal, .number(second.scalar))
    }

    /// Whether each pair of elements, which broadcast, differs.
    public static func .!= (first: Tensor, second: Tensor) -> Tensor { first.ne(second) }
    /// Whether each element differs from a number.
    public static func .!= (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.notEqual, .number(second.scalar))
    }

    /// Whether each element is less than the other tensor's, which broadcasts.
    public static func < (first: Tensor, second: Tensor) -> Tensor { first.lt(second) }
    /// Whether each element is less than a number.
    public static func < (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.less, .number(second.scalar))
    }
    /// Whether a number is less than each element.
    public static func < (first: some TensorScalar, second: Tensor) -> Tensor {
        second.compared(.greater, .number(first.scalar))
    }

    /// Whether each element is at most the other tensor's, which broadcasts.
    public static func <= (first: Tensor, second: Tensor) -> Tensor { first.le(second) }
    /// Whether each element is at most a number.
    public static func <= (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.lessOrEqual, .number(second.scalar))
    }
    /// Whether a number is at most each element.
    public static func <= (first: some TensorScalar, second: Tensor) -> Tensor {
        second.compared(.greaterOrEqual, .number(first.scalar))
    }

    /// Whether each element is greater than the other tensor's, which broadcasts.
    public static func > (first: Tensor, second: Tensor) -> Tensor { first.gt(second) }
    /// Whether each element is greater than a number.
    public static func > (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.greater, .number(second.scalar))
    }
    /// Whether a number is greater than each element.
    public static func > (first: some TensorScalar, second: Tensor) -> Tensor {
        second.compared(.less, .number(first.scalar))
    }

    /// Whether each element is at least the other tensor's, which broadcasts.
    public static func >= (first: Tensor, second: Tensor) -> Tensor { first.ge(second) }
    /// Whether each element is at least a number.
    public static func >= (first: Tensor, second: some TensorScalar) -> Tensor {
        first.compared(.greaterOrEqual, .number(second.scalar))
    }
    /// Whether a number is at least each element.
    public static func >= (first: some TensorScalar, second: Tensor) -> Tensor {
        second.compared(.lessOrEqual, .number(first.scalar))
    }
}

extension Tensor {
    /// Whether each element equals `other`, a tensor, which broadcasts, or a number.
    public func eq(_ other: some TensorOperand) -> Tensor { compared(.equal, other.operand) }

    /// Whether each element differs from `other`, a tensor, which broadcasts, or a number.
    public func ne(_ other: some TensorOperand) -> Tensor { compared(.notEqual, other.operand) }

    /// Whether each element is less than `other`, a tensor, which broadcasts, or a number.
    public func lt(_ other: some TensorOperand) -> Tensor { compared(.less, other.operand) }

    /// Whether each element is at most `other`, a tensor, which broadcasts, or a number.
    public func le(_ other: some TensorOperand) -> Tensor {
        compared(.lessOrEqual, other.operand)
    }

    /// Whether each element is greater than `other`, a tensor, which broadcasts, or a number.
    public func gt(_ other: some TensorOperand) -> Tensor { compared(.greater, other.operand) }

    /// Whether each element is at least `other`, a tensor, which broadcasts, or a number.
    public func ge(_ other: some TensorOperand) -> Tensor {
        compared(.greaterOrEqual, other.operand)
    }

    /// Whether the shapes and all elements of two tensors are equal; not-a-number equals nothing.
    public func equal(_ other: Tensor) -> Bool {
        if shape != other.shape { return false }
        return NDArray.compare(array, .equal, other.array).allTrue(.init(shape, over: nil))
            .element(0).asBool
    }

    fileprivate func compared(_ relation: Relation, _ other: Operand) -> Tensor {
        switch other {
        case .tensor(let tensor):
            Tensor(NDArray.compare(array, relation, tensor.array))
        case .number(let scalar):
            Tensor(NDArray.compare(array, relation, scalar))
        }
    }
}

/// Whether each element of `first` equals `second`, a tensor, which broadcasts, or a number.
public func eq(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.eq(second) }

/// Whether each element of `first` differs from `second`, a tensor, which broadcasts, or a number.
public func ne(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.ne(second) }

/// Whether each element of `first` is less than `second`, a tensor, which broadcasts, or a number.
public func lt(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.lt(second) }

/// Whether each element of `first` is at most `second`, a tensor, which broadcasts, or a number.
public func le(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.le(second) }

/// Whether each element of `first` is greater than `second`, a tensor, which broadcasts, or a
/// number.
public func gt(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.gt(second) }

/// Whether each element of `first` is at least `second`, a tensor, which broadcasts, or a number.
public func ge(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.ge(second) }

/// Whether the shapes and all elements of two tensors are equal; not-a-number equals nothing.
public func equal(_ first: Tensor, _ second: Tensor) -> Bool { first.equal(second) }
