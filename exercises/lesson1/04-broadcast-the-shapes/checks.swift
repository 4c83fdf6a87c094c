let probes = [
    Probe("broadcastShape") { (a: [Int], b: [Int]) in broadcastShape(a, b) },
    Probe("many") { (seed: Int, count: Int) -> [[Int]?] in
        var shapes = Shapes(state: UInt64(seed))
        return (0..<count).map { _ in
            let (a, b) = shapes.pair()
            return broadcastShape(a, b)
        }
    },
]

/// Pairs of shapes by chance, of which many fit together.
struct Shapes {
    var state: UInt64

    /// A number from 0 up to the bound, which is left out.
    mutating func number(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func pair() -> ([Int], [Int]) {
        let a = (0..<number(5)).map { _ in number(5) }
        var b = a.map { size in [size, size, 1, 1, number(5)][number(5)] }
        if number(2) == 0 { b = (0..<number(3)).map { _ in number(4) } + b }
        if number(3) == 0 { b = Array(b.dropFirst(number(3))) }
        return number(2) == 0 ? (a, b) : (b, a)
    }
}
