import Kindling

/// The operations that golden cases name, each as a closure over a recorded call.
///
/// To add one: write its cases in `Golden/families`, run `Golden/generate.py`, and `define` it
/// beside its relatives in `GoldenOperations`.
struct GoldenOperations: Sendable {
    private(set) var table: [String: @Sendable (GoldenCall) -> GoldenResult] = [:]

    /// Every operation that Kindling has.
    static let all = GoldenOperations()

    private init() {
        addCreation()
        addDrawing()
        addConversion()
        addPrinting()
        addIndexing()
        addViews()
        addJoining()
        addArithmetic()
        addElementwise()
        addInPlace()
        addMatrices()
        addReductions()
        addOrdering()
        addComparison()
        addGathering()
        addConvolutions()
        addPooling()
        addActivations()
        addNormalisation()
        addLosses()
        addInterplay()
        addBehaviours()
        addDifferentiation()
        addMistakes()
        addInitialisers()
        addLayers()
        addRecurrentLayers()
        addOptimisers()
        addSchedules()
        addLoading()
        addPrograms()
    }

    /// Names an operation; a name can be given once.
    mutating func define(
        _ op: String, _ body: @escaping @Sendable (GoldenCall) -> some GoldenOutcome
    ) {
        precondition(table[op] == nil, "the operation “\(op)” is defined twice")
        table[op] = { body($0).result }
    }
}

/// What an operation gave: tensors, or the text of something else.
enum GoldenResult {
    case tensors([Tensor])
    case text(String)
}

/// A value that an operation of the table may return.
protocol GoldenOutcome: SendableMetatype {
    var result: GoldenResult { get }
}

extension Tensor: GoldenOutcome {
    var result: GoldenResult { .tensors([self]) }
}

extension [Tensor]: GoldenOutcome {
    var result: GoldenResult { .tensors(self) }
}

extension String: GoldenOutcome {
    var result: GoldenResult { .text(self) }
}

extension Int: GoldenOutcome {
    var result: GoldenResult { .text(String(self)) }
}

extension Bool: GoldenOutcome {
    // Python writes its truth values with a capital.
    var result: GoldenResult { .text(self ? "True" : "False") }
}
