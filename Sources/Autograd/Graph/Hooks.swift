import Arrays

/// Where the gradient of a tensor stops on its way through the graph: hooks may change it, and a
/// tensor that is no leaf may keep it.
final class GradientStation {
    /// Where the gradient is kept, for a tensor that asked to retain it.
    var keeper: Accumulator?
    private var hooks: [(number: Int, change: (Tensor) -> Tensor?)] = []
    private var latest = 0

    fileprivate func add(_ change: @escaping (Tensor) -> Tensor?) -> Int {
        latest += 1
        hooks.append((latest, change))
        return latest
    }

    fileprivate func remove(_ number: Int) { hooks.removeAll { $0.number == number } }

    /// The gradient after all hooks, in the order in which they were registered.
    func pass(_ gradient: Tensor) -> Tensor {
        hooks.reduce(gradient) { gradient, hook in
            guard let changed = hook.change(gradient) else { return gradient }
            if changed.shape != gradient.shape {
                stop(
                    "hook has changed the size of value: expected \(gradient.shape), but got "
                        + "\(changed.shape)")
            }
            return changed
        }
    }
}

extension Node {
    /// The place where the gradient stops, made on first use.
    var ensuredStation: GradientStation {
        if let station { return station }
        let fresh = GradientStation()
        station = fresh
        return fresh
    }
}

/// A hook that was registered, so that it can be removed.
public struct RemovableHandle {
    private let station: GradientStation
    private let number: Int

    fileprivate init(_ station: GradientStation, _ number: Int) {
        self.station = station
        self.number = number
    }

    /// Removes the hook: it is not called again.
    public func remove() { station.remove(number) }
}

extension Tensor {
    /// Calls a function with the gradient of this tensor whenever it has been computed.
    ///
    /// ```swift
    /// let handle = w.registerHook { $0 * 2 }   // doubles the gradient of w
    /// handle.remove()
    /// ```
    ///
    /// - Parameter hook: takes the gradient, and gives another one in its place, or nil to leave
    ///   it as it is. It should not change the gradient in place.
    /// - Returns: a handle by which the hook can be removed.
    @discardableResult
    public func registerHook(_ hook: @escaping (Tensor) -> Tensor?) -> RemovableHandle {
        guard let node else {
            stop("cannot register a hook on a tensor that doesn't require gradient")
        }
        let station = node.ensuredStation
        return RemovableHandle(station, station.add(hook))
    }
}
