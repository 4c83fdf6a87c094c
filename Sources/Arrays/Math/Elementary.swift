#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Functions of doubles that random numbers are made with: the C library's where there is one.
enum Elementary {
    #if hasFeature(Embedded)
        /// The natural logarithm of a positive, normal number.
        static func logarithm(_ x: Double) -> Double { Series.logarithm(x) }

        /// The natural logarithm of 1 + x; the uniform numbers given to it leave 1 + x exact.
        static func logarithmOfOnePlus(_ x: Double) -> Double { Series.logarithm(1 + x) }

        /// The sine of an angle of a few turns at most.
        static func sine(_ angle: Double) -> Double { Series.sine(angle) }

        /// The cosine of an angle of a few turns at most.
        static func cosine(_ angle: Double) -> Double { Series.cosine(angle) }
    #else
        /// The natural logarithm of a positive, normal number.
        static func logarithm(_ x: Double) -> Double { log(x) }

        /// The natural logarithm of 1 + x.
        static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

        /// The sine of an angle of a few turns at most.
        static func sine(_ angle: Double) -> Double { sin(angle) }

        /// The cosine of an angle of a few turns at most.
        static func cosine(_ angle: Double) -> Double { cos(angle) }
    #endif
}
