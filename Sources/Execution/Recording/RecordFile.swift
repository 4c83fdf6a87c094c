import Foundation
import Lessons

/// The values that a program logged, read from the file that it shared.
struct RecordFile {
    private let bytes: [UInt8]

    /// Makes an empty file for a program to write to. Most of it is a hole that takes no room.
    static func create(at path: String) throws {
        try writeFile(Data(), to: path)
        guard truncate(path, off_t(RecordLayout.fileBytes)) == 0 else {
            throw Diagnostic(path: path, message: "cannot be written: no room for the values")
        }
    }

    /// Reads a file up to its last slot in use.
    init(path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            bytes = []
            return
        }
        defer { try? file.close() }
        let header = [UInt8]((try? file.read(upToCount: RecordLayout.headerBytes)) ?? Data())
        let slots =
            header.count == RecordLayout.headerBytes
            ? Self.int32(header, RecordLayout.slotsUsed) : 0
        let size = min(max(slots, 0), RecordLayout.slotCount) * RecordLayout.slotBytes
        bytes = header + ((try? file.read(upToCount: size)) ?? Data())
    }

    /// The line that ran last; `nil` before the first.
    var lastLine: Int? {
        guard bytes.count >= RecordLayout.headerBytes else { return nil }
        let line = Self.int32(bytes, RecordLayout.lastLine)
        return line > 0 ? line : nil
    }

    /// The values, by line; those of one line as they were first logged, so that what a closure computes comes
    /// before the value of the expression around it. Memory that several tensors share has the same number.
    func values() -> [LineValue] {
        let slots = stride(
            from: RecordLayout.headerBytes, to: bytes.count, by: RecordLayout.slotBytes)
        var values = slots.map(value).filter { $0.count > 0 }
        values.sort { $0.line < $1.line }
        numberStorages(in: &values)
        return values
    }

    private func value(at slot: Int) -> LineValue {
        func field(_ offset: Int) -> Int { Self.int32(bytes, slot + offset) }
        let count = int64(slot + RecordLayout.count)
        let first = summary(at: slot + RecordLayout.first)
        let last = lastSummary(ofSlot: slot)
        let start = field(RecordLayout.startColumn)
        let isOneLine = field(RecordLayout.startLine) == field(RecordLayout.endLine)
        // An expression over several lines is shown at its first word.
        let end = isOneLine ? field(RecordLayout.endColumn) : start + 1
        return LineValue(
            line: field(RecordLayout.startLine), columns: start..<max(end, start),
            name: text(at: slot + RecordLayout.name),
            type: sugared(typeName: text(at: slot + RecordLayout.type)),
            count: count, first: first, last: count == 1 ? first : last,
            history: count > 1 ? history(ofSlot: slot, last: last) : [])
    }

    private func lastSummary(ofSlot slot: Int) -> LineValue.Summary {
        let bits = int64(slot + RecordLayout.lastBits)
        let kind = Int32(Self.int32(bytes, slot + RecordLayout.lastKind))
        switch RecordLayout.Kind(rawValue: kind) {
        case .int: return .init(text: "\(bits)")
        case .double: return .init(text: "\(Double(bitPattern: UInt64(bitPattern: Int64(bits))))")
        case .float: return .init(text: "\(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))")
        case .words, nil: return summary(at: slot + RecordLayout.last)
        }
    }

    /// The numbers kept, and the last one where it is known and not among them.
    private func history(ofSlot slot: Int, last: LineValue.Summary) -> [Double] {
        let used = Self.int32(bytes, slot + RecordLayout.historyCount)
        var numbers = (0..<min(max(used, 0), RecordLayout.historyCapacity)).map { index in
            Double(
                bitPattern: UInt64(
                    bitPattern: Int64(int64(slot + RecordLayout.history + 8 * index))))
        }
        guard !numbers.isEmpty, let number = Double(last.text) else { return numbers }
        if numbers.count < int64(slot + RecordLayout.count) && numbers.last != number {
            numbers.append(number)
        }
        return numbers
    }

    private func summary(at offset: Int) -> LineValue.Summary {
        let fields = text(at: offset).split(
            separator: "\0", maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count == 5 else { return .init(text: "") }
        func numbers(_ text: Substring) -> [Int] {
            text.split(separator: ",").compactMap { Int($0) }
        }
        let text = String(fields[4])
        if fields[0].isEmpty { return .init(text: text) }
        return .init(
            text: text, dtype: String(fields[0]), shape: numbers(fields[1]),
            strides: numbers(fields[2]), storage: Int(fields[3]))
    }

    private func text(at offset: Int) -> String {
        let end = min(offset + 4 + max(Self.int32(bytes, offset), 0), bytes.count)
        return String(decoding: bytes[(offset + 4)..<end], as: UTF8.self)
    }

    private func int64(_ offset: Int) -> Int {
        bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset, as: Int64.self)) }
    }

    private static func int32(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset, as: Int32.self)) }
    }

    /// Addresses differ from run to run: they become 1, 2, 3 … in the order of the page.
    private func numberStorages(in values: inout [LineValue]) {
        var numbers: [Int: Int] = [:]
        func number(_ storage: Int?) -> Int? {
            storage.map { address in
                if numbers[address] == nil { numbers[address] = numbers.count + 1 }
                return numbers[address] ?? 0
            }
        }
        for index in values.indices {
            values[index].first.storage = number(values[index].first.storage)
            values[index].last.storage = number(values[index].last.storage)
        }
    }
}
