extension RandomStream {
    /// Draws a single from `lower` up to, not including, `upper`; 24 random bits.
    package mutating func uniform(from lower: Float, to upper: Float) -> Float {
        let fraction = Float(bits32() & 0xff_ffff) * 0x1p-24
        let value = fused(fraction, times: upper - lower, plus: lower)
        return value == upper ? lower : value
    }

    /// Draws a double from `lower` up to, not including, `upper`; 53 random bits.
    package mutating func uniform(from lower: Double, to upper: Double) -> Double {
        let value = fused(unitDouble(), times: upper - lower, plus: lower)
        return value == upper ? lower : value
    }

    /// Draws a double of 53 random bits from 0 up to, not including, 1.
    mutating func unitDouble() -> Double {
        Double(bits64() & 0x1f_ffff_ffff_ffff) * 0x1p-53
    }

    /// Draws a truth value that is true with the chance `probability`, from 53 random bits.
    ///
    /// PyTorch draws so when one chance holds for all elements: `bernoulli_(0.3)`, dropout.
    package mutating func bernoulli(_ probability: Double) -> Bool { unitDouble() < probability }

    /// Draws a truth value that is true with the chance `probability`, from 24 random bits.
    ///
    /// PyTorch draws so when the chances are a tensor of singles or halves.
    package mutating func bernoulli(_ probability: Float) -> Bool {
        let drawn: Float = uniform(from: 0, to: 1)
        return drawn < probability
    }

    /// Draws from the exponential distribution of the given rate; the mean is `1 / rate`.
    package mutating func exponential(rate: Double) -> Double {
        -1 / rate * Elementary.logarithmOfOnePlus(-unitDouble())
    }

    /// Draws from the Cauchy distribution around `median`; `sigma` is the width at half height.
    package mutating func cauchy(median: Double, sigma: Double) -> Double {
        median + sigma * Elementary.tangent(Double.pi * (unitDouble() - 0.5))
    }

    /// Draws the number of trials up to the first success, each with the chance `probability`.
    package mutating func geometric(_ probability: Double) -> Double {
        let tries =
            Elementary.logarithm(unitDouble())
            / Elementary.logarithmOfOnePlus(-probability)
        return tries.rounded(.up)
    }
}
