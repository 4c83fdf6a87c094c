import Arrays
import Autograd

extension Module {
    /// The parameters and buffers by their dotted names, as tensors that share their memory.
    ///
    /// Clone what has to outlive the next training step.
    public final func stateDict() -> StateDict {
        var state = StateDict()
        collect("", into: &state)
        return state
    }

    private func collect(_ prefix: String, into state: inout StateDict) {
        let members = members
        for member in members {
            guard let tensor = member.parameter ?? member.buffer else { continue }
            state[dotted(prefix, member.name)] = tensor.detach()
        }
        for member in members { member.module?.collect(dotted(prefix, member.name), into: &state) }
    }

    /// Copies tensors of a state into the parameters and buffers of the same names.
    ///
    /// - Parameters:
    ///   - state: the tensors, by dotted name.
    ///   - strict: whether the names must be exactly those of this module. Default `true`.
    /// - Returns: the names that were missing or not expected; none if `strict`.
    /// - Throws: `StateDictError` that lists all names and shapes that do not fit. Tensors that
    ///   fit have been copied even then, as in PyTorch.
    @discardableResult
    public final func loadStateDict(
        _ state: StateDict, strict: Bool = true
    ) throws(StateDictError) -> IncompatibleKeys {
        let own = stateDict()
        let keys = IncompatibleKeys(
            missingKeys: own.keys.filter { state[$0] == nil },
            unexpectedKeys: state.keys.filter { own[$0] == nil })
        let mismatches = own.copyFitting(from: state)
        let error = StateDictError(
            module: typeName, keys: strict ? keys : IncompatibleKeys(), mismatches: mismatches)
        if error.isReal { throw error }
        return keys
    }
}

extension StateDict {
    /// Copies the tensors that have the same shape, and gives one sentence for every other.
    fileprivate func copyFitting(from state: StateDict) -> [String] {
        var mismatches: [String] = []
        for (name, tensor) in self {
            guard let source = state[name] else { continue }
            if source.shape == tensor.shape {
                noGrad { _ = tensor.copy_(source) }
            } else {
                mismatches.append(
                    "size mismatch for \(name): copying a param with shape "
                        + "torch.Size(\(source.shape)) from checkpoint, the shape in current "
                        + "model is torch.Size(\(tensor.shape)).")
            }
        }
        return mismatches
    }
}

/// The names that differ between a module and a state that was loaded into it.
public struct IncompatibleKeys: CustomStringConvertible, Sendable {
    /// What the module has and the state does not.
    public var missingKeys: [String] = []
    /// What the state has and the module does not.
    public var unexpectedKeys: [String] = []

    /// PyTorch's words for it.
    public var description: String {
        if missingKeys.isEmpty && unexpectedKeys.isEmpty {
            return "<All keys matched successfully>"
        }
        return "_IncompatibleKeys(missing_keys=[\(quoted(missingKeys, "'"))], "
            + "unexpected_keys=[\(quoted(unexpectedKeys, "'"))])"
    }
}

/// A state that does not fit the module it was loaded into.
public struct StateDictError: Error, CustomStringConvertible, Sendable {
    /// The type of the module.
    public let module: String
    /// The names that differ.
    public let keys: IncompatibleKeys
    /// One sentence for each tensor of another shape.
    public let mismatches: [String]

    var isReal: Bool { !(keys.missingKeys + keys.unexpectedKeys + mismatches).isEmpty }

    /// PyTorch's words for all of it.
    public var description: String {
        var lines = ["Error(s) in loading state_dict for \(module):"]
        if !keys.missingKeys.isEmpty {
            lines.append("Missing key(s) in state_dict: \(quoted(keys.missingKeys, "\"")). ")
        }
        if !keys.unexpectedKeys.isEmpty {
            lines.append("Unexpected key(s) in state_dict: \(quoted(keys.unexpectedKeys, "\"")). ")
        }
        return joinedTexts(lines + mismatches, "\n\t")
    }
}

private func quoted(_ names: [String], _ mark: String) -> String {
    joinedTexts(names.map { mark + $0 + mark }, ", ")
}
