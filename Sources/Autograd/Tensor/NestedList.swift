import Arrays

/// A number, or a list of numbers or lists: a tensor literal, and what `tolist` gives.
///
/// It prints as Python prints a list: `[[1.0, 2.0], [3.0, 4.0]]`.
public enum NestedList: Hashable, Sendable {
    /// A number.
    case number(Scalar)
    /// A list.
    case list([NestedList])

    /// The lengths of the lists, from the outermost inwards.
    var shape: Shape {
        guard case .list(let elements) = self else { return Shape() }
        return Shape([elements.count] + Array(elements.first?.shape ?? Shape()))
    }

    /// The kind that holds every number; nil if there is none.
    var dtype: DType? {
        switch self {
        case .number(let scalar): return scalar.dtype
        case .list(let elements):
            var kind: DType?
            for element in elements {
                guard let next = element.dtype else { continue }
                kind = kind.map { DType.promote($0, next) } ?? next
            }
            return kind
        }
    }

    /// Hands every number to `body`, after checking that the lengths agree with `shape`.
    func forEachScalar(_ shape: Shape, depth: Int = 0, _ body: (Scalar) -> Void) {
        switch self {
        case .number(let scalar):
            if depth < shape.count { ragged(shape[depth], depth, "not a sequence") }
            body(scalar)
        case .list(let elements):
            if depth >= shape.count { stop("a number was expected at dim \(depth), not a list") }
            if elements.count != shape[depth] {
                ragged(shape[depth], depth, "got \(elements.count)")
            }
            for element in elements { element.forEachScalar(shape, depth: depth + 1, body) }
        }
    }

    private func ragged(_ expected: Int, _ depth: Int, _ found: String) -> Never {
        stop("expected sequence of length \(expected) at dim \(depth) (\(found))")
    }
}

extension NestedList: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .number(.int(value)) }

    /// A floating-point number.
    public init(floatLiteral value: Double) { self = .number(.double(value)) }

    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .number(.bool(value)) }

    /// A list of numbers or lists.
    public init(arrayLiteral elements: NestedList...) { self = .list(elements) }
}

extension NestedList: CustomStringConvertible {
    /// The numbers as Python prints them, between brackets.
    public var description: String {
        switch self {
        case .number(let scalar): return scalar.description
        case .list(let elements):
            var text = "["
            for (place, element) in elements.enumerated() {
                text += (place == 0 ? "" : ", ") + element.description
            }
            return text + "]"
        }
    }
}

extension Tensor: ExpressibleByArrayLiteral {
    /// A tensor written as nested lists of numbers.
    ///
    /// Whole numbers give `.int64`, and one number with a point makes all of them the default
    /// floating-point kind.
    public convenience init(arrayLiteral elements: NestedList...) {
        self.init(NestedList.list(elements))
    }

    /// A tensor of the numbers in a nested list, which `tolist` gives.
    public convenience init(_ list: NestedList, dtype: DType? = nil) {
        let shape = list.shape
        let own = list.dtype ?? ThreadState.current.pointee.defaultDType
        let gathered = NDArray(uninitialized: shape, own.isFloatingPoint ? .float64 : .int64)
        gathered.collect { list.forEachScalar(shape, $0) }
        self.init(gathered.converted(to: dtype ?? own))
    }
}
