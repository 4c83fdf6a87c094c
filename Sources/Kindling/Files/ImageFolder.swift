import Foundation

/// Pictures that lie in one folder for each class: torchvision's `ImageFolder`.
///
/// ```swift
/// let pets = try ImageFolder("pets", transform: Compose([ToTensor(), Resize([64, 64])]))
/// print(pets.classToIdx["cat"]!)  // 0: classes are numbered by their names
/// for (pictures, classes) in DataLoader(pets, batchSize: 32, shuffle: true) {
///     print(pictures.shape, classes.shape)
/// }
/// ```
///
/// PNG, PPM and PGM files count, in the folders of the classes and all folders in them. Each
/// sample is a picture with three channels and the number of its class.
public struct ImageFolder: Dataset {
    /// The names of the classes, which are the names of their folders, in order.
    public let classes: [String]
    /// The file and the class of every sample.
    public let samples: [(path: String, target: Int)]
    private let transform: Transform

    /// The pictures of a folder.
    ///
    /// - Parameters:
    ///   - root: the folder that has a folder for each class.
    ///   - transform: called with (height, width, 3) of `uint8` whenever a sample is read.
    /// - Throws: `FileProblem` if there is no class, or a class without a picture.
    public init(_ root: String, transform: Transform = ToTensor()) throws {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root)
        classes = (names ?? []).filter { isFolder("\(root)/\($0)") }.sorted()
        if classes.isEmpty { throw FileProblem(root, "there is no folder of a class in it") }
        let files = classes.map { pictures(in: "\(root)/\($0)") }
        let empty = zip(classes, files).filter { $1.isEmpty }.map { $0.0 }
        if !empty.isEmpty {
            throw FileProblem(
                root,
                "there is no picture (\(endings.joined(separator: ", "))) of "
                    + empty.joined(separator: ", "))
        }
        samples = files.enumerated().flatMap { target, paths in paths.map { ($0, target) } }
        self.transform = transform
    }

    /// The number of each class.
    public var classToIdx: [String: Int] {
        Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    }

    /// How many pictures there are.
    public var count: Int { samples.count }

    /// A picture and the number of its class; a file that cannot be read stops the program.
    public subscript(index: Int) -> (Tensor, Int) {
        let (path, target) = samples[index]
        do {
            let picture = try readImage(path)
            return (transform(picture.expand([picture.size(0), picture.size(1), 3])), target)
        } catch { stop("\(error)") }
    }
}

private let endings = [".png", ".ppm", ".pgm"]

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
}

private func pictures(in folder: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    let found = names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
    return found.sorted().map { "\(folder)/\($0)" }
}
