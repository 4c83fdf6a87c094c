import Kindling
import Testing

struct BundledDataTests {
    @Test func `the same seed draws the same data and leaves the program's random numbers alone`() {
        manualSeed(3)
        let next = Tensor.rand(1)
        manualSeed(3)
        let (first, second) = (Datasets.digits(count: 20), Datasets.digits(count: 20))
        #expect(equal(first.inputs, second.inputs) && equal(first.targets, second.targets))
        #expect(!equal(first.inputs, Datasets.digits(count: 20, seed: 1).inputs))
        #expect(equal(next, Tensor.rand(1)))
    }

    @Test func `pictures have the shapes and ranges of MNIST and CIFAR-10`() {
        let digits = Datasets.digits(count: 50)
        #expect(digits.inputs.shape == [50, 1, 28, 28] && digits.targets.dtype == .int64)
        let shapes = Datasets.colorShapes(count: 50)
        #expect(shapes.inputs.shape == [50, 3, 32, 32])
        for pictures in [digits.inputs, shapes.inputs] {
            #expect(pictures.min().item() >= 0.0 && pictures.max().item() <= 1.0)
        }
        #expect(Set(Datasets.digits(count: 200).targets.scalars() as [Int]).count == 10)
        #expect(Datasets.shapeNames.count == 10)
    }

    @Test func `points on a plane and houses follow their rule up to the noise`() {
        let plane = Datasets.linear(count: 100)
        let exact = matmul(plane.inputs, Tensor([2.0, -3.4])) + 4.2
        #expect((plane.targets - exact).abs().max().item() < 0.06)
        let houses = Datasets.houses(count: 10)
        #expect(houses.inputs.shape == [10, 4] && houses.targets.shape == [10, 1])
    }

    @Test func `a sine window is followed by itself one step later`() {
        let (x, y) = Datasets.sineWindow(start: 1)
        #expect(x.shape == [1, 49, 1] && equal(x[0, 1...], y[0, ..<48]))
    }

    @Test func `a hidden layer sees more in the digits than a linear model`() {
        let (train, test) = (Datasets.digits(count: 4000), Datasets.digits(count: 1000, seed: 1))
        manualSeed(0)
        let linear = Sequential(Flatten(), Linear(784, 10))
        let perceptron = Sequential(Flatten(), Linear(784, 128), ReLU(), Linear(128, 10))
        let (low, high) = (accuracy(linear, train, test), accuracy(perceptron, train, test))
        #expect(low > 0.75 && low < 0.92)
        #expect(high > 0.93 && high > low + 0.04)
    }

    private func accuracy(
        _ net: Module, _ train: TensorDataset, _ test: TensorDataset
    ) -> Double {
        let optimiser = Adam(net.parameters(), lr: 2e-3)
        for _ in 0..<8 {
            for (x, y) in DataLoader(train, batchSize: 64, shuffle: true) {
                optimiser.zeroGrad()
                F.crossEntropy(net(x), y).backward()
                optimiser.step()
            }
        }
        let guesses = noGrad { net(test.inputs) }.argmax(dim: 1)
        return (guesses .== test.targets).float().mean().item()
    }
}
