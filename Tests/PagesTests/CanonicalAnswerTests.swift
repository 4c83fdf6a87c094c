import Testing

@testable import Pages

@Suite struct CanonicalAnswerTests {
    @Test(arguments: ["[2, 4, 3]", "2,4,3", "(2, 4, 3)", " [2,4,3,] "])
    func `a shape is read with and without its brackets`(text: String) {
        #expect(CanonicalAnswer.shape(text) == "2,4,3")
    }

    @Test func `the shape of a number is empty brackets, of a list one size`() {
        #expect(CanonicalAnswer.shape("[]") == "")
        #expect(CanonicalAnswer.shape("(4,)") == "4")
    }

    @Test func `blanks in code do not count`() {
        #expect(CanonicalAnswer.text("a.view( 3,4 )") == "a.view(3,4)")
    }

    @Test func `printed text keeps its lines and loses what cannot be seen`() {
        #expect(CanonicalAnswer.output("[  1,   2]  \n[3, 4]\n\n") == "[ 1, 2]\n[3, 4]")
    }

    // What JavaScript's Number.prototype.toExponential() gives.
    @Test(arguments: [
        (8, "8e+0"), (0, "0e+0"), (-0.5, "-5e-1"), (12345, "1.2345e+4"), (0.00001, "1e-5"),
        (1e21, "1e+21"), (100, "1e+2"), (1.5e-7, "1.5e-7"), (123_456_789_012, "1.23456789012e+11"),
        (0.1 + 0.2, "3.0000000000000004e-1"), (5e-324, "5e-324"),
    ])
    func `an exact number is written as the page's script writes it`(number: Double, text: String) {
        #expect(NumberGrid(answer: number, tolerance: 0).canonical(number) == text)
    }

    @Test func `within the tolerance all numbers have one form, beyond it another`() {
        let grid = NumberGrid(answer: 0.693, tolerance: 0.01)
        let right = grid.canonical(0.693)
        for near in [0.683, 0.6931, 0.69, 0.703] { #expect(grid.canonical(near) == right) }
        for far in [0.6829, 0.7031, 0, -0.693, 69.3] { #expect(grid.canonical(far) != right) }
    }

    @Test func `the grid tells its width and its start, not the answer`() {
        let one = NumberGrid(answer: 10.5, tolerance: 0.5)
        let other = NumberGrid(answer: 110.5, tolerance: 0.5)
        #expect(one.width == other.width)
        #expect(abs(one.start - other.start) < 1e-6)
    }
}
