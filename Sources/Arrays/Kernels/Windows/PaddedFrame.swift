import Kernels

/// Where the lines of an image lie in a copy with its padding around it, and where its windows
/// read.
struct PaddedFrame {
    let channels: Int
    let height: Int
    let width: Int
    let padding: (y: Int, x: Int)
    let kernel: Shape
    let dilation: Shape

    init(
        channels: Int, height: Int, width: Int, padding: (Int, Int), kernel: Shape, dilation: Shape
    ) {
        self.channels = channels
        self.height = height
        self.width = width
        self.padding = padding
        self.kernel = kernel
        self.dilation = dilation
    }

    var paddedWidth: Int { width + 2 * padding.x }
    private var paddedHeight: Int { height + 2 * padding.y }

    /// The places that a window covers in all channels.
    var terms: Int { channels * kernel.product }

    /// The numbers of a copy: windows may read behind its end as much as a tile is wide.
    var count: Int {
        channels * paddedHeight * paddedWidth + kernel[2] * dilation[2]
            + 2 * PackedRows.columnUnit
    }

    /// The numbers from the first window's to the last one's, with what lies between two lines.
    func run(of output: Shape) -> Int { (output[1] - 1) * paddedWidth + output[2] }

    /// Where the first window has each of its places.
    var offsets: [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(terms)
        for channel in 0..<channels {
            for y in 0..<kernel[1] {
                let line = channel * paddedHeight + y * dilation[1]
                for x in 0..<kernel[2] { offsets.append(line * paddedWidth + x * dilation[2]) }
            }
        }
        return offsets
    }

    /// Copies an image into a frame whose padding is there already.
    func fill(_ padded: UnsafeMutablePointer<Float>, from image: UnsafeMutablePointer<Float>) {
        for channel in 0..<channels {
            for line in 0..<height {
                let row = channel &* paddedHeight &+ line &+ padding.y
                let from = (channel &* height &+ line) &* width
                let target = padded + (row &* paddedWidth &+ padding.x)
                target.update(from: image + from, count: width)
            }
        }
    }
}
