extension CellDrawing {
    /// The strips of memory that tensors lie in, and each tensor as it reads its strip.
    ///
    /// A strip stands above the tensors that share it. A place is shaded by the row in which the
    /// first of them reads it, so the same shade is the same memory; dashed places are those that
    /// the first does not read.
    ///
    /// ```swift
    /// let table = Tensor.arange(6).view(2, 3)
    /// CellDrawing("One strip, two walks", memory: ["table": table, "table.t()": table.t()])
    /// ```
    public init(
        _ title: String, memory tensors: KeyValuePairs<String, Tensor>, note: String = ""
    ) {
        var strips: [MemoryStrip] = []
        for (name, tensor) in tensors {
            let place = strips.firstIndex { $0.identity == tensor.storageIdentity }
            if let place {
                strips[place].readers.append((name, tensor))
            } else {
                strips.append(MemoryStrip(first: (name, tensor)))
            }
        }
        self.init(title, strips.flatMap(\.tables), note: note)
    }
}

/// A strip of memory and the tensors that read it.
private struct MemoryStrip {
    let identity: Int
    var readers: [(name: String, tensor: Tensor)]

    init(first: (name: String, tensor: Tensor)) {
        identity = first.tensor.storageIdentity
        readers = [first]
    }

    var tables: [CellDrawing.Table] {
        let groups = rowsOfFirst
        return [strip(groups)]
            + readers.enumerated().map { number, reader in
                let (name, tensor) = reader
                let (places, columns) = (tensor.places, tensor.shape.last ?? 1)
                return .init(caption(name, tensor), tensor, isBeside: number > 0) { row, column in
                    groups[places[row * columns + column]]
                }
            }
    }

    /// The row of the first tensor that reads a place.
    private var rowsOfFirst: [Int: Int] {
        let first = readers[0].tensor
        let rows = first.places.enumerated().map { ($1, $0 / (first.shape.last ?? 1)) }
        return Dictionary(rows) { first, _ in first }
    }

    private func strip(_ groups: [Int: Int]) -> CellDrawing.Table {
        let pairs = readers.flatMap { Array(zip($0.tensor.places, $0.tensor.drawnTexts)) }
        let texts = Dictionary(pairs) { first, _ in first }
        let end = (texts.keys.max() ?? -1) + 1
        let cells = (0..<end).map { CellDrawing.Cell(texts[$0] ?? "", group: groups[$0]) }
        return .init("memory, places 0 to \(Swift.max(end - 1, 0))", [cells])
    }

    private func caption(_ name: String, _ tensor: Tensor) -> String {
        let start = tensor.storageOffset() == 0 ? "" : ", from place \(tensor.storageOffset())"
        return "\(name): shape \(tensor.shape), strides \(tensor.stride())\(start)"
    }
}
