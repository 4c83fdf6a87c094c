import Autograd

/// Modules one after another: each gets what the one before it gave.
///
/// ```swift
/// let net = Sequential(Linear(784, 256), ReLU(), Linear(256, 10))
/// let logits = net(Tensor.rand(2, 784))
/// print(net[0], net[-1], net.count)
/// ```
///
/// An empty one gives back what it gets. The modules are named `"0"`, `"1"` and so on, unless
/// they were given names.
public final class Sequential: Module {
    /// Modules in their order.
    public convenience init(_ modules: Module...) { self.init(modules) }

    /// Modules in their order, from an array.
    public init(_ modules: [Module]) {
        super.init()
        renumber(modules)
    }

    /// Modules in their order with names of their own.
    ///
    /// ```swift
    /// let net = Sequential(named: ["hidden": Linear(784, 256), "act": ReLU()])
    /// ```
    public init(named modules: KeyValuePairs<String, Module>) {
        super.init()
        for (name, module) in modules { registerModule(name, module) }
    }

    private init(members: [Member]) {
        super.init()
        registered = members
    }

    /// What the last module gives.
    public override func forward(_ input: Tensor) -> Tensor {
        var result = input
        for module in registeredModules { result = module(result) }
        return result
    }

    /// The name of the type.
    public override var typeName: String { "Sequential" }

    /// Adds a module at the end, and returns this one.
    @discardableResult
    public func append(_ module: Module) -> Sequential {
        registerModule(count.description, module)
        return self
    }

    /// One of the modules, counted from the end if `index` is negative.
    public subscript(index: Int) -> Module {
        get { registeredModule(index) }
        set { registerModule(registered[registeredPlace(index)].name, newValue) }
    }

    /// Some of the modules in a Sequential of their own, with the names that they have here.
    ///
    /// ```swift
    /// let net = Sequential(Linear(784, 256), ReLU(), Linear(256, 10))
    /// let body = net[..<(-1)]
    /// print(body.count)  // 2
    /// ```
    public subscript(range: some RangeExpression<Int>) -> Sequential {
        Sequential(members: registeredMembers(range))
    }
}

extension Sequential: Sequence {
    /// How many modules there are.
    public var count: Int { registered.count }

    /// The modules in their order.
    public func makeIterator() -> IndexingIterator<[Module]> { registeredModules.makeIterator() }
}
