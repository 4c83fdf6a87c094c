extension Attack {
    /// Files that use what the exercise is to be solved without, each by another way, and an honest one.
    static let forbiddenUses: [Attack] = [
        forbidden("sorted() by its name", "return numbers.sorted()"),
        forbidden("sorted() as a value", "let order: () -> [Int] = numbers.sorted; return order()"),
        forbidden(
            "sorted() through a protocol", "return (numbers as any Ordered).sorted()",
            "protocol Ordered { func sorted() -> [Int] }\nextension [Int]: Ordered {}"),
        forbidden(
            "sorted() by a function of its own name", "return sorted(numbers)",
            "func sorted(_ x: [Int]) -> [Int] { x.sorted() }"),
        forbidden(
            "sorted() as an operator", "return ^numbers",
            "prefix operator ^\nprefix func ^ (x: [Int]) -> [Int] { x.sorted() }"),
        forbidden(
            "sorted() as a default argument", "return ordered(numbers)",
            """
            func ordered(_ x: [Int], _ by: ([Int]) -> [Int] = { $0.sorted() }) -> [Int] { by(x) }
            """),
        forbidden("abs() by its module's name", "return numbers.map(Swift.abs)"),
        forbidden(
            "Set by another name", "return Array(Unique(numbers))", "typealias Unique = Set<Int>"),
        forbidden("hashValue by a key path", #"return numbers.map(\.hashValue)"#),
        forbidden(
            "sorted() by a linker's name", "return sneaky(numbers)",
            """
            @_silgen_name("$sSTsSL7ElementRpzrlE6sortedSayABGyF")
            func sneaky(_ x: [Int]) -> [Int]
            """),
        forbidden(
            "sorted() by dlsym",
            """
            let name = "$sSTsSL7ElementRpzrlE6sor" + "tedSayABGyF"
            return dlsym(dlopen(nil, RTLD_NOW), name) == nil ? [] : numbers
            """),
        forbidden("a type by its name", #"return _typeByName("Sh") == nil ? [] : numbers"#),
        Attack(
            "sorted() in the caller's object", family, ["forbidden"],
            file: """
                @_alwaysEmitIntoClient public func double(_ x: [Int]) -> [Int] { x.sorted() }
                func half(_ number: Double) -> Double { number / 2 }

                """, without: forbiddenNames),
        forbidden("another module's inside", "return []", "@`testable` import Foundation"),
        forbidden(
            "an attribute behind a comment", "return sneaky(numbers)",
            "/*\n// */ @_silgen_name(\"x\") func sneaky(_ x: [Int]) -> [Int]"),
        forbidden(
            "an attribute behind another line's end", "return sneaky(numbers)",
            "// comment\r@_silgen_name(\"x\") func sneaky(_ x: [Int]) -> [Int]"),
        Attack(
            "own functions with forbidden names", honest, ["passed"],
            double: "return Row(values: numbers).sorted()",
            beside: """
                // Questions to ada@example.org.
                struct Row {
                    let values: [Int]
                    @discardableResult func sorted() -> [Int] { values.map { $0 * 2 } }
                }
                """, without: forbiddenNames),
    ]

    private static let family = "forbidden"

    private static let forbiddenNames = ["sorted", "Set", "abs", "hashValue"]

    private static func forbidden(
        _ name: String, _ body: String, _ others: String = ""
    ) -> Attack {
        Attack(name, family, ["forbidden"], double: body, beside: others, without: forbiddenNames)
    }
}
