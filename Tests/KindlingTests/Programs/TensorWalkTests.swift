import Kindling
import Testing

/// The courses' walks through tensors, each with the shapes and numbers that PyTorch gives.
struct TensorWalkTests {
    @Test func `a first tensor prints its size`() {
        #expect("\(Tensor.empty(5, 3).size())" == "[5, 3]")
        let zeros = Tensor.zeros(5, 3, dtype: .int64)
        #expect("\(zeros.shape)" == "[5, 3]" && zeros.dtype == .int64)
    }

    @Test func `a program for a GPU does without one`() {
        let x = Tensor.ones(2)
        let device: Device = Device.isAvailable(.cuda) ? .cuda : .cpu
        let z = x.to(device) + onesLike(x, device: device)
        #expect(z.to(.cpu).to(.float64).dtype == .float64)
    }

    @Test func `pictures are chosen by place, slice, step, mask and number`() {
        let a = Tensor.rand(4, 3, 28, 28)
        #expect(
            a[0].shape == [3, 28, 28] && a[0, 0].shape == [28, 28] && a[0, 0, 2, 4].dim() == 0)
        #expect(a[..<2].shape == [2, 3, 28, 28] && a[..<2, (-1)...].shape == [2, 1, 28, 28])
        #expect(a[0..., 0..., .stride(by: 2), .stride(by: 2)].shape == [4, 3, 14, 14])
        #expect(a.indexSelect(2, Tensor.arange(8)).shape == [4, 3, 8, 28])
        #expect(a[.ellipsis, ..<2].shape == [4, 3, 28, 2])
        #expect(a.maskedSelect(a.ge(0.5)).dim() == 1)
        #expect(take(Tensor([[4, 3, 5], [6, 7, 8]]), Tensor([0, 2, 5])).scalars() == [4, 5, 8])
    }

    @Test func `a picture that was flattened comes back, unless its dims were mixed up`() {
        let a = Tensor.rand(4, 3, 32, 32)
        let flat = a.transpose(1, 3).contiguous().view(4, 3 * 32 * 32)
        #expect(equal(a, flat.view(4, 32, 32, 3).transpose(1, 3)))
        #expect(!equal(a, flat.view(4, 3, 32, 32)))
        #expect(a.permute(0, 2, 3, 1).shape == [4, 32, 32, 3])
        let bias = Tensor.rand(32).unsqueeze(1).unsqueeze(2).unsqueeze(0)
        #expect(bias.shape == [1, 32, 1, 1] && bias.squeeze().shape == [32])
        #expect(bias.expand(4, 32, 14, 14).shape == [4, 32, 14, 14])
        #expect(bias.repeat(4, 1, 32, 32).shape == [4, 32, 32, 32])
    }

    @Test func `a view changes its base, and a clone does not`() {
        let x = Tensor.zeros(5, 3)
        var y = x[0, 0...]
        y += 1
        #expect(x[0].scalars() == [1.0, 1, 1])
        let copy = x.clone().view(15)
        x.add_(10)
        #expect(x.view(15)[0].item() == 11.0 && copy[0].item() == 1.0)
        y = x[1]
        #expect(y.scalars() == [10.0, 10, 10])
    }

    @Test func `numbers go to double precision and back to an array`() {
        let table = Tensor.arange(12).reshape(3, 4).double()
        #expect("\(table[0])" == "tensor([0., 1., 2., 3.], dtype=torch.float64)")
        #expect(Tensor(table.scalars() as [Double]).reshape(3, 4).tolist() == table.tolist())
    }

    @Test func `marks of classes are joined, stacked and taken apart`() {
        let (first, second) = (Tensor.rand(4, 32, 8), Tensor.rand(5, 32, 8))
        #expect(cat([first, second], dim: 0).shape == [9, 32, 8])
        let both = stack([first[0], second[0]], dim: 0)
        #expect(both.shape == [2, 32, 8])
        #expect(both.split(1, dim: 0).map(\.shape) == [[1, 32, 8], [1, 32, 8]])
        #expect(both.split(2, dim: 0).count == 1 && both.chunk(2).count == 2)
    }

    @Test func `a row is expanded to a batch and multiplied with weights`() {
        let batch = Tensor([1.0, 2.0, 3.0]).unsqueeze(0).expand(2, 3)
        #expect((batch * Tensor([1.0, 2, 3])).tolist() == [[1.0, 4.0, 9.0], [1.0, 4.0, 9.0]])
    }

    @Test func `the most probable classes are looked up by their names`() {
        let places = Tensor.randn(4, 10).topk(3, dim: 1).indices
        let names = gather((Tensor.arange(10) + 100).expand(4, 10), 1, places)
        #expect(equal(names, places + 100) && names.shape == [4, 3])
    }
}
