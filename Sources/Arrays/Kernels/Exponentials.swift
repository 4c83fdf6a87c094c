import Kernels

private enum Exponential: RealUnaryFormula {
    static var vectors: VectorFunction? { .exponential }

    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.exponential(a.double))
    }
}

private enum ExponentialLessOne: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.exponentialLessOne(a.double))
    }
}

private enum Logarithm: RealUnaryFormula {
    static var vectors: VectorFunction? { .logarithm }

    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.logarithm(a.double))
    }
}

private enum LogarithmOfOnePlus: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.logarithmOfOnePlus(a.double))
    }
}

private enum BinaryLogarithm: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.binaryLogarithm(a.double))
    }
}

private enum DecimalLogarithm: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.decimalLogarithm(a.double))
    }
}

private enum Sigmoid: RealUnaryFormula {
    static var vectors: VectorFunction? { .sigmoid }

    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        1 / (1 + T(number: Elementary.exponential(-a.double)))
    }
}

private enum ErrorFunction: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.errorFunction(a.double))
    }
}

extension NDArray {
    /// e to the power of every element.
    package static func exponential(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Exponential.self, array, into: target)
    }

    /// e to the power of every element, less 1, without loss near 0.
    package static func exponentialLessOne(_ array: NDArray, into target: NDArray? = nil) -> NDArray
    {
        realUnary(ExponentialLessOne.self, array, into: target)
    }

    /// The natural logarithms.
    package static func logarithm(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Logarithm.self, array, into: target)
    }

    /// The natural logarithms of 1 + the elements, without loss near 0.
    package static func logarithmOfOnePlus(_ array: NDArray, into target: NDArray? = nil) -> NDArray
    {
        realUnary(LogarithmOfOnePlus.self, array, into: target)
    }

    /// The logarithms to the base 2.
    package static func binaryLogarithm(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(BinaryLogarithm.self, array, into: target)
    }

    /// The logarithms to the base 10.
    package static func decimalLogarithm(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(DecimalLogarithm.self, array, into: target)
    }

    /// 1 / (1 + e^-x) of every element x.
    package static func sigmoid(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Sigmoid.self, array, into: target)
    }

    /// The error function of every element.
    package static func errorFunction(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(ErrorFunction.self, array, into: target)
    }
}
