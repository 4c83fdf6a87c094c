import Kindling

/// The outcome of a training with a seed.
func trained(_ text: String, _ steps: Int, _ seed: Int) -> Trained {
    manualSeed(seed)
    return train(text, steps)
}

let probes = [
    Probe("vocabulary") { (text: String) -> [String] in vocabulary(text).map { String($0) } },
    Probe("inputs") { (text: String) -> Tensor in sequences(text).inputs.float() },
    Probe("labels") { (text: String) -> [Int] in sequences(text).labels.scalars() },
    Probe("first loss") { (text: String, expected: Double) -> Bool in
        abs(trained(text, 0, 1).loss - expected) < 0.4
    },
    Probe("learned") { (text: String, steps: Int) -> Bool in
        trained(text, steps, 2).loss < 0.05
    },
    Probe("answer") { (text: String, steps: Int) -> String in trained(text, steps, 3).answer },
]
