// message: The label of a character is the *next* one: inputs are all but the last, labels all but the first.
// fails: 3, 4, 5, 8, 10

import Kindling

/// What came out of a training.
struct Trained {
    let loss: Double
    let answer: String
}

/// The characters of the text, each once, in an order that is the same in every run.
func vocabulary(_ text: String) -> [Character] {
    Set(text).sorted()
}

/// One-hot inputs, `[T, 1, V]`, and the places of the next characters, `[T]`.
func sequences(_ text: String) -> (inputs: Tensor, labels: Tensor) {
    let known = vocabulary(text)
    let ids = Tensor(text.compactMap { known.firstIndex(of: $0) })
    let last = ids.size(0) - 1
    let rows = F.oneHot(ids[1...], numClasses: known.count).float()
    return (rows.unsqueeze(1), ids[..<last])
}

/// The loss and the answer after this many updates.
func train(_ text: String, _ steps: Int) -> Trained {
    let known = vocabulary(text)
    let (inputs, labels) = sequences(text)
    let (rnn, head) = (RNN(known.count, 8), Linear(8, known.count))
    let adam = Adam(rnn.parameters() + head.parameters(), lr: 0.05)
    let scores = { head(rnn(inputs).output).flatten(0, 1) }
    for _ in 0..<steps {
        let loss = F.crossEntropy(scores(), labels)
        adam.zeroGrad()
        loss.backward()
        adam.step()
    }
    let last = noGrad { scores() }
    let places: [Int] = last.argmax(dim: 1).scalars()
    return Trained(
        loss: F.crossEntropy(last, labels).item(), answer: String(places.map { known[$0] }))
}
