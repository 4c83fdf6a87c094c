import Foundation

/// Saves tensors by name in the safetensors format, which Python's `safetensors` reads.
///
/// ```swift
/// try save(net.stateDict(), to: "net.safetensors")
/// ```
///
/// - Parameters:
///   - state: the tensors; a view is saved as what it shows.
///   - path: the file, which is replaced if it is there.
/// - Throws: what the file system says if the file cannot be written.
public func save(_ state: StateDict, to path: String) throws {
    var header: [String: Any] = [:]
    var body = Data()
    for (name, tensor) in state {
        let bytes = tensor.bytes
        header[name] =
            [
                "dtype": tensor.dtype.safetensorsName, "shape": Array(tensor.shape),
                "data_offsets": [body.count, body.count + bytes.count],
            ] as [String: Any]
        body += bytes
    }
    var text = try JSONSerialization.data(withJSONObject: header, options: [.sortedKeys])
    // The numbers behind the header begin at a multiple of eight.
    text += Data(repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
    var length = UInt64(text.count).littleEndian
    let prefix = withUnsafeBytes(of: &length) { Data($0) }
    try (prefix + text + body).write(to: URL(fileURLWithPath: path))
}

/// Saves one tensor, under the name `"tensor"`.
///
/// ```swift
/// try save(x, to: "x.safetensors")
/// let again = try load("x.safetensors")["tensor"]
/// ```
///
/// - Throws: what the file system says if the file cannot be written.
public func save(_ tensor: Tensor, to path: String) throws {
    try save(["tensor": tensor], to: path)
}

/// Loads the tensors of a safetensors file, in the order in which they lie in it.
///
/// ```swift
/// try net.loadStateDict(load("net.safetensors"))
/// ```
///
/// - Throws: `FileProblem` if the file is not there or not of this format.
public func load(_ path: String) throws -> StateDict {
    var bytes = try Bytes(contentsOf: path)
    let length = try bytes.littleEndian64("the header's length")
    guard length <= UInt64(bytes.left) else {
        throw bytes.problem("this is not a safetensors file: its header would be \(length) bytes")
    }
    let text = try bytes.take(Int(length), "the header")
    guard let header = try? JSONDecoder().decode([String: SafetensorsEntry].self, from: text) else {
        throw bytes.problem("the header is not the JSON of a safetensors file")
    }
    let body = try bytes.take(bytes.left, "the numbers")
    return try tensors(header, body, bytes)
}

private func tensors(
    _ header: [String: SafetensorsEntry], _ body: Data, _ file: Bytes
) throws -> StateDict {
    let entries = header.compactMap { name, entry in entry.place.map { (name, $0) } }
        .sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }
    var state = StateDict()
    for (name, place) in entries {
        guard let dtype = DType.allCases.first(where: { $0.safetensorsName == place.dtype }) else {
            throw file.problem(
                "tensor \"\(name)\" has the kind \(place.dtype), which Kindling lacks")
        }
        let part = "tensor \"\(name)\""
        let count = try file.holding(body, part).byteCount(of: place.shape, dtype)
        guard (0...body.count).contains(place.start), place.end <= body.count,
            place.end - place.start == count
        else {
            throw file.problem("\(part) does not lie within the file as its shape says")
        }
        let first = body.startIndex
        let bytes = body[first + place.start..<first + place.end]
        state[name] = Tensor(bytes: bytes, Shape(place.shape), dtype)
    }
    return state
}

/// What the header says of one name: where a tensor lies, or remarks about the file.
private struct SafetensorsEntry: Decodable {
    struct Place {
        let dtype: String
        let shape: [Int]
        let start: Int
        let end: Int
    }

    let place: Place?

    private enum CodingKeys: String, CodingKey {
        case dtype, shape
        case offsets = "data_offsets"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard fields.contains(.dtype) else {
            place = nil
            return
        }
        let offsets = try fields.decode([Int].self, forKey: .offsets)
        guard offsets.count == 2 else {
            throw DecodingError.dataCorruptedError(
                forKey: .offsets, in: fields, debugDescription: "a start and an end are expected")
        }
        place = Place(
            dtype: try fields.decode(String.self, forKey: .dtype),
            shape: try fields.decode([Int].self, forKey: .shape), start: offsets[0],
            end: offsets[1])
    }
}

extension DType {
    /// The name of the kind in the safetensors format.
    fileprivate var safetensorsName: String {
        switch self {
        case .float64: "F64"
        case .float32: "F32"
        case .float16: "F16"
        case .bfloat16: "BF16"
        case .int64: "I64"
        case .int32: "I32"
        case .int16: "I16"
        case .int8: "I8"
        case .uint8: "U8"
        case .bool: "BOOL"
        }
    }
}
