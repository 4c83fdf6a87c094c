import Testing

@testable import Lessons

@Suite struct ShardTests {
    @Test(arguments: ["1/1", "2/4", "4/4"])
    func `a share is a number of a number`(text: String) {
        let shard = Shard(text)
        #expect(shard.map { "\($0.number)/\($0.count)" } == text)
    }

    @Test(arguments: ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/2/3", "a/b", "1/"])
    func `anything else is none`(text: String) {
        #expect(Shard(text) == nil)
    }

    @Test(arguments: 1...9)
    func `each piece belongs to one share`(count: Int) {
        let pieces = (1...20).map { "page \($0)" }
        let seconds = Dictionary(uniqueKeysWithValues: pieces.prefix(12).map { ($0, 3.0) })
        let shares = (1...count).map { Shard($0, of: count).taking(from: pieces, seconds: seconds) }
        #expect(shares.joined().sorted() == pieces.sorted())
    }

    @Test func `shares take about as long, and keep the order`() {
        let seconds = ["a": 9.0, "b": 1, "c": 2, "d": 6, "e": 3, "f": 3]
        let pieces = ["a", "b", "c", "d", "e", "f"]
        let loads = (1...2).map { number in
            let share = Shard(number, of: 2).taking(from: pieces, seconds: seconds)
            #expect(share == share.sorted())
            return share.compactMap { seconds[$0] }.reduce(0, +)
        }
        #expect(loads.sorted() == [12, 12])
    }

    @Test func `a piece without a time counts as the mean`() {
        let share = Shard(1, of: 2).taking(from: ["long", "new"], seconds: ["long": 5])
        #expect(share == ["long"])
    }
}
