import Arrays

extension Tensor {
    /// The whole numbers from 0 up to but not including `end`.
    public static func arange(
        _ end: Int, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        arange(0, end, dtype: dtype, device: device, requiresGrad: requiresGrad)
    }

    /// The whole numbers from `start` up to but not including `end`, `step` apart.
    ///
    /// ```swift
    /// print(Tensor.arange(0, 10, 3))  // tensor([0, 3, 6, 9])
    /// ```
    public static func arange(
        _ start: Int, _ end: Int, _ step: Int = 1, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        checkRange(Double(start), Double(end), Double(step))
        let count = (end - start + step - step.signum()) / step
        let array = NDArray(uninitialized: [count], .int64)
        let values = array.pointer(to: Int64.self)
        for place in 0..<count { values[place] = Int64(start + place * step) }
        return make(array.converted(to: dtype ?? .int64), device, requiresGrad)
    }

    /// The numbers from 0 up to but not including `end`, 1 apart.
    public static func arange(
        _ end: Double, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        arange(0, end, 1, dtype: dtype, device: device, requiresGrad: requiresGrad)
    }

    /// The numbers from `start` up to but not including `end`, `step` apart.
    public static func arange(
        _ start: Double, _ end: Double, _ step: Double = 1, dtype: DType? = nil,
        device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        checkRange(start, end, step)
        let count = Int(((end - start) / step).rounded(.up))
        let array = NDArray(uninitialized: [count], dtype ?? defaultDType)
        array.generate { start + Double($0) * step }
        return make(array, device, requiresGrad)
    }

    /// `steps` numbers from `start` to `end`, both included, at equal distances.
    ///
    /// ```swift
    /// print(Tensor.linspace(0, 10, 4))  // tensor([ 0.0000,  3.3333,  6.6667, 10.0000])
    /// ```
    public static func linspace(
        _ start: Double, _ end: Double, _ steps: Int, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        if steps < 0 { stop("number of steps must be non-negative") }
        let array = NDArray(uninitialized: [steps], dtype ?? defaultDType)
        array.fillEvenly(from: start, to: end)
        return make(array, device, requiresGrad)
    }

    /// `steps` powers of `base`, whose exponents go from `start` to `end` at equal distances.
    ///
    /// ```swift
    /// print(Tensor.logspace(0, -1, 4))  // tensor([1.0000, 0.4642, 0.2154, 0.1000])
    /// ```
    public static func logspace(
        _ start: Double, _ end: Double, _ steps: Int, base: Double = 10, dtype: DType? = nil,
        device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        let exponents = linspace(start, end, steps, dtype: .float64)
        let powers = Tensor.full([], base, dtype: .float64).pow(exponents)
        return make(powers.to(dtype ?? defaultDType).array, device, requiresGrad)
    }

    private static func checkRange(_ start: Double, _ end: Double, _ step: Double) {
        if step == 0 { stop("step must be nonzero") }
        if !start.isFinite || !end.isFinite {
            stop("unsupported range: \(start) -> \(end)")
        }
        if (step > 0) != (end >= start) && start != end {
            stop("upper bound and lower bound inconsistent with step sign")
        }
    }
}
