import Kindling
import Testing

struct TransformTests {
    private let picture = Tensor.arange(6.0).view([1, 2, 3])

    @Test func `bytes become numbers from 0 to 1 with the channels in front`() {
        let bytes = Tensor([[[0, 255], [51, 102]]], dtype: .uint8)
        let result = ToTensor()(bytes)
        #expect(result.shape == [2, 1, 2] && result.dtype == .float32)
        #expect(allclose(result, Tensor([[[0, 0.2]], [[1, 0.4]]])))
    }

    @Test func `normalising takes the mean off and divides by the deviation`() {
        let mnist = Compose([ToTensor(), Normalize([0.1307], [0.3081])])
        let result = mnist(Tensor([[0, 255]], dtype: .uint8))
        #expect(allclose(result, Tensor([[[-0.4242, 2.8215]]]), atol: 1e-4))
    }

    @Test func `flips mirror one side`() {
        #expect(RandomHorizontalFlip(1)(picture).scalars() == [2, 1, 0, 5, 4, 3])
        #expect(RandomVerticalFlip(1)(picture).scalars() == [3, 4, 5, 0, 1, 2])
        #expect(RandomHorizontalFlip(0)(picture).scalars() == [0, 1, 2, 3, 4, 5])
    }

    @Test func `a crop is a window of the picture`() {
        manualSeed(0)
        let crop = RandomCrop([2, 2])(picture)
        #expect(crop.shape == [1, 2, 2])
        #expect((crop[0, 1, 0] - crop[0, 0, 0]).item() == 3.0)
        #expect(RandomCrop([4, 4], padding: 1)(picture).shape == [1, 4, 4])
    }

    @Test func `a quarter turn moves the right side to the top`() {
        let square = Tensor([[[1.0, 2.0], [3.0, 4.0]]])
        #expect(RandomRotation((90, 90))(square).scalars() == [2, 4, 1, 3])
        #expect(RandomRotation((180, 180))(square).scalars() == [4, 3, 2, 1])
    }

    @Test func `one of several transforms is picked for each picture`() {
        manualSeed(1)
        let turn = RandomChoice([90, 180].map { RandomRotation(($0, $0)) })
        let square = Tensor([[[1.0, 2.0], [3.0, 4.0]]])
        let seen = Set((0..<20).map { _ in turn(square).scalars() as [Double] })
        #expect(seen == [[2, 4, 1, 3], [4, 3, 2, 1]])
    }

    @Test func `resizing gives sides, or the shorter side, a length`() {
        #expect(Resize([4, 4])(picture).shape == [1, 4, 4])
        #expect(Resize([4])(picture).shape == [1, 4, 6])
    }
}
