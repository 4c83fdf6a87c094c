import Kernels

/// Loops over fewer elements are not shared by threads.
private let leastShared = 1 << 16

/// Writes what `rule` gives for every pair of elements of two arrays, which broadcast to the
/// result's shape and hold the rule's types.
@inline(__always)
package func combine<Rule: PairRule>(
    _ first: NDArray, _ second: NDArray, into result: NDArray, _ rule: Rule
) {
    let a = first.pointer(to: Rule.Operand.self)
    let b = second.pointer(to: Rule.Operand.self)
    let r = result.pointer(to: Rule.Result.self)
    let sizes = result.sizes
    if result.isContiguous && first.isContiguous && first.sizes == sizes {
        let step = second.count == 1 ? 0 : 1
        if step == 0 || second.isContiguous && second.sizes == sizes {
            return Parallel.forRanges(sizes.product, least: leastShared) { range in
                let first = range.lowerBound
                combineRow(
                    range.count, a + first, 1, b + first &* step, step, r + first, 1, rule)
            }
        }
    }
    let nest = LoopNest(
        over: sizes, result: result.layout.strides,
        first: first.layout.strides(broadcastTo: sizes),
        second: second.layout.strides(broadcastTo: sizes))
    nest.forEachRow { count, start, steps in
        combineRow(
            count, a + start.first, steps.first, b + start.second, steps.second,
            r + start.result, steps.result, rule)
    }
}

/// Writes what `rule` gives for every element of an array, which broadcasts to the result's shape.
@inline(__always)
package func map<Rule: SingleRule>(_ first: NDArray, into result: NDArray, _ rule: Rule) {
    let a = first.pointer(to: Rule.Operand.self)
    let r = result.pointer(to: Rule.Result.self)
    if result.isContiguous && first.isContiguous && first.sizes == result.sizes {
        return Parallel.forRanges(result.count, least: leastShared) { range in
            let first = range.lowerBound
            mapRow(range.count, a + first, 1, r + first, 1, rule)
        }
    }
    let nest = LoopNest(
        over: result.sizes, result: result.layout.strides,
        first: first.layout.strides(broadcastTo: result.sizes))
    nest.forEachRow { count, start, steps in
        mapRow(count, a + start.first, steps.first, r + start.result, steps.result, rule)
    }
}

/// One row: the steps that occur most get loops of their own, which the compiler vectorises.
@inline(__always)
private func combineRow<Rule: PairRule>(
    _ count: Int, _ a: UnsafeMutablePointer<Rule.Operand>, _ aStep: Int,
    _ b: UnsafeMutablePointer<Rule.Operand>, _ bStep: Int,
    _ r: UnsafeMutablePointer<Rule.Result>, _ rStep: Int, _ rule: Rule
) {
    if rStep == 1 && aStep == 1 && bStep == 1 {
        for place in 0..<count { r[place] = rule.value(a[place], b[place]) }
    } else if rStep == 1 && aStep == 1 && bStep == 0 {
        let fixed = b[0]
        for place in 0..<count { r[place] = rule.value(a[place], fixed) }
    } else {
        for place in 0..<count {
            r[place &* rStep] = rule.value(a[place &* aStep], b[place &* bStep])
        }
    }
}

@inline(__always)
private func mapRow<Rule: SingleRule>(
    _ count: Int, _ a: UnsafeMutablePointer<Rule.Operand>, _ aStep: Int,
    _ r: UnsafeMutablePointer<Rule.Result>, _ rStep: Int, _ rule: Rule
) {
    if rStep == 1 && aStep == 1 {
        for place in 0..<count { r[place] = rule.value(a[place]) }
    } else {
        for place in 0..<count { r[place &* rStep] = rule.value(a[place &* aStep]) }
    }
}
