import Arrays

/// Modules in a list: they are registered, but what is computed with them is up to the module
/// that holds the list.
///
/// ```swift
/// let layers = ModuleList([Linear(784, 256), ReLU()])
/// layers.append(Linear(256, 10))
/// print(layers[-1])  // Linear(in_features=256, out_features=10, bias=True)
/// ```
///
/// Calling the list stops the program.
public final class ModuleList: Module {
    /// A list of these modules.
    public init(_ modules: [Module] = []) {
        super.init()
        renumber(modules)
    }

    /// The name of the type.
    public override var typeName: String { "ModuleList" }

    /// Adds a module at the end, and returns this list.
    @discardableResult
    public func append(_ module: Module) -> ModuleList {
        registerModule(count.description, module)
        return self
    }

    /// Adds modules at the end, and returns this list.
    @discardableResult
    public func extend(_ modules: some Sequence<Module>) -> ModuleList {
        for module in modules { append(module) }
        return self
    }

    /// Adds a module before the one at `index`.
    public func insert(_ index: Int, _ module: Module) {
        var modules = registeredModules
        modules.insert(module, at: index == count ? count : registeredPlace(index))
        renumber(modules)
    }

    /// One of the modules, counted from the end if `index` is negative.
    public subscript(index: Int) -> Module {
        get { registeredModule(index) }
        set { registerModule(registered[registeredPlace(index)].name, newValue) }
    }

    /// Some of the modules in a list of their own.
    public subscript(range: some RangeExpression<Int>) -> ModuleList {
        ModuleList(registeredMembers(range).compactMap { $0.module })
    }

    /// The list as PyTorch prints it: equal neighbours share a line.
    public override var text: String {
        var runs: [(first: Int, last: Int, text: String)] = []
        for (place, module) in registeredModules.enumerated() {
            if let run = runs.last, run.text == module.text {
                runs[runs.count - 1].last = place
            } else {
                runs.append((place, place, module.text))
            }
        }
        let lines = runs.map { run in
            run.first == run.last
                ? "(\(run.first)): \(run.text.indented)"
                : "(\(run.first)-\(run.last)): \(run.last - run.first + 1) x \(run.text.indented)"
        }
        return Module.tree(typeName, [], lines)
    }
}

extension ModuleList: Sequence {
    /// How many modules there are.
    public var count: Int { registered.count }

    /// The modules in their order.
    public func makeIterator() -> IndexingIterator<[Module]> { registeredModules.makeIterator() }
}
