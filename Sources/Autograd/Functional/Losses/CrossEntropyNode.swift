import Arrays

extension Tensor {
    /// The loss of log-probabilities that `logSoftmax` gave.
    func crossEntropy<Targets: ClassTargets>(_ map: ClassMap<Targets>) -> Tensor {
        let result = map.apply(array)
        return record(result, from: self) { CrossEntropyNode(result, self, map) }
    }
}

/// A loss whose gradient goes past the log-softmax before it: the softmax less the target, in one
/// pass over the rows. A gradient that is recorded goes through both.
private final class CrossEntropyNode<Targets: ClassTargets>: Node {
    private let map: ClassMap<Targets>
    private var shares: SavedTensor?

    init(_ output: NDArray, _ shares: Tensor, _ map: ClassMap<Targets>) {
        self.map = map
        self.shares = SavedTensor(shares)
        super.init(output, first: shares.node)
    }

    override var name: String { map.name }
    override var inputs: [Node?] { [first] }

    override func propagate(_ gradient: Tensor) {
        guard let softmax = first, softmax.isWanted else { return }
        if isGradEnabled() { return softmax.receive(gradient.mappedBack(by: map)) }
        let shares = SavedTensor.unpacked(shares, softmax)
        softmax.first?.receive(Tensor(map.slopes(of: shares.array, gradient.array)))
    }

    override func releaseSaved() {
        shares = nil
        first?.releaseSaved()
    }
}
