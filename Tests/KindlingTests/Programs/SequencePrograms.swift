import Kindling

@Sendable func sine() -> [Double] {
    let (rnn, out) = (RNN(1, 16, batchFirst: true), Linear(16, 1))
    for parameter in rnn.parameters() { Init.normal_(parameter, mean: 0, std: 0.001) }
    var state = Tensor.zeros(1, 1, 16)
    return train(Adam(rnn.parameters() + out.parameters(), lr: 0.01)) { step in
        let (x, y) = Datasets.sineWindow(start: Double(step % 3))
        let (found, hidden) = rnn(x, state)
        state = hidden.detach()
        return F.mseLoss(out(found.reshape(-1, 16)).unsqueeze(0), y)
    }
}

@Sendable func sequenceLSTM() -> [Double] {
    let (x, y) = (Tensor.randn(8, 6, 5), Tensor.randint(0, 4, [8]))
    let body = LSTM(5, 7, numLayers: 2, batchFirst: true, bidirectional: true)
    let head = Linear(14, 4)
    return train(RMSprop(body.parameters() + head.parameters(), lr: 0.003)) { _ in
        F.crossEntropy(head(body(x).output[0..., -1]), y)
    }
}

@Sendable func sequenceGRU() -> [Double] {
    let (x, y) = (Tensor.randn(8, 6, 5), Tensor.randint(0, 4, [8]))
    let (body, head) = (GRU(5, 14, batchFirst: true), Linear(14, 4))
    return train(RMSprop(body.parameters() + head.parameters(), lr: 0.003)) { _ in
        F.crossEntropy(head(body(x).output[0..., -1]), y)
    }
}

@Sendable func characters() -> [Double] {
    // Every character occurs once, so its place is its number.
    let numbers = Array(0..<Datasets.helicopter.count)
    let x = F.oneHot(Tensor(Array(numbers.dropLast())), numClasses: 6).float().unsqueeze(1)
    let y = Tensor(Array(numbers.dropFirst()))
    let (rnn, out) = (RNN(6, 8), Linear(8, 6))
    return train(Adam(rnn.parameters() + out.parameters(), lr: 0.05)) { _ in
        F.crossEntropy(out(rnn(x).output.squeeze(1)), y)
    }
}

@Sendable func embeddedWords() -> [Double] {
    let (words, y) = (Tensor.randint(0, 12, [20, 4]), Tensor.randint(0, 3, [20]))
    let net = Sequential(Embedding(12, 5), Flatten(), Linear(20, 3))
    return train(Adagrad(net.parameters(), lr: 0.1)) { _ in F.crossEntropy(net(words), y) }
}
