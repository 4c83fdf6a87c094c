import Arrays
import Autograd

/// A vector for each of a number of words: PyTorch's `nn.Embedding`.
///
/// ```swift
/// let vectors = Embedding(6, 4)(Tensor([0, 2, 5]))  // 3 × 4
/// ```
public final class Embedding: Module {
    private let paddingIdx: Int?
    /// The vectors, one per row, normal numbers at first.
    public var weight: Tensor

    /// `numEmbeddings` new random vectors of `embeddingDim` numbers.
    ///
    /// - Parameters:
    ///   - numEmbeddings: how many words there are.
    ///   - embeddingDim: how many numbers stand for a word.
    ///   - paddingIdx: the word whose vector is zero and is not learned. Default: none.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public init(
        _ numEmbeddings: Int, _ embeddingDim: Int, paddingIdx: Int? = nil, dtype: DType? = nil
    ) {
        self.paddingIdx = paddingIdx.map { $0 < 0 ? $0 + numEmbeddings : $0 }
        weight = emptyParameter([numEmbeddings, embeddingDim], dtype)
        super.init()
        resetParameters()
    }

    /// A layer with vectors that are already known, which are not learned if `freeze` is true.
    public static func fromPretrained(_ embeddings: Tensor, freeze: Bool = true) -> Embedding {
        let layer = Embedding(embeddings.size(0), embeddings.size(1))
        layer.weight = Parameter(embeddings, requiresGrad: !freeze)
        return layer
    }

    /// Draws new random vectors.
    public func resetParameters() {
        Init.normal_(weight)
        if let paddingIdx { noGrad { _ = weight[paddingIdx].zero_() } }
    }

    /// The vectors of whole numbers.
    public override func forward(_ input: Tensor) -> Tensor {
        F.embedding(input, weight, paddingIdx: paddingIdx)
    }

    /// The vectors.
    public override var storedMembers: [Member] { [.parameter("weight", weight)] }

    /// The name of the type.
    public override var typeName: String { "Embedding" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        let sizes = "\(weight.size(0)), \(weight.size(1))"
        return paddingIdx.map { sizes + ", padding_idx=\($0)" } ?? sizes
    }
}
