import CPNG
import Foundation

extension Bytes {
    /// Whether the file begins as every PNG file does.
    var isPNG: Bool { data.starts(with: [0x89, 0x50, 0x4E, 0x47]) }

    /// The picture of a PNG file, of whatever kind, with a byte for each channel.
    func png() throws -> Tensor {
        var picture = png_image()
        defer { png_image_free(&picture) }
        return try data.withUnsafeBytes { bytes in
            guard picture_begin(&picture, bytes.baseAddress, bytes.count) == 1 else {
                throw problem(picture.sentence)
            }
            // A byte holds eight pixels at most, before it is packed: more are asked no memory for.
            let most = bytes.count * Deflate.mostPerByte * 8
            guard Int(picture.height) * Int(picture.width) <= most else {
                throw problem(
                    "this PNG picture cannot be read: its \(bytes.count) bytes do not hold "
                        + "\(picture.width) × \(picture.height) pixels")
            }
            let channels = Int(picture.format & 3) + 1
            let shape: Shape = [Int(picture.height), Int(picture.width), channels]
            let pixels = Tensor.zeros(shape, dtype: .uint8)
            guard png_image_finish_read(&picture, nil, pixels.array.first, 0, nil) == 1 else {
                throw problem(picture.sentence)
            }
            return pixels[.ellipsis, ..<(channels < 3 ? 1 : 3)]
        }
    }
}

extension png_image {
    /// What libpng says is wrong.
    fileprivate var sentence: String {
        let words = withUnsafeBytes(of: message) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        return "this PNG picture cannot be read: \(words)"
    }
}
