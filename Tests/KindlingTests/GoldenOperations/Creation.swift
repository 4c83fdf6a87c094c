import Kindling

extension GoldenOperations {
    mutating func addCreation() {
        addFilled()
        addRanges()
        addLikes()
        addLiterals()
    }

    private mutating func addFilled() {
        define("zeros") { Tensor.zeros($0.shape("shape")) }
        define("ones") { Tensor.ones($0.shape("shape")) }
        define("full") { Tensor.full($0.shape("shape"), $0.number("value")) }
        define("empty.shape") { Tensor.empty($0.shape("shape")).shape.description }
        define("zeros.dtype") { Tensor.zeros($0.shape("shape"), dtype: $0.dtype("dtype")) }
        define("ones.dtype") { Tensor.ones($0.shape("shape"), dtype: $0.dtype("dtype")) }
        define("full.dtype") {
            Tensor.full($0.shape("shape"), $0.number("value"), dtype: $0.dtype("dtype"))
        }
        define("eye") { Tensor.eye($0.int("n")) }
        define("eye(n,m)") { Tensor.eye($0.int("n"), $0.int("m")) }
        define("eye.dtype") { Tensor.eye($0.int("n"), $0.int("m"), dtype: $0.dtype("dtype")) }
    }

    private mutating func addRanges() {
        define("arange(end)") { arange(to: $0.number("end")) }
        define("arange") { arange($0.number("start"), $0.number("end"), $0.number("step")) }
        define("arange.dtype") { Tensor.arange($0.int("end"), dtype: $0.dtype("dtype")) }
        define("linspace") {
            Tensor.linspace($0.double("start"), $0.double("end"), $0.int("steps"))
        }
        define("logspace") {
            Tensor.logspace($0.double("start"), $0.double("end"), $0.int("steps"))
        }
        define("logspace.base") {
            Tensor.logspace(
                $0.double("start"), $0.double("end"), $0.int("steps"), base: $0.double("base"))
        }
        define("meshgrid") {
            meshgrid($0.x, $0.y, indexing: $0.word("indexing") == "xy" ? .xy : .ij)
        }
        define("linspace.dtype") {
            Tensor.linspace(
                $0.double("start"), $0.double("end"), $0.int("steps"), dtype: $0.dtype("dtype"))
        }
    }

    private mutating func addLikes() {
        define("zeros_like") { zerosLike($0.x) }
        define("ones_like") { onesLike($0.x) }
        define("full_like") { fullLike($0.x, $0.number("value")) }
        define("empty_like.shape") { emptyLike($0.x).shape.description }
    }

    private mutating func addLiterals() {
        define("tensor.nested") { _ in Tensor([[1.0, 2.0], [3.0, 4.0]]) }
        define("tensor.integers") { _ in Tensor([[1, 2, 3]]) }
        define("tensor.scalar") { _ in Tensor(1.5) }
        define("tensor.integer") { _ in Tensor(7) }
        define("tensor.bool") { _ in Tensor(true) }
        define("tensor.bools") { _ in Tensor([true, false]) }
        define("tensor.cube") { _ in Tensor([[[1.0], [2.0]], [[3.0], [4.0]]]) }
        define("tensor.mixed") { _ in Tensor([1, 2.5]) }
        define("tensor.dtype") { Tensor([0.0, 1.7, 2.0], dtype: $0.dtype("dtype")) }
    }
}

/// `arange` of whole numbers if it is given whole numbers alone, as in Python.
private func arange(_ start: any TensorScalar, _ end: any TensorScalar, _ step: any TensorScalar)
    -> Tensor
{
    if let start = start as? Int, let end = end as? Int, let step = step as? Int {
        return Tensor.arange(start, end, step)
    }
    return Tensor.arange(double(start), double(end), double(step))
}

private func arange(to end: any TensorScalar) -> Tensor {
    if let end = end as? Int { return Tensor.arange(end) }
    return Tensor.arange(double(end))
}

private func double(_ number: any TensorScalar) -> Double {
    (number as? Double) ?? Double(number as? Int ?? 0)
}
