import Kindling

/// Shapes in three parts without a common one.
struct ShapeSplit {
    /// What the network learns from.
    let train: TensorDataset
    /// What says which epoch was best.
    let validation: TensorDataset
    /// What is looked at once, at the end.
    let test: TensorDataset

    /// Eight tenths, one tenth and one tenth of shapes, whose numbers from 0 to 1 become −2 to 2.
    ///
    /// They were drawn one by one at random, so they need not be shuffled first.
    init(_ shapes: TensorDataset) {
        let tenth = shapes.count / 10
        let scaled = (shapes.inputs - 0.5) / 0.25
        func part(_ places: Range<Int>) -> TensorDataset {
            TensorDataset(scaled[places], shapes.targets[places])
        }
        let (learned, validated) = (shapes.count - 2 * tenth, shapes.count - tenth)
        train = part(0..<learned)
        validation = part(learned..<validated)
        test = part(validated..<shapes.count)
    }
}
