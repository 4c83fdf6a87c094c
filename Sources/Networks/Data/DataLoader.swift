import Arrays
import Autograd

/// The samples of a dataset in batches: PyTorch's `DataLoader`.
///
/// ```swift
/// let loader = DataLoader(TensorDataset(x, y), batchSize: 5, shuffle: true)
/// for (step, (inputs, targets)) in loader.enumerated() {
///     print(step, inputs.shape, targets.shape)
/// }
/// ```
///
/// With `shuffle` every walk has a new random order, the same as PyTorch's for the same seed.
public struct DataLoader<Base: Dataset, Batch> {
    /// The dataset that the samples come from.
    public let dataset: Base
    /// How many samples a batch has; the last one may have fewer.
    public let batchSize: Int
    private let shuffle: Bool
    private let dropLast: Bool
    private let generator: Arrays.Generator?
    private let makeBatch: (Base, [Int]) -> Batch

    fileprivate init(
        _ dataset: Base, _ options: LoaderOptions,
        _ makeBatch: @escaping (Base, [Int]) -> Batch
    ) {
        if options.batchSize <= 0 {
            stop(
                "batch_size should be a positive integer value, but got "
                    + "batch_size=\(options.batchSize)")
        }
        self.dataset = dataset
        batchSize = options.batchSize
        (shuffle, dropLast) = (options.shuffle, options.dropLast)
        generator = options.generator
        self.makeBatch = makeBatch
    }

    /// How many batches a walk has.
    public var count: Int {
        dropLast ? dataset.count / batchSize : (dataset.count + batchSize - 1) / batchSize
    }
}

/// How a loader walks.
private struct LoaderOptions {
    let batchSize: Int
    let shuffle: Bool
    let dropLast: Bool
    let generator: Arrays.Generator?
}

extension DataLoader: Sequence {
    /// One walk over the dataset.
    public struct Iterator: IteratorProtocol {
        private let loader: DataLoader
        private var order: [Int]?
        private var batch = 0
        private var isFinished = false

        fileprivate init(_ loader: DataLoader) {
            self.loader = loader
            // PyTorch draws a seed for worker processes, even if there are none.
            _ = randomSeed(loader.generator)
        }

        /// The next batch, or nil after the last.
        public mutating func next() -> Batch? {
            let order = order ?? loader.makeOrder()
            self.order = order
            if batch == loader.count {
                finish()
                return nil
            }
            defer { batch += 1 }
            let start = batch * loader.batchSize
            let end = Swift.min(start + loader.batchSize, order.count)
            return loader.makeBatch(loader.dataset, Array(order[start..<end]))
        }

        /// PyTorch draws one more order from a generator of the program's own when a walk ends.
        private mutating func finish() {
            if !isFinished, loader.shuffle, let generator = loader.generator {
                _ = Tensor.randperm(loader.dataset.count, generator: generator)
            }
            isFinished = true
        }
    }

    /// Starts a walk.
    public func makeIterator() -> Iterator { Iterator(self) }

    private func makeOrder() -> [Int] {
        if !shuffle { return Array(0..<dataset.count) }
        if let generator {
            return Tensor.randperm(dataset.count, generator: generator).scalars()
        }
        let own = Arrays.Generator()
        own.manualSeed(randomSeed(nil))
        return Tensor.randperm(dataset.count, generator: own).scalars()
    }
}

private func randomSeed(_ generator: Arrays.Generator?) -> Int {
    Tensor.empty(Shape(), dtype: .int64).random_(generator: generator).item()
}

extension DataLoader {
    /// A loader whose batches are made by a function of its samples.
    ///
    /// - Parameters:
    ///   - dataset: where the samples come from.
    ///   - batchSize: how many samples a batch has. Default 1.
    ///   - shuffle: whether every walk has a new random order. Default `false`.
    ///   - numWorkers: how many processes PyTorch would read with; accepted, for the order of the
    ///     batches does not depend on it.
    ///   - dropLast: whether a last batch that is not full is left out. Default `false`.
    ///   - generator: where the order comes from. Default: that of `manualSeed`.
    ///   - collateFn: makes a batch of samples.
    public init(
        _ dataset: Base, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil,
        collateFn: @escaping ([Base.Sample]) -> Batch
    ) {
        let options = LoaderOptions(
            batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, generator: generator)
        self.init(dataset, options) { dataset, places in collateFn(places.map { dataset[$0] }) }
    }
}

extension DataLoader where Base == TensorDataset, Batch == (Tensor, Tensor) {
    /// A loader of inputs and targets, whose batches are pairs of tensors.
    ///
    /// - Parameters:
    ///   - dataset: where the samples come from.
    ///   - batchSize: how many samples a batch has. Default 1.
    ///   - shuffle: whether every walk has a new random order. Default `false`.
    ///   - numWorkers: how many processes PyTorch would read with; accepted, for the order of the
    ///     batches does not depend on it.
    ///   - dropLast: whether a last batch that is not full is left out. Default `false`.
    ///   - generator: where the order comes from. Default: that of `manualSeed`.
    public init(
        _ dataset: TensorDataset, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil
    ) {
        let options = LoaderOptions(
            batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, generator: generator)
        self.init(dataset, options) { dataset, places in
            let rows = Tensor(places)
            return (dataset.inputs[rows], dataset.targets[rows])
        }
    }
}

extension DataLoader where Base.Sample == (Tensor, Tensor), Batch == (Tensor, Tensor) {
    /// A loader that stacks pairs of tensors, with the settings of a loader with a `collateFn`.
    public init(
        _ dataset: Base, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil
    ) {
        self.init(
            dataset, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast,
            generator: generator
        ) { samples in (stack(samples.map { $0.0 }), stack(samples.map { $0.1 })) }
    }
}

extension DataLoader where Base.Sample == (Tensor, Int), Batch == (Tensor, Tensor) {
    /// A loader that stacks tensors, and makes a tensor of the whole numbers beside them, with the
    /// settings of a loader with a `collateFn`.
    public init(
        _ dataset: Base, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil
    ) {
        self.init(
            dataset, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast,
            generator: generator
        ) { samples in (stack(samples.map { $0.0 }), Tensor(samples.map { $0.1 })) }
    }
}

extension DataLoader where Base.Sample == Tensor, Batch == Tensor {
    /// A loader that stacks tensors, with the settings of a loader with a `collateFn`.
    public init(
        _ dataset: Base, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil
    ) {
        self.init(
            dataset, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast,
            generator: generator
        ) { stack($0) }
    }
}

extension DataLoader where Base.Sample: TensorScalar & TensorData, Batch == Tensor {
    /// A loader that makes tensors of numbers, with the settings of a loader with a `collateFn`.
    public init(
        _ dataset: Base, batchSize: Int = 1, shuffle: Bool = false, numWorkers: Int = 0,
        dropLast: Bool = false, generator: Arrays.Generator? = nil
    ) {
        self.init(
            dataset, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast,
            generator: generator
        ) { Tensor($0) }
    }
}
