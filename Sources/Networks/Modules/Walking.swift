import Autograd

extension Module {
    /// This module, named `""`, and all modules within it, depth first, each once; with dotted
    /// names such as `model.0`.
    public final func namedModules() -> [(name: String, module: Module)] {
        var found: [(name: String, module: Module)] = []
        var seen: Set<ObjectIdentifier> = []
        visit("", &seen) { found.append(($0, $1)) }
        return found
    }

    /// This module itself and all modules within it, depth first, each once.
    public final func modules() -> [Module] { namedModules().map { $0.module } }

    /// The modules directly within this one, each once, with their names.
    public final func namedChildren() -> [(name: String, module: Module)] {
        var seen: Set<ObjectIdentifier> = []
        return members.compactMap { member in
            guard let module = member.module, seen.insert(ObjectIdentifier(module)).inserted else {
                return nil
            }
            return (member.name, module)
        }
    }

    /// The modules directly within this one, each once.
    public final func children() -> [Module] { namedChildren().map { $0.module } }

    /// The parameters with their dotted names, such as `hidden.weight`, each once.
    ///
    /// - Parameter recurse: whether those of the modules within are wanted too. Default `true`.
    public final func namedParameters(
        recurse: Bool = true
    ) -> [(name: String, parameter: Tensor)] {
        tensors(recurse) { $0.parameter }.map { ($0.name, $0.tensor) }
    }

    /// The parameters, each once: what an optimiser changes.
    ///
    /// - Parameter recurse: whether those of the modules within are wanted too. Default `true`.
    public final func parameters(recurse: Bool = true) -> [Tensor] {
        namedParameters(recurse: recurse).map { $0.parameter }
    }

    /// The buffers with their dotted names, such as `bn.running_mean`, each once.
    public final func namedBuffers(recurse: Bool = true) -> [(name: String, buffer: Tensor)] {
        tensors(recurse) { $0.buffer }.map { ($0.name, $0.tensor) }
    }

    /// The buffers, each once.
    public final func buffers(recurse: Bool = true) -> [Tensor] {
        namedBuffers(recurse: recurse).map { $0.buffer }
    }

    private func visit(
        _ name: String, _ seen: inout Set<ObjectIdentifier>, _ body: (String, Module) -> Void
    ) {
        guard seen.insert(ObjectIdentifier(self)).inserted else { return }
        body(name, self)
        for member in members {
            member.module?.visit(dotted(name, member.name), &seen, body)
        }
    }

    private func tensors(
        _ recurse: Bool, _ choose: (Member) -> Tensor?
    ) -> [(name: String, tensor: Tensor)] {
        var found: [(name: String, tensor: Tensor)] = []
        var seen: Set<ObjectIdentifier> = []
        for (name, module) in recurse ? namedModules() : [("", self)] {
            for member in module.members {
                guard let tensor = choose(member),
                    seen.insert(ObjectIdentifier(tensor)).inserted
                else { continue }
                found.append((dotted(name, member.name), tensor))
            }
        }
        return found
    }
}

/// A name within a module that has a name itself.
func dotted(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + "." + name
}
