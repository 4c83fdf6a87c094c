import BaseKernels

#if !hasFeature(Embedded)
    import CProcessor
#endif
#if arch(x86_64) && !hasFeature(Embedded)
    import AVX2Kernels
    import AVX512Kernels
#endif

/// The loops over single-precision numbers, compiled for one width of vectors.
struct KernelTable: Sendable {
    typealias Source = UnsafePointer<Float>
    typealias Target = UnsafeMutablePointer<Float>

    let tileRows: Int
    let tileColumns: Int
    let packColumns: @Sendable (Source, Int, Int, Int, Int, Target) -> Void
    let packRows: @Sendable (Source, Int, Int, Int, Int, Target) -> Void
    let multiplyBlock:
        @Sendable (Source, Int, Int, Source, Int, Int, Int, Int, Target, Int, Bool) -> Void
    let multiplyRows: @Sendable (Source, Source, Int, Int, Int, Target, Bool) -> Void
    let multiplyShifted:
        @Sendable (Source, Int, Source, UnsafePointer<Int>, Int, Int, Target, Int) -> Void
    let addLineProducts:
        @Sendable (Source, Int, Int, Source, UnsafePointer<Int>, Int, Int, Target) -> Void
    let writeTotals: @Sendable (Source, Int, Target) -> Void
    let laneCount: Int
    let sumOfSquares: @Sendable (Source, Float, Int) -> Double
    let writeSums: @Sendable (Source, Source, Float, Int, UnsafeMutablePointer<Double>) -> Void
    let writeNormalised: @Sendable (Source, Float, Float, Float, Int, Target) -> Void
    let writeNormalisedGradient:
        @Sendable (Source, Source, Float, Float, Float, Float, Int, Target) -> Void
    let writeBentSums: @Sendable (Source, Source, Int, Target) -> Void
    let writeMemoryStep: @Sendable (Source, Source, Source, Int, Target, Target, Target) -> Void
    let writeMemoryGradient: @Sendable (Source, Source, Int, Target, Target, Target) -> Void
    /// In the order of `VectorFunction`.
    let maps: [@Sendable (Source, Target, Int) -> Void]
    let sum: @Sendable (Source, Int) -> Double
    let addRows: @Sendable (Source, Int, Int, Int, UnsafeMutablePointer<Double>) -> Void

    static let base = KernelTable(
        tileRows: BaseKernels.tileRows, tileColumns: BaseKernels.tileColumns,
        packColumns: BaseKernels.packColumns(_:rowStep:columnStep:terms:columns:into:),
        packRows: BaseKernels.packRows(_:rowStep:columnStep:rows:terms:into:),
        multiplyBlock: BaseKernels.multiplyBlock(
            rows:rowStep:rowCount:columns:columnCount:columnsStep:panelStep:terms:target:
            targetStep:adding:),
        multiplyRows: BaseKernels.multiplyRows(_:_:rowStep:rows:terms:into:adding:),
        multiplyShifted: BaseKernels.multiplyShifted(
            rows:rowCount:source:offsets:terms:columnCount:target:targetStep:),
        addLineProducts: BaseKernels.addLineProducts(
            lines:lineStep:lineCount:source:offsets:terms:length:to:),
        writeTotals: BaseKernels.writeTotals(of:count:to:), laneCount: BaseKernels.laneCount,
        sumOfSquares: BaseKernels.sumOfSquares(_:from:count:),
        writeSums: BaseKernels.writeSums(_:_:from:count:to:),
        writeNormalised: BaseKernels.writeNormalised(_:mean:slope:shift:count:to:),
        writeNormalisedGradient: BaseKernels.writeNormalisedGradient(
            _:_:mean:slope:tilt:level:count:to:),
        writeBentSums: BaseKernels.writeBentSums(_:_:count:to:),
        writeMemoryStep: BaseKernels.writeMemoryStep(
            input:product:cell:units:hidden:newCell:kept:),
        writeMemoryGradient: BaseKernels.writeMemoryGradient(
            kept:cell:units:slope:cellSlope:gates:),
        maps: [
            BaseKernels.writeExponentials(of:to:count:), BaseKernels.writeLogarithms(of:to:count:),
            BaseKernels.writeHyperbolicTangents(of:to:count:),
            BaseKernels.writeSigmoids(of:to:count:),
        ], sum: BaseKernels.sum(_:count:),
        addRows: BaseKernels.addRows(_:rowStep:rows:columns:to:))

