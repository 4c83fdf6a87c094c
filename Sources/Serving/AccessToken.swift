/// A secret word in the address of a served course: who does not know it gets nothing.
///
/// Pages of other origins and other users of the machine can reach a port on the loopback interface, so
/// the port alone protects nothing.
public struct AccessToken: Sendable, Hashable {
    /// The word: 26 letters and digits, 130 bits drawn at random.
    public let word: String

    /// A new token.
    public init() {
        var source = SystemRandomNumberGenerator()
        self.init(using: &source)
    }

    init(using source: inout some RandomNumberGenerator) {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
        word = String((0..<26).map { _ in alphabet[Int.random(in: 0..<32, using: &source)] })
    }

    /// What follows the token in the path of an address; `nil` where the path does not start with it.
    func rest(of path: String) -> String? {
        let bytes = Array(path.utf8)
        let start = Array("/\(word)/".utf8)
        guard bytes.count >= start.count else { return nil }
        // All bytes are compared, so that the time tells nothing about the first wrong one.
        let differences = zip(bytes, start).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        return differences == 0
            ? String(decoding: bytes[start.count...], as: UTF8.self) : nil
    }
}
