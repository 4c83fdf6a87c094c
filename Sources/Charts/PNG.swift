/// A picture as the bytes of a PNG file, without compression: small pictures need none.
///
/// A pixel is one byte of a row, grey, or three of them, red, green and blue.
///
/// Reference: W3C, "Portable Network Graphics (PNG) Specification", sections 5 and 11.
func pngBytes(_ rows: [[UInt8]], channels: Int = 1) -> [UInt8] {
    let width = UInt32((rows.first?.count ?? 0) / channels)
    var header = bigEndian(width) + bigEndian(UInt32(rows.count))
    // 8 bits, grey or colour, the only compression and filter there are, not interlaced.
    header += [8, channels == 3 ? 2 : 0, 0, 0, 0]
    // Each line begins with its filter: none.
    let lines = rows.flatMap { (row: [UInt8]) -> [UInt8] in [0] + row }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + chunk("IHDR", header) + chunk("IDAT", zlibStored(lines)) + chunk("IEND", [])
}

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
}

/// Data as a zlib stream of stored blocks (RFC 1950 and 1951).
private func zlibStored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
        let end = min(start + 65_535, data.count)
        let length = UInt16(end - start)
        result.append(end == data.count ? 1 : 0)
        result += [UInt8(length & 255), UInt8(length >> 8)]
        result += [UInt8(~length & 255), UInt8(~length >> 8)]
        result += data[start..<end]
        start = end
    } while start < data.count
    return result + bigEndian(adler32(data))
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
}

private func adler32(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
        a = (a + UInt32(byte)) % 65_521
        b = (b + a) % 65_521
    }
    return b << 16 | a
}

private func crc32(_ data: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in data {
        remainder ^= UInt32(byte)
        for _ in 0..<8 {
            remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
        }
    }
    return ~remainder
}

/// Bytes in the alphabet of RFC 4648.
func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
        for place in 0..<4 {
            let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
            result.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}
