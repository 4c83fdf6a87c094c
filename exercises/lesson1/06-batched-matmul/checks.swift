import Kindling

let probes = [
    Probe("product") { (a: [Int], b: [Int]) -> Tensor in
        batchedMatmul(filled(a, step: 7), filled(b, step: 5))
    }
]

/// A tensor of small whole numbers in an order that shows which ones were taken.
func filled(_ shape: [Int], step: Int) -> Tensor {
    ((Tensor.arange(shape.reduce(1, *)) * step) % 11).float().view(Shape(shape))
}
