/// The brackets and numbers between `tensor(` and the suffixes.
struct TensorBody {
    private let shape: [Int]
    /// How many entries of a dimension are shown at either end; all of them without an edge.
    private let edge: Int?
    private let options: PrintOptions
    private let formatter: ElementFormatter

    /// Lays out the elements of a tensor that is not empty.
    init(shape: [Int], elements: TensorElements, options: PrintOptions) {
        let edge = shape.reduce(1, *) > options.threshold ? options.edgeItems : nil
        self.shape = shape
        self.options = options
        self.edge = edge
        let seen = Self.indices(shape[...], from: 0, edge: edge)
        formatter = ElementFormatter(elements, at: seen, options: options)
    }

    /// The text, with continuation lines indented by `indent` blanks and one for each bracket.
    func text(indent: Int) -> String { text(dimension: 0, offset: 0, indent: indent) }

    private func text(dimension: Int, offset: Int, indent: Int) -> String {
        guard dimension < shape.count else { return formatter.text(at: offset) }
        guard dimension < shape.count - 1 else { return row(offset: offset, indent: indent) }
        let stride = shape[(dimension + 1)...].reduce(1, *)
        let slices = Self.entries(ofSize: shape[dimension], edge: edge).map { entry in
            guard let entry else { return "..." }
            return text(
                dimension: dimension + 1, offset: offset + entry * stride, indent: indent + 1)
        }
        let newlines = String(repeating: "\n", count: shape.count - dimension - 1)
        return "[" + slices.joined(separator: "," + newlines + blanks(indent + 1)) + "]"
    }

    /// The last dimension: elements side by side, broken at the line width.
    private func row(offset: Int, indent: Int) -> String {
        let cells = Self.entries(ofSize: shape[shape.count - 1], edge: edge).map { entry in
            guard let entry else { return edge == 0 ? "..." : " ..." }
            return formatter.text(at: offset + entry)
        }
        let perLine = max(1, (options.lineWidth - indent) / (formatter.width + 2))
        let lines = stride(from: 0, to: cells.count, by: perLine).map { start in
            cells[start..<min(start + perLine, cells.count)].joined(separator: ", ")
        }
        return "[" + lines.joined(separator: ",\n" + blanks(indent + 1)) + "]"
    }

    /// The entries shown of a dimension; `nil` stands for those left out.
    private static func entries(ofSize size: Int, edge: Int?) -> [Int?] {
        guard let edge, size > 2 * edge else { return (0..<size).map(Optional.some) }
        let last = (size - edge)..<size
        return (0..<edge).map(Optional.some) + [nil] + last.map(Optional.some)
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// The places of the elements that are shown, in order; all of them without an `edge`.
    private static func indices(_ shape: ArraySlice<Int>, from offset: Int, edge: Int?) -> [Int] {
        guard let size = shape.first else { return [offset] }
        let rest = shape.dropFirst()
        let stride = rest.reduce(1, *)
        return entries(ofSize: size, edge: edge).flatMap { entry -> [Int] in
            guard let entry else { return [] }
            return indices(rest, from: offset + entry * stride, edge: edge)
        }
    }
}
