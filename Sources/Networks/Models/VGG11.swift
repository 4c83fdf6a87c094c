import Autograd

/// torchvision's `vgg11` for colour pictures of about 224 × 224: eight convolutions with pooling,
/// then three linear layers.
///
/// It has 132 863 336 parameters for a thousand classes. Pictures must be at least 32 × 32.
public final class VGG11: Module {
    private let features = VGG11.convolutions([
        64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0,
    ])
    private let avgpool = AdaptiveAvgPool2d([7, 7])
    private let classifier: Sequential

    /// A network with new random weights.
    public init(numClasses: Int = 1000, dropout: Double = 0.5) {
        classifier = Sequential(
            Linear(512 * 7 * 7, 4096), ReLU(inplace: true), Dropout(dropout), Linear(4096, 4096),
            ReLU(inplace: true), Dropout(dropout), Linear(4096, numClasses))
        super.init()
    }

    /// Convolutions to these channels; 0 stands for pooling.
    private static func convolutions(_ plan: [Int]) -> Sequential {
        let layers = Sequential()
        var channels = 3
        for next in plan {
            if next == 0 {
                layers.append(MaxPool2d(2))
            } else {
                layers.append(Conv2d(channels, next, kernelSize: 3, padding: 1))
                layers.append(ReLU(inplace: true))
                channels = next
            }
        }
        return layers
    }

    /// The logits of a batch of pictures.
    public override func forward(_ x: Tensor) -> Tensor {
        classifier(avgpool(features(x)).flatten(1))
    }

    /// The parts.
    public override var storedMembers: [Member] {
        [
            .module("features", features), .module("avgpool", avgpool),
            .module("classifier", classifier),
        ]
    }

    /// The name of the type.
    public override var typeName: String { "VGG" }
}
