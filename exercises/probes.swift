import Kindling
import ProbeHarness

// Tensors as checks send and take them: the dtype's name, the shape, the elements in reading order.
extension Tensor: @retroactive ProbeConvertible {
    /// Reads a tensor from a request.
    public convenience init(from reader: inout FrameReader) throws {
        try reader.expect(.tensor, "Tensor")
        let name = try reader.text()
        guard let dtype = DType.allCases.first(where: { $0.name == name }) else {
            throw FrameError("there is no dtype \(name)")
        }
        let shape = try (0..<reader.int()).map { _ in try reader.int() }
        let elements = try (0..<reader.int()).map { _ in try reader.double() }
        self.init(FlatData(tensorShape: Shape(shape), elements: elements), dtype: dtype)
    }

    /// Writes the tensor into the answer.
    public func write(to writer: inout FrameWriter) {
        writer.put(.tensor)
        writer.put(dtype.name)
        writer.put(dim())
        for size in shape { writer.put(size) }
        let elements: [Double] = scalars()
        writer.put(elements.count)
        for element in elements { writer.put(element) }
    }
}

/// Elements in reading order, with their shape.
private struct FlatData: TensorData {
    static var arrayDType: DType { .float64 }
    let tensorShape: Shape
    let elements: [Double]

    func forEachScalar(_ shape: Shape, depth: Int, _ body: (Scalar) -> Void) {
        for element in elements { body(element.scalar) }
    }
}
