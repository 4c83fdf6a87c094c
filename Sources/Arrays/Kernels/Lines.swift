/// The elements of an array along one dimension, with every other index fixed.
package struct Line<T> {
    /// The first element.
    package let start: UnsafeMutablePointer<T>
    /// How many elements lie between neighbours.
    package let step: Int
    /// The number of elements.
    package let count: Int

    @inline(__always) package subscript(place: Int) -> T {
        get { start[place &* step] }
        nonmutating set { start[place &* step] = newValue }
    }
}

/// Calls `body` with each line of `source` along a dimension and the lines at the same place in
/// two results, which have their own length along it.
@inline(__always)
package func forEachLine<T, A, B>(
    of source: NDArray, _ first: NDArray, _ second: NDArray, along dim: Int,
    _ body: (_ line: Line<T>, _ first: Line<A>, _ second: Line<B>) -> Void
) {
    func without(_ layout: Layout) -> Shape {
        var strides = layout.strides
        if layout.rank > 0 { strides.remove(at: dim) }
        return strides
    }
    func line<Value>(_ array: NDArray, _ place: Int) -> Line<Value> {
        let isScalar = array.rank == 0
        return Line(
            start: array.pointer() + place, step: isScalar ? 1 : array.layout.strides[dim],
            count: isScalar ? 1 : array.sizes[dim])
    }
    var outer = source.sizes
    if source.rank > 0 { outer.remove(at: dim) }
    let nest = LoopNest(
        over: outer, result: without(source.layout), first: without(first.layout),
        second: without(second.layout))
    nest.forEachRow { count, start, steps in
        for place in 0..<count {
            body(
                line(source, start.result + place * steps.result),
                line(first, start.first + place * steps.first),
                line(second, start.second + place * steps.second))
        }
    }
}
