import Kindling

extension GoldenOperations {
    mutating func addRecurrentLayers() {
        for state in ["", ".state"] {
            recurrent("nn.RNN" + state) {
                $0.rnn
            } run: {
                $0.called($1)
            }
            recurrent("nn.GRU" + state) {
                $0.gru
            } run: {
                $0.called($1)
            }
            recurrent("nn.LSTM" + state) {
                $0.lstm
            } run: {
                $0.called($1)
            }
        }
        recurrent("nn.RNN.relu") {
            RNN($0.int("inp"), $0.int("hidden"), nonlinearity: .relu)
        } run: {
            $0.called($1)
        }
        addCells()
        addPacked()
        beginning("initial RNN") { RNN(3, 4, numLayers: 2) }
        beginning("initial LSTM") { LSTM(3, 4) }
        beginning("initial GRU") { GRU(3, 4) }
        beginning("initial LSTMCell") { LSTMCell(3, 4) }
    }

    private mutating func addCells() {
        recurrent("nn.RNNCell") {
            RNNCell($0.int("inp"), $0.int("hidden"))
        } run: {
            [$0($1[0], $1[1])]
        }
        module("nn.RNNCell.zero") { RNNCell($0.int("inp"), $0.int("hidden")) }
        recurrent("nn.GRUCell") {
            GRUCell($0.int("inp"), $0.int("hidden"))
        } run: {
            [$0($1[0], $1[1])]
        }
        recurrent("nn.LSTMCell") {
            LSTMCell($0.int("inp"), $0.int("hidden"))
        } run: {
            let next = $0($1[0], ($1[1], $1[2]))
            return [next.h, next.c]
        }
    }

    private mutating func addPacked() {
        define("packed RNN") { call in
            ModuleCase(call) {
                RNN($0.int("inp"), $0.int("hidden"))
            } run: { net, tensors in
                let found = net(call.packed(tensors[0]))
                return [padPackedSequence(found.output).0, found.state]
            }.results
        }
        define("packed LSTM") { call in
            ModuleCase(call) {
                LSTM($0.int("inp"), $0.int("hidden"))
            } run: { net, tensors in
                let found = net(call.packed(tensors[0]))
                return [padPackedSequence(found.output).0, found.state.h, found.state.c]
            }.results
        }
    }

    private mutating func recurrent<Made: Module>(
        _ op: String, make: @escaping @Sendable (GoldenCall) -> Made,
        run: @escaping @Sendable (Made, [Tensor]) -> [Tensor]
    ) {
        define(op) { ModuleCase($0, make: make, run: run).results }
    }
}

extension GoldenCall {
    fileprivate var rnn: RNN {
        RNN(
            int("inp"), int("hidden"), numLayers: int("layers"), bias: flag("bias"),
            batchFirst: flag("batch_first"), bidirectional: flag("both"))
    }

    fileprivate var gru: GRU {
        GRU(
            int("inp"), int("hidden"), numLayers: int("layers"), bias: flag("bias"),
            batchFirst: flag("batch_first"), bidirectional: flag("both"))
    }

    fileprivate var lstm: LSTM {
        LSTM(
            int("inp"), int("hidden"), numLayers: int("layers"), bias: flag("bias"),
            batchFirst: flag("batch_first"), bidirectional: flag("both"))
    }

    /// Sequences of the recorded lengths.
    fileprivate func packed(_ x: Tensor) -> PackedSequence {
        let lengths = ints("lengths")
        return packPaddedSequence(
            x, lengths, enforceSorted: lengths == lengths.sorted(by: >))
    }
}

extension RNN {
    fileprivate func called(_ tensors: [Tensor]) -> [Tensor] {
        let found = self(tensors[0], tensors.count > 1 ? tensors[1] : nil)
        return [found.output, found.state]
    }
}

extension GRU {
    fileprivate func called(_ tensors: [Tensor]) -> [Tensor] {
        let found = self(tensors[0], tensors.count > 1 ? tensors[1] : nil)
        return [found.output, found.state]
    }
}

extension LSTM {
    fileprivate func called(_ tensors: [Tensor]) -> [Tensor] {
        let found = self(tensors[0], tensors.count > 1 ? (tensors[1], tensors[2]) : nil)
        return [found.output, found.state.h, found.state.c]
    }
}
