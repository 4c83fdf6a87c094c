import Yams

extension ProbeValue {
    /// An input as it is written in YAML; `nil` where it is none, which is reported.
    ///
    /// Numbers with a point are doubles, whole ones are integers. `{tensor: [[1, 2], [3, 4]], dtype: float32}` is a tensor.
    init?(_ value: YAMLValue) {
        switch value.node {
        case .scalar(let scalar): self.init(scalar, of: value.node)
        case .sequence:
            let elements = value.elements ?? []
            let inner = elements.compactMap { ProbeValue($0) }
            guard inner.count == elements.count else { return nil }
            self = .list(inner)
        case .mapping: self.init(tensor: value)
        case .alias:
            value.report("An alias is no input.", advice: "Write the value out.")
            return nil
        }
    }

    private init(_ scalar: Node.Scalar, of node: Node) {
        if node.tag == Tag(.int), let number = node.int {
            self = .int(number)
        } else if node.tag == Tag(.float) || node.tag == Tag(.int), let number = node.float {
            self = .double(number)
        } else if node.tag == Tag(.bool), let flag = node.bool {
            self = .bool(flag)
        } else if node.tag == Tag(.null) {
            self = .none
        } else {
            self = .text(scalar.string)
        }
    }

    private init?(tensor value: YAMLValue) {
        guard let fields = YAMLFields(value, of: "A tensor", known: ["tensor", "dtype"]),
            let nested = fields.required("tensor", "its elements as nested lists")
        else { return nil }
        guard let elements = NestedNumbers(nested) else {
            nested.report(
                "A tensor's elements are numbers in lists of equal length.",
                advice: "Write `[[1, 2], [3, 4]]`, or a number alone.")
            return nil
        }
        let dtype = fields.text("dtype") ?? (elements.areWhole ? "int64" : "float32")
        self = .tensor(dtype: dtype, shape: elements.shape, elements: elements.numbers)
    }
}

/// Numbers in nested lists of equal length: a shape and the numbers in reading order.
private struct NestedNumbers {
    var shape: [Int]
    var numbers: [Double]
    var areWhole: Bool

    init?(_ value: YAMLValue) {
        guard let elements = value.elements else {
            guard let number = value.node.float else { return nil }
            (shape, numbers, areWhole) = ([], [number], value.node.int != nil)
            return
        }
        let inner = elements.compactMap { NestedNumbers($0) }
        guard inner.count == elements.count, Set(inner.map(\.shape)).count <= 1 else { return nil }
        shape = [inner.count] + (inner.first?.shape ?? [])
        numbers = inner.flatMap(\.numbers)
        areWhole = inner.allSatisfy(\.areWhole)
    }
}
