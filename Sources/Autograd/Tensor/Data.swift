import Arrays

/// Swift values that a tensor can be made from: a number, or an array of such values.
public protocol TensorData {
    /// The kind of tensor that such values make.
    static var arrayDType: DType { get }

    /// The shape of the tensor that this value makes.
    var tensorShape: Shape { get }

    /// Hands every number, in row-major order, to `body`, after checking that the lengths agree
    /// with `shape` from the dimension `depth` on.
    func forEachScalar(_ shape: Shape, depth: Int, _ body: (Scalar) -> Void)
}

extension TensorScalar {
    /// The shape of a scalar.
    public var tensorShape: Shape { Shape() }

    /// Hands this number to `body`.
    public func forEachScalar(_ shape: Shape, depth: Int, _ body: (Scalar) -> Void) {
        body(scalar)
    }
}

extension Bool: TensorData {}
extension Double: TensorData {}
extension Float: TensorData {}
extension Int: TensorData {}
extension Int64: TensorData {}
extension Int32: TensorData {}
extension Int16: TensorData {}
extension Int8: TensorData {}
extension UInt8: TensorData {}

extension Array: TensorData where Element: TensorData {
    /// The kind that the elements make.
    public static var arrayDType: DType { Element.arrayDType }

    /// The number of elements, followed by the first element's shape.
    public var tensorShape: Shape {
        Shape([count] + Swift.Array(first?.tensorShape ?? Shape()))
    }

    /// Hands the numbers of every element to `body`.
    public func forEachScalar(_ shape: Shape, depth: Int, _ body: (Scalar) -> Void) {
        if count != shape[depth] {
            stop("expected sequence of length \(shape[depth]) at dim \(depth) (got \(count))")
        }
        for element in self { element.forEachScalar(shape, depth: depth + 1, body) }
    }
}

extension Tensor {
    /// A tensor of these numbers, which are copied.
    ///
    /// ```swift
    /// let weights = Tensor([[1, 2], [3, 4]] as [[Float]], requiresGrad: true)
    /// let mask = Tensor([true, false])
    /// ```
    ///
    /// - Parameters:
    ///   - data: a number, or an array of numbers or arrays; inner arrays must be equally long.
    ///   - dtype: the kind of number. If it is not given it follows the data: `Double` makes the
    ///     default floating-point kind, and every other type its own.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded.
    public convenience init<Data: TensorData>(
        _ data: Data, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) {
        if device != .cpu { device.requireAvailable() }
        let shape = data.tensorShape
        let own = Data.arrayDType
        let gathered = NDArray(uninitialized: shape, own.isFloatingPoint ? .float64 : .int64)
        gathered.collect { data.forEachScalar(shape, depth: 0, $0) }
        let kind = dtype ?? own
        self.init(gathered.converted(to: kind))
        if requiresGrad { requiresGrad_() }
    }
}

extension NDArray {
    /// Sets the elements of a new array of double or int64 to numbers handed over one by one.
    func collect(_ forEach: ((Scalar) -> Void) -> Void) {
        var place = 0
        let (doubles, integers) = (pointer(to: Double.self), pointer(to: Int64.self))
        let isReal = dtype == .float64
        forEach { scalar in
            if isReal { doubles[place] = scalar.asDouble } else { integers[place] = scalar.asInt64 }
            place += 1
        }
    }
}
