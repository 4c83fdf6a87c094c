import Arrays

/// Places among the modules that a container registered.
extension Module {
    /// Where a module is, counted from the end if `index` is negative.
    final func registeredPlace(_ index: Int) -> Int {
        let place = index < 0 ? index + registered.count : index
        if !registered.indices.contains(place) { stop("index \(index) is out of range") }
        return place
    }

    final func registeredModule(_ index: Int) -> Module {
        guard let module = registered[registeredPlace(index)].module else {
            stop("there is no module at index \(index)")
        }
        return module
    }

    /// The members of a range whose bounds count from the end if they are negative.
    final func registeredMembers(_ range: some RangeExpression<Int>) -> [Member] {
        let count = registered.count
        let bounds = range.relative(to: -count..<count)
        let lower = bounds.lowerBound < 0 ? bounds.lowerBound + count : bounds.lowerBound
        let upper = bounds.upperBound < 0 ? bounds.upperBound + count : bounds.upperBound
        return lower < upper ? Array(registered[lower..<min(upper, count)]) : []
    }

    final var registeredModules: [Module] { registered.compactMap { $0.module } }

    /// Names modules by their number from `start` on.
    final func renumber(_ modules: [Module]) {
        registered = modules.enumerated().map { .module($0.description, $1) }
    }
}
