import Arrays
import Autograd

/// What recurrent layers are told when they are made.
struct RecurrentOptions {
    let inputSize: Int
    let hiddenSize: Int
    let numLayers: Int
    let bias: Bool
    let batchFirst: Bool
    let dropout: Double
    let bidirectional: Bool

    var directions: Int { bidirectional ? 2 : 1 }
}

/// What recurrent layers of all kinds have in common.
///
/// The weights of layer `k` are `weightIhL‹k›`, `weightHhL‹k›`, `biasIhL‹k›` and `biasHhL‹k›`, those
/// of the way back have `Reverse` after it; in `stateDict()` they have PyTorch's names, such as
/// `weight_ih_l0_reverse`.
@dynamicMemberLookup
public class RecurrentModule: Module {
    final let options: RecurrentOptions
    private let cell: RecurrentCell
    private let weights: [Member]

    init(_ cell: RecurrentCell, _ options: RecurrentOptions, _ dtype: DType?) {
        self.cell = cell
        self.options = options
        weights = RecurrentModule.makeWeights(cell.gates * options.hiddenSize, options, dtype)
        super.init()
        let bound = options.hiddenSize > 0 ? 1 / Double(options.hiddenSize).squareRoot() : 0
        for parameter in parameters() { Init.uniform_(parameter, -bound, bound) }
    }

    private static func makeWeights(
        _ rows: Int, _ options: RecurrentOptions, _ dtype: DType?
    ) -> [Member] {
        var members: [Member] = []
        for layer in 0..<options.numLayers {
            let inputs =
                layer == 0 ? options.inputSize : options.hiddenSize * options.directions
            for suffix in options.bidirectional ? ["", "_reverse"] : [""] {
                let ending = "_l\(layer)\(suffix)"
                members.append(
                    .parameter("weight_ih" + ending, emptyParameter([rows, inputs], dtype)))
                members.append(
                    .parameter(
                        "weight_hh" + ending, emptyParameter([rows, options.hiddenSize], dtype)))
                if !options.bias { continue }
                members.append(.parameter("bias_ih" + ending, emptyParameter([rows], dtype)))
                members.append(.parameter("bias_hh" + ending, emptyParameter([rows], dtype)))
            }
        }
        return members
    }

    /// A weight or bias by its name, such as `weightIhL0`.
    public final subscript(dynamicMember name: String) -> Tensor {
        var snake = ""
        for letter in name {
            if letter.isUppercase { snake += "_" }
            snake += letter.lowercased()
        }
        guard let weight = weights.first(where: { $0.name == snake })?.parameter else {
            stop("'\(typeName)' object has no attribute '\(snake)'")
        }
        return weight
    }

    /// The weights and biases, layer by layer.
    public final override var storedMembers: [Member] { weights }

    /// The sizes, as `print` shows them.
    public final override var extraRepr: String {
        var text = "\(options.inputSize), \(options.hiddenSize)"
        if options.numLayers != 1 { text += ", num_layers=\(options.numLayers)" }
        if !options.bias { text += ", bias=False" }
        if options.batchFirst { text += ", batch_first=True" }
        if options.dropout != 0 { text += ", dropout=\(python(options.dropout))" }
        if options.bidirectional { text += ", bidirectional=True" }
        return text
    }
}

extension RecurrentModule {
    /// All layers over a batch of sequences.
    ///
    /// - Parameters:
    ///   - input: `[steps, batch, inputs]`
    ///   - starts: the states before the first step, `[layers · directions, batch, hidden]` each.
    ///   - lengths: the sequences' lengths, if they differ.
    final func run(
        _ input: Tensor, _ starts: [Tensor], _ lengths: [Int]? = nil
    ) -> (output: Tensor, states: [Tensor]) {
        var (flow, ends) = (input, [[Tensor]]())
        for layer in 0..<options.numLayers {
            var outputs: [Tensor] = []
            for direction in 0..<options.directions {
                let place = layer * options.directions + direction
                let found = cell.layer(
                    flow, starts.map { $0[place] }, recurrentWeights(place),
                    isReversed: direction == 1, lengths: lengths)
                outputs.append(found.output)
                ends.append(found.states)
            }
            flow = outputs.count == 1 ? outputs[0] : cat(outputs, dim: -1)
            if layer < options.numLayers - 1 && options.dropout > 0 {
                flow = F.dropout(flow, p: options.dropout, training: training)
            }
        }
        return (flow, starts.indices.map { state in stack(ends.map { $0[state] }) })
    }

    private func recurrentWeights(_ place: Int) -> RecurrentWeights {
        let count = options.bias ? 4 : 2
        let own = weights[place * count..<(place + 1) * count].compactMap { $0.parameter }
        return options.bias
            ? RecurrentWeights(own[0], own[1], own[2], own[3]) : RecurrentWeights(own[0], own[1])
    }
}
