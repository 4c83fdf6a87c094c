import Kindling
import Testing

@testable import TrainResNet

@Suite struct ShapeSplitTests {
    @Test func `the three parts are all shapes in their order, each once`() {
        let all = Datasets.colorShapes(count: 57)
        let split = ShapeSplit(all)
        let parts = [split.train, split.validation, split.test]
        #expect(parts.map(\.count) == [47, 5, 5])
        #expect(equal(cat(parts.map(\.targets)), all.targets))
        #expect(equal(cat(parts.map(\.inputs)), (all.inputs - 0.5) / 0.25))
    }
}
