/// A type that the memory of an array holds.
///
/// Arithmetic is done in `Float`, `Double` or `Int64`; the narrower kinds are widened to one of
/// these and rounded or wrapped on the way back, as PyTorch does.
package protocol Element: BitwiseCopyable {
    init(number: Double)
    init(number: Float)
    init(number: Int64)
    var double: Double { get }
    var float: Float { get }
    var int64: Int64 { get }
}

/// A type that arithmetic is done in.
package protocol Computable: Element, Comparable, SignedNumeric {
    static var dtype: DType { get }
    func narrowed<Narrow: Element>(to type: Narrow.Type) -> Narrow
    init(reading element: some Element)
    init(_ scalar: Scalar)
    var isNotANumber: Bool { get }
    /// The sum, which wraps around for whole numbers.
    func plus(_ other: Self) -> Self
    /// The difference, which wraps around for whole numbers.
    func minus(_ other: Self) -> Self
    /// The product, which wraps around for whole numbers.
    func times(_ other: Self) -> Self
}

extension Int64 {
    /// The whole part, as the processor's conversion gives it: the smallest number where the
    /// value is out of range or not a number.
    @inline(__always)
    package init(truncating value: Double) {
        self = value >= -0x1p63 && value < 0x1p63 ? Int64(value) : .min
    }
}

extension Element where Self: FixedWidthInteger {
    @inline(__always) package init(number: Double) {
        self.init(truncatingIfNeeded: Int64(truncating: number))
    }
    @inline(__always) package init(number: Float) {
        self.init(truncatingIfNeeded: Int64(truncating: Double(number)))
    }
    @inline(__always) package init(number: Int64) { self.init(truncatingIfNeeded: number) }
    @inline(__always) package var double: Double { Double(self) }
    @inline(__always) package var float: Float { Float(self) }
    @inline(__always) package var int64: Int64 { Int64(truncatingIfNeeded: self) }
}

extension UInt8: Element {}
extension Int8: Element {}
extension Int16: Element {}
extension Int32: Element {}

extension Int64: Computable {
    @inline(__always) package func narrowed<Narrow: Element>(to type: Narrow.Type) -> Narrow {
        Narrow(number: self)
    }
    package static var dtype: DType { .int64 }
    @inline(__always) package init(reading element: some Element) { self = element.int64 }
    package var isNotANumber: Bool { false }
    @inline(__always) package func plus(_ other: Int64) -> Int64 { self &+ other }
    @inline(__always) package func minus(_ other: Int64) -> Int64 { self &- other }
    @inline(__always) package func times(_ other: Int64) -> Int64 { self &* other }
}

extension Float: Computable {
    @inline(__always) package func narrowed<Narrow: Element>(to type: Narrow.Type) -> Narrow {
        Narrow(number: self)
    }
    package static var dtype: DType { .float32 }
    @inline(__always) package init(reading element: some Element) { self = element.float }
    /// The nearest `Float`.
    public init(_ scalar: Scalar) { self = Float(scalar.asDouble) }
    @inline(__always) package init(number: Double) { self = Float(number) }
    @inline(__always) package init(number: Float) { self = number }
    @inline(__always) package init(number: Int64) { self = Float(number) }
    @inline(__always) package var double: Double { Double(self) }
    @inline(__always) package var float: Float { self }
    @inline(__always) package var int64: Int64 { Int64(truncating: Double(self)) }
    @inline(__always) package var isNotANumber: Bool { isNaN }
    @inline(__always) package func plus(_ other: Float) -> Float { self + other }
    @inline(__always) package func minus(_ other: Float) -> Float { self - other }
    @inline(__always) package func times(_ other: Float) -> Float { self * other }
}

extension Double: Computable {
    @inline(__always) package func narrowed<Narrow: Element>(to type: Narrow.Type) -> Narrow {
        Narrow(number: self)
    }
    package static var dtype: DType { .float64 }
    @inline(__always) package init(reading element: some Element) { self = element.double }
    /// The number.
    public init(_ scalar: Scalar) { self = scalar.asDouble }
    @inline(__always) package init(number: Double) { self = number }
    @inline(__always) package init(number: Float) { self = Double(number) }
    @inline(__always) package init(number: Int64) { self = Double(number) }
    @inline(__always) package var double: Double { self }
    @inline(__always) package var float: Float { Float(self) }
    @inline(__always) package var int64: Int64 { Int64(truncating: self) }
    @inline(__always) package var isNotANumber: Bool { isNaN }
    @inline(__always) package func plus(_ other: Double) -> Double { self + other }
    @inline(__always) package func minus(_ other: Double) -> Double { self - other }
    @inline(__always) package func times(_ other: Double) -> Double { self * other }
}

extension Half: Element {
    @inline(__always) package init(number: Double) { self.init(Float(number)) }
    @inline(__always) package init(number: Float) { self.init(number) }
    @inline(__always) package init(number: Int64) { self.init(Float(number)) }
    @inline(__always) package var double: Double { Double(value) }
    @inline(__always) package var float: Float { value }
    @inline(__always) package var int64: Int64 { Int64(truncating: Double(value)) }
}

extension BFloat16: Element {
    @inline(__always) package init(number: Double) { self.init(Float(number)) }
    @inline(__always) package init(number: Float) { self.init(number) }
    @inline(__always) package init(number: Int64) { self.init(Float(number)) }
    @inline(__always) package var double: Double { Double(value) }
    @inline(__always) package var float: Float { value }
    @inline(__always) package var int64: Int64 { Int64(truncating: Double(value)) }
}

extension Bool: Element {
    @inline(__always) package init(number: Double) { self = number != 0 }
    @inline(__always) package init(number: Float) { self = number != 0 }
    @inline(__always) package init(number: Int64) { self = number != 0 }
    @inline(__always) package var double: Double { self ? 1 : 0 }
    @inline(__always) package var float: Float { self ? 1 : 0 }
    @inline(__always) package var int64: Int64 { self ? 1 : 0 }
}

/// A floating-point type that arithmetic is done in: `Float` or `Double`.
package protocol Real: Computable, BinaryFloatingPoint {}

extension Float: Real {}
extension Double: Real {}
