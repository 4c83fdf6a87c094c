/// A whole number of any length, held in groups of nine decimal digits.
struct DecimalInteger {
    /// Groups of nine digits, the lowest first; the highest group is not zero.
    private var groups: [UInt64]

    private static let base: UInt64 = 1_000_000_000

    /// The number `value`, which is not zero.
    init(_ value: UInt64) {
        groups = []
        var rest = value
        while rest > 0 {
            groups.append(rest % Self.base)
            rest /= Self.base
        }
    }

    /// Multiplies by `factor` to the power of `exponent`; `factor` is a single digit.
    mutating func multiply(byPowerOf factor: UInt64, exponent: Int) {
        var pending: UInt64 = 1
        for _ in 0..<exponent {
            pending *= factor
            if pending > 100_000_000 {
                multiply(by: pending)
                pending = 1
            }
        }
        multiply(by: pending)
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in groups.indices {
            let product = groups[index] * factor + carry
            groups[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { groups.append(carry) }
    }

    /// The decimal digits, the highest first.
    var digits: [UInt8] {
        var reversed: [UInt8] = []
        reversed.reserveCapacity(groups.count * 9)
        for group in groups {
            var rest = group
            for _ in 0..<9 {
                reversed.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while reversed.last == 0 { reversed.removeLast() }
        return reversed.reversed()
    }
}
