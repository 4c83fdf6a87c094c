import Arrays

extension Tensor {
    /// This tensor with another kind of number: the tensor itself if it has that kind already.
    ///
    /// Floating-point numbers lose their fraction when they become whole numbers. Gradients flow
    /// back between floating-point kinds.
    ///
    /// ```swift
    /// print(Tensor([1.7, -1.7]).to(.int64))  // tensor([ 1, -1])
    /// ```
    ///
    /// - Parameter dtype: the kind of number.
    public func to(_ dtype: DType) -> Tensor {
        if dtype == self.dtype { return self }
        let result = array.converted(to: dtype)
        if !dtype.isFloatingPoint { return Tensor(result) }
        return record(result, from: self) { ConvertNode(result, self) }
    }

    /// This tensor on a device, with another kind of number if one is given: the tensor itself if
    /// nothing changes.
    ///
    /// - Parameters:
    ///   - device: where the numbers are to live; anything but `.cpu` stops the program.
    ///   - dtype: the kind of number. Default: this tensor's.
    public func to(_ device: Device, _ dtype: DType? = nil) -> Tensor {
        if device != .cpu { device.requireAvailable() }
        return to(dtype ?? self.dtype)
    }

    /// This tensor with another tensor's kind of number.
    public func to(_ other: Tensor) -> Tensor { to(other.dtype) }

    /// This tensor on the processor: the tensor itself.
    public func cpu() -> Tensor { self }

    /// This tensor on a graphics card, which Kindling cannot use: stops the program.
    public func cuda(_ index: Int? = nil) -> Tensor { Device("cuda", index).refuse("cuda()") }

    /// This tensor as `.float32`.
    public func float() -> Tensor { to(.float32) }

    /// This tensor as `.float64`.
    public func double() -> Tensor { to(.float64) }

    /// This tensor as `.float16`.
    public func half() -> Tensor { to(.float16) }

    /// This tensor as `.bfloat16`.
    public func bfloat16() -> Tensor { to(.bfloat16) }

    /// This tensor as `.int64`.
    public func long() -> Tensor { to(.int64) }

    /// This tensor as `.int32`.
    public func int() -> Tensor { to(.int32) }

    /// This tensor as `.int16`.
    public func short() -> Tensor { to(.int16) }

    /// This tensor as `.int8`.
    public func char() -> Tensor { to(.int8) }

    /// This tensor as `.uint8`.
    public func byte() -> Tensor { to(.uint8) }

    /// This tensor as `.bool`: false where an element is 0.
    public func bool() -> Tensor { to(.bool) }
}

private final class ConvertNode: UnaryNode {
    override var name: String { "ToCopyBackward0" }
}
