import Kindling

extension GoldenOperations {
    mutating func addElementwise() {
        addExponentials()
        addCurves()
        addSteps()
        addTests()
        addClamps()
    }

    private mutating func addExponentials() {
        define("reciprocal") { $0.x.reciprocal() }
        define("neg") { -$0.x }
    }

    private mutating func addCurves() {
    }

    private mutating func addSteps() {
    }

    private mutating func addTests() {
    }

    private mutating func addClamps() {
    }
}
