import CZlib
import Foundation

/// Bytes that zlib packs, unpacks and sums up.
enum Deflate {
    /// The most bytes that one packed byte becomes: 258 for every two bits, and no fewer bits than that.
    static let mostPerByte = 1032

    /// What the bytes become.
    static func packed(_ data: Data) -> Data {
        var packed = Data(count: deflate_bound(data.count))
        let count = packed.withUnsafeMutableBytes { room in
            data.withUnsafeBytes {
                deflate_pack($0.baseAddress, $0.count, room.baseAddress, room.count)
            }
        }
        precondition(count >= 0, "zlib found no memory to pack \(data.count) bytes")
        return packed.prefix(Int(count))
    }

    /// The first bytes that were packed, and whether there are no more; nil for malformed data.
    static func unpacked(_ packed: Data, atMost limit: Int) -> (bytes: Data, isWhole: Bool)? {
        var bytes = Data(count: limit)
        var isWhole: Int32 = 0
        let count = bytes.withUnsafeMutableBytes { room in
            packed.withUnsafeBytes {
                deflate_unpack($0.baseAddress, $0.count, room.baseAddress, room.count, &isWhole)
            }
        }
        return count < 0 ? nil : (bytes.prefix(Int(count)), isWhole == 1)
    }

    /// The checksum of zip archives.
    static func checksum(_ data: Data) -> Int {
        data.withUnsafeBytes { Int(deflate_checksum($0.baseAddress, $0.count)) }
    }
}
