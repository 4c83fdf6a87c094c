import Testing

@testable import Checking

@Suite struct LinePatternTests {
    @Test(arguments: [
        ("0.693", "0.6931"), ("0.693", "0.69346"), ("-1.50", "-1.4951"), ("1.2e-05", "1.2345e-05"),
        ("tensor([ 0.69, 10.00])", "tensor([ 0.6931, 10.0000])"),
        ("loss 2.30, acc 0.11", "loss 2.3026, acc 0.1135"),
    ])
    func `a number with decimals accepts what rounds to it`(written: String, printed: String) {
        #expect(LinePattern(written).matches(printed))
    }

    @Test(arguments: [
        ("0.693", "0.6936"), ("0.693", "0.69"), ("8", "8.0"), ("8", "9"), ("2.0", "2.04"),
        ("tensor([1., 2.])", "tensor([1.2000, 2.0000])"), ("2.00", "2"), ("1.50 ", "1.50 x"),
        ("conv2.50", "conv2.501"), ("nan", "0.0"), ("-0.50", "0.50"),
    ])
    func `anything else differs`(written: String, printed: String) {
        #expect(!LinePattern(written).matches(printed))
    }

    @Test func `a tolerance is for every number of the line`() {
        #expect(LinePattern("step 100: 0.5", tolerance: 1).matches("step 101: 0.75"))
        #expect(!LinePattern("step 100: 0.5", tolerance: 0.1).matches("step 100: 0.75"))
        #expect(LinePattern("inf nan", tolerance: 0.1).matches("inf nan"))
        #expect(!LinePattern("1.0", tolerance: 0.1).matches("nan"))
    }

    @Test func `blanks count where no number is compared by its precision`() {
        #expect(!LinePattern("a  b").matches("a b"))
    }

    @Test(arguments: [
        ("took ... s", "took 0.12 s"), ("...", "x"), ("a...", "a"), ("...b...", "abc"),
        ("[0., 1., ..., 9.]", "[0., 1., 2., 9.]"), ("x ... 0.50 ... y", "x 1 0.5012 2 y"),
    ])
    func `an elision stands for any text in a line`(written: String, printed: String) {
        #expect(LinePattern(written).matches(printed))
    }

    @Test func `text around an elision must not overlap`() {
        #expect(!LinePattern("ab...ba").matches("aba"))
    }
}
