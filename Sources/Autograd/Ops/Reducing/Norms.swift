import Arrays

extension Tensor {
    /// The length of the tensor as one vector.
    ///
    /// ```swift
    /// print(Tensor.ones(8).norm(1), Tensor.ones(8).norm(2))  // tensor(8.) tensor(2.8284)
    /// ```
    ///
    /// - Parameter p: 2 for the root of the sum of squares; 1 for the sum of sizes; `.infinity`
    ///   for the largest size; 0 for the number of elements that are not 0; any other `p` for the
    ///   `p`-th root of the sum of sizes to the power of `p`.
    public func norm(_ p: Double = 2) -> Tensor { norm(p, dim: [], keepdim: false) }

    /// The lengths of the vectors along a dimension.
    ///
    /// ```swift
    /// print(Tensor([[3.0, 4.0], [6.0, 8.0]]).norm(dim: 1))  // tensor([ 5., 10.])
    /// ```
    ///
    /// - Parameters:
    ///   - p: the kind of length, as of `norm(_:)`. Default 2.
    ///   - dim: the dimension along which a vector lies.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func norm(_ p: Double = 2, dim: Int, keepdim: Bool = false) -> Tensor {
        norm(p, dim: [dim], keepdim: keepdim)
    }

    /// The lengths of the vectors along several dimensions; along all if none are given.
    ///
    /// - Parameters:
    ///   - p: the kind of length, as of `norm(_:)`. Default 2.
    ///   - dim: the dimensions whose elements together are a vector.
    ///   - keepdim: whether these dimensions stay, with size 1. Default `false`.
    public func norm(_ p: Double = 2, dim: [Int], keepdim: Bool = false) -> Tensor {
        if !dtype.isFloatingPoint {
            stop(
                "linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
                    + dtype.scalarTypeName)
        }
        let fold = NDArray.Fold(shape, over: dim.isEmpty ? nil : dim)
        if p.isInfinite && fold.length(shape) == 0 {
            stop(
                "linalg.vector_norm cannot compute the \(p < 0 ? "-inf" : "inf") norm on an empty "
                    + "tensor because the operation does not have an identity")
        }
        let result = lengths(p, fold).converted(to: dtype).dropping(fold, unless: keepdim)
        return record(result, from: self) { NormNode(result, self, p, fold) }
    }

    /// The length of the difference of two tensors, which broadcast.
    public func dist(_ other: Tensor, p: Double = 2) -> Tensor { (self - other).norm(p) }

    /// The lengths in double precision, so that the order of the terms does not show.
    private func lengths(_ p: Double, _ fold: NDArray.Fold) -> NDArray {
        let sizes = Tensor(array.converted(to: .float64)).abs()
        if p == .infinity { return sizes.array.maximum(fold) }
        if p == -.infinity { return sizes.array.minimum(fold) }
        if p == 0 { return (sizes .!= 0).array.sum(fold, as: .float64) }
        if p == 1 { return sizes.array.sum(fold, as: .float64) }
        let powers = p == 2 ? sizes.square() : sizes.pow(p)
        let sum = Tensor(powers.array.sum(fold, as: .float64))
        return (p == 2 ? sum.sqrt() : sum.pow(1 / p)).array
    }
}

/// The length of a tensor as one vector.
public func norm(_ input: Tensor, _ p: Double = 2) -> Tensor { input.norm(p) }

/// The lengths of the vectors along a dimension.
public func norm(
    _ input: Tensor, _ p: Double = 2, dim: Int, keepdim: Bool = false
) -> Tensor {
    input.norm(p, dim: dim, keepdim: keepdim)
}

/// The length of the difference of two tensors, which broadcast.
public func dist(_ input: Tensor, _ other: Tensor, p: Double = 2) -> Tensor {
    input.dist(other, p: p)
}

private final class NormNode: InputNode {
    private let p: Double
    private let fold: NDArray.Fold
    private var result: SavedTensor?

    init(_ output: NDArray, _ input: Tensor, _ p: Double, _ fold: NDArray.Fold) {
        self.p = p
        self.fold = fold
        result = SavedTensor(output)
        super.init(output, input)
    }

    override var name: String { "LinalgVectorNormBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let length = SavedTensor.unpacked(result, self).reshape(fold.kept)
        let arriving = gradient.reshape(fold.kept)
        if p == 0 { return zerosLike(input) }
        if p == 1 { return arriving * input.sign() }
        if p.isInfinite { return arriving * extremeShares(input, length) }
        if p == 2 { return arriving * (input / length).maskedFill(length .== 0, 0) }
        return p < 1 ? rootShares(input, length, arriving) : powerShares(input, length, arriving)
    }

    /// The elements of the extreme size share the gradient.
    private func extremeShares(_ input: Tensor, _ length: Tensor) -> Tensor {
        let isExtreme = (input.abs() .== length).detach()
        let count = Tensor(isExtreme.array.sum(fold, as: .int64))
        return input.sign() * isExtreme.to(dtype) / count
    }

    private func powerShares(_ input: Tensor, _ length: Tensor, _ arriving: Tensor) -> Tensor {
        let shares =
            p < 2 ? input.sign() * input.abs().pow(p - 1) : input * input.abs().pow(p - 2)
        return shares * (arriving / length.pow(p - 1)).maskedFill(length .== 0, 0)
    }

    private func rootShares(_ input: Tensor, _ length: Tensor, _ arriving: Tensor) -> Tensor {
        let shares = (input.sign() * input.abs().pow(p - 1)).maskedFill(input .== 0, 0)
        return shares * arriving * length.pow(1 - p)
    }

    override func releaseSaved() {
        result = nil
        super.releaseSaved()
    }
}
