import Arrays
import Foundation
import Testing

/// Cases recorded by a script of the `Scripts` folder from the real PyTorch.
struct Golden<Case: Decodable>: Decodable {
    let torch: String
    let cases: [Case]

    static func read(_ file: String) throws -> [Case] {
        let folder = Bundle.module.bundleURL.appending(path: "Golden")
        let data = try Data(contentsOf: folder.appending(path: file))
        return try JSONDecoder().decode(Golden.self, from: data).cases
    }
}

extension DType {
    /// The dtype of a name that a script recorded.
    init(recorded name: String) throws {
        self = try #require(DType.allCases.first { $0.name == name }, "no dtype \(name)")
    }
}
