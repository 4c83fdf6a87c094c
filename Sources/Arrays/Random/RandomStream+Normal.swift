extension RandomStream {
    /// Draws one number from the normal distribution.
    ///
    /// Two are made at a time; the second is kept for the next draw, whatever mean and standard
    /// deviation that one asks for.
    package mutating func normal(mean: Double, standardDeviation: Double) -> Double {
        fused(standardNormal(), times: standardDeviation, plus: mean)
    }

    private mutating func standardNormal() -> Double {
        if let waiting = waitingNormal {
            waitingNormal = nil
            return waiting
        }
        let angle = 2 * Double.pi * unitDouble()
        let radius = (-2 * Elementary.logarithmOfOnePlus(-unitDouble())).squareRoot()
        waitingNormal = radius * Elementary.sine(angle)
        return radius * Elementary.cosine(angle)
    }

    /// Fills memory with normal numbers as PyTorch fills a contiguous tensor.
    ///
    /// Fewer than 16 numbers are drawn one by one; more are made in blocks of 16.
    package mutating func fillNormal(
        _ values: UnsafeMutableBufferPointer<Float>, mean: Double, standardDeviation: Double
    ) {
        guard values.count >= BoxMullerBlock<Float>.size else {
            for place in values.indices {
                values[place] = Float(normal(mean: mean, standardDeviation: standardDeviation))
            }
            return
        }
        let block = BoxMullerBlock(
            mean: Float(mean), standardDeviation: Float(standardDeviation))
        fill(values, in: block)
    }

    /// Fills memory with normal numbers as PyTorch fills a contiguous tensor.
    ///
    /// Fewer than 16 numbers are drawn one by one; more are made in blocks of 16.
    package mutating func fillNormal(
        _ values: UnsafeMutableBufferPointer<Double>, mean: Double, standardDeviation: Double
    ) {
        guard values.count >= BoxMullerBlock<Double>.size else {
            for place in values.indices {
                values[place] = normal(mean: mean, standardDeviation: standardDeviation)
            }
            return
        }
        fill(values, in: BoxMullerBlock(mean: mean, standardDeviation: standardDeviation))
    }

    /// Fills memory with normal numbers that are to be rounded to half precision or bfloat16.
    ///
    /// PyTorch draws them in another order than singles: block by block.
    package mutating func fillHalfNormal(
        _ values: UnsafeMutableBufferPointer<Float>, mean: Double, standardDeviation: Double
    ) {
        let size = BoxMullerBlock<Float>.size
        guard values.count >= size else {
            return fillNormal(values, mean: mean, standardDeviation: standardDeviation)
        }
        let block = BoxMullerBlock(
            mean: Float(mean), standardDeviation: Float(standardDeviation))
        for start in stride(from: 0, through: values.count - size, by: size) {
            fillBlock(values, at: start, in: block)
        }
        if values.count % size != 0 { fillBlock(values, at: values.count - size, in: block) }
    }

    /// Draws all uniform numbers, then transforms block by block; a last block that is not full
    /// is drawn anew together with the numbers before it.
    private mutating func fill<Scalar: BoxMullerScalar>(
        _ values: UnsafeMutableBufferPointer<Scalar>, in block: BoxMullerBlock<Scalar>
    ) {
        let size = BoxMullerBlock<Scalar>.size
        for place in values.indices { values[place] = Scalar.unit(from: &self) }
        for start in stride(from: 0, through: values.count - size, by: size) {
            block.transform(values, at: start)
        }
        if values.count % size != 0 { fillBlock(values, at: values.count - size, in: block) }
    }

    private mutating func fillBlock<Scalar: BoxMullerScalar>(
        _ values: UnsafeMutableBufferPointer<Scalar>, at start: Int,
        in block: BoxMullerBlock<Scalar>
    ) {
        for place in start..<(start + BoxMullerBlock<Scalar>.size) {
            values[place] = Scalar.unit(from: &self)
        }
        block.transform(values, at: start)
    }
}
