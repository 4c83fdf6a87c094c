import Testing

@testable import Execution

@Suite struct TypeNameTests {
    @Test(arguments: [
        ("Int", "Int"),
        ("Array<Int>", "[Int]"),
        ("Dictionary<String, Array<Double>>", "[String: [Double]]"),
        ("Optional<Array<Optional<Int>>>", "[Int?]?"),
        ("Optional<(Int) -> Int>", "((Int) -> Int)?"),
        ("Array<(Int, String)>", "[(Int, String)]"),
        ("Array<(Int) -> Array<Int>>", "[(Int) -> Array<Int>]"),
        ("Range<Int>", "Range<Int>"),
        ("Pair<Array<Int>, Int>", "Pair<[Int], Int>"),
        ("(Int) -> Int", "(Int) -> Int"),
        ("(Array<Int>, Int)", "(Array<Int>, Int)"),
    ])
    func `types are named as they are written`(name: String, written: String) {
        #expect(sugared(typeName: name) == written)
    }
}
