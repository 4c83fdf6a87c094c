import Arrays
import Autograd

/// A part of a network: a layer, or layers put together. PyTorch's `nn.Module`.
///
/// Store other modules, `Parameter`s and `Buffer`s as properties: they are registered by
/// themselves, in the order in which they are declared.
///
/// ```swift
/// final class MLP: Module {
///     let hidden = Linear(784, 256)
///     let act = ReLU()
///     let output = Linear(256, 10)
///
///     override func forward(_ x: Tensor) -> Tensor { output(act(hidden(x))) }
/// }
///
/// let net = MLP()
/// let logits = net(Tensor.rand(2, 784))  // 2 × 10
/// ```
///
/// Modules in an array are not seen; put them into a `ModuleList` or a `Sequential`. A module with
/// several inputs or outputs declares its own `forward`, and `callAsFunction` if it is to be
/// called like a function.
open class Module {
    /// Whether the module is being trained: dropout and batch norm behave differently then.
    public var training = true

    /// What was registered by a call, and not found among the properties.
    final var registered: [Member] = []
    final let hooks = ForwardHooks()

    /// A module in training mode.
    public init() {}

    /// What the module computes. Call the module itself instead: `net(x)` runs the hooks too.
    open func forward(_ input: Tensor) -> Tensor {
        missingForward()
    }

    #if hasFeature(Embedded)
        /// What the properties of the module hold; a program without reflection has to list it.
        open var storedMembers: [Member] { [] }

        /// The name of the module's type, as `print` shows it.
        open var typeName: String { "Module" }
    #else
        /// What the properties of the module hold, in the order of their declaration.
        open var storedMembers: [Member] { reflectedMembers }

        /// The name of the module's type, as `print` shows it.
        open var typeName: String { String(describing: type(of: self)) }
    #endif

    /// What `print` shows between the parentheses, such as `in_features=3, out_features=1,
    /// bias=True`. Default: nothing.
    open var extraRepr: String { "" }

    /// The module's lines in a printed network.
    open var text: String { tree }
}

extension Module {
    /// What the module computes, with its hooks around it.
    ///
    /// A module's own `callAsFunction` goes before it, also where that has more arguments with
    /// defaults.
    @_disfavoredOverload
    public final func callAsFunction(_ input: Tensor) -> Tensor {
        if hooks.isEmpty { return forward(input) }
        let input = hooks.before(self, input)
        return hooks.after(self, input, forward(input))
    }

    /// Everything the module owns itself, by name.
    final var members: [Member] { storedMembers + registered }

    /// Adds a module within this one under a name, or puts it in the place of the one there.
    public final func registerModule(_ name: String, _ module: Module?) {
        register(.module(name, module))
    }

    /// Adds a parameter under a name, or puts it in the place of the one there.
    public final func registerParameter(_ name: String, _ parameter: Tensor?) {
        register(.parameter(name, parameter))
    }

    /// Adds a tensor to the state under a name, or puts it in the place of the one there.
    public final func registerBuffer(_ name: String, _ tensor: Tensor?) {
        register(.buffer(name, tensor))
    }

    /// Stops the program: the module's class does not say what it computes.
    final func missingForward() -> Never {
        stop("Module [\(typeName)] is missing the required \"forward\" function")
    }

    private func register(_ member: Member) {
        if member.name.isEmpty || member.name.contains(".") {
            stop("a name in a module cannot be empty or contain \".\", got: \"\(member.name)\"")
        }
        if let place = registered.firstIndex(where: { $0.name == member.name }) {
            registered[place] = member
        } else {
            registered.append(member)
        }
    }
}
