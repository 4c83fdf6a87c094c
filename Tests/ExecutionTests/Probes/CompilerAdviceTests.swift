import Checking
import Lessons
import Testing

@testable import Execution

/// The commonest mistakes of beginners, compiled with the compiler that is here: each has its advice.
@Suite struct CompilerAdviceTests {
    /// A line with a mistake, and a part of what is advised.
    private static let mistakes: [(line: String, advice: String)] = [
        ("func f1(_ n: Int) -> Double { n }", "Double(x)"),
        ("func f2(_ n: Int, _ d: Double) -> Double { n * d }", "Double(x)"),
        ("func f3(_ x: Float, _ y: Double) -> Double { x + y }", "Double(x)"),
        ("func f4(_ xs: [Double]) -> Double { xs.reduce(0, +) / xs.count }", "Double(x)"),
        ("func f5(_ n: Int) -> String { n }", "another type after `->`"),
        ("func f6(_ xs: [Int]) -> Int { xs.first + 1 }", "may be nil"),
        ("func f7(_ xs: [Int]) { xs.append(1) }", "`var copy = x`"),
        ("func f8(_ n: Int) -> Int { n = 2; return n }", "`var copy = x`"),
        ("func f9(_ xs: [Int]) { xs[0] = 1 }", "`var copy = x`"),
        ("func f10(_ xs: [Int]) -> Int { xs.length }", "`xs.count`"),
        ("func f11(_ xs: [Int]) -> Int { len(xs) }", "`xs.count`"),
        ("func f12(_ xs: [Double]) -> Double { xs.sum() }", "`xs.reduce(0, +)`"),
        ("func f13(_ n: Int) -> Int { var i = n; i++; return i }", "`i += 1`"),
        ("func f14(_ n: Double) -> Double { n ** 2 }", "`pow(x, 2)`"),
        ("func g(label n: Int) -> Int { n }; func f15() -> Int { g(3) }", "named in calls"),
        ("func h(_ n: Int) -> Int { n }; func f16() -> Int { h(n: 3) }", "without a name"),
        ("func f17() -> Int { h() }", "fewer values"),
        ("func f18() -> Int { h(1, 2) }", "more values"),
        ("func f19(_ xs: [[Int]]) -> Int { xs[0, 1] }", "`xs[0][1]`"),
        ("func f20(_ n: Int) { for i in n { print(i) } }", "`for i in 0..<n`"),
        ("func f21(_ n: Int) { while n { } }", "`x != 0`"),
        ("func f22(_ x: [Double]) -> [Double] { x * 2 }", "`xs.map { $0 * 2 }`"),
        ("func f23(_ n: Int) -> Int? { None }", "`nil`"),
        ("func f24(_ n: Int) -> Bool { True }", "`true`"),
        ("func f25(_ n: Int) -> Int { switch n { case 0: return 1 } }", "`default: …`"),
        ("func f26(_ n: Int) { return n }", "`-> Int`"),
        ("func f27(_ n: Int) -> Int { shpe }", "spelling"),
        ("func f28() throws -> Int { 1 }; func f29() -> Int { f28() }", "`try`"),
        ("func f40(_ n: Int) -> Bool { let b = n > 0; return b and true }", "`a && b`"),
        ("func f41(_ n: Int) { for i in range(n) { print(i) } }", "`for i in 0..<n`"),
        ("func f42(_ x: [Int]) { let y = enumerate(x); print(y) }", "xs.enumerated()"),
        ("func f43(_ x: Double) -> Int { int(x) }", "a capital"),
        ("func f44() { torch.zeros(2) }", "`import Kindling`"),
        ("func f45(_ n: Int) { print(\"shape \" + n) }", "goes into a text"),
        ("func f46() { let x = []; print(x) }", "`var xs: [Int] = []`"),
        ("func f47(_ x: Float) { let y: Double = x; print(y) }", "Double(x)"),
        ("func f48() -> [Int] { nil }", "Only an optional"),
        ("func f49(_ x: [Int], _ n: Int) -> [Int] { x + n }", "`xs.append(x)`"),
        ("func f50(_ n: Int) { newName = n }", "begins with `let` or `var`"),
        ("func f30(_ x: inout Int) {}; func f31() { var a = 1; f30(a) }", "`&`"),
    ]

    /// Mistakes after which the compiler reads no further.
    private static let grave: [(text: String, advice: String)] = [
        ("func f(_ n: Int) -> Int {\n    let x = n\n", "never closed"),
        ("func f(_ n: Int) -> Int { n }\n}\n", "a `}` too many"),
        ("def f(n):\n    return n\n", "inside a function"),
        ("func f(_ n: Int) -> Int:\n    return n\n", "in braces"),
        ("func f(n) -> Int { 1 }\n", "has a type"),
        ("func f() -> String { 'a' }\n", "double quotes"),
        ("func f() -> Int { let x = 1 let y = 2; return x + y }\n", "One statement"),
        ("func f() -> Int { 1 }  # one\n", "begins with `//`"),
        ("func f() { print(\"a) }\n", "no closing"),
        ("func f(_ n: Int) -> Int {\n    max(n, 1\n}\n", "`(` is never closed"),
        ("func f(_ n: Int) -> Int {\n    if n > 0 return 1\n    return 2\n}\n", "in braces"),
        ("func f(_ n: Int) -> Bool {\n    if n = 1 { return true }\n    return false\n}\n", "`==`"),
        ("func f(_ x: [Int]) -> [Int] { x[1:] }\n", "`xs[1...]`"),
        ("func f(_ x: [Int]) {\n    for i, s in x { print(i, s) }\n}\n", "xs.enumerated()"),
        ("import torch\n", "`Kindling`"),
        ("func f() -> Int { 1 }\nfunc f() -> Int { 2 }\n", "two of the same name"),
        ("func f(_ n: Int) -> Int { if n > 0 { return 1 } }\n", "Add a `return`"),
    ]

    private func messages(_ text: String) async throws -> [CompilerMessage] {
        let observation = try await SampleExercise.observe(text).first
        guard case .didNotCompile(let messages)? = observation else {
            Issue.record("\(String(describing: observation)) of \(text)")
            return []
        }
        return messages
    }

    @Test func `each of the commonest mistakes has its advice`() async throws {
        let text = Self.mistakes.map(\.line).joined(separator: "\n") + "\n"
        let messages = try await messages(text)
        for (index, mistake) in Self.mistakes.enumerated() {
            let own = messages.filter { $0.position?.line == index + 1 }
            #expect(
                own.contains { $0.advice?.contains(mistake.advice) == true },
                "\(mistake.line): \(own)")
        }
    }

    @Test(arguments: grave.indices)
    func `what ends the reading has its advice too`(index: Int) async throws {
        let messages = try await messages(Self.grave[index].text)
        #expect(
            messages.contains { $0.advice?.contains(Self.grave[index].advice) == true },
            "\(messages)")
    }
}
