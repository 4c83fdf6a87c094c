#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct Place {
    var startLine: Int
    var endLine: Int
    var startColumn: Int
    var endColumn: Int
}

/// Writes what the compiler logs into the shared file, and marks in the output where each part begins.
final class Recorder {
    static let shared = Recorder()

    private let file: UnsafeMutableRawPointer
    private let marker: String
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var figures: FigureFile
    /// Whether a value is being put in words: its own `description` may be logged code too.
    private var isDescribing = false
    /// From a place's number to its slot, by open addressing; slots count from 1 here.
    private var table = [(id: Int, slot: Int)](
        repeating: (0, 0), count: 4 * RecordLayout.slotCount)
    /// The last tensor of each place that is logged too often to be put in words each time.
    private var kept = [Kept?](repeating: nil, count: RecordLayout.slotCount)
    /// For each slot, how many numbers pass until the next is kept, and between two that are kept.
    private var thinning = [(left: Int, step: Int)](
        repeating: (1, 1), count: RecordLayout.slotCount)

    /// How often each place puts its value in words. After that the last one is unknown, but for
    /// numbers, and for tensors, which are held until the end.
    private let eagerCount = 2000

    /// Nothing when the program was not started by the workbook.
    private init?() {
        guard let setting = getenv("WORKBOOK_RUN") else { return nil }
        let words = String(cString: setting).split(separator: " ", maxSplits: 1)
        unsetenv("WORKBOOK_RUN")
        let descriptor = open(String(words[1]), O_RDWR | O_CLOEXEC)
        let access = PROT_READ | PROT_WRITE
        let map = mmap(nil, RecordLayout.fileBytes, access, MAP_SHARED, descriptor, 0)
        close(descriptor)
        guard let map, map != MAP_FAILED else { return nil }
        file = map
        marker = "\0\(words[0]):"
        figures = FigureFile(path: RecordLayout.figures(besides: String(words[1])))
        lock = .allocate(capacity: 1)
        var attributes = pthread_mutexattr_t()
        pthread_mutexattr_init(&attributes)
        pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
        pthread_mutex_init(lock, &attributes)
        setvbuf(stdout, nil, _IOLBF, 0)
        atexit { Recorder.shared?.finish() }
    }

    func enter(_ part: Int) {
        print("\(marker)\(part)\n", terminator: "")
        fflush(stdout)
    }

    func pass(line: Int) {
        file.storeBytes(
            of: Int32(truncatingIfNeeded: line), toByteOffset: RecordLayout.lastLine,
            as: Int32.self)
    }

    func log<Value>(_ value: Value, _ name: String, id: Int, at place: Place) {
        pass(line: place.startLine)
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard !isDescribing, let index = slot(for: id, Value.self, name, place) else { return }
        let slot = slotAddress(index)
        let count = slot.load(fromByteOffset: RecordLayout.count, as: Int.self) + 1
        slot.storeBytes(of: count, toByteOffset: RecordLayout.count, as: Int.self)
        if !noteNumber(value, in: slot, index, isFirst: count == 1) {
            noteOther(value, in: slot, index, count: count, line: place.endLine)
        }
    }

    /// Writes the values that were kept instead of put in words.
    private func finish() {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        isDescribing = true
        for (index, value) in kept.enumerated() {
            value?.summary.write(to: slotAddress(index), at: RecordLayout.last)
        }
    }

    /// The fast way for the three kinds of number that loops are made of: no words, no allocation.
    @inline(__always)
    private func noteNumber<Value>(
        _ value: Value, in slot: UnsafeMutableRawPointer, _ index: Int, isFirst: Bool
    ) -> Bool {
        let kind: RecordLayout.Kind
        let bits: Int
        let number: Double
        if Value.self == Double.self {
            number = unsafeBitCast(value, to: Double.self)
            (kind, bits) = (.double, Int(bitPattern: UInt(number.bitPattern)))
        } else if Value.self == Float.self {
            let float = unsafeBitCast(value, to: Float.self)
            (kind, bits, number) = (.float, Int(float.bitPattern), Double(float))
        } else if Value.self == Int.self {
            bits = unsafeBitCast(value, to: Int.self)
            (kind, number) = (.int, Double(bits))
        } else {
            return false
        }
        slot.storeBytes(of: bits, toByteOffset: RecordLayout.lastBits, as: Int.self)
        slot.storeBytes(of: kind.rawValue, toByteOffset: RecordLayout.lastKind, as: Int32.self)
        if isFirst { Summary(of: value).write(to: slot, at: RecordLayout.first) }
        if isDue(index) { noteHistory(number, in: slot, index) }
        return true
    }

