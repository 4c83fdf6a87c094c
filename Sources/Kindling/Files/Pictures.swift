import Foundation

/// Reads a picture in the PNG, PPM (colour) or PGM (grey) format.
///
/// What lies behind transparent parts is not known, so transparency is left out.
///
/// ```swift
/// let picture = ToTensor()(try readImage("cat.png"))  // 3 × height × width, from 0 to 1
/// ```
///
/// - Returns: (height, width, channels) of `uint8`, with one channel for grey and three for colour.
/// - Throws: `FileProblem` if the file is not there or not of these formats.
public func readImage(_ path: String) throws -> Tensor {
    var bytes = try Bytes(contentsOf: path)
    return try bytes.isPNG ? bytes.png() : bytes.portableMap()
}

/// Writes a picture in the PGM (one channel) or PPM (three channels) format.
///
/// - Parameters:
///   - picture: (channels, height, width), or (height, width), of numbers from 0 to 1; others are
///     cut.
///   - path: where to.
public func writeImage(_ picture: Tensor, to path: String) throws {
    let planes = picture.dim() == 2 ? picture.unsqueeze(0) : picture
    guard planes.dim() == 3, planes.size(0) == 1 || planes.size(0) == 3 else {
        throw FileProblem(
            path, "a picture has the shape (1 or 3, height, width), but this one \(picture.shape)")
    }
    let pixels = (planes.detach().clamp(0, 1) * 255).round().to(.uint8).permute(1, 2, 0)
    let kind = planes.size(0) == 1 ? "P5" : "P6"
    let header = "\(kind)\n\(planes.size(2)) \(planes.size(1))\n255\n"
    try (Data(header.utf8) + pixels.bytes).write(to: URL(fileURLWithPath: path))
}
