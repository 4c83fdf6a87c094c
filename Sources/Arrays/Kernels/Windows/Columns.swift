/// One part of a row of windows that lies inside the input: so many windows from `column`, the
/// first of which reads the place `place`.
private struct Segment {
    let column: Int
    let place: Int
    let count: Int
}

extension SlidingWindows {
    /// Writes what the windows cover as a matrix: a row for every channel and place of a window,
    /// a column for every window.
    func gather<T: Computable>(
        _ image: UnsafeMutablePointer<T>, channels: Int, into columns: UnsafeMutablePointer<T>
    ) {
        columns.update(
            repeating: 0, count: channels &* kernel.product &* output.product)
        let step = stride[2]
        forEachSegment(channels: channels) { segment in
            let (to, from) = (columns + segment.column, image + segment.place)
            if step == 1 { return to.update(from: from, count: segment.count) }
            for place in 0..<segment.count { to[place] = from[place &* step] }
        }
    }

    /// Adds every element of such a matrix to the place that it was read from.
    func scatter<T: Computable>(
        _ columns: UnsafeMutablePointer<T>, channels: Int, into image: UnsafeMutablePointer<T>
    ) {
        let step = stride[2]
        forEachSegment(channels: channels) { segment in
            let (from, to) = (columns + segment.column, image + segment.place)
            for place in 0..<segment.count {
                to[place &* step] = to[place &* step].plus(from[place])
            }
        }
    }

    @inline(__always)
    private func forEachSegment(channels: Int, _ body: (Segment) -> Void) {
        let (deep, high, wide) = (output[0], output[1], output[2])
        let (depth, height, width) = (input[0], input[1], input[2])
        var row = 0
        for channel in 0..<channels {
            forEachPlaceOfWindow { z, y, x in
                let (start, count) = inside(x)
                for slice in 0..<deep {
                    let from = slice &* stride[0] &+ z
                    if count == 0 || from < 0 || from >= depth { continue }
                    for line in 0..<high {
                        let at = line &* stride[1] &+ y
                        if at < 0 || at >= height { continue }
                        let plane = (channel &* depth &+ from) &* height &+ at
                        body(
                            Segment(
                                column: ((row &* deep &+ slice) &* high &+ line) &* wide &+ start,
                                place: plane &* width &+ start &* stride[2] &+ x, count: count))
                    }
                }
                row &+= 1
            }
        }
    }

    /// Calls `body` for every place of a window, counted from where the first window would start
    /// without padding.
    @inline(__always)
    private func forEachPlaceOfWindow(_ body: (_ z: Int, _ y: Int, _ x: Int) -> Void) {
        for z in 0..<kernel[0] {
            for y in 0..<kernel[1] {
                for x in 0..<kernel[2] {
                    body(
                        z &* dilation[0] &- padding[0], y &* dilation[1] &- padding[1],
                        x &* dilation[2] &- padding[2])
                }
            }
        }
    }

    /// The windows of a line whose place `x` is inside the input.
    private func inside(_ x: Int) -> (start: Int, count: Int) {
        let (step, width) = (stride[2], input[2])
        let start = x >= 0 ? 0 : (step - 1 - x) / step
        let end = Swift.min(output[2], x < width ? (width - 1 - x) / step + 1 : 0)
        return (start, Swift.max(end - start, 0))
    }
}
