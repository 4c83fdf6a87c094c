import Autograd

/// torchvision's `BasicBlock`: two 3 × 3 convolutions without biases, and a shortcut around them.
private final class BasicBlock: Module {
    private let conv1: Conv2d
    private let bn1: BatchNorm2d
    private let relu = ReLU(inplace: true)
    private let conv2: Conv2d
    private let bn2: BatchNorm2d
    private let downsample: Sequential?

    init(_ inplanes: Int, _ planes: Int, stride: Int, _ downsample: Sequential?) {
        conv1 = Conv2d(inplanes, planes, kernelSize: 3, stride: stride, padding: 1, bias: false)
        bn1 = BatchNorm2d(planes)
        conv2 = Conv2d(planes, planes, kernelSize: 3, padding: 1, bias: false)
        bn2 = BatchNorm2d(planes)
        self.downsample = downsample
        super.init()
    }

    override func forward(_ x: Tensor) -> Tensor {
        let found = bn2(conv2(relu(bn1(conv1(x)))))
        return relu(found + (downsample.map { $0(x) } ?? x))
    }

    override var storedMembers: [Member] {
        [
            .module("conv1", conv1), .module("bn1", bn1), .module("relu", relu),
            .module("conv2", conv2), .module("bn2", bn2), .module("downsample", downsample),
        ]
    }

    override var typeName: String { "BasicBlock" }
}

/// torchvision's `resnet18` for colour pictures of about 224 × 224.
///
/// It has 11 689 512 parameters for a thousand classes, and torchvision's names, so that weights
/// saved in Python can be loaded. `fc` may be replaced for other classes.
public final class ResNet18: Module {
    private let conv1 = Conv2d(3, 64, kernelSize: 7, stride: 2, padding: 3, bias: false)
    private let bn1 = BatchNorm2d(64)
    private let relu = ReLU(inplace: true)
    private let maxpool = MaxPool2d(3, stride: 2, padding: 1)
    private let layers: [Sequential]
    private let avgpool = AdaptiveAvgPool2d([1, 1])
    /// The last layer, 512 × classes.
    public var fc: Module

    /// A network with new random weights.
    public init(numClasses: Int = 1000) {
        layers = [
            ResNet18.layer(64, 64, stride: 1), ResNet18.layer(64, 128, stride: 2),
            ResNet18.layer(128, 256, stride: 2), ResNet18.layer(256, 512, stride: 2),
        ]
        fc = Linear(512, numClasses)
        super.init()
        for module in modules() {
            guard let conv = module as? Conv2d else { continue }
            Init.kaimingNormal_(conv.weight, mode: .fanOut, nonlinearity: .relu)
        }
    }

    private static func layer(_ inplanes: Int, _ planes: Int, stride: Int) -> Sequential {
        let downsample =
            stride == 1
            ? nil
            : Sequential(
                Conv2d(inplanes, planes, kernelSize: 1, stride: stride, bias: false),
                BatchNorm2d(planes))
        return Sequential(
            BasicBlock(inplanes, planes, stride: stride, downsample),
            BasicBlock(planes, planes, stride: 1, nil))
    }

    /// The logits of a batch of pictures.
    public override func forward(_ x: Tensor) -> Tensor {
        var x = maxpool(relu(bn1(conv1(x))))
        for layer in layers { x = layer(x) }
        return fc(avgpool(x).flatten(1))
    }

    /// The layers.
    public override var storedMembers: [Member] {
        let blocks = layers.enumerated().map { Member.module("layer\($0 + 1)", $1) }
        return [
            .module("conv1", conv1), .module("bn1", bn1), .module("relu", relu),
            .module("maxpool", maxpool),
        ] + blocks + [.module("avgpool", avgpool), .module("fc", fc)]
    }

    /// The name of the type.
    public override var typeName: String { "ResNet" }
}
