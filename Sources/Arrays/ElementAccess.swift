extension NDArray {
    /// The element at a place in row-major order.
    package func element(_ place: Int) -> Scalar { scalar(at: offset(of: place)) }

    /// How far, in elements, the element at a place in row-major order lies from the first.
    package func offset(of place: Int) -> Int {
        if isContiguous { return place }
        var (rest, offset) = (place, 0)
        for dim in stride(from: rank - 1, through: 0, by: -1) {
            offset += rest % sizes[dim] * layout.strides[dim]
            rest /= sizes[dim]
        }
        return offset
    }

    private func scalar(at offset: Int) -> Scalar {
        switch dtype {
        case .float64: .double(pointer(to: Double.self)[offset])
        case .float32: .double(Double(pointer(to: Float.self)[offset]))
        case .float16: .double(Double(pointer(to: Half.self)[offset].value))
        case .bfloat16: .double(Double(pointer(to: BFloat16.self)[offset].value))
        case .int64: .int(pointer(to: Int64.self)[offset])
        case .int32: .int(Int64(pointer(to: Int32.self)[offset]))
        case .int16: .int(Int64(pointer(to: Int16.self)[offset]))
        case .int8: .int(Int64(pointer(to: Int8.self)[offset]))
        case .uint8: .int(Int64(pointer(to: UInt8.self)[offset]))
        case .bool: .bool(pointer(to: Bool.self)[offset])
        }
    }
}
