import Kindling

extension GoldenOperations {
    mutating func addLoading() {
        define("DataLoader") { call in
            manualSeed(call.int("seed"))
            let loader = DataLoader(
                numbers(call.int("count")), batchSize: call.int("batch"),
                shuffle: call.flag("shuffle"), dropLast: call.flag("drop"))
            return (0..<2).flatMap { _ in loader.map { x, _ in x } } + [Tensor.rand(1)]
        }
        define("DataLoader(generator)") { call in
            let generator = Generator().manualSeed(call.int("seed"))
            let loader = DataLoader(
                numbers(call.int("count")), batchSize: call.int("count"), shuffle: true,
                generator: generator)
            return (0..<2).flatMap { _ in loader.map { x, _ in x } }
        }
        define("random_split") { call in
            manualSeed(call.int("seed"))
            let lengths = call.ints("lengths")
            return randomSplit(numbers(lengths.reduce(0, +)), lengths).map { Tensor($0.indices) }
        }
        define("random_split(shares)") { call in
            manualSeed(call.int("seed"))
            return randomSplit(numbers(call.int("count")), [0.5, 0.3, 0.2])
                .map { Tensor($0.indices) }
        }
    }
}

private func numbers(_ count: Int) -> TensorDataset {
    TensorDataset(Tensor.arange(count), Tensor.arange(count))
}
