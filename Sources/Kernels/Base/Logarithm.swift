// The polynomial is that of S. Moshier's Cephes library (single precision, 1989).

extension Lanes {
    /// The natural logarithm of each number; at most 1 unit in the last place off.
    @inline(__always) var logarithm: Lanes {
        // Numbers too small for a full fraction are brought into reach.
        let isSmall = self .< Lanes(repeating: .leastNormalMagnitude)
        let x = replacing(with: self * 8_388_608, where: isSmall)
        let bits = unsafeBitCast(x, to: WholeLanes.self)
        // The fraction lies between √½ and √2.
        let offset = WholeLanes(repeating: 0x3F35_04F3)
        let power = (bits &- offset) &>> 23
        let fraction = unsafeBitCast(bits &- power &<< 23, to: Lanes.self) - 1
        var exponent = power.asLanes
        exponent = exponent.replacing(with: exponent - 23, where: isSmall)
        return fraction.logarithmOfOneMore(exponent).withEdges(of: self)
    }

    /// The logarithm of 1 and a number between -0.3 and 0.42, times 2 to a power.
    @inline(__always) private func logarithmOfOneMore(_ power: Lanes) -> Lanes {
        let square = self * self
        var sum = Lanes(repeating: 7.037_683_6e-2)
        sum = Lanes(repeating: -1.151_461e-1).plus(sum, times: self)
        sum = Lanes(repeating: 1.167_699_9e-1).plus(sum, times: self)
        sum = Lanes(repeating: -1.242_014_1e-1).plus(sum, times: self)
        sum = Lanes(repeating: 1.424_932_3e-1).plus(sum, times: self)
        sum = Lanes(repeating: -1.666_805_8e-1).plus(sum, times: self)
        sum = Lanes(repeating: 2.000_071_5e-1).plus(sum, times: self)
        sum = Lanes(repeating: -2.499_999_4e-1).plus(sum, times: self)
        sum = Lanes(repeating: 3.333_333_1e-1).plus(sum, times: self)
        var tail = sum * self * square
        tail = tail.plus(power, times: Lanes(repeating: -2.121_944_4e-4))
        tail = tail.plus(square, times: Lanes(repeating: -0.5))
        return (self + tail).plus(power, times: Lanes(repeating: 0.693_359_375))
    }

    /// The result, with the logarithms of zero, infinity and what has none put right.
    @inline(__always) private func withEdges(of x: Lanes) -> Lanes {
        replacing(with: -.infinity, where: x .== 0)
            .replacing(with: .infinity, where: x .== .infinity)
            .replacing(with: .nan, where: .!(x .>= 0))
    }
}

extension WholeLanes {
    /// The numbers as floating-point ones; they are smaller than 2²².
    @inline(__always) var asLanes: Lanes {
        let shift = Lanes(repeating: 12_582_912)
        return unsafeBitCast(self &+ unsafeBitCast(shift, to: WholeLanes.self), to: Lanes.self)
            - shift
    }
}
