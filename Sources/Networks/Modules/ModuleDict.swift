import Arrays

/// Modules by name, in the order in which they were added: they are registered, but what is
/// computed with them is up to the module that holds the dictionary.
///
/// ```swift
/// let net: ModuleDict = ["linear": Linear(784, 256), "act": ReLU()]
/// net["output"] = Linear(256, 10)
/// print(net["linear"], net.output)
/// ```
///
/// Calling the dictionary stops the program, and so does a name that it does not have.
@dynamicMemberLookup
public final class ModuleDict: Module, ExpressibleByDictionaryLiteral {
    /// A dictionary of these modules.
    public init(_ modules: KeyValuePairs<String, Module> = [:]) {
        super.init()
        for (name, module) in modules { registerModule(name, module) }
    }

    /// A dictionary of these modules.
    public init(dictionaryLiteral elements: (String, Module)...) {
        super.init()
        for (name, module) in elements { registerModule(name, module) }
    }

    /// The name of the type.
    public override var typeName: String { "ModuleDict" }

    /// How many modules there are.
    public var count: Int { registered.count }

    /// The names, in order.
    public func keys() -> [String] { registered.map { $0.name } }

    /// The modules, in order.
    public func values() -> [Module] { registeredModules }

    /// The names and modules, in order.
    public func items() -> [(String, Module)] { Array(zip(keys(), values())) }

    /// The module of a name.
    public subscript(name: String) -> Module {
        get {
            guard let module = registered.first(where: { $0.name == name })?.module else {
                stop("KeyError: '\(name)'")
            }
            return module
        }
        set { registerModule(name, newValue) }
    }

    /// The module of a name, as if it were a property.
    public subscript(dynamicMember name: String) -> Module { self[name] }

    /// Removes the module of a name, and returns it.
    @discardableResult
    public func pop(_ name: String) -> Module {
        let module = self[name]
        registered.removeAll { $0.name == name }
        return module
    }
}
