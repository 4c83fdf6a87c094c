/// What a loop over two arrays computes.
///
/// It is a value with a type of its own and not a closure, so that the compiler sees the formula
/// in a loop that is shared by threads.
package protocol PairRule {
    associatedtype Operand: Element
    associatedtype Result: Element
    func value(_ a: Operand, _ b: Operand) -> Result
}

/// What a loop over one array computes.
package protocol SingleRule {
    associatedtype Operand: Element
    associatedtype Result: Element
    func value(_ a: Operand) -> Result
}

/// A formula in one of the types that arithmetic is done in.
struct Pairs<F: BinaryFormula, T: Computable>: PairRule {
    @inline(__always) func value(_ a: T, _ b: T) -> T { F.value(a, b) }
}

/// A floating-point formula in one of its types.
struct RealPairs<F: RealBinaryFormula, T: Real>: PairRule {
    @inline(__always) func value(_ a: T, _ b: T) -> T { F.value(a, b) }
}

/// A formula of whole numbers.
struct WholePairs<F: WholeBinaryFormula>: PairRule {
    @inline(__always) func value(_ a: Int64, _ b: Int64) -> Int64 { F.value(a, b) }
}

/// Whether a comparison holds.
struct Comparisons<C: Comparison, T: Computable>: PairRule {
    @inline(__always) func value(_ a: T, _ b: T) -> Bool { C.holds(a, b) }
}

/// A formula of one number.
struct Singles<F: UnaryFormula, T: Computable>: SingleRule {
    @inline(__always) func value(_ a: T) -> T { F.value(a) }
}

/// A floating-point formula of one number.
struct RealSingles<F: RealUnaryFormula, T: Real>: SingleRule {
    @inline(__always) func value(_ a: T) -> T { F.value(a) }
}

/// A floating-point mapping with what it keeps.
struct Mapped<M: RealMapping, T: Real>: SingleRule {
    let mapping: M
    @inline(__always) func value(_ a: T) -> T { mapping.value(a) }
}

/// A formula whose second number is always the same.
struct WithNumber<F: BinaryFormula, T: Computable>: SingleRule {
    let number: T
    @inline(__always) func value(_ a: T) -> T { F.value(a, number) }
}

/// A floating-point formula whose second number is always the same.
struct WithRealNumber<F: RealBinaryFormula, T: Real>: SingleRule {
    let number: T
    @inline(__always) func value(_ a: T) -> T { F.value(a, number) }
}
