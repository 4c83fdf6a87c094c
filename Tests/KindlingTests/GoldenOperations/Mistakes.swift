import Kindling

extension GoldenOperations {
    /// Calls that stop the program, and that are no operation's own.
    mutating func addMistakes() {
        define("backward twice") { call in
            let loss = (leaf(call) * leaf(call)).sum()
            loss.backward()
            loss.backward()
            return loss
        }
        define("gradient by an unused tensor") { call in
            grad((leaf(call) * 2).sum(), [leaf(call)])[0]
        }
        define("backward of a vector") { call in
            (leaf(call) * 2).backward()
            return call.x
        }
        define("backward without grad") { call in
            call.x.sum().backward()
            return call.x
        }
        define("changed before backward") { call in
            let middle = leaf(call).exp()
            let total = middle.sum()
            middle.add_(1)
            total.backward()
            return call.x
        }
        define("leaf in place") { leaf($0).add_(1) }
        define("view of leaf in place") { call in
            leaf(call)[0] = 1
            return call.x
        }
        define("integer requires grad") { $0.x.long().requiresGrad_() }
    }
}

/// The input as a leaf that requires grad.
private func leaf(_ call: GoldenCall) -> Tensor { call.x.clone().requiresGrad_() }
