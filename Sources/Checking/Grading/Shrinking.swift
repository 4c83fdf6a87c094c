import Lessons

/// A smaller input on which an answer is still wrong.
public struct Counterexample: Sendable, Hashable {
    /// The call, as Swift writes it.
    public let call: String
    /// What was expected.
    public let expected: String
    /// What came instead.
    public let got: String
}

extension ExerciseResult {
    /// The result with a smaller input for the first check whose answer is wrong, where there is one.
    ///
    /// - Parameter observe: asks the solution and the student's code the same checks.
    public func shrunk(
        observe: @escaping (Exercise, [Check]) async -> [(expected: Observation, got: Observation)]
    ) async -> ExerciseResult {
        guard let wrong = checks.firstIndex(where: \.canShrink) else { return self }
        var search = Search(exercise: exercise, observe: observe)
        var result = self
        result.checks[wrong].counterexample = await search.smallest(of: checks[wrong].check)
        return result
    }
}

/// The way from an input to smaller ones, a step at a time.
private struct Search {
    let exercise: Exercise
    let observe: (Exercise, [Check]) async -> [(expected: Observation, got: Observation)]
    /// How many inputs may still be tried.
    private var left = 40
    /// How many are tried side by side.
    private static let batch = 4

    init(
        exercise: Exercise,
        observe: @escaping (Exercise, [Check]) async -> [(expected: Observation, got: Observation)]
    ) {
        self.exercise = exercise
        self.observe = observe
    }

    /// The last of the ever smaller inputs that were found to be answered wrongly.
    mutating func smallest(of check: Check) async -> Counterexample? {
        var check = check
        var found: Counterexample?
        while let (smaller, example) = await step(from: check) {
            (check, found) = (smaller, example)
        }
        return found
    }

    /// The first of the next smaller inputs that is answered wrongly.
    private mutating func step(from check: Check) async -> (Check, Counterexample)? {
        var trials = check.smaller[...]
        while left > 0, !trials.isEmpty {
            let batch = Array(trials.prefix(min(Self.batch, left)))
            left -= batch.count
            trials = trials.dropFirst(batch.count)
            for (trial, shown) in zip(batch, await observe(exercise, batch)) {
                let verdict = judge(trial, expected: shown.expected, got: shown.got)
                guard case .wrong(let mismatch) = verdict else { continue }
                return (trial, Counterexample(of: trial, mismatch))
            }
        }
        return nil
    }
}

extension Counterexample {
    fileprivate init(of check: Check, _ mismatch: Mismatch) {
        self.init(call: check.call, expected: mismatch.expected, got: mismatch.got)
    }
}

extension CheckResult {
    /// A hidden check's inputs are not shown; a number alone, often a seed, has nothing to take out.
    fileprivate var canShrink: Bool {
        guard case .wrong = verdict, !check.isHidden else { return false }
        if case .traps = check.rule { return false }
        return check.inputs.contains { $0.length != nil }
    }
}

extension Check {
    /// `offset([1, 2, 3], [12, 4, 1])`
    var call: String { "\(probe)(\(inputs.map(\.shownText).joined(separator: ", ")))" }

    /// The same check with inputs that are a little smaller, the smallest first.
    ///
    /// Lists of equal length belong together, as an index and its strides do: they lose the same places.
    fileprivate var smaller: [Check] {
        let lengths = Set(inputs.compactMap(\.length)).filter { $0 > 1 }.sorted(by: >)
        let shorter = lengths.flatMap { length in
            let halves = [0..<length / 2, length / 2..<length]
            let without = (0..<length).map { $0..<$0 + 1 }
            return (halves + (length > 2 ? without : [])).map { places in
                with(inputs.map { $0.length == length ? $0.without(places) : $0 })
            }
        }
        return shorter + simpler
    }

    /// One number made simpler at a time.
    private var simpler: [Check] {
        inputs.indices.flatMap { place in
            inputs[place].simpler.map { value in
                var inputs = inputs
                inputs[place] = value
                return with(inputs)
            }
        }
    }

    private func with(_ inputs: [ProbeValue]) -> Check {
        var check = self
        check.inputs = inputs
        return check
    }
}

extension ProbeValue {
    /// How many elements a list or the first axis of a tensor has.
    fileprivate var length: Int? {
        switch self {
        case .list(let values): values.count
        case .tensor(_, let shape, _): shape.first
        default: nil
        }
    }

    /// The value without some places of its first axis.
    fileprivate func without(_ places: Range<Int>) -> ProbeValue {
        switch self {
        case .list(var values):
            values.removeSubrange(places)
            return .list(values)
        case .tensor(let dtype, let shape, var elements):
            let size = elements.count / max(shape[0], 1)
            elements.removeSubrange(places.lowerBound * size..<places.upperBound * size)
            return .tensor(
                dtype: dtype, shape: [shape[0] - places.count] + shape.dropFirst(),
                elements: elements)
        default: return self
        }
    }

    /// The value with one of its numbers made simpler, for each number that is not simple.
    fileprivate var simpler: [ProbeValue] {
        switch self {
        case .int(let number): Self.simpler(Double(number)).map { .int(Int($0)) }
        case .double(let number): Self.simpler(number).map { .double($0) }
        case .list(let values):
            values.indices.flatMap { place in
                values[place].simpler.map { value in
                    var values = values
                    values[place] = value
                    return .list(values)
                }
            }
        case .tensor(let dtype, let shape, let elements):
            elements.indices.flatMap { place in
                Self.simpler(elements[place]).map { number in
                    var elements = elements
                    elements[place] = number
                    return .tensor(dtype: dtype, shape: shape, elements: elements)
                }
            }
        case .none, .bool, .text: []
        }
    }

    /// Numbers above 2 become 2, and those with a fraction whole: small sizes stay sizes, and signs signs.
    private static func simpler(_ number: Double) -> [Double] {
        guard number.isFinite else { return [] }
        let small = min(max(number.rounded(.towardZero), -2), 2)
        return small == number ? [] : [small]
    }
}
