// The polynomials are those of S. Moshier's Cephes library (single precision, 1989).

extension Lanes {
    /// e to the power of each number; at most 2 units in the last place off.
    @inline(__always) var exponential: Lanes {
        // Beyond these the result is infinite or zero.
        let (least, most) = (Lanes(repeating: -104.5), Lanes(repeating: 89))
        let x = replacing(with: least, where: self .< least)
            .replacing(with: most, where: self .> most)
        let count = x.timesTwoPowersIn(log: 1.442_695_041)
        // ln 2 in two parts, the upper one with few digits, so that its multiples are exact.
        let rest = x.plus(count.rounded, times: Lanes(repeating: -0.693_359_375))
            .plus(count.rounded, times: Lanes(repeating: 2.121_944_4e-4))
        var sum = Lanes(repeating: 1.987_569_1e-4)
        sum = Lanes(repeating: 1.398_199_95e-3).plus(sum, times: rest)
        sum = Lanes(repeating: 8.333_452e-3).plus(sum, times: rest)
        sum = Lanes(repeating: 4.166_579_6e-2).plus(sum, times: rest)
        sum = Lanes(repeating: 1.666_666_5e-1).plus(sum, times: rest)
        sum = Lanes(repeating: 5e-1).plus(sum, times: rest)
        let power = (rest + 1).plus(sum, times: rest * rest)
        // Two factors, because 2 to the power of -150 is not a number of this kind.
        let half = count.whole &>> 1
        let scaled = power * twoToThe(half) * twoToThe(count.whole &- half)
        return scaled.replacing(with: self, where: self .!= self)
    }

    /// The nearest whole number of times that a number holds ln 2, as both kinds of number.
    @inline(__always)
    private func timesTwoPowersIn(log factor: Float) -> (rounded: Lanes, whole: WholeLanes) {
        // Adding 1.5 * 2²³ leaves no room for digits behind the point.
        let shift = Lanes(repeating: 12_582_912)
        let shifted = shift.plus(self, times: Lanes(repeating: factor))
        let whole =
            unsafeBitCast(shifted, to: WholeLanes.self)
            &- unsafeBitCast(shift, to: WholeLanes.self)
        return (shifted - shift, whole)
    }
}

/// 2 to the power of whole numbers between -126 and 127.
@inline(__always) private func twoToThe(_ power: WholeLanes) -> Lanes {
    unsafeBitCast((power &+ 127) &<< 23, to: Lanes.self)
}
