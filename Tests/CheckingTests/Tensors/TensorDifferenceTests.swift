import Testing

@testable import Checking

@Suite struct TensorDifferenceTests {
    private func sentences(_ written: String, _ printed: String, tolerance: Double? = nil)
        -> [String]
    {
        TensorDifference(written: written, printed: printed, tolerance: tolerance).sentences
    }

    @Test func `one wrong number in a table is named by its index`() {
        let written = """
            tensor([[ 0.,  1.,  2.,  3.],
                    [ 4.,  5.,  6.,  7.],
                    [ 8.,  9., 10., 11.],
                    [12., 13., 14., 15.]])
            """
        #expect(
            sentences(written, written.replacing("14.", with: "41.")) == [
                "Shape [4, 4], as expected. 1 of 16 numbers differ, first at [3, 2]: expected 14, got 41. "
                    + "The largest error is 27. It would pass with `tol=30`."
            ])
    }

    @Test func `numbers count to the precision written`() {
        #expect(
            sentences("tensor([0.69, 1.10])", "tensor([0.6931, 1.1486])") == [
                "Shape [2], as expected. 1 of 2 numbers differ, first at [1]: expected 1.1, got 1.1486. "
                    + "The largest error is 0.0486. It would pass with `tol=0.05`."
            ])
    }

    @Test func `shapes, causes and suffixes are told`() {
        #expect(
            sentences("tensor([[1, 2, 3], [4, 5, 6]])", "tensor([[1, 4], [2, 5], [3, 6]])") == [
                "The shape is [3, 2]; expected [2, 3]. "
                    + "These are the right numbers with the last two axes exchanged."
            ])
        #expect(
            sentences("tensor([1., 2.])", "tensor([1., 2.], dtype=torch.float64)")
                == ["The numbers are right; after them comes “dtype=torch.float64”, expected “”."])
    }

    @Test func `NaN and truth values are elements too, and no tolerance passes a NaN`() {
        #expect(
            sentences("tensor([1., 2.])", "tensor([nan, 2.])")
                == [
                    "Shape [2], as expected. 1 of 2 numbers differ, first at [0]: expected 1, got nan. The first NaN is at [0]."
                ])
        #expect(sentences("tensor([True, False])", "tensor([False, False])").count == 1)
        #expect(sentences("tensor([nan, inf])", "tensor([nan, inf])").isEmpty)
    }

    @Test func `several tensors are numbered, and only those that differ`() {
        #expect(
            sentences("tensor(1)\ntensor([])\ntensor(3.)", "tensor(1)\ntensor([])\ntensor(4.)")
                == ["Tensor 3: The largest error is 1. It would pass with `tol=1`."])
        #expect(sentences("tensor(1)", "tensor(1)\ntensor(2)").isEmpty)
    }

    @Test(arguments: [(3.1e-4, "0.0004"), (1, "1"), (0.5, "0.5"), (27, "30"), (2.5e-7, "3e-07")])
    func `a tolerance is the error rounded up`(error: Double, text: String) {
        #expect(TensorDifference.roundedUp(error) == text)
    }

    @Test(arguments: [
        "tensor([[1, 2], [3]])", "tensor([1, ..., 3])", "tensor(", "tensor([", "tensor([1 2])",
    ])
    func `what is no whole tensor is left alone`(text: String) {
        #expect(TensorText.all(in: text).isEmpty)
    }
}
