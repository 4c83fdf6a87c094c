import Foundation

/// The sigmoid of `x`.
func sigmoid(_ x: Double) -> Double {
    // solution
    1 / (1 + exp(-x))
    // end solution
}

/// The slope of the sigmoid at `x`.
func sigmoidSlope(_ x: Double) -> Double {
    // solution
    let s = sigmoid(x)
    return s * (1 - s)
    // end solution
}

/// The hyperbolic tangent of `x`.
func tanhValue(_ x: Double) -> Double {
    // solution
    2 * sigmoid(2 * x) - 1
    // end solution
}

/// The slope of the hyperbolic tangent at `x`.
func tanhSlope(_ x: Double) -> Double {
    // solution
    let t = tanhValue(x)
    return 1 - t * t
    // end solution
}

/// `x` where it is positive, else 0.
func relu(_ x: Double) -> Double {
    // solution
    max(x, 0)
    // end solution
}

/// The slope of ReLU at `x`.
func reluSlope(_ x: Double) -> Double {
    // solution
    x > 0 ? 1 : 0
    // end solution
}

/// `x` where it is positive, else a hundredth of it.
func leaky(_ x: Double) -> Double {
    // solution
    x > 0 ? x : 0.01 * x
    // end solution
}

/// The slope of leaky ReLU at `x`.
func leakySlope(_ x: Double) -> Double {
    // solution
    x > 0 ? 1 : 0.01
    // end solution
}

/// The logarithm of 1 + eˣ.
func softplus(_ x: Double) -> Double {
    // solution
    max(x, 0) + log(1 + exp(-abs(x)))
    // end solution
}

/// The slope of softplus at `x`.
func softplusSlope(_ x: Double) -> Double {
    // solution
    sigmoid(x)
    // end solution
}
