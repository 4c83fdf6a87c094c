import Arrays
import Autograd

/// Samples with a length and an index: all that a `DataLoader` needs.
///
/// ```swift
/// struct Numbers: Dataset {
///     let count = 999
///     subscript(index: Int) -> Int { index + 1 }
/// }
/// ```
public protocol Dataset<Sample> {
    /// What one sample is, often a pair of an input and a target.
    associatedtype Sample
    /// How many samples there are.
    var count: Int { get }
    /// The sample at a place from 0.
    subscript(index: Int) -> Sample { get }
}

/// Pairs of the parts of two tensors along their first dimension.
///
/// ```swift
/// let dataset = TensorDataset(x, y)
/// let (input, target) = dataset[0]
/// ```
public struct TensorDataset: Dataset {
    /// The inputs, one sample after another.
    public let inputs: Tensor
    /// The targets, one sample after another.
    public let targets: Tensor

    /// A dataset of inputs and targets, of which there must be equally many.
    ///
    /// - Parameters:
    ///   - inputs: samples along the first dimension.
    ///   - targets: their targets along the first dimension.
    public init(_ inputs: Tensor, _ targets: Tensor) {
        if inputs.size(0) != targets.size(0) { stop("Size mismatch between tensors") }
        self.inputs = inputs
        self.targets = targets
    }

    /// How many samples there are.
    public var count: Int { inputs.size(0) }

    /// The input and the target at a place.
    public subscript(index: Int) -> (Tensor, Tensor) { (inputs[index], targets[index]) }
}

/// Some of the samples of a dataset, by their places.
public struct Subset<Base: Dataset>: Dataset {
    /// The dataset that has the samples.
    public let dataset: Base
    /// The places of the samples in it.
    public let indices: [Int]

    /// The samples at these places of a dataset.
    public init(_ dataset: Base, _ indices: [Int]) {
        self.dataset = dataset
        self.indices = indices
    }

    /// How many samples there are.
    public var count: Int { indices.count }

    /// The sample at a place of this subset.
    public subscript(index: Int) -> Base.Sample { dataset[indices[index]] }
}

/// The samples of a dataset after a function, such as a random transform, which is called anew
/// every time a sample is read.
public struct MappedDataset<Base: Dataset, Sample>: Dataset {
    private let base: Base
    private let transform: (Base.Sample) -> Sample

    fileprivate init(_ base: Base, _ transform: @escaping (Base.Sample) -> Sample) {
        self.base = base
        self.transform = transform
    }

    /// How many samples there are.
    public var count: Int { base.count }

    /// The transformed sample at a place.
    public subscript(index: Int) -> Sample { transform(base[index]) }
}

extension Dataset {
    /// The same dataset with a function applied to every sample that is read.
    ///
    /// ```swift
    /// let augmented = digits.mapped { (flip($0.0), $0.1) }
    /// ```
    public func mapped<Result>(
        _ transform: @escaping (Sample) -> Result
    ) -> MappedDataset<Self, Result> { MappedDataset(self, transform) }
}
