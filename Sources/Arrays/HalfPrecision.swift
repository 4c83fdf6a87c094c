/// A floating-point number of 16 bits with 11 significant ones: IEEE half precision.
package struct Half {
    package let bits: UInt16

    package init(_ value: Float) {
        let pattern = value.bitPattern
        let sign = UInt16(truncatingIfNeeded: pattern >> 16) & 0x8000
        let magnitude = pattern & 0x7FFF_FFFF
        if magnitude > 0x7F80_0000 {
            bits = sign | 0x7E00
        } else if magnitude >= 0x4780_0000 {
            bits = sign | 0x7C00
        } else if magnitude >= 0x3880_0000 {
            bits = sign | Half.rounded(magnitude - 0x3800_0000, dropping: 13)
        } else if magnitude < 0x3300_0000 {
            bits = sign
        } else {
            let significand = (magnitude & 0x007F_FFFF) | 0x0080_0000
            bits = sign | Half.rounded(significand, dropping: 126 - magnitude >> 23)
        }
    }

    package var value: Float {
        let sign = UInt32(bits & 0x8000) << 16
        let exponent = UInt32(bits >> 10) & 0x1F
        let fraction = UInt32(bits & 0x3FF)
        if exponent == 0x1F {
            return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
        }
        if exponent == 0 {
            let magnitude = Float(fraction) * 0x1p-24
            return sign == 0 ? magnitude : -magnitude
        }
        return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }

    /// The upper bits, rounded to the nearest, a tie to even.
    private static func rounded(_ bits: UInt32, dropping count: UInt32) -> UInt16 {
        let isOdd = (bits >> count) & 1
        return UInt16(truncatingIfNeeded: (bits + (1 << (count - 1)) - 1 + isOdd) >> count)
    }
}

/// The upper half of a single-precision number: its range, with 8 significant bits.
package struct BFloat16 {
    package let bits: UInt16

    package init(_ value: Float) {
        let pattern = value.bitPattern
        if value.isNaN {
            bits = 0x7FC0
        } else {
            let isOdd = (pattern >> 16) & 1
            bits = UInt16(truncatingIfNeeded: (pattern &+ 0x7FFF &+ isOdd) >> 16)
        }
    }

    package var value: Float { Float(bitPattern: UInt32(bits) << 16) }
}
