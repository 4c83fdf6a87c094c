import Arrays
import Autograd

/// Data that comes with Kindling: drawn by rules, the same for the same seed, so that nothing has
/// to be downloaded.
///
/// Drawing uses random numbers of its own and leaves those of `manualSeed` alone.
public enum Datasets {
    /// Points on a plane with noise: `y = weight · x + bias + noise`.
    ///
    /// - Parameters:
    ///   - count: how many points.
    ///   - weight: the slopes; as many as an input has numbers.
    ///   - bias: the height at zero.
    ///   - noise: the deviation of the noise.
    ///   - seed: which points.
    /// - Returns: inputs, `count` × weights, normal numbers, and targets, `count`.
    public static func linear(
        count: Int = 1000, weight: [Double] = [2, -3.4], bias: Double = 4.2, noise: Double = 0.01,
        seed: UInt64 = 0
    ) -> TensorDataset {
        let generator = Generator(seed: seed)
        let x = Tensor.randn(count, weight.count, generator: generator)
        let exact = matmul(x, Tensor(weight, dtype: x.dtype)) + bias
        return TensorDataset(x, exact + Tensor.randn(count, generator: generator) * noise)
    }

    /// Prices of houses, in thousands: from the floor in square metres, the rooms, the age in years
    /// and the distance to the centre in kilometres, with noise of 15.
    ///
    /// - Returns: inputs, `count` × 4, and targets, `count` × 1.
    public static func houses(count: Int = 500, seed: UInt64 = 0) -> TensorDataset {
        let generator = Generator(seed: seed)
        let spread = Tensor.rand(count, 4, generator: generator)
        let floor = spread.select(1, 0) * 150 + 40
        let rooms = (floor / 30 + spread.select(1, 1) * 2).floor() + 1
        let (age, distance) = (spread.select(1, 2) * 80, spread.select(1, 3) * 25)
        let noise = Tensor.randn(count, generator: generator) * 15
        let price = floor * 2.4 + rooms * 12 - age * 0.9 - distance * 3.5 + noise + 120
        return TensorDataset(stack([floor, rooms, age, distance], dim: 1), price.unsqueeze(1))
    }

    /// A stretch of a sine wave, and the same stretch one step later.
    ///
    /// - Parameters:
    ///   - start: where the wave begins.
    ///   - steps: how many places it is measured at, over a length of 10.
    /// - Returns: two tensors of 1 × (`steps` − 1) × 1.
    public static func sineWindow(
        start: Double, steps: Int = 50
    ) -> (x: Tensor, y: Tensor) {
        let wave = Tensor.linspace(start, start + 10, steps).sin()
        return (wave[..<(steps - 1)].view([1, -1, 1]), wave[1...].view([1, -1, 1]))
    }

    /// A sentence of six characters for the smallest character model: "I would like a helicopter".
    public static let helicopter = "想要有直升机"

    /// The beginning of “Alice's Adventures in Wonderland” by Lewis Carroll, 1865.
    public static let alice = """
        Alice was beginning to get very tired of sitting by her sister on the bank, and of having \
        nothing to do: once or twice she had peeped into the book her sister was reading, but it \
        had no pictures or conversations in it, "and what is the use of a book," thought Alice \
        "without pictures or conversations?"

        So she was considering in her own mind (as well as she could, for the hot day made her \
        feel very sleepy and stupid), whether the pleasure of making a daisy-chain would be worth \
        the trouble of getting up and picking the daisies, when suddenly a White Rabbit with pink \
        eyes ran close by her.

        There was nothing so very remarkable in that; nor did Alice think it so very much out of \
        the way to hear the Rabbit say to itself, "Oh dear! Oh dear! I shall be late!" (when she \
        thought it over afterwards, it occurred to her that she ought to have wondered at this, \
        but at the time it all seemed quite natural); but when the Rabbit actually took a watch \
        out of its waistcoat-pocket, and looked at it, and then hurried on, Alice started to her \
        feet, for it flashed across her mind that she had never before seen a rabbit with either \
        a waistcoat-pocket, or a watch to take out of it, and burning with curiosity, she ran \
        across the field after it, and fortunately was just in time to see it pop down a large \
        rabbit-hole under the hedge.

        """
}
