import Kindling
import Testing

struct PoolingGradientTests {
    private let image = leaf(1, 2, 5, 6)

    @Test func `the largest and the average of windows have the slopes of their differences`() {
        expectSlopes([image]) { F.maxPool2d($0[0], 3, stride: 2, padding: 1, ceilMode: true) }
        expectSlopes([image]) { F.avgPool2d($0[0], [2, 3], stride: 2, countIncludePad: false) }
        expectSlopes([image]) { F.avgPool2d($0[0], 2, padding: 1, divisorOverride: 3) }
        expectSlopes([image]) { F.adaptiveAvgPool2d($0[0], [2, 4]) }
        expectSlopes([image]) { F.adaptiveMaxPool2d($0[0], 2) }
    }

    @Test func `volumes are pooled too`() {
        let volume = leaf(1, 1, 3, 4, 4)
        expectSlopes([volume]) { F.maxPool3d($0[0], 2, stride: 1) }
        expectSlopes([volume]) { F.avgPool3d($0[0], 2) }
        let flat = F.maxPool3d(volume, [1, 2, 2])[0..., 0..., 1]
        #expect(equal(flat, F.maxPool2d(volume[0..., 0..., 1], 2)))
    }

    @Test func `resizing and padding have the slopes of their differences`() {
        expectSlopes([image]) { F.interpolate($0[0], size: [3, 9]) }
        expectSlopes([image]) { F.interpolate($0[0], scaleFactor: 1.5, mode: .bilinear) }
        expectSlopes([image]) {
            F.interpolate($0[0], size: 7, mode: .bilinear, alignCorners: true)
        }
        expectSlopes([image]) { F.pad($0[0], [1, -1, 0, 2], value: 3) }
        for mode in [F.PadMode.reflect, .replicate, .circular] {
            expectSlopes([image]) { F.pad($0[0], [2, 1, 0, 2], mode: mode) }
        }
    }

    @Test func `folding adds what unfolding repeats`() {
        expectSlopes([image]) { F.unfold($0[0], 2, dilation: 2, padding: 1, stride: [1, 2]) }
        let ones = Tensor.ones(1, 1, 3, 3)
        let columns = F.unfold(ones, 2)
        let counts = F.fold(columns, 3, 2)
        #expect(counts[0, 0].tolist() == [[1.0, 2.0, 1.0], [2.0, 4.0, 2.0], [1.0, 2.0, 1.0]])
        expectSlopes([leaf(1, 4, 4)]) { F.fold($0[0], 3, 2) }
    }

    @Test func `shuffled pixels come back`() {
        let x = leaf(2, 8, 2, 3)
        #expect(equal(F.pixelUnshuffle(F.pixelShuffle(x, 2), 2), x))
        expectSlopes([x]) { F.pixelShuffle($0[0], 2) }
    }

    @Test func `equal elements of a window: the first one gets the gradient`() {
        let x = Tensor.ones(1, 1, 2, 2, requiresGrad: true)
        F.maxPool2d(x, 2).sum().backward()
        #expect(x.grad?.tolist() == [[[[1.0, 0.0], [0.0, 0.0]]]])
    }

    @Test func `not-a-number is the largest of its window, wherever it stands`() {
        let x = Tensor([[[.nan, 1.0, 2.0, .nan], [3.0, 0.0, 5.0, 4.0]]])
        let found = F.maxPool2dWithIndices(x, 2)
        #expect(found.values.isnan().all().item() == true)
        #expect(found.indices.tolist() == [[[0, 3]]])
    }

    @Test func `whole numbers can be padded and their largest taken`() {
        let x = Tensor([[[1, 5], [7, 2]]])
        #expect(F.maxPool2d(x, 2).tolist() == [[[7]]])
        #expect(F.pad(x, [1, 0], value: 9).tolist() == [[[9, 1, 5], [9, 7, 2]]])
    }

    @Test func `the operations have PyTorch's names`() {
        #expect(F.maxPool2d(image, 2).gradFn == "MaxPool2DWithIndicesBackward0")
        #expect(F.avgPool2d(image, 2).gradFn == "AvgPool2DBackward0")
        #expect(F.avgPool1d(image[0], 2).gradFn == "SqueezeBackward1")
        #expect(F.adaptiveAvgPool2d(image, 1).gradFn == "MeanBackward1")
        #expect(F.interpolate(image, scaleFactor: 2).gradFn == "UpsampleNearest2DBackward0")
        #expect(F.pad(image[0], [1, 1], mode: .reflect).gradFn == "ReflectionPad1DBackward0")
    }
}
