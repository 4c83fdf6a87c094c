/// A tensor as PyTorch prints it.
///
/// ```swift
/// let numbers = [1.0, 2.5]
/// print(TensorText(shape: [2], dtype: .float32, elements: .floating { numbers[$0] }))
/// // tensor([1.0000, 2.5000])
/// ```
package struct TensorText: CustomStringConvertible {
    /// What is said about gradients after the numbers.
    package enum Gradient: Sendable {
        /// The tensor takes no part in differentiation.
        case none
        /// A leaf that collects a gradient: `requires_grad=True`.
        case required
        /// The result of an operation, named as PyTorch names it: `grad_fn=<AddBackward0>`.
        case function(String)
    }

    /// The text from `tensor(` to the closing bracket.
    package let description: String

    /// Describes a tensor.
    ///
    /// - Parameters:
    ///   - shape: the size of every dimension; empty for a scalar.
    ///   - dtype: the kind of number, printed unless it goes without saying.
    ///   - elements: the numbers, by their place in row-major order.
    ///   - defaultDType: the floating-point kind that goes without saying.
    ///   - gradient: what to say about gradients.
    ///   - options: precision, summary and line width.
    package init(
        shape: [Int], dtype: DType, elements: TensorElements, defaultDType: DType = .float32,
        gradient: Gradient = .none, options: PrintOptions = PrintOptions()
    ) {
        let prefix = "tensor("
        let indent = prefix.utf8.count
        let isEmpty = shape.contains(0)
        let body =
            isEmpty
            ? "[]"
            : TensorBody(shape: shape, elements: elements, options: options).text(indent: indent)
        var suffixes: [String] = []
        if isEmpty ? shape.count != 1 : options.edgeItems == 0 {
            suffixes.append("size=" + Self.tuple(shape))
        }
        // An empty tensor shows no element that would tell an integer from a truth value.
        let goesWithoutSaying = isEmpty ? [defaultDType] : [defaultDType, .int64, .bool]
        if !goesWithoutSaying.contains(dtype) { suffixes.append("dtype=torch." + dtype.name) }
        if let mention = Self.mention(of: gradient) { suffixes.append(mention) }
        let width = options.lineWidth
        description = Self.join(prefix + body, suffixes, indent: indent, lineWidth: width)
    }

    private static func mention(of gradient: Gradient) -> String? {
        switch gradient {
        case .none: nil
        case .required: "requires_grad=True"
        case .function(let name): "grad_fn=<" + name + ">"
        }
    }

    /// A shape as Python writes a tuple: `(2, 3)`, and `(2,)` for a single size.
    private static func tuple(_ shape: [Int]) -> String {
        let sizes = shape.map { $0.description }.joined(separator: ", ")
        return "(" + sizes + (shape.count == 1 ? ",)" : ")")
    }

    /// Adds the suffixes and the closing bracket, starting a new line where one grows too long.
    private static func join(
        _ text: String, _ suffixes: [String], indent: Int, lineWidth: Int
    ) -> String {
        var result = text
        // PyTorch counts two columns too many here, so its lines break that much earlier.
        var column = lastLineLength(of: text) + 2
        for suffix in suffixes {
            let length = suffix.utf8.count
            if column + length + 2 > lineWidth {
                result += ",\n" + String(repeating: " ", count: indent) + suffix
                column = indent + length
            } else {
                result += ", " + suffix
                column += length + 2
            }
        }
        return result + ")"
    }

    private static func lastLineLength(of text: String) -> Int {
        let newline = UInt8(ascii: "\n")
        return text.utf8.reversed().prefix { $0 != newline }.count
    }
}
