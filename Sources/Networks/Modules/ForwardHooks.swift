import Autograd

/// What a module runs before and after each call.
final class ForwardHooks {
    typealias Before = (Module, Tensor) -> Tensor?
    typealias After = (Module, Tensor, Tensor) -> Tensor?

    private var befores: [(number: Int, hook: Before)] = []
    private var afters: [(number: Int, hook: After)] = []
    private var nextNumber = 0

    var isEmpty: Bool { befores.isEmpty && afters.isEmpty }

    func add(before hook: @escaping Before) -> Int {
        befores.append((nextNumber, hook))
        nextNumber += 1
        return nextNumber - 1
    }

    func add(after hook: @escaping After) -> Int {
        afters.append((nextNumber, hook))
        nextNumber += 1
        return nextNumber - 1
    }

    func remove(_ number: Int) {
        befores.removeAll { $0.number == number }
        afters.removeAll { $0.number == number }
    }

    func before(_ module: Module, _ input: Tensor) -> Tensor {
        befores.reduce(input) { $1.hook(module, $0) ?? $0 }
    }

    func after(_ module: Module, _ input: Tensor, _ output: Tensor) -> Tensor {
        afters.reduce(output) { $1.hook(module, input, $0) ?? $0 }
    }
}

/// Takes a hook off a module again.
public final class RemovableHandle {
    private let hooks: ForwardHooks
    private let number: Int

    init(_ hooks: ForwardHooks, _ number: Int) {
        self.hooks = hooks
        self.number = number
    }

    /// Takes the hook off; afterwards nothing happens.
    public func remove() { hooks.remove(number) }
}

extension Module {
    /// Calls `hook` with the module, its input and its output after every call; what it returns,
    /// unless nil, takes the output's place.
    ///
    /// ```swift
    /// let handle = net.registerForwardHook { module, input, output in
    ///     print(module.typeName, output.shape)
    ///     return nil
    /// }
    /// handle.remove()
    /// ```
    @discardableResult
    public final func registerForwardHook(
        _ hook: @escaping (Module, Tensor, Tensor) -> Tensor?
    ) -> RemovableHandle { RemovableHandle(hooks, hooks.add(after: hook)) }

    /// Calls `hook` with the module and its input before every call; what it returns, unless nil,
    /// takes the input's place.
    @discardableResult
    public final func registerForwardPreHook(
        _ hook: @escaping (Module, Tensor) -> Tensor?
    ) -> RemovableHandle { RemovableHandle(hooks, hooks.add(before: hook)) }
}
