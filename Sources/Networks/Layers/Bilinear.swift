import Arrays
import Autograd

/// A layer of two inputs: for each output `k`, `x1 · weight[k] · x2 + bias[k]`.
///
/// All numbers start evenly spread within ±1/√in1Features.
public final class Bilinear: Module {
    /// The weights, `outFeatures` × `in1Features` × `in2Features`.
    public var weight: Tensor
    /// What is added, of size `outFeatures`; nil without a bias.
    public var bias: Tensor?

    /// A layer with new random weights.
    public init(
        _ in1Features: Int, _ in2Features: Int, _ outFeatures: Int, bias: Bool = true,
        dtype: DType? = nil
    ) {
        weight = emptyParameter([outFeatures, in1Features, in2Features], dtype)
        self.bias = bias ? emptyParameter([outFeatures], dtype) : nil
        super.init()
        resetParameters()
    }

    /// Draws new random weights.
    public func resetParameters() {
        let bound = 1 / Double(weight.size(1)).squareRoot()
        Init.uniform_(weight, -bound, bound)
        if let bias { Init.uniform_(bias, -bound, bound) }
    }

    /// The output for two inputs whose shapes differ in the last dimension alone.
    public func callAsFunction(_ first: Tensor, _ second: Tensor) -> Tensor {
        // For each sample and output, the first input times the weight's matrix, then the second.
        let rows = first.unsqueeze(-2).unsqueeze(-2)
        let products = matmul(rows, weight).squeeze(-2)
        let sums = matmul(products, second.unsqueeze(-1)).squeeze(-1)
        return bias.map { sums + $0 } ?? sums
    }

    /// The weight and the bias.
    public override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The name of the type.
    public override var typeName: String { "Bilinear" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        "in1_features=\(weight.size(1)), in2_features=\(weight.size(2)), "
            + "out_features=\(weight.size(0)), bias=\(python(bias != nil))"
    }
}
