import Kindling

let probes = [
    Probe("count") { (samples: Int, size: Int, dropLast: Bool) in
        Loader(samples, size, false, dropLast, seed: 0).count
    },
    Probe("in order") { (samples: Int, size: Int, dropLast: Bool) -> [[Int]] in
        var loader = Loader(samples, size, false, dropLast, seed: 0)
        return loader.epoch()
    },
    Probe("sizes") { (samples: Int, size: Int, dropLast: Bool) -> [Int] in
        var loader = Loader(samples, size, true, dropLast, seed: 3)
        return loader.epoch().map(\.count)
    },
    Probe("all") { (samples: Int, size: Int, seed: Int) -> [Int] in
        var loader = Loader(samples, size, true, false, seed: seed)
        return Array(loader.epoch().joined()).sorted()
    },
    Probe("epochs differ") { () -> Bool in
        var loader = Loader(40, 8, true, false, seed: 5)
        return loader.epoch() != loader.epoch()
    },
    Probe("not in order") { () -> Bool in
        var loader = Loader(40, 8, true, false, seed: 5)
        return Array(loader.epoch().joined()) != Array(0..<40)
    },
    Probe("same seed") { () -> Bool in
        var one = Loader(40, 8, true, false, seed: 6)
        var other = Loader(40, 8, true, false, seed: 6)
        let first = one.epoch() == other.epoch()
        return first && one.epoch() == other.epoch()
    },
    Probe("other seed") { () -> Bool in
        var one = Loader(40, 8, true, false, seed: 6)
        var other = Loader(40, 8, true, false, seed: 7)
        return one.epoch() != other.epoch()
    },
    Probe("sums") { (shuffle: Bool) -> [Double] in
        var loader = Loader(10, 3, shuffle, false, seed: 8)
        let (up, down) = ((1...10).map(Double.init), (1...10).reversed().map(Double.init))
        return loader.pairs(up, down).joined().map { $0[0] + $0[1] }
    },
    Probe("values") { () -> [[[Double]]] in
        var loader = Loader(3, 2, false, false, seed: 8)
        return loader.pairs([1, 2, 3], [10, 20, 30])
    },
]
