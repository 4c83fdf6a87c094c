import Charts
import Testing

@Suite struct CellDrawingTests {
    private func table(_ rows: Int, isBeside: Bool) -> CellDrawing.Table {
        let row = [CellDrawing.Cell("1"), .init("2")]
        return .init("a table", Array(repeating: row, count: rows), isBeside: isBeside)
    }

    private func height(_ tables: [CellDrawing.Table]) -> Double {
        CellDrawing("tables", tables).size.y
    }

    @Test func `a table stands below the one before it, or beside it`() {
        let first = table(2, isBeside: false)
        #expect(height([first, table(2, isBeside: true)]) == height([first]))
        #expect(height([first, table(3, isBeside: true)]) == height([table(3, isBeside: false)]))
        #expect(height([first, table(2, isBeside: false)]) > height([first]))
    }

    @Test func `tables that have no room beside go below`() {
        let three = (0..<3).map { _ in table(1, isBeside: true) }
        #expect(height(three) == height([three[0]]))
        #expect(height(three + three) > height(three))
    }

    @Test func `a row changes its shade after every turn`() {
        let table = CellDrawing.Table("bytes", row: ["1", "0", "2", "0", "3"], turn: 2)
        #expect(table.rows.map { $0.map(\.group) } == [[1, 1, 2, 2, 1]])
    }
}
