import Autograd

/// Tensors by name, in order: what a network or an optimiser knows. PyTorch's `state_dict`.
///
/// ```swift
/// let state = net.stateDict()
/// for (name, tensor) in state { print(name, tensor.shape) }
/// ```
public struct StateDict {
    private var entries: [(name: String, tensor: Tensor)] = []
    private var places: [String: Int] = [:]

    /// A state without tensors.
    public init() {}

    /// The names, in order.
    public var keys: [String] { entries.map { $0.name } }

    /// The tensors, in order.
    public var values: [Tensor] { entries.map { $0.tensor } }

    /// How many tensors there are.
    public var count: Int { entries.count }

    /// The tensor of a name; nil if there is none. Assigning nil removes it.
    public subscript(name: String) -> Tensor? {
        get { places[name].map { entries[$0].tensor } }
        set {
            guard let tensor = newValue else { return remove(name) }
            if let place = places[name] {
                entries[place].tensor = tensor
            } else {
                places[name] = entries.count
                entries.append((name, tensor))
            }
        }
    }

    private mutating func remove(_ name: String) {
        guard let place = places[name] else { return }
        entries.remove(at: place)
        places = [:]
        for (place, entry) in entries.enumerated() { places[entry.name] = place }
    }
}

extension StateDict: Sequence {
    /// The names and tensors, in order.
    public func makeIterator() -> IndexingIterator<[(name: String, tensor: Tensor)]> {
        entries.makeIterator()
    }
}

extension StateDict: ExpressibleByDictionaryLiteral {
    /// Tensors by name, in the order of the literal.
    public init(dictionaryLiteral elements: (String, Tensor)...) {
        for (name, tensor) in elements { self[name] = tensor }
    }
}

extension StateDict: CustomStringConvertible {
    /// The names and tensors as PyTorch prints them.
    public var description: String {
        if entries.isEmpty { return "OrderedDict()" }
        let items = entries.map { "('\($0.name)', \($0.tensor))" }
        return "OrderedDict([" + joinedTexts(items, ", ") + "])"
    }
}
