// message: Padding stands on both sides: the size grows by twice the padding.
// fails: 2, 6, 7

import Kindling

/// The numbers of a tensor with four axes, in reading order, with its sizes.
struct Block {
    let sizes: [Int]
    let numbers: [Double]

    init(_ tensor: Tensor) {
        sizes = Array(tensor.shape)
        numbers = tensor.scalars()
    }
}

/// One number of a block; 0 outside of its rows and columns.
func at(_ block: Block, _ n: Int, _ c: Int, _ i: Int, _ j: Int) -> Double {
    let sizes = block.sizes
    guard i >= 0, i < sizes[2], j >= 0, j < sizes[3] else { return 0 }
    return block.numbers[((n * sizes[1] + c) * sizes[2] + i) * sizes[3] + j]
}

/// Pictures `[N, in, H, W]` with kernels `[out, in, kh, kw]` and biases `[out]`.
func convolve(
    _ pictures: Tensor, _ kernels: Tensor, _ biases: Tensor, _ stride: Int, _ padding: Int
) -> Tensor {
    let (x, w) = (Block(pictures), Block(kernels))
    let bias: [Double] = biases.scalars()
    let (channels, kh, kw) = (w.sizes[1], w.sizes[2], w.sizes[3])
    var out: [Double] = []
    var (rows, columns) = (0, 0)
    rows = (x.sizes[2] + padding - kh) / stride + 1
    columns = (x.sizes[3] + padding - kw) / stride + 1
    for n in 0..<x.sizes[0] {
        for o in 0..<w.sizes[0] {
            for i in 0..<rows {
                for j in 0..<columns {
                    var sum = bias[o]
                    for c in 0..<channels {
                        for u in 0..<kh {
                            for v in 0..<kw {
                                let (row, column) = (i * stride + u, j * stride + v)
                                let cell = at(x, n, c, row - padding, column - padding)
                                sum += at(w, o, c, u, v) * cell
                            }
                        }
                    }
                    out.append(sum)
                }
            }
        }
    }
    return Tensor(out).view([x.sizes[0], w.sizes[0], rows, columns])
}
