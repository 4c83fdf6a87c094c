import Checking
import Lessons
import Testing

@testable import Execution

@Suite struct ForbiddenUsesTests {
    @Test(
        arguments: [
            (
                "Autograd.Tensor.matmul(Autograd.Tensor) -> Autograd.Tensor",
                "Autograd Tensor matmul"
            ),
            (
                "(extension in Swift):Swift.Sequence< where A.Element: Swift.Comparable>.sorted() -> [A.Element]",
                "Swift Sequence sorted"
            ),
            (
                "type metadata accessor for Networks.Linear",
                "type metadata accessor for Networks Linear"
            ),
            ("Autograd.Tensor.grad.getter : Autograd.Tensor?", "Autograd Tensor grad getter"),
            ("static Swift.Array.+ infix([A], [A]) -> [A]", "static Swift Array + infix"),
            (
                "protocol witness table for Networks.RNN : Networks.Module in Networks",
                "protocol witness table for Networks RNN"
            ),
            ("dlsym", "dlsym"),
        ])
    func `a symbol gives the names of its declaration, not those of its types`(
        symbol: String, words: String
    ) {
        #expect(ForbiddenUses.words(ofSymbol: symbol).joined(separator: " ") == words)
    }

    @Test(
        arguments: [
            ("@testable import A", "@testable"), ("@`testable` import A", "@"),
            ("@/**/testable import A", "@"),
            ("/*\n// */ @_silgen_name(\"x\") func f()", "@_silgen_name"),
            ("// x\r@_silgen_name(\"x\") func f()", "@_silgen_name"),
            ("let x = \"\"\"\n// \\({ @_f }())", "@_f"),
        ])
    func `an attribute is found however it is written`(text: String, attribute: String) {
        #expect(
            ForbiddenAttributes.messages(about: text).map(\.text)
                == ["`\(attribute)` is forbidden in this exercise"])
    }

    @Test func `common attributes and comments are nobody's harm`() {
        let text = """
            // ada@example.org
            @discardableResult func f(_ g: @escaping () -> Void) {}
            @available(*, deprecated) func h() {}
            """
        #expect(ForbiddenAttributes.messages(about: text).isEmpty)
    }

    @Test func `a use is told at its line, whatever else is in the file`() async throws {
        var exercise = SampleExercise.exercise
        exercise.without = ["sorted", "Set"]
        let text = "// sorted\n" + SampleExercise.withDouble("let x = numbers; return x.sorted()")
        let file = Submission(path: "work/lesson1/double.swift", text: text)
        let shown = try await SampleExercise.runner().observe(exercise, file)
        let message = CompilerMessage(
            severity: "error", position: SourcePosition(line: 3, column: 27),
            text: "this exercise is to be solved without `sorted`")
        #expect(shown == [.forbidden([message]), .forbidden([message])])
        exercise.without = ["reversed"]
        let allowed = try await SampleExercise.runner().observe(exercise, file)
        #expect(allowed.first == .value(.list([.int(-3), .int(1)]), printed: ""))
    }
}
