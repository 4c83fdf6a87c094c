import Foundation
import Kindling
import Testing

struct NumPyTests {
    private func recorded(_ name: String) -> String {
        Bundle.module.bundleURL.appendingPathComponent("Golden/\(name)").path
    }

    private func temporary(_ name: String) -> String {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString)-\(name)").path
    }

    @Test func `an archive that NumPy wrote is read with every kind and order of elements`() throws
    {
        let arrays = try np.loadz(recorded("arrays.npz"))
        let numbers = Tensor.arange(6).reshape(2, 3)
        for kind: DType in [.float64, .float32, .float16, .int64, .int32, .int16, .int8, .uint8] {
            let array = try #require(arrays[kind.name])
            #expect(array.dtype == kind && equal(array, numbers.to(kind)), "\(kind)")
        }
        #expect(arrays["bool"]?.scalars() == [true, false])
        #expect(arrays["number"]?.shape == [] && arrays["number"]?.item() == 2.5)
        #expect(arrays["empty"]?.shape == [0, 3])
        let columns = try #require(arrays["columns"])
        #expect(equal(columns, numbers) && columns.shape == [2, 3])
        #expect(arrays["swapped"]?.scalars() == [1.5, -2])
    }

    @Test func `what is written is read back, and Python can be asked to read it too`() throws {
        let asked = ProcessInfo.processInfo.environment["KINDLING_SAVED_NPZ"]
        let path = asked ?? temporary("kept.npz")
        let arrays = try np.loadz(recorded("arrays.npz"))
        try np.savez(path, arrays)
        let again = try np.loadz(path)
        #expect(Array(again.keys) == Array(arrays.keys))
        for (name, array) in arrays {
            let copy = try #require(again[name])
            #expect(copy.dtype == array.dtype && equal(copy, array), "\(name)")
        }
    }

    @Test func `one array is kept in a file of its own, a view as what it shows`() throws {
        let path = temporary("view.npy")
        try np.save(path, Tensor.arange(6.0).view([2, 3]).t())
        let loaded = try np.load(path)
        #expect(loaded.shape == [3, 2] && loaded.scalars() == [0.0, 3, 1, 4, 2, 5])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect((bytes.count - 24) % 64 == 0, "NumPy aligns the elements to 64 bytes")
    }

    @Test func `a kind that NumPy lacks is not written`() {
        let path = temporary("brain.npy")
        let problem = #expect(throws: FileProblem.self) {
            try np.save(path, Tensor.ones(2, dtype: .bfloat16))
        }
        #expect(problem?.sentence == "NumPy has no bfloat16; convert the tensor first")
    }

    @Test func `a file of another format is refused with its name`() throws {
        let path = temporary("text.npy")
        try Data("no arrays here".utf8).write(to: URL(fileURLWithPath: path))
        let one = #expect(throws: FileProblem.self) { try np.load(path) }
        #expect(one?.description == "\(path): this is not an .npy file")
        let several = #expect(throws: FileProblem.self) { try np.loadz(path) }
        #expect(several?.sentence == "this is not a zip archive, which an .npz file is")
    }

    @Test func `a compressed archive and a kind that Kindling lacks are refused in words`() throws {
        let packed = #expect(throws: FileProblem.self) { try np.loadz(recorded("packed.npz")) }
        #expect(packed?.sentence == "\"x.npy\" is compressed; write the file with np.savez")
        let complex = #expect(throws: FileProblem.self) { try np.load(recorded("complex.npy")) }
        #expect(complex?.sentence == "the file holds <c16, a kind that Kindling lacks")
    }

    @Test func `an archive with a changed byte or a missing end is refused`() throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: recorded("arrays.npz")))
        let path = temporary("damaged.npz")
        bytes[170] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let damaged = #expect(throws: FileProblem.self) { try np.loadz(path) }
        #expect(damaged?.sentence == "\"float64.npy\" is damaged: its checksum is another")
        try bytes.prefix(100).write(to: URL(fileURLWithPath: path))
        #expect(throws: FileProblem.self) { try np.loadz(path) }
    }
}
