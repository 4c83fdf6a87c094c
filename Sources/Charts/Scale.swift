#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How numbers are laid out along an axis.
public enum ScaleKind: Sendable, Hashable {
    /// Equal steps for equal differences.
    case linear
    /// Equal steps for equal ratios; every number must be positive.
    case logarithmic
}

/// A map from data to a place along an axis.
struct Scale {
    let kind: ScaleKind
    let domain: ClosedRange<Double>
    let range: (start: Double, end: Double)

    init(_ kind: ScaleKind, domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.kind = kind
        self.domain = domain
        range = (start, end)
    }

    /// The place of a number; NaN where a logarithm does not exist.
    func callAsFunction(_ value: Double) -> Double {
        let low = position(domain.lowerBound)
        let high = position(domain.upperBound)
        guard high > low else { return (range.start + range.end) / 2 }
        let share = (position(value) - low) / (high - low)
        return range.start + share * (range.end - range.start)
    }

    private func position(_ value: Double) -> Double {
        kind == .linear ? value : log10(value)
    }

    /// Up to seven numbers that read well: 1, 2 or 5 times a power of ten, or the powers themselves.
    var ticks: [Double] {
        kind == .linear ? linearTicks : logarithmicTicks
    }

    private var linearTicks: [Double] {
        let span = domain.upperBound - domain.lowerBound
        guard span > 0, span.isFinite else { return [domain.lowerBound] }
        let step = niceStep(atLeast: span / 5)
        let first = (domain.lowerBound / step - 1e-9).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    private var logarithmicTicks: [Double] {
        let first = Int((log10(domain.lowerBound) - 1e-9).rounded(.up))
        let last = Int((log10(domain.upperBound) + 1e-9).rounded(.down))
        // One or two powers of ten are too few to read a line by.
        guard last - first >= 2 else { return steps(from: first - 1, through: last) }
        let step = max(1, (last - first + 5) / 6)
        return stride(from: first, through: last, by: step).map { pow(10, Double($0)) }
    }

    /// 1, 2 and 5 times these powers of ten, where they lie in the domain; its ends if fewer than two do.
    private func steps(from first: Int, through last: Int) -> [Double] {
        let all = (first...max(first, last)).flatMap { power in
            [1, 2, 5].map { $0 * pow(10, Double(power)) }
        }
        let inside = all.filter { domain.contains($0) }
        return inside.count > 1 ? inside : [domain.lowerBound, domain.upperBound]
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `value`.
func niceStep(atLeast value: Double) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    for factor in [1.0, 2, 5] where factor * power >= value * (1 - 1e-9) {
        return factor * power
    }
    return 10 * power
}

/// The range of finite numbers, made a little wider where all are equal; `0...1` for none.
func extent(_ values: some Sequence<Double>) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    if low < high { return low...high }
    let room = low == 0 ? 1 : abs(low) / 2
    return (low - room)...(high + room)
}

/// A number for an axis: a real minus sign, thousands with commas, no more decimals than it needs.
func axisLabel(_ value: Double) -> String {
    if value == 0 { return "0" }
    let size = abs(value)
    let text: String
    if size >= 1e6 || size < 1e-4 {
        text = scientific(size)
    } else {
        text = grouped(decimals(size))
    }
    return (value < 0 ? "−" : "") + text
}

/// A power of ten in superscript digits, with its factor unless that is 1.
private func scientific(_ size: Double) -> String {
    var exponent = Int(log10(size).rounded(.down))
    var factor = size / pow(10, Double(exponent))
    if factor >= 9.995 {
        factor /= 10
        exponent += 1
    }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = String(exponent).map { $0 == "-" ? "⁻" : digits[$0.wholeNumberValue ?? 0] }
    let leading = decimals((factor * 100).rounded() / 100)
    return (leading == "1" ? "" : "\(leading) × ") + "10" + String(power)
}

/// Up to five significant decimals, without zeros at the end.
private func decimals(_ size: Double) -> String {
    let places = size >= 100 ? 1 : size >= 1 ? 3 : 5
    let scale = pow(10, Double(places))
    let scaled = Int((size * scale).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    if rest == 0 { return String(whole) }
    var fraction = String(rest)
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(whole).\(fraction)"
}

/// A comma between thousands, from ten thousand on.
private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 4 else { return text }
    var result = ""
    for (place, digit) in whole.reversed().enumerated() {
        if place > 0, place % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return String(result.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
}
