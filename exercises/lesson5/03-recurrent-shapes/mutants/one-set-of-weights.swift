// message: The backward direction has weights of its own.
// fails: 12, 13, 16

/// What an `RNN` is made with.
struct Options {
    var inputs = 100
    var hidden = 10
    var layers = 1
    var isBatchFirst = false
    var isBidirectional = false
    var hasBias = true
}

/// The shape of the output.
func outputShape(_ steps: Int, _ batch: Int, _ options: Options) -> [Int] {
    let width = options.hidden * (options.isBidirectional ? 2 : 1)
    return options.isBatchFirst ? [batch, steps, width] : [steps, batch, width]
}

/// The shape of the last state.
func stateShape(_ batch: Int, _ options: Options) -> [Int] {
    let directions = options.isBidirectional ? 2 : 1
    return [options.layers * directions, batch, options.hidden]
}

/// The shapes of all parameters, in order.
func parameterShapes(_ options: Options) -> [[Int]] {
    let directions = options.isBidirectional ? 2 : 1
    var shapes: [[Int]] = []
    for layer in 0..<options.layers {
        let inputs = layer == 0 ? options.inputs : options.hidden * directions
        for _ in 0..<1 {
            shapes += [[options.hidden, inputs], [options.hidden, options.hidden]]
            if options.hasBias { shapes += [[options.hidden], [options.hidden]] }
        }
    }
    return shapes
}
