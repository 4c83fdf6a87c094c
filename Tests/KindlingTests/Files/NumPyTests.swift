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

    @Test(arguments: ["arrays.npz", "packed.npz"])
    func `an archive that NumPy wrote is read with every kind and order of elements`(
        name: String
    ) throws {
        let arrays = try np.loadz(recorded(name))
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

    @Test(arguments: ["SAVED", "PACKED"])
    func `what is written is read back, and Python can be asked to read it too`(
        kind: String
    ) throws {
        let asked = ProcessInfo.processInfo.environment["KINDLING_\(kind)_NPZ"]
        let path = asked ?? temporary("kept.npz")
        let arrays = try np.loadz(recorded("arrays.npz"))
        try kind == "SAVED" ? np.savez(path, arrays) : np.savezCompressed(path, arrays)
        let again = try np.loadz(path)
        #expect(Array(again.keys) == Array(arrays.keys))
        for (name, array) in arrays {
            let copy = try #require(again[name])
            #expect(copy.dtype == array.dtype && equal(copy, array), "\(name)")
        }
    }

    @Test func `a compressed archive is smaller`() throws {
        let (stored, packed) = (temporary("stored.npz"), temporary("packed.npz"))
        let state: StateDict = ["x": Tensor.zeros(1000), "y": Tensor.arange(1000)]
        try np.savez(stored, state)
        try np.savezCompressed(packed, state)
        let sizes = try [stored, packed].map {
            try Data(contentsOf: URL(fileURLWithPath: $0)).count
        }
        #expect(sizes[1] * 3 < sizes[0])
        let again = try #require(try np.loadz(packed)["y"])
        #expect(equal(again, Tensor.arange(1000)))
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

    @Test func `a kind that Kindling lacks is refused in words`() throws {
        let complex = #expect(throws: FileProblem.self) { try np.load(recorded("complex.npy")) }
        #expect(complex?.sentence == "the file holds <c16, a kind that Kindling lacks")
    }

    @Test(
        arguments: [
            ("(3000000000, 3000000000, 3)", "[3000000000, 3000000000, 3]"),
            ("(0, 99999999999999999999)", "[0, -1]"),
        ])
    func `sizes that no array has are refused before any memory is asked for`(
        shape: String, named: String
    ) throws {
        let header = "{'descr': '<f4', 'fortran_order': False, 'shape': \(shape), }\n"
        let path = temporary("huge.npy")
        try
            (Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0])
            + Data(header.utf8)).write(to: URL(fileURLWithPath: path))
        let problem = #expect(throws: FileProblem.self) { try np.load(path) }
        #expect(
            problem?.sentence
                == "there is no array with the sizes \(named), which the file names")
    }
}
