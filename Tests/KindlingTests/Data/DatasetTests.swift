import Kindling
import Testing

struct DatasetTests {
    private struct Numbers: Dataset {
        let count = 999
        subscript(index: Int) -> Int { index + 1 }
    }

    private let tens = TensorDataset(Tensor.arange(10), Tensor.arange(10) * 10)

    @Test func `a dataset of one's own is collated into batches of whole numbers`() {
        let loader = DataLoader(Numbers(), batchSize: 4)
        #expect(loader.count == 250)
        let batches = Array(loader)
        #expect(batches[0].scalars() == [1, 2, 3, 4] && batches[0].dtype == .int64)
        #expect(batches[249].scalars() == [997, 998, 999])
    }

    @Test func `every sample comes once in an epoch, in a new order each time`() {
        manualSeed(0)
        let loader = DataLoader(tens, batchSize: 3, shuffle: true, numWorkers: 2)
        let epochs = (0..<2).map { _ in loader.flatMap { x, _ in x.scalars() as [Int] } }
        #expect(epochs[0] != epochs[1])
        #expect(epochs.allSatisfy { $0.sorted() == Array(0..<10) })
        #expect(loader.allSatisfy { x, y in equal(x * 10, y) })
    }

    @Test func `a last batch that is not full can be left out`() {
        let loader = DataLoader(tens, batchSize: 4, dropLast: true)
        #expect(loader.count == 2 && Array(loader).count == 2)
    }

    @Test func `samples are changed anew every time they are read`() {
        let noisy = tens.mapped { (x, y) in (x.float() + Tensor.rand(1), y) }
        #expect(!equal(noisy[3].0, noisy[3].0) && noisy.count == 10)
        for (x, y) in DataLoader(noisy, batchSize: 5) {
            #expect(x.shape == [5, 1] && y.shape == [5])
        }
    }

    @Test func `a collate function makes what batches are`() {
        let loader = DataLoader(Numbers(), batchSize: 500) { $0.reduce(0, +) }
        #expect(Array(loader) == [125_250, 374_250])
    }

    @Test func `parts of a split have no sample in common`() {
        manualSeed(1)
        let parts = randomSplit(tens, [7, 3])
        #expect(parts.map(\.count) == [7, 3])
        #expect(Set(parts.flatMap(\.indices)).count == 10)
        #expect(parts[1][0].1.item() as Int == parts[1].indices[0] * 10)
    }

    @Test func `in k rounds each fold is held out once`() {
        let rounds = kFold(tens, 3)
        #expect(rounds.flatMap { $0.validation.indices } == Array(0..<10))
        #expect(rounds.allSatisfy { $0.train.count + $0.validation.count == 10 })
        #expect(kFold(tens, 5, shuffle: true).map(\.validation.count) == [2, 2, 2, 2, 2])
    }
}
