import Arrays

/// Sizes as Python writes a tuple: `(3, 3)`, or `(3,)` for one.
func tuple(_ sizes: Shape) -> String {
    let texts = sizes.map { $0.description }
    return "(" + joinedTexts(texts, ", ") + (texts.count == 1 ? ",)" : ")")
}

/// Sizes as they were given: a bare number for one.
func numberOrTuple(_ sizes: Shape) -> String {
    sizes.count == 1 ? sizes[0].description : tuple(sizes)
}

/// A number as Python writes it: `0.5`, `1e-05`.
func python(_ number: Double) -> String { Scalar(number).description }