    #if arch(x86_64) && !hasFeature(Embedded)
        static let avx2 = KernelTable(
            tileRows: AVX2Kernels.tileRows, tileColumns: AVX2Kernels.tileColumns,
            packColumns: AVX2Kernels.packColumns(_:rowStep:columnStep:terms:columns:into:),
            packRows: AVX2Kernels.packRows(_:rowStep:columnStep:rows:terms:into:),
            multiplyBlock: AVX2Kernels.multiplyBlock(
                rows:rowStep:rowCount:columns:columnCount:columnsStep:panelStep:terms:target:
                targetStep:adding:),
            multiplyRows: AVX2Kernels.multiplyRows(_:_:rowStep:rows:terms:into:adding:),
            multiplyShifted: AVX2Kernels.multiplyShifted(
                rows:rowCount:source:offsets:terms:columnCount:target:targetStep:),
            addLineProducts: AVX2Kernels.addLineProducts(
                lines:lineStep:lineCount:source:offsets:terms:length:to:),
            writeTotals: AVX2Kernels.writeTotals(of:count:to:), laneCount: AVX2Kernels.laneCount,
            sumOfSquares: AVX2Kernels.sumOfSquares(_:from:count:),
            writeSums: AVX2Kernels.writeSums(_:_:from:count:to:),
            writeNormalised: AVX2Kernels.writeNormalised(_:mean:slope:shift:count:to:),
            writeNormalisedGradient: AVX2Kernels.writeNormalisedGradient(
                _:_:mean:slope:tilt:level:count:to:),
            writeBentSums: AVX2Kernels.writeBentSums(_:_:count:to:),
            writeMemoryStep: AVX2Kernels.writeMemoryStep(
                input:product:cell:units:hidden:newCell:kept:),
            writeMemoryGradient: AVX2Kernels.writeMemoryGradient(
                kept:cell:units:slope:cellSlope:gates:),
            maps: [
                AVX2Kernels.writeExponentials(of:to:count:),
                AVX2Kernels.writeLogarithms(of:to:count:),
                AVX2Kernels.writeHyperbolicTangents(of:to:count:),
                AVX2Kernels.writeSigmoids(of:to:count:),
            ], sum: AVX2Kernels.sum(_:count:),
            addRows: AVX2Kernels.addRows(_:rowStep:rows:columns:to:))

        static let avx512 = KernelTable(
            tileRows: AVX512Kernels.tileRows, tileColumns: AVX512Kernels.tileColumns,
            packColumns: AVX512Kernels.packColumns(_:rowStep:columnStep:terms:columns:into:),
            packRows: AVX512Kernels.packRows(_:rowStep:columnStep:rows:terms:into:),
            multiplyBlock: AVX512Kernels.multiplyBlock(
                rows:rowStep:rowCount:columns:columnCount:columnsStep:panelStep:terms:target:
                targetStep:adding:),
            multiplyRows: AVX512Kernels.multiplyRows(_:_:rowStep:rows:terms:into:adding:),
            multiplyShifted: AVX512Kernels.multiplyShifted(
                rows:rowCount:source:offsets:terms:columnCount:target:targetStep:),
            addLineProducts: AVX512Kernels.addLineProducts(
                lines:lineStep:lineCount:source:offsets:terms:length:to:),
            writeTotals: AVX512Kernels.writeTotals(of:count:to:),
            laneCount: AVX512Kernels.laneCount,
            sumOfSquares: AVX512Kernels.sumOfSquares(_:from:count:),
            writeSums: AVX512Kernels.writeSums(_:_:from:count:to:),
            writeNormalised: AVX512Kernels.writeNormalised(_:mean:slope:shift:count:to:),
            writeNormalisedGradient: AVX512Kernels.writeNormalisedGradient(
                _:_:mean:slope:tilt:level:count:to:),
            writeBentSums: AVX512Kernels.writeBentSums(_:_:count:to:),
            writeMemoryStep: AVX512Kernels.writeMemoryStep(
                input:product:cell:units:hidden:newCell:kept:),
            writeMemoryGradient: AVX512Kernels.writeMemoryGradient(
                kept:cell:units:slope:cellSlope:gates:),
            maps: [
                AVX512Kernels.writeExponentials(of:to:count:),
                AVX512Kernels.writeLogarithms(of:to:count:),
                AVX512Kernels.writeHyperbolicTangents(of:to:count:),
                AVX512Kernels.writeSigmoids(of:to:count:),
            ], sum: AVX512Kernels.sum(_:count:),
            addRows: AVX512Kernels.addRows(_:rowStep:rows:columns:to:))
    #endif

    /// The loops that this processor runs, from the narrowest vectors to the widest.
    static let usable: [KernelTable] = {
        #if arch(x86_64) && !hasFeature(Embedded)
            return Array([base, avx2, avx512].prefix(1 + Int(processor_level())))
        #else
            return [base]
        #endif
    }()

    /// The loops that are used: the widest ones, unless the variable `KINDLING_VECTORS` asks for
    /// narrower ones (0 for the narrowest).
    static let best = usable[
        max(0, min(usable.count - 1, Environment.number("KINDLING_VECTORS") ?? usable.count))]
}
