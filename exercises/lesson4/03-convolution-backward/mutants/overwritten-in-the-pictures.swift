// message: Windows overlap: add to the slope of a cell, do not replace it.
// fails: 6, 7, 8, 10, 11

import Kindling

/// The numbers of a tensor with four axes, in reading order.
struct Block {
    let sizes: [Int]
    var numbers: [Double]

    /// The numbers of a tensor.
    init(_ tensor: Tensor) {
        sizes = Array(tensor.shape)
        numbers = tensor.scalars()
    }

    /// A block of zeros.
    init(zeros sizes: [Int]) {
        self.sizes = sizes
        numbers = [Double](repeating: 0, count: sizes.reduce(1, *))
    }

    subscript(_ n: Int, _ c: Int, _ i: Int, _ j: Int) -> Double {
        get { numbers[((n * sizes[1] + c) * sizes[2] + i) * sizes[3] + j] }
        set { numbers[((n * sizes[1] + c) * sizes[2] + i) * sizes[3] + j] = newValue }
    }

    /// Whether a place lies inside the rows and columns.
    func contains(_ i: Int, _ j: Int) -> Bool {
        i >= 0 && i < sizes[2] && j >= 0 && j < sizes[3]
    }

    /// The numbers as a tensor.
    var tensor: Tensor { Tensor(numbers).view(Shape(sizes)) }
}

/// Calls `body` for every number of `g`: picture, kernel, row, column.
func places(_ g: Block, _ body: (Int, Int, Int, Int) -> Void) {
    for n in 0..<g.sizes[0] {
        for o in 0..<g.sizes[1] {
            for i in 0..<g.sizes[2] {
                for j in 0..<g.sizes[3] { body(n, o, i, j) }
            }
        }
    }
}

/// The slope by the biases, `[out]`.
func biasSlope(_ g: Tensor) -> Tensor {
    return g.sum(dim: [0, 2, 3])
}

/// The slope by the kernels, `[out, in, kh, kw]`.
func weightSlope(
    _ pictures: Tensor, _ slopes: Tensor, _ kh: Int, _ kw: Int, _ stride: Int, _ padding: Int
) -> Tensor {
    let (x, g) = (Block(pictures), Block(slopes))
    var slope = Block(zeros: [g.sizes[1], x.sizes[1], kh, kw])
    places(g) { n, o, i, j in
        for c in 0..<x.sizes[1] {
            for u in 0..<kh {
                for v in 0..<kw {
                    let (row, column) = (i * stride + u - padding, j * stride + v - padding)
                    guard x.contains(row, column) else { continue }
                    slope[o, c, u, v] += g[n, o, i, j] * x[n, c, row, column]
                }
            }
        }
    }
    return slope.tensor
}

/// The slope by the pictures, `[N, in, height, width]`.
func inputSlope(
    _ slopes: Tensor, _ kernels: Tensor, _ height: Int, _ width: Int, _ stride: Int,
    _ padding: Int
) -> Tensor {
    let (g, w) = (Block(slopes), Block(kernels))
    var slope = Block(zeros: [g.sizes[0], w.sizes[1], height, width])
    places(g) { n, o, i, j in
        for c in 0..<w.sizes[1] {
            for u in 0..<w.sizes[2] {
                for v in 0..<w.sizes[3] {
                    let (row, column) = (i * stride + u - padding, j * stride + v - padding)
                    guard slope.contains(row, column) else { continue }
                    slope[n, c, row, column] = g[n, o, i, j] * w[o, c, u, v]
                }
            }
        }
    }
    return slope.tensor
}
