import Kindling
import Testing

struct TensorPrintingTests {
    @Test func `a transposed tensor prints by its indices, not by its memory`() {
        let x = Tensor([[1, 2, 3], [4, 5, 6]]).t()
        #expect(
            x.description == """
                tensor([[1, 4],
                        [2, 5],
                        [3, 6]])
                """)
    }

    @Test func `a repeated row prints as often as it repeats`() {
        let x = Tensor([1.5, 2]).expand(2, 2)
        #expect(
            x.description == """
                tensor([[1.5000, 2.0000],
                        [1.5000, 2.0000]])
                """)
    }

    @Test func `a part of a tensor prints from where it starts`() {
        #expect(Tensor.arange(10)[7...].description == "tensor([7, 8, 9])")
    }

    @Test func `every kind of number but the default ones is named`() {
        #expect(Tensor([1, 2]).description == "tensor([1, 2])")
        #expect(
            Tensor([1, 2], dtype: .uint8).description == "tensor([1, 2], dtype=torch.uint8)")
        #expect(
            Tensor([0.5], dtype: .bfloat16).description == "tensor([0.5000], dtype=torch.bfloat16)"
        )
        #expect(Tensor([true, false]).description == "tensor([ True, False])")
    }

    @Test func `how a tensor was made is told`() {
        let x = Tensor([1.0, 2], requiresGrad: true)
        #expect(x.description == "tensor([1., 2.], requires_grad=True)")
        #expect((x * 2).description == "tensor([2., 4.], grad_fn=<MulBackward0>)")
        #expect(x.detach().description == "tensor([1., 2.])")
    }

    @Test func `print options hold until they are set again`() {
        setPrintOptions(precision: 2)
        #expect(Tensor([1.12345]).description == "tensor([1.12])")
        setPrintOptions(threshold: 5)
        #expect(Tensor.arange(10).description == "tensor([0, 1, 2,  ..., 7, 8, 9])")
        setPrintOptions(precision: 4, threshold: 1000)
        #expect(Tensor([1.12345]).description == "tensor([1.1235])")
    }
}
