import Foundation

/// Reads a picture in the PGM (grey) or PPM (colour) format with one byte per number.
///
/// ```swift
/// let picture = ToTensor()(try readImage("cat.ppm"))  // 3 × height × width, from 0 to 1
/// ```
///
/// - Returns: (height, width, channels) of `uint8`, with one channel for PGM and three for PPM.
/// - Throws: `FileProblem` if the file is not there or not of these formats.
public func readImage(_ path: String) throws -> Tensor {
    var bytes = try Bytes(contentsOf: path)
    let kind = try bytes.word()
    guard kind == "P5" || kind == "P6" else {
        throw bytes.problem("this is no binary PGM or PPM picture: it begins with \"\(kind)\"")
    }
    let numbers = try (0..<3).map { _ in try bytes.word() }
    let sizes = numbers.compactMap { Int($0) }
    guard sizes.count == 3, sizes[0] > 0, sizes[1] > 0, sizes[2] == 255 else {
        throw bytes.problem(
            "width, height and 255 are expected in the header, but it says "
                + numbers.joined(separator: " "))
    }
    let shape: Shape = [sizes[1], sizes[0], kind == "P5" ? 1 : 3]
    return Tensor(bytes: try bytes.take(shape.product, "the picture"), shape, .uint8)
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

extension Bytes {
    /// The next word of a header; a remark from `#` to the end of its line is left out.
    fileprivate mutating func word() throws -> String {
        var word = ""
        while true {
            let letter = try character()
            if letter == "#" {
                while try character() != "\n" {}
            } else if !letter.isWhitespace {
                word.append(letter)
            } else if !word.isEmpty {
                return word
            }
        }
    }

    private mutating func character() throws -> Character {
        Character(UnicodeScalar(try take(1, "the header").first ?? 0))
    }
}
