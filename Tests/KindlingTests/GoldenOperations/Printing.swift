import Kindling

extension GoldenOperations {
    mutating func addPrinting() {
        define("print") { $0.x.description }
        define("print.leaf") { $0.x.requiresGrad_().description }
        define("print.range") { call in
            let shape = call.shape("shape")
            let numbers = Tensor.arange(shape.reduce(1, *)) * call.number("scale")
            return numbers.reshape(shape).description
        }
        addArithmeticHistories()
        addShapeHistories()
    }

    /// Names the printing of what a function makes of a leaf: its `grad_fn` is shown.
    private mutating func show(_ op: String, _ make: @escaping @Sendable (Tensor) -> Tensor) {
        define("print.\(op)") { make($0.x.requiresGrad_()).description }
    }

    private mutating func addArithmeticHistories() {
        show("add") { $0 + 1 }
        show("sub") { $0 - 1 }
        show("mul") { $0 * 2 }
        show("div") { $0 / 2 }
        show("neg") { -$0 }
        show("pow") { $0 ** 2 }
        show("exp") { $0.exp() }
        show("log") { $0.abs().log() }
        show("sqrt") { $0.abs().sqrt() }
        show("relu") { $0.relu() }
        show("sigmoid") { $0.sigmoid() }
        show("softmax") { $0.softmax(dim: 1) }
        show("matmul") { $0.matmul($0) }
        show("mm") { $0.mm($0) }
        show("sum") { $0.sum() }
        show("mean") { $0.mean() }
        show("norm") { $0.norm() }
        show("max") { $0.max() }
    }

    private mutating func addShapeHistories() {
        show("view") { $0.view(-1) }
        show("reshape") { $0.reshape(4) }
        show("t") { $0.t() }
        show("permute") { $0.permute(1, 0) }
        show("unsqueeze") { $0.unsqueeze(0) }
        show("select") { $0[0] }
        show("slice") { $0[..., ..<1] }
        show("expand") { $0[0].expand(2, 2) }
        show("cat") { cat([$0, $0]) }
        show("stack") { stack([$0, $0]) }
        show("where") { Tensor.where($0 > 0, $0, -$0) }
        show("detach") { $0.exp().detach() }
        show("clone") { $0.clone() }
        show("double") { $0.double() }
    }
}
