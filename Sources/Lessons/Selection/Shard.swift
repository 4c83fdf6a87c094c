/// One machine's share of some work: `2/4` is the second of four.
public struct Shard: Sendable, Hashable {
    /// Which one it is, from 1.
    public var number: Int
    /// How many there are.
    public var count: Int

    /// A share; `number` is from 1 to `count`.
    public init(_ number: Int, of count: Int) {
        precondition((1...count).contains(number), "there is no share \(number) of \(count)")
        self.number = number
        self.count = count
    }

    /// Reads `2/4`; `nil` for anything that is not a number of a share and the number of shares.
    public init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], number >= 1,
            number <= count
        else { return nil }
        self.init(number, of: count)
    }

    /// What this share takes of some work, so that all shares take about as long.
    ///
    /// Longest first, each piece goes to the share that has least. Equal arguments give equal shares on
    /// every machine, and each piece belongs to one share.
    ///
    /// - Parameters:
    ///   - pieces: the names of the pieces of work.
    ///   - seconds: how long pieces took; one that is not among them counts as the mean of those that are.
    /// - Returns: the names of this share's pieces, in the order given.
    public func taking(from pieces: [String], seconds: [String: Double] = [:]) -> [String] {
        let known = pieces.compactMap { seconds[$0] }
        let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
        let weights = pieces.map { ($0, seconds[$0] ?? mean) }
        var loads = Array(repeating: 0.0, count: count)
        var mine: Set<String> = []
        for (piece, weight) in weights.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }) {
            let least = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[least] += weight
            if least == number - 1 { mine.insert(piece) }
        }
        return pieces.filter(mine.contains)
    }
}
