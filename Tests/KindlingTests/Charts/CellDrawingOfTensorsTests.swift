import Kindling
import Testing

@Suite struct CellDrawingOfTensorsTests {
    private func groups(_ table: CellDrawing.Table) -> [[Int?]] {
        table.rows.map { $0.map(\.group) }
    }
    private func texts(_ table: CellDrawing.Table) -> [[String]] {
        table.rows.map { $0.map(\.text) }
    }

    @Test func `the last axis of a tensor runs across, the others run down`() {
        let table = CellDrawing.Table("halves", Tensor.arange(8).view(2, 2, 2) / 2)
        #expect(texts(table) == [["0", "0.5"], ["1", "1.5"], ["2", "2.5"], ["3", "3.5"]])
        #expect(texts(.init("scalar", Tensor(7))) == [["7"]])
        #expect(texts(.init("odd", Tensor([Double.nan, .infinity]))) == [["nan", "inf"]])
    }

    @Test func `a strip of memory keeps the shade of a place in every view`() {
        let table = Tensor.arange(6).view(2, 3)
        let drawing = CellDrawing("walks", memory: ["table": table, "turned": table.t()])
        #expect(drawing.tables.count == 3)
        #expect(texts(drawing.tables[0]) == [["0", "1", "2", "3", "4", "5"]])
        #expect(groups(drawing.tables[0]) == [[0, 0, 0, 1, 1, 1]])
        #expect(texts(drawing.tables[2]) == [["0", "3"], ["1", "4"], ["2", "5"]])
        #expect(groups(drawing.tables[2]) == [[0, 1], [0, 1], [0, 1]])
        #expect(drawing.tables[2].caption == "turned: shape [3, 2], strides [1, 3]")
    }

    @Test func `a copy lies on a strip of its own, a slice says where it begins`() {
        let numbers = Tensor.arange(4)
        let drawing = CellDrawing(
            "two strips",
            memory: ["tail": numbers[2...], "copy": numbers.clone(), "whole": numbers])
        #expect(
            drawing.tables.map(\.caption) == [
                "memory, places 0 to 3", "tail: shape [2], strides [1], from place 2",
                "whole: shape [4], strides [1]", "memory, places 0 to 3",
                "copy: shape [4], strides [1]",
            ])
        #expect(groups(drawing.tables[2]) == [[nil, nil, 0, 0]])
    }

    @Test func `what is selected is shaded in the whole`() {
        let sheet = Tensor.arange(6).view(2, 3)
        let drawing = CellDrawing(
            "selections", of: sheet, selections: ["row": sheet[1], "column": sheet[..., 2]])
        #expect(groups(drawing.tables[0]) == [[nil, nil, nil], [0, 0, 0]])
        #expect(groups(drawing.tables[1]) == [[nil, nil, 0], [nil, nil, 0]])
        #expect(drawing.tables[1].caption == "column: shape [2]")
        #expect(drawing.note == "row picks 3 4 5. column picks 2 5.")
    }

    @Test func `broadcasting shades each number once`() {
        let (column, row): (Tensor, Tensor) = ([[1], [2]], [5, 6, 7])
        let drawing = CellDrawing("difference", broadcasting: ["column": column, "row": row])
        #expect(texts(drawing.tables[0]) == [["1", "1", "1"], ["2", "2", "2"]])
        #expect(groups(drawing.tables[0]) == [[0, nil, nil], [0, nil, nil]])
        #expect(groups(drawing.tables[1]) == [[0, 0, 0], [nil, nil, nil]])
        #expect(drawing.tables[1].caption == "row: [3] read as [2, 3]")
        #expect(drawing.note == "column itself is 1 2. row itself is 5 6 7.")
    }
}
