import Kindling
import Testing

struct ConvolutionGradientTests {
    @Test func `a linear layer has the slopes of its differences, for one row and for many`() {
        for x in [leaf(3), leaf(2, 3), leaf(2, 2, 3)] {
            expectSlopes([x, leaf(4, 3, seed: 1), leaf(4, seed: 2)]) {
                F.linear($0[0], $0[1], $0[2])
            }
        }
    }

    @Test func `a convolution has the slopes of its differences`() {
        let (x, w, b) = (leaf(2, 4, 5, 4), leaf(4, 2, 3, 2, seed: 1), leaf(4, seed: 2))
        expectSlopes([x, w, b]) {
            F.conv2d(
                $0[0], $0[1], $0[2], stride: [2, 1], padding: [1, 0], dilation: [1, 2], groups: 2)
        }
    }

    @Test func `a convolution of lines and one of volumes have the slopes of their differences`() {
        expectSlopes([leaf(1, 2, 6), leaf(2, 2, 3, seed: 1)]) {
            F.conv1d($0[0], $0[1], padding: .same)
        }
        expectSlopes([leaf(1, 1, 3, 3, 2), leaf(2, 1, 2, 2, 1, seed: 1)], twice: false) {
            F.conv3d($0[0], $0[1], padding: 1)
        }
    }

    @Test func `a transposed convolution has the slopes of its differences`() {
        let (x, w, b) = (leaf(1, 4, 3, 2), leaf(4, 1, 2, 3, seed: 1), leaf(2, seed: 2))
        expectSlopes([x, w, b]) {
            F.convTranspose2d(
                $0[0], $0[1], $0[2], stride: 2, padding: [1, 0], outputPadding: [0, 1], groups: 2)
        }
    }

    @Test func `a transposed convolution is the gradient of a convolution`() {
        let (x, w) = (leaf(1, 2, 5, 5), leaf(3, 2, 3, 3, seed: 1))
        let y = F.conv2d(x, w, stride: 2)
        let g = Tensor.rand(y.shape, dtype: .float64)
        let back = F.convTranspose2d(g, w.detach(), stride: 2)
        #expect(grad(y, [x], gradOutputs: g)[0].sub(back).abs().max().item() < 1e-12)
    }

    @Test func `half precision is computed in single precision and rounded once`() {
        let (x, w) = (leaf(1, 3, 6, 6).detach(), leaf(2, 3, 3, 3, seed: 1).detach())
        let found = F.conv2d(x.half(), w.half())
        let exact = F.conv2d(x.half().float(), w.half().float())
        #expect(found.dtype == .float16 && equal(found, exact.half()))
    }

    @Test func `volumes are convolved plane by plane if the kernel is one plane deep`() {
        let (x, w) = (leaf(1, 2, 3, 4, 4).detach(), leaf(3, 2, 1, 2, 2, seed: 1).detach())
        let found = F.conv3d(x, w)
        for plane in 0..<3 {
            let image = F.conv2d(x[0..., 0..., plane], w[0..., 0..., 0])
            #expect(equal(found[0..., 0..., plane], image))
        }
    }

    @Test func `the operations have PyTorch's names`() {
        let (x, w) = (leaf(1, 2, 5, 5), leaf(3, 2, 3, 3, seed: 1))
        #expect(F.conv2d(x, w).gradFn == "ConvolutionBackward0")
        #expect(F.conv2d(x[0], w).gradFn == "SqueezeBackward1")
        #expect(F.linear(leaf(2, 3), leaf(4, 3), leaf(4)).gradFn == "AddmmBackward0")
        #expect(F.linear(leaf(2, 3), leaf(4, 3)).gradFn == "MmBackward0")
        #expect(F.linear(leaf(3), leaf(4, 3), leaf(4)).gradFn == "UnsafeViewBackward0")
    }
}
