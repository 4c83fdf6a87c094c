/// Where the elements of an array lie in its storage.
package struct Layout: Sendable {
    /// The size of every dimension.
    package let sizes: Shape
    /// How many elements lie between neighbours, for every dimension.
    package let strides: Shape
    /// The place of the first element, counted in elements.
    package let offset: Int
    /// Whether the elements lie one after another in row-major order.
    package let isContiguous: Bool

    /// Row-major order from the start of the storage.
    package init(contiguous sizes: Shape) {
        self.sizes = sizes
        strides = sizes.rowMajorStrides
        offset = 0
        isContiguous = true
    }

    package init(sizes: Shape, strides: Shape, offset: Int = 0) {
        self.sizes = sizes
        self.strides = strides
        self.offset = offset
        isContiguous = Layout.isRowMajor(sizes, strides)
    }

    private init(_ layout: Layout, offset: Int) {
        sizes = layout.sizes
        strides = layout.strides
        isContiguous = layout.isContiguous
        self.offset = offset
    }

    /// The same layout from the start of the storage.
    package var fromStart: Layout { Layout(self, offset: 0) }

    package var rank: Int { sizes.count }
    package var count: Int { sizes.product }

    private static func isRowMajor(_ sizes: Shape, _ strides: Shape) -> Bool {
        var step = 1
        for dim in stride(from: sizes.count - 1, through: 0, by: -1) {
            let size = sizes[dim]
            if size == 0 { return true }
            if size != 1 && strides[dim] != step { return false }
            step *= size
        }
        return true
    }

    /// The strides with which this layout is read as the larger `shape`: 0 where it repeats.
    package func strides(broadcastTo shape: Shape) -> Shape {
        var result = Shape(repeating: 0, count: shape.count)
        let lead = shape.count - rank
        for dim in 0..<rank where sizes[dim] != 1 { result[lead + dim] = strides[dim] }
        return result
    }

    /// The dimensions from the one with the largest stride to the one with the smallest.
    package var dimsByStride: Shape {
        var order = Shape(0..<rank)
        for place in 0..<rank {
            var slot = place
            while slot > 0 && strides[order[slot - 1]] < strides[order[slot]] {
                order.swapAt(slot, slot - 1)
                slot -= 1
            }
        }
        return order
    }

    /// Whether no two elements share a place and no place between them is free.
    package var isDense: Bool {
        if isContiguous { return true }
        var step = 1
        for dim in dimsByStride.reversed() where sizes[dim] != 1 {
            if strides[dim] != step { return false }
            step *= sizes[dim]
        }
        return true
    }

    /// Whether two elements may share a place.
    package var overlapsItself: Bool {
        if isContiguous || count == 0 { return false }
        var reach = 0
        for dim in dimsByStride.reversed() where sizes[dim] != 1 {
            if strides[dim] <= reach { return true }
            reach += strides[dim] * (sizes[dim] - 1)
        }
        return false
    }

    /// One past the last place that an element takes.
    package var end: Int {
        if count == 0 { return offset }
        var last = offset
        for dim in 0..<rank { last += strides[dim] * (sizes[dim] - 1) }
        return last + 1
    }

    /// The layout of a new array with these sizes that keeps this order of the dimensions in
    /// memory; gaps and repeats are left out.
    package var forNewArray: Layout {
        isContiguous ? fromStart : Layout(newArray: sizes, following: strides)
    }

    /// The layout of a new array that is computed from operands with these strides: PyTorch keeps
    /// the order of the operands' dimensions in memory, so that `a.t() + 1` is laid out as `a.t()`.
    package init(newArray sizes: Shape, following first: Shape, _ second: Shape? = nil) {
        var order = Shape((0..<sizes.count).reversed())
        for place in order.indices.dropFirst() {
            var slot = place
            for lower in stride(from: place - 1, through: 0, by: -1) {
                let (one, other) = (order[lower], order[slot])
                let verdict =
                    Layout.compare(one, other, sizes, first)
                    ?? second.flatMap { Layout.compare(one, other, sizes, $0) }
                guard let isOutOfOrder = verdict else { continue }
                if !isOutOfOrder { break }
                order.swapAt(lower, slot)
                slot = lower
            }
        }
        var strides = sizes
        var step = 1
        for dim in order {
            strides[dim] = step
            step *= Swift.max(sizes[dim], 1)
        }
        self.init(sizes: sizes, strides: strides)
    }

    /// Whether `one`, which comes earlier from the innermost dimension, should come after
    /// `other`; nil if these strides do not tell.
    private static func compare(
        _ one: Int, _ other: Int, _ sizes: Shape, _ strides: Shape
    ) -> Bool? {
        let (step, otherStep) = (strides[one], strides[other])
        if step == 0 || otherStep == 0 { return nil }
        if step != otherStep { return step > otherStep }
        return sizes[one] > sizes[other] ? true : nil
    }
}

extension Layout {
    /// The same layout that many elements further on.
    package func shifted(by count: Int) -> Layout {
        Layout(self, offset: offset + count)
    }
}
