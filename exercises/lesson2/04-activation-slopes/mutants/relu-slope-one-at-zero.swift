// message: At exactly 0 the slope is the negative side's: compare with `>`.
// fails: 6, 13

import Foundation

/// The sigmoid of `x`.
func sigmoid(_ x: Double) -> Double {
    1 / (1 + exp(-x))
}

/// The slope of the sigmoid at `x`.
func sigmoidSlope(_ x: Double) -> Double {
    let s = sigmoid(x)
    return s * (1 - s)
}

/// The hyperbolic tangent of `x`.
func tanhValue(_ x: Double) -> Double {
    2 * sigmoid(2 * x) - 1
}

/// The slope of the hyperbolic tangent at `x`.
func tanhSlope(_ x: Double) -> Double {
    let t = tanhValue(x)
    return 1 - t * t
}

/// `x` where it is positive, else 0.
func relu(_ x: Double) -> Double {
    max(x, 0)
}

/// The slope of ReLU at `x`.
func reluSlope(_ x: Double) -> Double {
    x >= 0 ? 1 : 0
}

/// `x` where it is positive, else a hundredth of it.
func leaky(_ x: Double) -> Double {
    x > 0 ? x : 0.01 * x
}

/// The slope of leaky ReLU at `x`.
func leakySlope(_ x: Double) -> Double {
    x > 0 ? 1 : 0.01
}

/// The logarithm of 1 + eˣ.
func softplus(_ x: Double) -> Double {
    max(x, 0) + log(1 + exp(-abs(x)))
}

/// The slope of softplus at `x`.
func softplusSlope(_ x: Double) -> Double {
    sigmoid(x)
}
