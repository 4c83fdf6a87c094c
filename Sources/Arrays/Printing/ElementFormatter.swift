/// One way of writing for all elements of a tensor, chosen from those that will be seen.
struct ElementFormatter {
    /// How one element is written.
    private enum Style {
        case plain
        case wholeNumber
        case fixed(precision: Int)
        case scientific(precision: Int)
    }

    private let elements: TensorElements
    private let style: Style

    /// The width that every element is padded to.
    private(set) var width = 1

    /// Chooses style and width from the elements at `indices`.
    init(_ elements: TensorElements, at indices: [Int], options: PrintOptions) {
        self.elements = elements
        guard case .floating(let element) = elements else {
            style = .plain
            for index in indices { widen(to: unpadded(index)) }
            return
        }
        let telling = indices.filter { element($0).isFinite && element($0) != 0 }
        style = Self.style(for: telling.map(element), options: options)
        for index in telling { widen(to: unpadded(index)) }
    }

    /// The element at `index`, padded on the left to the common width.
    func text(at index: Int) -> String {
        let text = unpadded(index)
        let padding = max(0, width - text.utf8.count)
        return String(repeating: " ", count: padding) + text
    }

    private mutating func widen(to text: String) { width = max(width, text.utf8.count) }

    private func unpadded(_ index: Int) -> String {
        switch elements {
        case .integer(let element): element(index).description
        case .boolean(let element): element(index) ? "True" : "False"
        case .floating(let element): styled(element(index))
        }
    }

    private func styled(_ value: Double) -> String {
        switch style {
        case .fixed(let precision): NumberText.fixed(value, precision: precision)
        case .scientific(let precision): NumberText.scientific(value, precision: precision)
        case .plain, .wholeNumber:
            NumberText.fixed(value, precision: 0) + (value.isFinite ? "." : "")
        }
    }

    /// The style for a set of finite numbers other than zero.
    private static func style(for values: [Double], options: PrintOptions) -> Style {
        var (smallest, largest) = (Double.infinity, 0.0)
        for value in values {
            smallest = min(smallest, value.magnitude)
            largest = max(largest, value.magnitude)
        }
        guard largest > 0 else { return .wholeNumber }
        let isWide = largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4
        if options.scientificMode ?? isWide { return .scientific(precision: options.precision) }
        let isWhole = values.allSatisfy { $0 == $0.rounded(.down) }
        return isWhole ? .wholeNumber : .fixed(precision: options.precision)
    }
}
