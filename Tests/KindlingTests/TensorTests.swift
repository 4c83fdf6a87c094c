import Kindling
import Testing

struct TensorTests {
    @Test func `a tensor literal takes its kind from its numbers`() {
        let whole: Tensor = [[1, 2], [3, 4]]
        let mixed: Tensor = [1, 2.5]
        let truth: Tensor = [true, false]
        #expect(whole.dtype == .int64 && whole.shape == [2, 2])
        #expect(mixed.dtype == .float32)
        #expect(truth.dtype == .bool)
    }

    @Test func `a view shares the memory of its base`() {
        let numbers = Tensor.arange(12)
        let table = numbers.view(3, 4)
        table[0, 0] = 100
        table[-1, 2...] = [7, 8]
        #expect(numbers.tolist() == [100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 7, 8])
        #expect(table.storageIdentity == numbers.storageIdentity)
    }

    @Test func `a part of a list of places chooses as a list of its own does`() {
        let table = Tensor.arange(12).view(4, 3)
        let later = Tensor([0, 1, 3, 2]).split(2)[1]
        #expect(table.indexSelect(0, later).tolist() == [[9, 10, 11], [6, 7, 8]])
        #expect(Tensor.arange(4).indexAdd(0, later, Tensor([10, 20])).tolist() == [0, 1, 22, 13])
    }

    @Test func `every form of index chooses what it chooses in PyTorch`() {
        let table = Tensor.arange(12).view(3, 4)
        #expect(table[1].tolist() == [4, 5, 6, 7])
        #expect(table[..., 1].tolist() == [1, 5, 9])
        #expect(table[.ellipsis, ..<2].tolist() == [[0, 1], [4, 5], [8, 9]])
        #expect(table[(-1)...].tolist() == [[8, 9, 10, 11]])
        #expect(table[0, .stride(by: 2)].tolist() == [0, 2])
        #expect(table[0, .slice(1, -1)].tolist() == [1, 2])
        #expect(table[10...].shape == [0, 4])
        #expect(table[.newAxis, 0].shape == [1, 4])
        #expect(table[table > 8].tolist() == [9, 10, 11])
        #expect(table[[2, 0], [1, 3]].tolist() == [9, 3])
        #expect(table[..., [1, 1]].shape == [3, 2])
    }

    @Test func `changing shape keeps the elements in order`() {
        let table = Tensor.arange(6).view(2, 3)
        #expect(table.t().tolist() == [[0, 3], [1, 4], [2, 5]])
        #expect(table.t().stride() == [1, 3] && !table.t().isContiguous())
        #expect(table.t().reshape(-1).tolist() == [0, 3, 1, 4, 2, 5])
        #expect(table.unsqueeze(-1).shape == [2, 3, 1])
        #expect(table.repeat(2, 1).tolist() == [[0, 1, 2], [3, 4, 5], [0, 1, 2], [3, 4, 5]])
        #expect(table.permute(1, 0).contiguous().stride() == [2, 1])
    }

    @Test func `kinds of numbers are promoted as in PyTorch`() {
        let whole: Tensor = [1, 2]
        let single: Tensor = [1.0, 2.0]
        #expect((whole + single).dtype == .float32)
        #expect((whole * 2.5).dtype == .float32)
        #expect((whole / 2).tolist() == [0.5, 1.0])
        #expect((single + Tensor(1.0, dtype: .float64)).dtype == .float32)
        #expect((single + single.double()).dtype == .float64)
        #expect((whole.to(.uint8) + whole.to(.int8)).dtype == .int16)
        #expect(([300, -1, 2] as Tensor).to(.uint8).tolist() == [44, 255, 2])
        #expect(([2.7, -2.7] as Tensor).long().tolist() == [2, -2])
    }

    @Test func `a tensor prints as PyTorch prints it`() {
        let leaf = Tensor([1.5, 2.0], requiresGrad: true)
        #expect(leaf.description == "tensor([1.5000, 2.0000], requires_grad=True)")
        #expect("\(leaf + 1)" == "tensor([2.5000, 3.0000], grad_fn=<AddBackward0>)")
        #expect(
            "\(Tensor.zeros(2, 2, dtype: .int32).t())"
                == "tensor([[0, 0],\n        [0, 0]], dtype=torch.int32)")
    }
}
