/// Functions of single numbers for the layers above.
package enum ScalarMath {
    /// The sine of an angle of a few turns at most.
    package static func sine(_ angle: Double) -> Double { Elementary.sine(angle) }

    /// The cosine of an angle of a few turns at most.
    package static func cosine(_ angle: Double) -> Double { Elementary.cosine(angle) }

    /// A power of a positive number.
    package static func power(_ x: Double, _ exponent: Double) -> Double {
        Elementary.power(x, exponent)
    }

    /// The error function.
    package static func errorFunction(_ x: Double) -> Double { Elementary.errorFunction(x) }
}
