import Autograd

/// What a module owns, with the name it has there.
public struct Member {
    /// What is owned: nil where a part is left out, such as the bias of a layer without one.
    enum Content {
        case module(Module?)
        case parameter(Tensor?)
        case buffer(Tensor?)
    }

    /// The name within the module that owns it.
    public let name: String
    let content: Content

    /// A module within the module.
    public static func module(_ name: String, _ module: Module?) -> Member {
        Member(name: name, content: .module(module))
    }

    /// A tensor that an optimiser changes.
    public static func parameter(_ name: String, _ tensor: Tensor?) -> Member {
        Member(name: name, content: .parameter(tensor))
    }

    /// A tensor that belongs to the state, though no optimiser changes it.
    public static func buffer(_ name: String, _ tensor: Tensor?) -> Member {
        Member(name: name, content: .buffer(tensor))
    }

    var module: Module? {
        if case .module(let module) = content { return module }
        return nil
    }

    var parameter: Tensor? {
        if case .parameter(let tensor) = content { return tensor }
        return nil
    }

    var buffer: Tensor? {
        if case .buffer(let tensor) = content { return tensor }
        return nil
    }
}
