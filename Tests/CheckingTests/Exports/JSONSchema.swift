import Foundation

/// Checks a JSON document against a schema. It knows the words that the schemas here use, and refuses others.
///
/// Source: JSON Schema: A Vocabulary for Structural Validation, draft 2020-12.
struct JSONSchema {
    private let schema: [String: Any]

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        schema = value as? [String: Any] ?? [:]
    }

    /// Where a document breaks the schema, a line each.
    func problems(in text: String) throws -> [String] {
        problems(
            in: try JSONSerialization.jsonObject(
                with: Data(text.utf8), options: .fragmentsAllowed),
            schema, at: "$")
    }

    private func problems(in value: Any, _ schema: [String: Any], at path: String) -> [String] {
        schema.flatMap { word, rule -> [String] in
            keeps(word, rule, value) ? [] : ["\(path) breaks \(word) \(rule): \(value)"]
        } + inner(of: value, schema, at: path)
    }

    private func keeps(_ word: String, _ rule: Any, _ value: Any) -> Bool {
        switch word {
        case "properties", "items", "additionalProperties": true
        case "type":
            (rule as? [String] ?? [rule as? String ?? ""]).contains { isOf($0, value) }
        case "enum":
            (value as? AnyHashable).map { (rule as? [AnyHashable])?.contains($0) == true } ?? false
        case "const": rule as? AnyHashable == value as? AnyHashable
        case "maxLength": (value as? String).map { $0.count <= rule as? Int ?? 0 } ?? true
        case "pattern":
            (value as? String)?.range(of: rule as? String ?? "", options: .regularExpression) != nil
        case "minimum": (value as? Double).map { $0 >= rule as? Double ?? 0 } ?? true
        case "minItems": (value as? [Any]).map { $0.count >= rule as? Int ?? 0 } ?? true
        case "required":
            (rule as? [String])?.allSatisfy { (value as? [String: Any])?[$0] != nil } == true
        default: false
        }
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
        let isNumber = value is Double && !(value is Bool && "\(value)".first?.isLetter == true)
        return switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "number": isNumber
        case "integer": isNumber && (value as? Double).map { $0 == $0.rounded() } == true
        case "null": value is NSNull
        default: false
        }
    }

    private func inner(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
        let named = (schema["properties"] as? [String: [String: Any]] ?? [:]).flatMap {
            name, rule in
            (value as? [String: Any])?[name].map { problems(in: $0, rule, at: "\(path).\(name)") }
                ?? []
        }
        let items = (schema["items"] as? [String: Any]).map { rule in
            (value as? [Any] ?? []).enumerated().flatMap { index, item in
                problems(in: item, rule, at: "\(path)[\(index)]")
            }
        }
        return named + (items ?? []) + strangers(in: value, schema, at: path)
    }

    /// The keys of an object that its schema does not name, where it allows no others.
    private func strangers(in value: Any, _ schema: [String: Any], at path: String) -> [String] {
        guard schema["additionalProperties"] as? Bool == false,
            let object = value as? [String: Any]
        else { return [] }
        let names = (schema["properties"] as? [String: Any] ?? [:]).keys
        return object.keys.filter { !names.contains($0) }.map { "\(path).\($0) has no place" }
    }
}
