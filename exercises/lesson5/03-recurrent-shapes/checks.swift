/// Options from numbers and truths: inputs, hidden units, layers; batch first, both directions, biases.
func options(_ sizes: [Int], _ switches: [Bool]) -> Options {
    Options(
        inputs: sizes[0], hidden: sizes[1], layers: sizes[2], isBatchFirst: switches[0],
        isBidirectional: switches[1], hasBias: switches[2])
}

let probes = [
    Probe("output") { (steps: Int, batch: Int, sizes: [Int], switches: [Bool]) -> [Int] in
        outputShape(steps, batch, options(sizes, switches))
    },
    Probe("state") { (batch: Int, sizes: [Int], switches: [Bool]) -> [Int] in
        stateShape(batch, options(sizes, switches))
    },
    Probe("parameters") { (sizes: [Int], switches: [Bool]) -> [[Int]] in
        parameterShapes(options(sizes, switches))
    },
]
