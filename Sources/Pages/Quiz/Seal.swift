import Foundation
import Lessons

/// Closes answers and reasons so that the page's source shows neither.
///
/// A curtain, not a lock: whoever tries all the answers of a small question will find the right one.
struct Seal {
    /// The page and the question, so that equal answers look different.
    var name: String

    /// What stands in the page for an answer: 16 hexadecimal digits.
    func key(of answer: String) -> String {
        SHA256.shortName(of: "\(name)|\(answer)".utf8)
    }

    /// A text that can be read only with its answer.
    func close(_ text: String, with answer: String) -> String {
        let bytes = Array(text.utf8)
        let sealed = stride(from: 0, to: bytes.count, by: 32).flatMap { start in
            let block = bytes[start..<min(start + 32, bytes.count)]
            return zip(block, digest("\(name)|\(answer)|\(start / 32)").bytes).map { $0 ^ $1 }
        }
        return Data(sealed).base64EncodedString()
    }

    /// The same number for the same texts, spread evenly: what an order is shuffled by.
    func rank(_ text: String) -> String { digest("\(name)|order|\(text)").hexadecimal }

    private func digest(_ text: String) -> SHA256 { SHA256(text.utf8) }
}
