extension HeatMap {
    /// A matrix as shades.
    ///
    /// - Parameters:
    ///   - matrix: shape `[rows, columns]`.
    ///   - decimals: how many digits stand behind the point in each cell.
    public init(
        _ title: String, _ matrix: Tensor, shading: Shading = .sequential,
        rowNames: [String] = [], columnNames: [String] = [], rowLabel: String = "",
        columnLabel: String = "", decimals: Int = 2, note: String = ""
    ) {
        self.init(
            title, matrix.drawnRows(for: "a heat map"), shading: shading, rowNames: rowNames,
            columnNames: columnNames, rowLabel: rowLabel, columnLabel: columnLabel,
            decimals: decimals, note: note)
    }
}

extension Histogram {
    /// How often the elements of a tensor of any shape fall into each of some ranges.
    public init(
        _ title: String, _ values: Tensor, bins: Int = 20, range: ClosedRange<Double>? = nil,
        label: String = "", note: String = ""
    ) {
        self.init(
            title, values.drawnNumbers, bins: bins, range: range, label: label, note: note)
    }
}

extension BarChart {
    /// A bar for each element of a tensor.
    public init(
        _ title: String, names: [String], values: Tensor, xLabel: String = "", y: Axis = .init(),
        note: String = ""
    ) {
        self.init(
            title, names: names, values: values.drawnNumbers, xLabel: xLabel, y: y, note: note)
    }
}

extension ImageGrid {
    /// A batch of images, grey or in colour.
    ///
    /// - Parameters:
    ///   - images: shape `[n, height, width]`, `[n, 1, height, width]` or, for red, green and blue,
    ///     `[n, 3, height, width]`. Brightness runs from 0 to 1; numbers outside are cut.
    ///   - captions: a text below each image; none if there are fewer.
    public init(
        _ title: String, _ images: Tensor, captions: [String] = [], columns: Int = 8,
        note: String = ""
    ) {
        let batch = images.dim() == 3 ? images.unsqueeze(1) : images
        if batch.dim() != 4 || ![1, 3].contains(batch.size(1)) {
            stop(
                "an image grid wants shape [n, height, width], [n, 1, height, width] or "
                    + "[n, 3, height, width], not \(images.shape)")
        }
        // Red, green and blue of a pixel become neighbours in its row.
        let rows = batch.permute(0, 2, 3, 1).flatten(2)
        let pictures = (0..<batch.size(0)).map { place in
            Picture(
                rows[place].drawnRows(for: "an image grid"),
                caption: captions.indices.contains(place) ? captions[place] : "",
                channels: batch.size(1))
        }
        self.init(title, pictures, columns: columns, note: note)
    }
}

extension GraphDrawing {
    /// The operations that made a tensor, as `backward` walks them.
    ///
    /// - Parameter names: what to call leaves, in the order in which they are met from the result
    ///   back, operand by operand.
    public init(_ title: String, of tensor: Tensor, names: [String] = [], note: String = "") {
        var walk = GraphWalk(names: names)
        if let root = tensor.graph { walk.visit(root) }
        self.init(title, nodes: walk.nodes, edges: walk.edges, note: note)
    }
}

/// Turns a recorded graph into nodes and edges.
private struct GraphWalk {
    var names: [String]
    var nodes: [GraphDrawing.Node] = []
    var edges: [GraphDrawing.Edge] = []
    private var places: [GraphNode: Int] = [:]

    init(names: [String]) { self.names = names.reversed() }

    /// Adds an operation after those that it rests on; gives its place.
    @discardableResult
    mutating func visit(_ node: GraphNode) -> Int {
        if let place = places[node] { return place }
        let inputs = node.nextFunctions.compactMap(\.self).map { visit($0) }
        let isLeaf = node.name == "AccumulateGrad"
        let label = isLeaf ? names.popLast() ?? "leaf" : node.name
        nodes.append(.init(label, detail: "\(node.shape)", isOperation: !isLeaf))
        let place = nodes.count - 1
        places[node] = place
        edges += inputs.map { .init($0, place) }
        return place
    }
}
