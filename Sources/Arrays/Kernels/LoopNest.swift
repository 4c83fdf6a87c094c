/// Places or steps in up to four arrays that are walked together: a result and three operands.
package struct Places {
    package var result = 0
    package var first = 0
    package var second = 0
    package var third = 0
}

/// The loops over arrays of one shape and different strides, with as few loops as will do.
///
/// Dimensions that lie one after another in every array are merged, and the innermost loop runs
/// where the result's elements are closest.
package struct LoopNest {
    private var sizes = Shape()
    private var result = Shape()
    private var first = Shape()
    private var second = Shape()
    private var third = Shape()

    /// The loops over `shape`, given every array's strides for it.
    ///
    /// - Parameter leading: the strides that decide which loop is the innermost; the result's if
    ///   they are not given.
    package init(
        over shape: Shape, result: Shape, first: Shape, second: Shape? = nil,
        third: Shape? = nil, orderedBy leading: Shape? = nil
    ) {
        let none = Shape(repeating: 0, count: shape.count)
        let second = second ?? none
        let third = third ?? none
        let order = Layout(sizes: shape, strides: leading ?? result).dimsByStride
        for dim in order where shape[dim] != 1 {
            let steps = Places(
                result: result[dim], first: first[dim], second: second[dim], third: third[dim])
            if !merge(steps, shape[dim]) { add(steps, shape[dim]) }
        }
    }

    private mutating func merge(_ steps: Places, _ size: Int) -> Bool {
        let last = sizes.count - 1
        guard last >= 0, result[last] == steps.result * size, first[last] == steps.first * size,
            second[last] == steps.second * size, third[last] == steps.third * size
        else { return false }
        sizes[last] *= size
        replaceSteps(at: last, by: steps)
        return true
    }

    private mutating func add(_ steps: Places, _ size: Int) {
        sizes.append(size)
        result.append(0)
        first.append(0)
        second.append(0)
        third.append(0)
        replaceSteps(at: sizes.count - 1, by: steps)
    }

    private mutating func replaceSteps(at dim: Int, by steps: Places) {
        result[dim] = steps.result
        first[dim] = steps.first
        second[dim] = steps.second
        third[dim] = steps.third
    }

    private func steps(of dim: Int) -> Places {
        Places(result: result[dim], first: first[dim], second: second[dim], third: third[dim])
    }

    /// Calls `body` for every run of the innermost loop, with its length, the places of its first
    /// elements and the steps between its elements.
    @inline(__always)
    package func forEachRow(_ body: (_ count: Int, _ start: Places, _ steps: Places) -> Void) {
        let inner = sizes.count - 1
        if inner < 0 { return body(1, Places(), Places()) }
        if sizes.product == 0 { return }
        let innerSteps = steps(of: inner)
        var counter = Shape(repeating: 0, count: inner)
        var place = Places()
        repeat {
            body(sizes[inner], place, innerSteps)
        } while advance(&counter, &place)
    }

    /// Moves to the next row; false after the last one.
    private func advance(_ counter: inout Shape, _ place: inout Places) -> Bool {
        for dim in stride(from: counter.count - 1, through: 0, by: -1) {
            counter[dim] += 1
            move(&place, along: dim, by: 1)
            if counter[dim] < sizes[dim] { return true }
            move(&place, along: dim, by: -sizes[dim])
            counter[dim] = 0
        }
        return false
    }

    private func move(_ place: inout Places, along dim: Int, by count: Int) {
        place.result += result[dim] * count
        place.first += first[dim] * count
        place.second += second[dim] * count
        place.third += third[dim] * count
    }
}
