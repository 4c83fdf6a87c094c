/// Copies columns of a matrix into panels of `tileColumns`, row after row, with zeros behind the last.
///
/// - Parameters:
///   - rowStep: the distance between the matrix's rows, which are the product's terms.
///   - columnStep: the distance between its columns.
public func packColumns(
    _ source: UnsafePointer<Float>, rowStep: Int, columnStep: Int, terms: Int, columns: Int,
    into target: UnsafeMutablePointer<Float>
) {
    pack(source, columnStep, columns, rowStep, terms, into: target, width: 2 * Lanes.width)
}

/// Copies rows of a matrix into panels of `tileRows`, column after column, with zeros below the last.
public func packRows(
    _ source: UnsafePointer<Float>, rowStep: Int, columnStep: Int, rows: Int, terms: Int,
    into target: UnsafeMutablePointer<Float>
) {
    pack(source, rowStep, rows, columnStep, terms, into: target, width: tileHeight)
}

/// Copies lines into panels of as many lines as `width`, term after term.
@inline(__always)
private func pack(
    _ source: UnsafePointer<Float>, _ lineStep: Int, _ lines: Int, _ termStep: Int, _ terms: Int,
    into target: UnsafeMutablePointer<Float>, width: Int
) {
    let whole = lineStep == 1 ? lines / width * width : 0
    copyTerms(source, termStep, terms, panels: whole / width, into: target, width: width)
    var panel = target + whole * terms
    for first in stride(from: whole, to: lines, by: width) {
        let count = min(width, lines - first)
        let start = source + first * lineStep
        if count < width { panel.update(repeating: 0, count: terms * width) }
        if termStep == 1 {
            copyLines(start, lineStep, count, terms, into: panel, width: width)
        } else {
            for line in 0..<count {
                copyLine(start + line * lineStep, termStep, terms, into: panel + line, width)
            }
        }
        panel += terms * width
    }
}

/// Lines that are neighbours: every term is a run of numbers, which is read once from its first to
/// its last.
@inline(__always)
private func copyTerms(
    _ source: UnsafePointer<Float>, _ step: Int, _ terms: Int, panels: Int,
    into target: UnsafeMutablePointer<Float>, width: Int
) {
    for term in 0..<terms {
        var (from, to) = (source + term * step, target + term * width)
        for _ in 0..<panels {
            for place in 0..<width { to[place] = from[place] }
            from += width
            to += terms * width
        }
    }
}

/// Lines whose terms are neighbours: blocks of four lines and four terms are transposed.
@inline(__always)
private func copyLines(
    _ source: UnsafePointer<Float>, _ step: Int, _ lines: Int, _ terms: Int,
    into target: UnsafeMutablePointer<Float>, width: Int
) {
    let (wholeLines, wholeTerms) = (lines & ~3, terms & ~3)
    for line in stride(from: 0, to: wholeLines, by: 4) {
        let (from, to) = (source + line * step, target + line)
        for term in stride(from: 0, to: wholeTerms, by: 4) {
            transpose(from + term, step, into: to + term * width, width)
        }
        for row in 0..<4 {
            copyLine(
                from + row * step + wholeTerms, 1, terms - wholeTerms,
                into: to + row + wholeTerms * width, width)
        }
    }
    for line in wholeLines..<lines {
        copyLine(source + line * step, 1, terms, into: target + line, width)
    }
}

@inline(__always)
private func transpose(
    _ source: UnsafePointer<Float>, _ step: Int, into target: UnsafeMutablePointer<Float>,
    _ targetStep: Int
) {
    let a = four(source)
    let b = four(source + step)
    let c = four(source + 2 * step)
    let d = four(source + 3 * step)
    for place in 0..<4 {
        UnsafeMutableRawPointer(target + place * targetStep).storeBytes(
            of: SIMD4(a[place], b[place], c[place], d[place]), as: SIMD4<Float>.self)
    }
}

@inline(__always)
private func four(_ source: UnsafePointer<Float>) -> SIMD4<Float> {
    UnsafeRawPointer(source).loadUnaligned(as: SIMD4<Float>.self)
}

@inline(__always)
private func copyLine(
    _ source: UnsafePointer<Float>, _ step: Int, _ count: Int,
    into target: UnsafeMutablePointer<Float>, _ targetStep: Int
) {
    for place in 0..<count { target[place * targetStep] = source[place * step] }
}
