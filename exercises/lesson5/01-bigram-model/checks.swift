/// The characters of a text, each once, in order.
func alphabet(_ text: String) -> [Character] { Set(text).sorted() }

let probes = [
    Probe("pairs") { (text: String, first: String, second: String) -> Int in
        pairs(text, Character(first), Character(second))
    },
    Probe("conditional") { (text: String, second: String, first: String) -> Double in
        conditional(text, Character(second), Character(first))
    },
    Probe("row sums") { (text: String) -> [Double] in
        alphabet(text).map { first in
            alphabet(text).map { conditional(text, $0, first) }.reduce(0, +)
        }
    },
    Probe("table") { (text: String) -> [[Double]] in
        alphabet(text).map { first in alphabet(text).map { conditional(text, $0, first) } }
    },
    Probe("likelihood") { (text: String, sequence: String) -> Double in
        likelihood(text, sequence)
    },
]
