/// A finite binary number written out in decimal, every digit of it.
///
/// A double has at most 767 significant digits, so the expansion is exact and rounding it is
/// rounding the number itself. That is what C's `printf` and Python's `format` do.
struct DecimalExpansion {
    /// The digits 0…9 with no zero in front; empty for the number zero.
    private(set) var digits: [UInt8]

    /// How many digits stand before the decimal point; the value is `0.digits × 10^pointPosition`.
    private(set) var pointPosition: Int

    /// Expands the magnitude of `value`, which is finite; the sign is the caller's business.
    init(magnitudeOf value: Double) {
        guard value != 0 else {
            digits = []
            pointPosition = 0
            return
        }
        let (significand, exponent) = value.integerParts
        var whole = DecimalInteger(significand)
        if exponent >= 0 {
            whole.multiply(byPowerOf: 2, exponent: exponent)
        } else {
            // m / 2^k is m × 5^k / 10^k: whole digits, and a point to place among them.
            whole.multiply(byPowerOf: 5, exponent: -exponent)
        }
        digits = whole.digits
        pointPosition = digits.count + min(exponent, 0)
    }

    /// Rounds to the first `count` digits; an exact tie goes to the even digit.
    mutating func round(toDigits count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let isUp = roundsUp(at: count)
        digits.removeSubrange(count...)
        if isUp { increment() }
    }

    private func roundsUp(at index: Int) -> Bool {
        if digits[index] != 5 { return digits[index] > 5 }
        let isTie = digits[(index + 1)...].allSatisfy { $0 == 0 }
        let isOdd = index > 0 && digits[index - 1] % 2 == 1
        return !isTie || isOdd
    }

    /// Adds one unit to the last digit.
    private mutating func increment() {
        while digits.last == 9 { digits.removeLast() }
        guard let last = digits.popLast() else {
            digits = [1]
            pointPosition += 1
            return
        }
        digits.append(last + 1)
    }

    /// The digit of weight `10^power`, zero beyond either end.
    func digit(ofPower power: Int) -> UInt8 {
        let index = pointPosition - 1 - power
        return digits.indices.contains(index) ? digits[index] : 0
    }
}

extension Double {
    /// The magnitude as `significand × 2^exponent`, the significand odd.
    fileprivate var integerParts: (significand: UInt64, exponent: Int) {
        let hidden: UInt64 = isNormal ? 1 << 52 : 0
        let significand = significandBitPattern | hidden
        let shift = significand.trailingZeroBitCount
        return (significand >> UInt64(shift), max(Int(exponentBitPattern), 1) - 1075 + shift)
    }
}