    private func noteOther<Value>(
        _ value: Value, in slot: UnsafeMutableRawPointer, _ index: Int, count: Int, line: Int
    ) {
        let isDue = isDue(index)
        if count > eagerCount && (kept[index] == nil || !isDue) {
            if count == eagerCount + 1 { Summary.unknown.write(to: slot, at: RecordLayout.last) }
            if kept[index] != nil { keep(value, index) }
            return
        }
        isDescribing = true
        defer { isDescribing = false }
        let summary = Summary(of: value)
        if let figure = summary.figure { figures.append(figure, line: line) }
        if count == 1 { summary.write(to: slot, at: RecordLayout.first) }
        summary.write(to: slot, at: RecordLayout.last)
        slot.storeBytes(
            of: RecordLayout.Kind.words.rawValue, toByteOffset: RecordLayout.lastKind,
            as: Int32.self)
        if let number = summary.number, isDue { noteHistory(number, in: slot, index) }
        if count >= eagerCount && summary.isTensor { keep(value, index) }
    }

    /// Holds on to a value until the end. Only for tensors: a list that is held is copied whole at
    /// its next change.
    private func keep<Value>(_ value: Value, _ index: Int) {
        if let old = kept[index], type(of: old) == KeptValue<Value>.self {
            unsafeDowncast(old, to: KeptValue<Value>.self).value = value
        } else {
            kept[index] = KeptValue(value)
        }
    }

    /// Counts a number down; true when it is one of those whose history is kept.
    private func isDue(_ index: Int) -> Bool {
        thinning[index].left -= 1
        if thinning[index].left > 0 { return false }
        thinning[index].left = thinning[index].step
        return true
    }

    /// Keeps every number until the room is full, then every second, every fourth …
    private func noteHistory(_ number: Double, in slot: UnsafeMutableRawPointer, _ index: Int) {
        let history = (slot + RecordLayout.history).assumingMemoryBound(to: Double.self)
        var used = Int(slot.load(fromByteOffset: RecordLayout.historyCount, as: Int32.self))
        history[used] = number
        used += 1
        if used == RecordLayout.historyCapacity {
            used = (used + 1) / 2
            for place in 0..<used { history[place] = history[2 * place] }
            thinning[index].step *= 2
            thinning[index].left = thinning[index].step
        }
        slot.storeBytes(of: Int32(used), toByteOffset: RecordLayout.historyCount, as: Int32.self)
    }

    private func slotAddress(_ index: Int) -> UnsafeMutableRawPointer {
        file + RecordLayout.headerBytes + index * RecordLayout.slotBytes
    }

    /// The slot of a place, taken at its first log; `nil` when all are taken.
    @inline(__always)
    private func slot<Value>(
        for id: Int, _ type: Value.Type, _ name: String, _ place: Place
    ) -> Int? {
        let mask = table.count - 1
        var probe = (id &* 0x9E37_79B9) >> 8 & mask
        while table[probe].slot != 0 {
            if table[probe].id == id { return table[probe].slot - 1 }
            probe = (probe + 1) & mask
        }
        return newSlot(at: probe, for: id, String(describing: type), name, place)
    }

    private func newSlot(
        at probe: Int, for id: Int, _ type: String, _ name: String, _ place: Place
    ) -> Int? {
        let used = file.load(fromByteOffset: RecordLayout.slotsUsed, as: Int32.self)
        guard used < RecordLayout.slotCount else { return nil }
        table[probe] = (id, Int(used) + 1)
        let slot = slotAddress(Int(used))
        let numbers = [place.startLine, place.endLine, place.startColumn, place.endColumn]
        for (offset, number) in numbers.enumerated() {
            slot.storeBytes(
                of: Int32(truncatingIfNeeded: number), toByteOffset: 4 * offset, as: Int32.self)
        }
        slot.write(name, at: RecordLayout.name, room: RecordLayout.type - RecordLayout.name)
        slot.write(type, at: RecordLayout.type, room: RecordLayout.first - RecordLayout.type)
        file.storeBytes(of: used + 1, toByteOffset: RecordLayout.slotsUsed, as: Int32.self)
        return Int(used)
    }
}

extension UnsafeMutableRawPointer {
    /// Writes a length and as much of a text as there is room for.
    func write(_ text: String, at offset: Int, room: Int) {
        let bytes = Array(text.utf8.prefix(room - 4))
        storeBytes(of: Int32(bytes.count), toByteOffset: offset, as: Int32.self)
        (self + offset + 4).copyMemory(from: bytes, byteCount: bytes.count)
    }
}

/// A value that waits for the end of the program to be put in words.
class Kept {
    var summary: Summary { fatalError("a kept value has a type") }
}

final class KeptValue<Value>: Kept {
    var value: Value
    init(_ value: Value) { self.value = value }
    override var summary: Summary { Summary(of: value) }
}
