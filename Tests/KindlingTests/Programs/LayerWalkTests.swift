import Kindling
import Testing

/// The courses' walks through layers and networks, with the shapes and numbers that PyTorch gives.
struct LayerWalkTests {
    @Test func `a convolution keeps, halves or loses a rim of the picture`() {
        let x = Tensor.rand(1, 1, 28, 28)
        let plain = Conv2d(1, 3, kernelSize: 3)
        #expect(plain(x).shape == [1, 3, 26, 26])
        #expect(Conv2d(1, 3, kernelSize: 3, padding: 1)(x).shape == [1, 3, 28, 28])
        #expect(Conv2d(1, 3, kernelSize: 3, stride: 2, padding: 1)(x).shape == [1, 3, 14, 14])
        #expect(plain.weight.shape == [3, 1, 3, 3] && plain.bias?.shape == [3])
        let found = F.conv2d(Tensor.rand(1, 3, 28, 28), Tensor.rand(16, 3, 5, 5), padding: 1)
        #expect(found.shape == [1, 16, 26, 26])
    }

    @Test func `pooling halves a picture, and interpolation doubles it`() {
        let x = Tensor.rand(1, 16, 14, 14)
        #expect(MaxPool2d(2, stride: 2)(x).shape == [1, 16, 7, 7])
        #expect(F.avgPool2d(x, 2, stride: 2).shape == [1, 16, 7, 7])
        #expect(F.interpolate(x, scaleFactor: 2, mode: .nearest).shape == [1, 16, 28, 28])
        #expect(ReLU(inplace: true)(x).storageIdentity == x.storageIdentity)
    }

    @Test func `batch normalisation keeps a running mean and variance for each channel`() {
        manualSeed(0)
        let (lines, layer) = (Tensor.rand(100, 16, 784), BatchNorm1d(16))
        let found = layer(lines)
        #expect(found.shape == [100, 16, 784])
        #expect(found.mean(dim: [0, 2]).abs().max().item() < 1e-4)
        #expect((found.std(dim: [0, 2]) - 1).abs().max().item() < 1e-3)
        let moments = [layer.runningMean, layer.runningVar].map { $0?.mean().item() ?? 0.0 }
        #expect(abs(moments[0] - 0.05) < 1e-3 && abs(moments[1] - 0.9083) < 1e-3)
        let pictures = BatchNorm2d(16).eval()
        let x = Tensor.rand(4, 16, 28, 28)
        #expect(allclose(pictures(x), x, rtol: 1e-4))
    }

    @Test func `a network of one's own flattening gives ten logits`() {
        let net = Sequential(
            Conv2d(1, 16, kernelSize: 3, padding: 1), MaxPool2d(2), Flatten(),
            Linear(16 * 14 * 14, 10))
        #expect(net(Tensor.rand(5, 1, 28, 28)).shape == [5, 10])
    }

    @Test func `whole channels are dropped, and the others scaled`() {
        manualSeed(0)
        let maps = Dropout2d(0.2)(Tensor.ones(20, 16, 4, 4)).view(320, 16)
        let volumes = Dropout3d(0.2)(Tensor.ones(20, 16, 2, 3, 3)).view(320, 18)
        for channels in [maps, volumes] {
            #expect(equal(channels.amin(dim: [1]), channels.amax(dim: [1])))
            let values = Set(channels[0..., 0].scalars() as [Double])
            #expect(values == [0, 1.25])
        }
    }

    @Test func `dropout changes a network in training only`() {
        let net = Sequential(Linear(20, 30), Dropout(0.5), ReLU(), Linear(30, 10))
        let x = Tensor.randn(3, 20)
        #expect(!equal(net(x), net(x)))
        net.eval()
        #expect(equal(net(x), net(x)) && Dropout(0.2)(Tensor.randn(20, 16)).shape == [20, 16])
    }

    @Test func `a layer that is used twice adds up its slopes, and the graph is what ran`() {
        let net = Fancy()
        let result = net(Tensor.rand(2, 20))
        #expect(result.dim() == 0 && net.namedParameters().count == 2)
        #expect("\(net)".contains("(linear): Linear(in_features=20, out_features=20, bias=True)"))
        result.backward()
        #expect(net.parameters().allSatisfy { $0.grad != nil })
    }

    @Test func `a centred layer takes the mean off`() {
        #expect(Centered()(Tensor([1.0, 2, 3, 4])).scalars() == [-1.5, -0.5, 0.5, 1.5])
        let net = Sequential(Linear(8, 128), Centered())
        #expect(abs(net(Tensor.rand(4, 8)).mean().item() as Double) < 1e-6)
    }

    @Test func `weights are walked by their names, and set by them`() {
        let net = Perceptron()
        for (name, parameter) in net.namedParameters() {
            if name.hasSuffix("weight") { Init.normal_(parameter, std: 0.01) }
            if name.hasSuffix("bias") { Init.constant_(parameter, 0) }
        }
        #expect(net.hidden.weight.abs().max().item() < 0.06)
        #expect(net.output.bias?.scalars() == [0.0, 0])
    }

    @Test func `recurrent cells and layers have the shapes of their calls`() {
        #expect(RNNCell(100, 10)(Tensor.randn(3, 100)).shape == [3, 10])
        let (out, last) = RNN(100, 10)(Tensor.randn(10, 3, 100))
        #expect(out.shape == [10, 3, 10] && last.shape == [1, 3, 10])
        let lstm = LSTM(10, 20, numLayers: 2)
        let start = (Tensor.zeros(2, 3, 20), Tensor.zeros(2, 3, 20))
        let (outputs, (hidden, cell)) = lstm(Tensor.randn(5, 3, 10), start)
        #expect(outputs.shape == [5, 3, 20] && hidden.shape == [2, 3, 20])
        #expect(cell.shape == [2, 3, 20] && equal(outputs[-1], hidden[-1]))
    }
}

/// The notes' network with a constant, a shared layer and a loop.
private final class Fancy: Module {
    let linear = Linear(20, 20)
    private let constant = Tensor.rand(20, 20)

    override func forward(_ input: Tensor) -> Tensor {
        var x = linear(F.relu(matmul(linear(input), constant) + 1))
        while x.norm().item() > 1.0 { x = x / 2 }
        if x.norm().item() < 0.8 { x = x * 10 }
        return x.sum()
    }
}
