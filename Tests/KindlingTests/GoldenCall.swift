import Kindling
import Testing

/// A recorded call as an operation of the table sees it: tensors by position, arguments by name.
struct GoldenCall {
    /// The call as it was recorded.
    let recorded: GoldenCase

    /// The inputs: views of `bases` where the case takes views.
    let tensors: [Tensor]

    /// The first input.
    var x: Tensor { tensors[0] }
    /// The second input.
    var y: Tensor { tensors[1] }
    /// The third input.
    var z: Tensor { tensors[2] }

    /// A whole number.
    func int(_ name: String) -> Int { find(name, \.asInt) ?? 0 }

    /// A number as a `Double`, even if it is whole.
    func double(_ name: String) -> Double { find(name, \.asDouble) ?? 0 }

    /// A number that keeps its category: an operand of the methods.
    func scalar(_ name: String) -> Scalar { find(name, \.asScalar) ?? 0 }

    /// A number that keeps its category: an operand of the operators.
    func number(_ name: String) -> any TensorScalar { find(name, \.asNumber) ?? 0 }

    /// A truth value.
    func flag(_ name: String) -> Bool { find(name, \.asFlag) ?? false }

    /// A list of whole numbers; one whole number is a list of one.
    func ints(_ name: String) -> [Int] { find(name, \.asInts) ?? [] }

    /// A list of sizes, counts or dims.
    func shape(_ name: String) -> Shape { Shape(ints(name)) }

    /// A list of numbers.
    func doubles(_ name: String) -> [Double] { find(name, \.asDoubles) ?? [] }

    /// A word.
    func word(_ name: String) -> String { find(name, \.asWord) ?? "" }

    /// A dtype.
    func dtype(_ name: String) -> DType {
        find(name) { try? DType.named($0.asWord ?? "") } ?? .bool
    }

    /// The list of what an index consists of.
    func parts(_ name: String) -> [GoldenArgument] { find(name, \.asList) ?? [] }

    /// Whether the call was given the argument.
    func has(_ name: String) -> Bool { recorded.arguments[name] != nil }

    private func find<Value>(_ name: String, _ read: (GoldenArgument) -> Value?) -> Value? {
        let value = recorded.arguments[name].flatMap(read)
        if value == nil { Issue.record("\(recorded.id) has no argument “\(name)” of this kind") }
        return value
    }
}

extension GoldenArgument {
    var asInt: Int? {
        if case .whole(let value) = self { return value }
        return nil
    }

    var asDouble: Double? {
        switch self {
        case .floating(let value): value
        case .whole(let value): Double(value)
        default: nil
        }
    }

    var asFlag: Bool? {
        if case .flag(let value) = self { return value }
        return nil
    }

    var asWord: String? {
        if case .word(let value) = self { return value }
        return nil
    }

    var asList: [GoldenArgument]? {
        if case .list(let value) = self { return value }
        return nil
    }

    var asInts: [Int]? { asInt.map { [$0] } ?? asList?.compactMap(\.asInt) }

    var asDoubles: [Double]? { asList?.compactMap(\.asDouble) }

    var asNumber: (any TensorScalar)? {
        switch self {
        case .flag(let value): value
        case .whole(let value): value
        case .floating(let value): value
        default: nil
        }
    }

    var asScalar: Scalar? { asNumber?.scalar }
}
