/// The size of every dimension of a tensor, or its strides: a list of at most eight whole numbers.
///
/// It reads and prints like an array.
///
/// ```swift
/// let x = Tensor.zeros(5, 3)
/// print(x.shape, x.shape[0], x.shape == [5, 3])  // [5, 3] 5 true
/// ```
public struct Shape: Sendable {
    /// The most dimensions that a tensor may have.
    package static let maximumRank = 8

    // Kept inside the value, so that making a tensor allocates nothing for its shape.
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var length: Int32 = 0

    /// The shape of a scalar: no dimensions.
    public init() {}

    /// A shape with the given sizes.
    public init(_ sizes: some Sequence<Int>) {
        for size in sizes { append(size) }
    }

    package init(repeating size: Int, count: Int) {
        for _ in 0..<count { append(size) }
    }

    /// Adds a dimension at the end.
    package mutating func append(_ size: Int) {
        guard length < Shape.maximumRank else {
            stop("a tensor may have at most \(Shape.maximumRank) dimensions")
        }
        guard let narrow = Int32(exactly: size) else {
            stop("a dimension of size \(size) is too large")
        }
        withUnsafeMutableBytes(of: &lanes) {
            $0.storeBytes(of: narrow, toByteOffset: Int(length) &* 4, as: Int32.self)
        }
        length &+= 1
    }

    package mutating func insert(_ size: Int, at position: Int) {
        append(size)
        for place in stride(from: count - 1, to: position, by: -1) {
            self[place] = self[place - 1]
        }
        self[position] = size
    }

    package mutating func remove(at position: Int) {
        for place in position..<(count - 1) { self[place] = self[place + 1] }
        removeLast()
    }

    package mutating func removeLast() {
        self[count - 1] = 0
        length &-= 1
    }

    /// Sets a size that is known to fit.
    @inline(__always)
    private mutating func set(_ dim: Int, _ size: Int) {
        withUnsafeMutableBytes(of: &lanes) {
            $0.storeBytes(
                of: Int32(truncatingIfNeeded: size), toByteOffset: dim &* 4, as: Int32.self)
        }
    }

    /// The product of the sizes: 1 for a scalar, 0 if a dimension is empty.
    package var product: Int {
        var product = 1
        for dim in 0..<count { product &*= self[dim] }
        return product
    }

    /// The strides of a contiguous tensor of this shape.
    package var rowMajorStrides: Shape {
        var strides = self
        var step = 1
        for dim in stride(from: count - 1, through: 0, by: -1) {
            strides.set(dim, step)
            step &*= Swift.max(self[dim], 1)
        }
        return strides
    }
}

extension Shape: RandomAccessCollection, MutableCollection {
    /// The place of the first dimension: 0.
    @inlinable public var startIndex: Int { 0 }

    /// One past the place of the last dimension.
    public var endIndex: Int {
        @inline(__always) get { Int(length) }
    }

    /// The number of dimensions.
    public var count: Int {
        @inline(__always) get { Int(length) }
    }

    /// The size of one dimension.
    public subscript(dim: Int) -> Int {
        @inline(__always) get {
            precondition(dim >= 0 && dim < Int(length), "no such dimension")
            return withUnsafeBytes(of: lanes) {
                Int($0.load(fromByteOffset: dim &* 4, as: Int32.self))
            }
        }
        set {
            precondition(dim >= 0 && dim < Int(length), "no such dimension")
            guard let narrow = Int32(exactly: newValue) else {
                stop("a dimension of size \(newValue) is too large")
            }
            withUnsafeMutableBytes(of: &lanes) {
                $0.storeBytes(of: narrow, toByteOffset: dim &* 4, as: Int32.self)
            }
        }
    }
}

extension Shape: Hashable {
    /// Whether two shapes have the same sizes in the same order.
    public static func == (first: Shape, second: Shape) -> Bool {
        first.length == second.length && first.lanes.0 == second.lanes.0
            && first.lanes.1 == second.lanes.1 && first.lanes.2 == second.lanes.2
            && first.lanes.3 == second.lanes.3
    }

    /// Feeds the sizes to a hasher.
    public func hash(into hasher: inout Hasher) {
        for size in self { hasher.combine(size) }
    }
}

extension Shape: ExpressibleByArrayLiteral {
    /// A shape written as a list, such as `[5, 3]`.
    public init(arrayLiteral sizes: Int...) { self.init(sizes) }
}

extension Shape: CustomStringConvertible {
    /// The sizes between brackets, such as `[5, 3]`.
    public var description: String {
        var text = "["
        for dim in 0..<count { text += (dim == 0 ? "" : ", ") + self[dim].description }
        return text + "]"
    }
}
