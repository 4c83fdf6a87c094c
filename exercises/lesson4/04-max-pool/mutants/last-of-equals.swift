// message: Of equal numbers the first in reading order wins: replace it only by a larger one.
// fails: 7

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

/// A square window and how it moves.
struct Window {
    let size: Int
    let stride: Int
    let padding: Int

    /// How many windows there are from top to bottom.
    func rows(_ x: Block) -> Int { (x.sizes[2] + 2 * padding - size) / stride + 1 }

    /// How many windows there are from left to right.
    func columns(_ x: Block) -> Int { (x.sizes[3] + 2 * padding - size) / stride + 1 }

    /// A block of zeros with one number for each window.
    func results(_ x: Block) -> Block {
        Block(zeros: [x.sizes[0], x.sizes[1], rows(x), columns(x)])
    }
}

/// Calls `body` for every number of a block: sample, channel, row, column.
func places(_ block: Block, _ body: (Int, Int, Int, Int) -> Void) {
    for n in 0..<block.sizes[0] {
        for c in 0..<block.sizes[1] {
            for i in 0..<block.sizes[2] {
                for j in 0..<block.sizes[3] { body(n, c, i, j) }
            }
        }
    }
}

/// Row and column of the number that wins the window (i, j).
func winner(_ x: Block, _ n: Int, _ c: Int, _ i: Int, _ j: Int, _ window: Window) -> (Int, Int) {
    var best: (Int, Int)?
    for u in 0..<window.size {
        for v in 0..<window.size {
            let row = i * window.stride + u - window.padding
            let column = j * window.stride + v - window.padding
            guard x.contains(row, column) else { continue }
            if let last = best, x[n, c, row, column] < x[n, c, last.0, last.1] { continue }
            best = (row, column)
        }
    }
    return best ?? (0, 0)
}

/// The largest number of each window.
func maxPool(_ input: Tensor, _ window: Window) -> Tensor {
    let x = Block(input)
    var result = window.results(x)
    places(result) { n, c, i, j in
        let (row, column) = winner(x, n, c, i, j, window)
        result[n, c, i, j] = x[n, c, row, column]
    }
    return result.tensor
}

/// The slope by the input, the shape of the input.
func maxPoolSlope(_ input: Tensor, _ slopes: Tensor, _ window: Window) -> Tensor {
    let (x, g) = (Block(input), Block(slopes))
    var slope = Block(zeros: x.sizes)
    places(g) { n, c, i, j in
        let (row, column) = winner(x, n, c, i, j, window)
        slope[n, c, row, column] += g[n, c, i, j]
    }
    return slope.tensor
}

/// The mean of each window; the zeros of the padding count.
func averagePool(_ input: Tensor, _ window: Window) -> Tensor {
    let x = Block(input)
    var result = window.results(x)
    places(result) { n, c, i, j in
        for u in 0..<window.size {
            for v in 0..<window.size {
                let row = i * window.stride + u - window.padding
                let column = j * window.stride + v - window.padding
                guard x.contains(row, column) else { continue }
                result[n, c, i, j] += x[n, c, row, column]
            }
        }
        result[n, c, i, j] /= Double(window.size * window.size)
    }
    return result.tensor
}
