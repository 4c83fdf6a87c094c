import Foundation
import Kindling
import Testing

struct PictureFileTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `pictures and digits of MNIST's format are read`() throws {
        _ = try write(
            "train-images-idx3-ubyte",
            [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 255, 51, 1, 2, 3])
        _ = try write("train-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 2, 7, 4])
        let data = try Datasets.mnist(folder)
        #expect(data.inputs.shape == [2, 1, 1, 3] && data.targets.scalars() == [7, 4])
        #expect(allclose(data.inputs[0, 0, 0], Tensor([0, 1, 0.2])))
    }

    @Test func `a file that is cut off or of another format is refused`() throws {
        let cut = try write("cut", [0, 0, 8, 1, 0, 0, 0, 9, 7])
        let error = #expect(throws: FileProblem.self) { try Datasets.idx(cut) }
        #expect(error?.description.contains("9 bytes are needed, 1 left") == true)
        let vast = try write("vast", [0, 0, 8, 4] + Array(repeating: 255, count: 16))
        #expect(throws: FileProblem.self) { try Datasets.idx(vast) }
        let other = try write("other", [1, 2, 3, 4])
        #expect(throws: FileProblem.self) { try Datasets.idx(other) }
        #expect(throws: FileProblem.self) { try Datasets.mnist(folder + "/nowhere") }
    }

    @Test func `CIFAR-10's records are a class and three planes`() throws {
        let record =
            [UInt8(3)] + Array(repeating: 255, count: 1024) + Array(repeating: 0, count: 2048)
        _ = try write("test_batch.bin", record + record)
        let data = try Datasets.cifar10(folder, train: false)
        #expect(data.inputs.shape == [2, 3, 32, 32] && data.targets.scalars() == [3, 3])
        #expect(data.inputs[1, 0].min().item() == 1.0 && data.inputs[1, 1].max().item() == 0.0)
    }

    @Test func `a colour picture is written and read back`() throws {
        let picture = Tensor([[[0.0, 1.0]], [[0.2, 0.4]], [[2.0, -1.0]]])
        let path = folder + "/picture.ppm"
        try writeImage(picture, to: path)
        let again = ToTensor()(try readImage(path))
        #expect(allclose(again, picture.clamp(0, 1)))
    }

    @Test func `a grey picture with a remark in its header is read`() throws {
        let path = try write("grey.pgm", Array("P5 # a remark\n2 1\n255\n".utf8) + [9, 200])
        let picture = try readImage(path)
        #expect(picture.shape == [1, 2, 1] && picture.scalars() == [9, 200])
        #expect(throws: FileProblem.self) { try readImage(write("text", Array("P3 1 1".utf8))) }
    }

    @Test func `a PNG file is read, whatever kind it is`() throws {
        // Three colours in a palette of two bits, with the rows of Adam7; and one with transparency.
        let colours = try readImage(write("colours.png", base64: Self.palette))
        #expect(colours.shape == [2, 3, 3] && colours.dtype == .uint8)
        #expect(colours[0].tolist() == [[255, 0, 0], [0, 0, 255], [255, 0, 0]])
        #expect(colours[1].tolist() == [[255, 0, 0], [255, 0, 0], [0, 255, 0]])
        let glass = try readImage(write("glass.png", base64: Self.transparent))
        #expect(glass.tolist() == [[[10, 20, 30], [10, 20, 30]]])
    }

    @Test func `a PNG file that is cut off is refused with what libpng says`() throws {
        let whole = try #require(Data(base64Encoded: Self.palette))
        let path = try write("cut.png", Array(whole.prefix(60)))
        let error = #expect(throws: FileProblem.self) { try readImage(path) }
        #expect(error?.description.contains("this PNG picture cannot be read") == true)
    }

    @Test func `a PNG file that promises more pixels than its bytes can hold is refused`() throws {
        let path = try write("vast.png", base64: Self.vast)
        let error = #expect(throws: FileProblem.self) { try readImage(path) }
        #expect(
            error?.sentence
                == "this PNG picture cannot be read: its 69 bytes do not hold 60000 × 60000 pixels")
    }

    private func write(_ name: String, base64: String) throws -> String {
        try write(name, Array(#require(Data(base64Encoded: base64))))
    }

    private static let palette =
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAgMAAADgGo6JAAAACVBMVEX/AAAAAP8A/wCHDR4IAAAADElE"
        + "QVQI12MQYOAAAAA8ABlmlSJTAAAAAElFTkSuQmCC"
    private static let transparent =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAADO7O3JAAAAA1BMVEUKFB5+TFI6AAAAAXRSTlOArV5b"
        + "RgAAAApJREFUCNdjYAAAAAIAAeIhvDMAAAAASUVORK5CYII="
    private static let vast =
        "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAAAAACluSqeAAAADElEQVR4nGNgoD0AAABkAAGG"
        + "ZDw1AAAAAElFTkSuQmCC"
}
