import Kindling
import Testing

import Arrays
import Autograd

struct RecurrentTests {
    private let x = leaf(2, 3)
    private let h = leaf(2, 4, seed: 1)
    private let c = leaf(2, 4, seed: 2)

    /// The weights and biases of a layer with so many gates.
    private func weights(_ gates: Int) -> [Tensor] {
        [
            leaf(gates * 4, 3, seed: 3), leaf(gates * 4, 4, seed: 4), leaf(gates * 4, seed: 5),
            leaf(gates * 4, seed: 6),
        ]
    }

    @Test func `one step of a plain layer is the formula`() {
        let w = weights(1)
        let found = rnnTanhCell(x, h, w[0], w[1], w[2], w[3])
        let sum = F.linear(x, w[0], w[2]) + F.linear(h, w[1], w[3])
        #expect((found - sum.tanh()).abs().max().item() < 1e-12)
        #expect((rnnReluCell(x, h, w[0], w[1]) >= 0).all().item())
    }

    @Test func `a step of long short-term memory has its gates in the order i, f, g, o`() {
        let w = weights(4)
        let found = lstmCell(x, (h, c), w[0], w[1], w[2], w[3])
        let gates = F.linear(x, w[0], w[2]) + F.linear(h, w[1], w[3])
        let (i, f) = (gates[0..., 0..<4].sigmoid(), gates[0..., 4..<8].sigmoid())
        let (g, o) = (gates[0..., 8..<12].tanh(), gates[0..., 12...].sigmoid())
        let cell = f * c + i * g
        #expect((found.1 - cell).abs().max().item() < 1e-12)
        #expect((found.0 - o * cell.tanh()).abs().max().item() < 1e-12)
    }

    @Test func `a step of a gated layer has its gates in the order r, z, n`() {
        let w = weights(3)
        let found = gruCell(x, h, w[0], w[1], w[2], w[3])
        let (a, b) = (F.linear(x, w[0], w[2]), F.linear(h, w[1], w[3]))
        let r = (a[0..., 0..<4] + b[0..., 0..<4]).sigmoid()
        let z = (a[0..., 4..<8] + b[0..., 4..<8]).sigmoid()
        let n = (a[0..., 8...] + r * b[0..., 8...]).tanh()
        let mixture = (1 - z) * n + z * h
        #expect((found - mixture).abs().max().item() < 1e-12)
    }

    @Test(arguments: [RecurrentCell.tanh, .relu, .lstm, .gru], [false, true])
    func `a layer has the slopes of its differences`(_ cell: RecurrentCell, reversed: Bool) {
        for lengths in [nil, [3, 1]] {
            let sequence = leaf(3, 2, 3)
            let starts = Array([h, c].prefix(cell.states))
            expectSlopes([sequence] + starts + weights(cell.gates)) { inputs in
                let learned = inputs[(1 + cell.states)...].map { $0 }
                let found = cell.layer(
                    inputs[0], Array(inputs[1..<1 + cell.states]),
                    RecurrentWeights(learned[0], learned[1], learned[2], learned[3]),
                    isReversed: reversed, lengths: lengths)
                return found.states.reduce((found.output * found.output).sum()) {
                    $0 + ($1 * 0.7).sum()
                }
            }
        }
    }

    @Test(arguments: [RecurrentCell.tanh, .relu, .lstm, .gru])
    func `a layer is its steps one after another`(_ cell: RecurrentCell) {
        let (sequence, w) = (leaf(3, 2, 3).detach(), weights(cell.gates))
        let learned = RecurrentWeights(w[0], w[1], w[2], w[3])
        var states = Array([h, c].prefix(cell.states))
        let forward = cell.layer(sequence, states, learned)
        for step in 0..<3 {
            states = cell.step(sequence[step], states, learned)
            #expect(equal(forward.output[step], states[0]))
        }
        for (state, last) in zip(forward.states, states) { #expect(equal(state, last)) }
    }

    @Test func `backwards, a sequence that is shorter begins at its own end`() {
        let (sequence, w) = (leaf(3, 2, 3).detach(), weights(1))
        let learned = RecurrentWeights(w[0], w[1], w[2], w[3])
        let found = RecurrentCell.tanh.layer(
            sequence, [h], learned, isReversed: true, lengths: [3, 2])
        let short = RecurrentCell.tanh.layer(
            sequence[0..<2, 1..<2], [h[1..<2]], learned, isReversed: true)
        #expect(equal(found.output[0..<2, 1..<2], short.output))
        #expect(equal(found.states[0][1..<2], short.states[0]))
    }

    @Test func `the operations have PyTorch's names`() {
        let w = weights(4)
        let found = lstmCell(x, (h, c), w[0], w[1])
        #expect(found.0.gradFn == "MulBackward0" && found.1.gradFn == "AddBackward0")
        let plain = weights(1)
        #expect(rnnTanhCell(x, h, plain[0], plain[1]).gradFn == "TanhBackward0")
    }

    @Test func `a layer gives its pair also where the pair is not taken apart`() {
        let steps = Tensor.ones(4, 1, 3)
        let (plain, gated, memory) = (RNN(3, 2)(steps), GRU(3, 2)(steps), LSTM(3, 2)(steps))
        #expect(plain.output.shape == [4, 1, 2] && plain.state.shape == [1, 1, 2])
        #expect(gated.output.shape == [4, 1, 2] && gated.state.shape == [1, 1, 2])
        #expect(memory.output.shape == [4, 1, 2])
    }

    @Test func `lengths that are not sorted are refused with the way out`() async {
        let ended = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = packPaddedSequence(Tensor.zeros(5, 3, 2), [3, 5, 4])
        }
        let text = String(decoding: ended?.standardErrorContent ?? [], as: UTF8.self)
        #expect(
            text.contains(
                "You can pass `enforce_sorted=False` to pack_padded_sequence and/or pack_sequence "
                    + "to sidestep this requirement if you do not need ONNX exportability."))
    }
}
