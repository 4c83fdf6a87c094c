// The sources of this folder are compiled three times, for three widths of vectors: as they stand
// here, and through links from the folders AVX2 and AVX512 with the flags of those processors.
// They use nothing but pointers, vectors and numbers, so that no shared function is compiled with
// instructions that an older processor lacks.

#if AVX512
    /// As many numbers as one instruction works on.
    typealias Lanes = SIMD16<Float>
    /// Whole numbers, as many.
    typealias WholeLanes = SIMD16<Int32>
#elseif AVX2
    typealias Lanes = SIMD8<Float>
    typealias WholeLanes = SIMD8<Int32>
#else
    typealias Lanes = SIMD4<Float>
    typealias WholeLanes = SIMD4<Int32>
#endif

extension Lanes {
    /// How many numbers there are.
    static var width: Int {
        @inline(__always) get { scalarCount }
    }

    /// The numbers at an address.
    @inline(__always) init(at address: UnsafePointer<Float>) {
        self = UnsafeRawPointer(address).loadUnaligned(as: Lanes.self)
    }

    /// Writes the numbers to an address.
    @inline(__always) func store(at address: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(address).storeBytes(of: self, as: Lanes.self)
    }

    /// The numbers and the products of two others.
    @inline(__always) func plus(_ a: Lanes, times b: Lanes) -> Lanes {
        #if AVX2 || AVX512 || arch(arm64)
            addingProduct(a, b)
        #else
            // Without the instruction a fused multiplication is a call for each number.
            self + a * b
        #endif
    }
}

extension Lanes {
    /// The sum of the numbers, by halves.
    var total: Float {
        @inline(__always) get {
            #if AVX512
                let eight = lowHalf + highHalf
                let four = eight.lowHalf + eight.highHalf
            #elseif AVX2
                let four = lowHalf + highHalf
            #else
                let four = self
            #endif
            let two = four.lowHalf + four.highHalf
            return two[0] + two[1]
        }
    }
}
