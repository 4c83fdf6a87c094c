import Autograd

/// LeNet-5 for 28 × 28 grey pictures: two convolutions with pooling, then three linear layers.
///
/// It has 61 706 parameters for ten classes.
///
/// ```swift
/// let logits = LeNet5()(Tensor.rand(8, 1, 28, 28))  // 8 × 10
/// ```
public final class LeNet5: Module {
    private let features = Sequential(
        Conv2d(1, 6, kernelSize: 5, padding: 2), ReLU(), MaxPool2d(2),
        Conv2d(6, 16, kernelSize: 5), ReLU(), MaxPool2d(2))
    private let classifier: Sequential

    /// A network with new random weights.
    public init(numClasses: Int = 10) {
        classifier = Sequential(
            Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, numClasses))
        super.init()
    }

    /// The logits of a batch of pictures.
    public override func forward(_ x: Tensor) -> Tensor { classifier(features(x)) }

    /// The two parts.
    public override var storedMembers: [Member] {
        [.module("features", features), .module("classifier", classifier)]
    }

    /// The name of the type.
    public override var typeName: String { "LeNet5" }
}
