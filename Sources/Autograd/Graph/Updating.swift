import Arrays

extension Tensor {
    /// Changes the numbers in place, with a record of the change where one is wanted.
    ///
    /// - Parameters:
    ///   - operand: the other tensor of the operation.
    ///   - shape: the shape of the operation's result, which must be this tensor's.
    ///   - write: writes the new numbers into this tensor's array.
    ///   - recorded: the same operation out of place, on the numbers as they were.
    @discardableResult
    package func update(
        with operand: Tensor? = nil, shape: Shape? = nil, write: () -> Void,
        recorded: (Tensor) -> Tensor
    ) -> Tensor {
        requireWritable(shape ?? self.shape)
        let isRecorded =
            (node != nil || operand?.node != nil) && ThreadState.current.pointee.recordsOperations
        if isRecorded {
            requireNoLeaf()
            let original = Tensor(array.copied())
            original.adopt(node)
            let result = recorded(original)
            array.write(result.array)
            array.storage.version += 1
            rebase(onto: result.node)
        } else {
            write()
            array.storage.version += 1
            // Another name for the tensor keeps its place in the graph.
            if base == nil { adopt(node) }
        }
        return self
    }

    /// Changes the numbers in place by an operation with another tensor.
    ///
    /// - Parameters:
    ///   - inFloatingPoint: whether whole numbers give floating-point ones.
    ///   - write: writes the operation's result, computed in a kind, into this tensor's array.
    ///   - recorded: the same operation out of place, on the numbers as they were.
    @discardableResult
    package func update(
        with operand: Tensor, inFloatingPoint: Bool = false, write: (DType) -> Void,
        recorded: (Tensor) -> Tensor
    ) -> Tensor {
        let promoted = DType.promote(array, operand.array)
        let kind = inFloatingPoint ? promoted.asFloatingPoint : promoted
        requireRoom(for: kind)
        let shape = Shape.broadcast(shape, operand.shape)
        let isShifted = array.overlaps(operand.array) && !array.isSame(as: operand.array)
        if isShifted && array.isContiguous && operand.array.isContiguous { refuseOverlap() }
        return update(
            with: operand, shape: shape,
            write: { if isShifted { array.write(recorded(self).array) } else { write(kind) } },
            recorded: recorded)
    }

    /// Changes the numbers in place by an operation with a number.
    @discardableResult
    package func update(
        with scalar: Scalar, inFloatingPoint: Bool = false, write: (DType) -> Void,
        recorded: (Tensor) -> Tensor
    ) -> Tensor {
        let promoted = dtype.promoted(with: scalar)
        let kind = inFloatingPoint ? promoted.asFloatingPoint : promoted
        requireRoom(for: kind)
        return update(write: { write(kind) }, recorded: recorded)
    }

    /// Stops the program if this tensor cannot hold numbers of a kind.
    package func requireRoom(for kind: DType) {
        if kind.category > dtype.category {
            stop(
                "result type \(kind.scalarTypeName) can't be cast to the desired output type "
                    + dtype.scalarTypeName)
        }
    }

    private func refuseOverlap() -> Never {
        stop(
            "unsupported operation: some elements of the input tensor and the written-to tensor "
                + "refer to a single memory location. Please clone() the tensor before performing "
                + "the operation.")
    }

    private func requireWritable(_ result: Shape) {
        if result != shape {
            stop("output with shape \(shape) doesn't match the broadcast shape \(result)")
        }
        if array.layout.overlapsItself {
            stop(
                "unsupported operation: more than one element of the written-to tensor refers to "
                    + "a single memory location. Please clone() the tensor before performing "
                    + "the operation.")
        }
    }

    private func requireNoLeaf() {
        if let node, node.isLeaf {
            stop("a leaf Variable that requires grad is being used in an in-place operation.")
        }
        if let made = base?.node, made.isLeaf {
            stop(
                "a view of a leaf Variable that requires grad is being used in an in-place "
                    + "operation.")
        }
    }

    /// Makes the written numbers part of the graph: of the base as well, for a view.
    private func rebase(onto made: Node?) {
        guard let base else { return adopt(made) }
        let (frame, window) = (base.array.layout, array.layout)
        base.adopt(replaceNode(base.array, base.node, made, window, in: frame, "CopySlices"))
        adopt(windowNode(array, base.node, window, in: frame, "AsStridedBackward0"))
    }
}
