import Kindling
import Testing

extension GoldenOperations {
    /// Programs of a few steps over numbered tensors; each step makes the next number.
    mutating func addInterplay() {
        define("program") { call in
            var tensors = call.tensors.map { $0.clone() }
            for step in call.parts("steps") { tensors.append(Step(step).apply(to: tensors)) }
            return tensors
        }
    }
}

/// A step of a program: a word, the number of a tensor, and numbers that the word gives meaning.
private struct Step {
    private let word: String
    private let numbers: [Int]

    init(_ recorded: GoldenArgument) {
        let parts = recorded.asList ?? []
        word = parts.first?.asWord ?? ""
        numbers = parts.dropFirst().compactMap(\.asInt)
    }

    func apply(to tensors: [Tensor]) -> Tensor {
        let x = tensors[numbers[0]]
        let rest = Array(numbers.dropFirst())
        return shaped(x, rest) ?? written(x, rest, tensors) ?? computed(x, rest, tensors)
    }

    private func shaped(_ x: Tensor, _ rest: [Int]) -> Tensor? {
        switch word {
        case "transpose": x.transpose(rest[0], rest[1])
        case "slice": x.slice(rest[0], rest[1], rest[2], rest[3])
        case "select": x.part(rest[0], rest[1])
        case "unsqueeze": x.unsqueeze(rest[0])
        case "expand": x.expand(Shape(rest))
        case "reshape": x.reshape(Shape(rest))
        case "detach": x.detach()
        default: nil
        }
    }

    private func written(_ x: Tensor, _ rest: [Int], _ tensors: [Tensor]) -> Tensor? {
        switch word {
        case "scale_": x.mul_(rest[0])
        case "shift_": x.add_(rest[0])
        case "fill_": x.fill_(rest[0])
        case "add_": x.add_(tensors[rest[0]])
        case "mul_": x.mul_(tensors[rest[0]])
        case "copy_": x.copy_(tensors[rest[0]])
        default: nil
        }
    }

    private func computed(_ x: Tensor, _ rest: [Int], _ tensors: [Tensor]) -> Tensor {
        switch word {
        case "clone": return x.clone()
        case "neg": return -x
        case "scale": return x * rest[0]
        case "sum": return x.sum(dim: rest[0], keepdim: true)
        case "add": return x + tensors[rest[0]]
        case "sub": return x - tensors[rest[0]]
        case "mul": return x * tensors[rest[0]]
        default:
            Issue.record("no step is called “\(word)”")
            return x
        }
    }
}
