import Foundation

/// Files that NumPy reads and writes: `.npy` holds one array, `.npz` several with names.
///
/// ```swift
/// try np.save("weights.npy", w)  // np.load("weights.npy") in Python
/// let again = try np.load("weights.npy")
/// ```
public enum np {}

extension np {
    /// Writes a tensor to an `.npy` file: NumPy's `np.save`.
    ///
    /// - Parameters:
    ///   - path: the file, which is replaced if it is there.
    ///   - tensor: any tensor; a view is saved as what it shows.
    /// - Throws: `FileProblem` for a `bfloat16` tensor, a kind that NumPy lacks; else what the file
    ///   system says if the file cannot be written.
    public static func save(_ path: String, _ tensor: Tensor) throws {
        try npyData(tensor, path).write(to: URL(fileURLWithPath: path))
    }

    /// Reads the tensor of an `.npy` file, with its dtype: NumPy's `np.load`.
    ///
    /// - Throws: `FileProblem` if the file is not there, is not of this format, or holds a kind of
    ///   number that Kindling lacks.
    public static func load(_ path: String) throws -> Tensor {
        var bytes = try Bytes(contentsOf: path)
        return try tensor(from: &bytes)
    }

    /// Writes tensors by name to an `.npz` file, uncompressed: NumPy's `np.savez`.
    ///
    /// ```swift
    /// try np.savez("batch.npz", ["x": x, "y": y])  // np.load("batch.npz")["x"] in Python
    /// ```
    ///
    /// - Throws: as `save`; also a `FileProblem` for more than 4 GiB.
    public static func savez(_ path: String, _ tensors: StateDict) throws {
        try write(tensors, ZipWriter(isCompressing: false), path)
    }

    /// Writes tensors by name to an `.npz` file, compressed: NumPy's `np.savez_compressed`.
    ///
    /// - Throws: as `savez`.
    public static func savezCompressed(_ path: String, _ tensors: StateDict) throws {
        try write(tensors, ZipWriter(isCompressing: true), path)
    }

    /// Reads the tensors of an `.npz` file, compressed or not, by their names, in the file's order.
    ///
    /// ```swift
    /// let batch = try np.loadz("batch.npz")
    /// print(batch["x"]?.shape ?? [])
    /// ```
    ///
    /// - Throws: as `load`; also a `FileProblem` for an archive that is damaged or larger than 4 GiB.
    public static func loadz(_ path: String) throws -> StateDict {
        let archive = try ZipReader(contentsOf: path)
        var state = StateDict()
        for member in archive.members where member.name.hasSuffix(".npy") {
            state[String(member.name.dropLast(4))] = try tensor(of: member, in: archive)
        }
        return state
    }
}

extension np {
    private static func write(
        _ tensors: StateDict, _ empty: ZipWriter, _ path: String
    ) throws {
        var archive = empty
        for (name, tensor) in tensors {
            archive.add("\(name).npy", try npyData(tensor, path))
        }
        guard let data = archive.finished() else {
            throw FileProblem(
                path, "an .npz file ends at 4 GiB and 65534 arrays; np.save writes one for each")
        }
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// The file's contents: a signature, a header in Python's words, and the elements.
    private static func npyData(_ tensor: Tensor, _ path: String) throws -> Data {
        guard let header = NPYHeader.data(tensor.shape, tensor.dtype) else {
            throw FileProblem(path, "NumPy has no \(tensor.dtype.name); convert the tensor first")
        }
        return header + tensor.bytes
    }

    private static func tensor(
        of member: ZipReader.Member, in archive: ZipReader
    ) throws -> Tensor {
        // A header of the format's first version is at most 64 KiB.
        var beginning = try archive.beginning(of: member, atMost: 1 << 16 + 10)
        let header = try NPYHeader(&beginning)
        let size = beginning.position + (try beginning.byteCount(of: header.sizes, header.dtype))
        guard size == member.size else {
            throw archive.problem(
                member, "has \(member.size) bytes, but an array as its header says has \(size)")
        }
        var bytes = try archive.bytes(of: member)
        return try tensor(from: &bytes)
    }

    private static func tensor(from bytes: inout Bytes) throws -> Tensor {
        let header = try NPYHeader(&bytes)
        let count = try bytes.byteCount(of: header.sizes, header.dtype)
        var elements = try bytes.take(count, "the elements")
        if header.isBigEndian { elements = swapped(elements, header.dtype.size) }
        guard header.isColumnMajor else {
            return Tensor(bytes: elements, Shape(header.sizes), header.dtype)
        }
        let turned = Tensor(bytes: elements, Shape(header.sizes.reversed()), header.dtype)
        return turned.permute(Shape(Array(header.sizes.indices.reversed())))
    }

    /// Elements whose highest byte came first, the other way round.
    private static func swapped(_ data: Data, _ size: Int) -> Data {
        let bytes = Array(data)
        return Data(
            stride(from: 0, to: bytes.count, by: size).flatMap { bytes[$0..<$0 + size].reversed() })
    }
}
