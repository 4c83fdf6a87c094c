import Foundation

extension Datasets {
    /// The pictures and digits of MNIST, or of a dataset in the same format such as Fashion-MNIST,
    /// from its four files in a folder.
    ///
    /// The files must be unpacked: `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`,
    /// `t10k-images-idx3-ubyte` and `t10k-labels-idx1-ubyte`.
    ///
    /// ```swift
    /// let train = try Datasets.mnist("data/MNIST", train: true)
    /// ```
    ///
    /// - Returns: pictures, count × 1 × 28 × 28, from 0 to 1, and digits, count, of `int64`.
    /// - Throws: `FileProblem` if a file is not there or not of this format.
    public static func mnist(_ root: String, train: Bool = true) throws -> TensorDataset {
        let start = root + "/" + (train ? "train" : "t10k")
        let pictures = try idx(start + "-images-idx3-ubyte")
        let digits = try idx(start + "-labels-idx1-ubyte")
        guard pictures.dim() == 3, digits.dim() == 1, pictures.size(0) == digits.size(0) else {
            throw FileProblem(
                start, "\(pictures.shape) pictures and \(digits.shape) labels do not fit together")
        }
        return TensorDataset(pictures.unsqueeze(1).to(.float32) / 255, digits.to(.int64))
    }

    /// The bytes of an IDX file, the format of MNIST, as a tensor of `uint8`.
    ///
    /// - Throws: `FileProblem` if the file is not there or not of this format.
    public static func idx(_ path: String) throws -> Tensor {
        var bytes = try Bytes(contentsOf: path)
        let magic = try bytes.bigEndian("the first number")
        guard magic >> 8 == 8, (1...4).contains(magic & 255) else {
            throw bytes.problem(
                "this is not an IDX file of bytes: it begins with \(magic), and not with 2049 "
                    + "(labels) or 2051 (pictures)")
        }
        let sizes = try (0..<magic & 255).map { _ in try bytes.bigEndian("the sizes") }
        return try bytes.tensor(sizes, .uint8, "the elements")
    }

    /// The pictures and classes of CIFAR-10's binary version, from its files in a folder:
    /// `data_batch_1.bin` to `data_batch_5.bin` and `test_batch.bin`.
    ///
    /// - Returns: pictures, count × 3 × 32 × 32, from 0 to 1, and classes, count, of `int64`.
    /// - Throws: `FileProblem` if a file is not there or not of this format.
    public static func cifar10(_ root: String, train: Bool = true) throws -> TensorDataset {
        let names = train ? (1...5).map { "data_batch_\($0).bin" } : ["test_batch.bin"]
        let parts = try names.map { try cifarRecords(root + "/" + $0) }
        let records = parts.count == 1 ? parts[0] : cat(parts)
        let pictures = records[0..., 1...].reshape(-1, 3, 32, 32).to(.float32) / 255
        return TensorDataset(pictures, records[0..., 0].to(.int64))
    }

    /// A class and 3072 bytes of a picture per row.
    private static func cifarRecords(_ path: String) throws -> Tensor {
        var bytes = try Bytes(contentsOf: path)
        guard bytes.left > 0, bytes.left % 3073 == 0 else {
            throw bytes.problem(
                "this is not a file of CIFAR-10: its \(bytes.left) bytes are no multiple of 3073")
        }
        let count = bytes.left / 3073
        return try bytes.tensor([count, 3073], .uint8, "pictures")
    }
}
