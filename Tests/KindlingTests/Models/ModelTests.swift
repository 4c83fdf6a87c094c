import Kindling
import Testing

struct ModelTests {
    private func count(_ net: Module) -> Int { net.parameters().reduce(0) { $0 + $1.numel() } }

    @Test func `the networks have as many parameters as PyTorch's`() {
        #expect(count(LeNet5()) == 61_706)
        #expect(count(SmallResNet()) == 347_498)
        #expect(count(ResNet18()) == 11_689_512)
        #expect(count(VGG11(numClasses: 10)) == 132_863_336 - 990 * 4097)
    }

    @Test func `pictures become logits`() {
        noGrad {
            #expect(LeNet5()(Tensor.rand(2, 1, 28, 28)).shape == [2, 10])
            #expect(SmallResNet()(Tensor.rand(2, 3, 32, 32)).shape == [2, 10])
            #expect(ResNet18(numClasses: 5)(Tensor.rand(2, 3, 32, 32)).shape == [2, 5])
        }
    }

    @Test func `a ResNet has torchvision's names, and its head can be replaced`() {
        let model = ResNet18()
        let names = model.namedChildren().map(\.name)
        #expect(
            names == [
                "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4",
                "avgpool", "fc",
            ])
        #expect(model.stateDict().keys.contains("layer2.0.downsample.1.running_var"))
        model.requiresGrad_(false)
        model.fc = Linear(512, 100)
        let trained = model.namedParameters().filter(\.parameter.requiresGrad).map(\.name)
        #expect(trained == ["fc.weight", "fc.bias"])
    }

    @Test func `a block's shortcut is the identity where nothing changes`() {
        #expect(ResBlk(16, 16).description.contains("(extra): Sequential()"))
        #expect(ResBlk(16, 32, stride: 2)(Tensor.rand(1, 16, 8, 8)).shape == [1, 32, 4, 4])
    }
}
