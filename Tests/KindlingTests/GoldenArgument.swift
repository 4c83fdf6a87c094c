/// An argument of a recorded call. A whole number and a float stay apart, for they give other dtypes.
enum GoldenArgument: Sendable {
    case none
    case flag(Bool)
    case whole(Int)
    case floating(Double)
    case word(String)
    case list([GoldenArgument])
    case slice(start: Int?, end: Int?, step: Int?)
}

extension GoldenArgument: Decodable {
    private enum CodingKeys: CodingKey { case float, slice }

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: CodingKeys.self) {
            self = try Self.keyed(fields)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .none
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let word = try? value.decode(String.self) {
            self = .word(word)
        } else {
            self = .list(try value.decode([GoldenArgument].self))
        }
    }

    private static func keyed(_ fields: KeyedDecodingContainer<CodingKeys>) throws -> Self {
        if fields.contains(.float) {
            return .floating(try fields.decode(Double.self, forKey: .float))
        }
        let bounds = try fields.decode([Int?].self, forKey: .slice)
        guard bounds.count == 3 else { throw GoldenError("a slice has a start, an end and a step") }
        return .slice(start: bounds[0], end: bounds[1], step: bounds[2])
    }
}
