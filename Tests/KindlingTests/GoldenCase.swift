import Foundation
import Kindling

/// One call that was made in PyTorch, with all that came out of it.
struct GoldenCase: Decodable, Sendable {
    /// The operation with its arguments and the layout of its inputs; unique in its family.
    let id: String

    /// PyTorch's name of the operation, with a word for the overload where it has several.
    let op: String

    let inputs: [GoldenTensor]
    let arguments: [String: GoldenArgument]

    /// What the call returned, if it returned tensors.
    let outputs: [GoldenTensor]?

    /// What the call returned, written by Python's `str`, if that was not a tensor.
    let text: String?

    /// The first line of the error, if the call raised one.
    let error: String?

    /// The largest relative difference between a right answer and PyTorch's; 0 asks for the same bits.
    let tolerance: Double

    /// The size below which an expected number counts as this large, for sums of larger terms.
    let floor: Double

    /// Whether the first output lies in the storage of the first input.
    let shares: Bool?

    /// The inputs' bases once the call had written into them.
    let after: [GoldenTensor]?

    /// The gradient of the weighted sum of the outputs, for each floating-point base.
    let gradients: [GoldenTensor]?

    /// The gradient of the weighted sum of those gradients.
    let second: [GoldenTensor]?

    private enum CodingKeys: CodingKey {
        case id, op, inputs, arguments, outputs, text, error, tolerance, floor, shares, after
        case gradients, second
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        op = try values.decode(String.self, forKey: .op)
        inputs = try values.decodeIfPresent([GoldenTensor].self, forKey: .inputs) ?? []
        arguments =
            try values.decodeIfPresent([String: GoldenArgument].self, forKey: .arguments) ?? [:]
        outputs = try values.decodeIfPresent([GoldenTensor].self, forKey: .outputs)
        text = try values.decodeIfPresent(String.self, forKey: .text)
        error = try values.decodeIfPresent(String.self, forKey: .error)
        tolerance = try values.decodeIfPresent(Double.self, forKey: .tolerance) ?? 0
        floor = try values.decodeIfPresent(Double.self, forKey: .floor) ?? 1
        shares = try values.decodeIfPresent(Bool.self, forKey: .shares)
        after = try values.decodeIfPresent([GoldenTensor].self, forKey: .after)
        gradients = try values.decodeIfPresent([GoldenTensor].self, forKey: .gradients)
        second = try values.decodeIfPresent([GoldenTensor].self, forKey: .second)
    }
}

/// A tensor as PyTorch held it: a base in row-major order, and for inputs the views taken of it.
struct GoldenTensor: Decodable, Sendable {
    let dtype: DType
    let shape: [Int]
    let strides: [Int]?
    let views: [[GoldenArgument]]
    let values: GoldenValues

    /// Whether the case asks for the gradient with respect to this input.
    let tracksGradient: Bool

    private enum CodingKeys: CodingKey {
        case dtype, shape, strides, views, values, constant
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let name = try fields.decode(String.self, forKey: .dtype)
        dtype = try DType.named(name)
        shape = try fields.decode([Int].self, forKey: .shape)
        strides = try fields.decodeIfPresent([Int].self, forKey: .strides)
        views = try fields.decodeIfPresent([[GoldenArgument]].self, forKey: .views) ?? []
        let isConstant = try fields.decodeIfPresent(Bool.self, forKey: .constant) ?? false
        tracksGradient = dtype.isFloatingPoint && !isConstant
        values =
            dtype.isFloatingPoint
            ? .floating(Self.rounded(try fields.decode([Double].self, forKey: .values), dtype))
            : .whole(try fields.decode([Int].self, forKey: .values))
    }
}

extension GoldenTensor {
    /// Single precision is recorded by the shortest decimal that it rounds to.
    private static func rounded(_ numbers: [Double], _ dtype: DType) -> [Double] {
        dtype == .float32 ? numbers.map { Double(Float($0)) } : numbers
    }
}

/// The elements of a tensor; truth values are 0 and 1.
enum GoldenValues: Sendable {
    case floating([Double])
    case whole([Int])
}

extension DType {
    /// The dtype that PyTorch calls `name`.
    static func named(_ name: String) throws -> DType {
        guard let found = allCases.first(where: { $0.name == name }) else {
            throw GoldenError("no dtype is called “\(name)”")
        }
        return found
    }
}

/// A golden file or a table of operations that cannot be used as it is.
struct GoldenError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
