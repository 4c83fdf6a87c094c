import Foundation
import Kindling
import Testing

struct ImageFolderTests {
    private let root: String

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    }

    private func add(_ name: String, _ picture: Tensor) throws {
        let path = "\(root)/\(name)"
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeImage(picture, to: path)
    }

    @Test func `classes are numbered by name, and batches hold pictures of three channels`() throws
    {
        try add("dog/a.ppm", Tensor.ones(3, 6, 8))
        try add("cat/more/b.pgm", Tensor.zeros(1, 4, 4))
        try add("cat/a.PPM", Tensor.zeros(3, 5, 5))
        let resize = Compose([ToTensor(), Resize([32, 32])])
        let pets = try ImageFolder(root, transform: resize)
        #expect(pets.classes == ["cat", "dog"] && pets.classToIdx == ["cat": 0, "dog": 1])
        #expect(pets.samples.map(\.target) == [0, 0, 1])
        let batches = Array(DataLoader(pets, batchSize: 3))
        #expect(batches[0].0.shape == [3, 3, 32, 32] && batches[0].1.scalars() == [0, 0, 1])
        #expect(batches[0].0.amax(dim: [1, 2, 3]).scalars() == [0.0, 0, 1])
    }

    @Test func `a folder without classes and a class without pictures are refused`() throws {
        #expect(throws: FileProblem.self) { try ImageFolder(root) }
        try add("dog/a.ppm", Tensor.ones(3, 2, 2))
        try FileManager.default.createDirectory(
            atPath: root + "/cat", withIntermediateDirectories: true)
        let error = #expect(throws: FileProblem.self) { try ImageFolder(root) }
        #expect(
            error?.description.hasSuffix("there is no picture (.png, .ppm, .pgm) of cat") == true)
    }
}
