import Arrays
import Autograd

extension Datasets {
    /// Hand-drawn-like digits: the stand-in for MNIST.
    ///
    /// Strokes have a random slant, width, size, place and shake, and the paper has noise.
    ///
    /// ```swift
    /// let train = Datasets.digits(count: 6000)
    /// let test = Datasets.digits(count: 1000, seed: 1)
    /// ```
    ///
    /// - Parameters:
    ///   - count: how many pictures; the digits come in random order.
    ///   - seed: which pictures.
    /// - Returns: pictures, `count` × 1 × 28 × 28, from 0 (paper) to 1 (ink), and digits, `count`,
    ///   of `int64`.
    public static func digits(count: Int = 6000, seed: UInt64 = 0) -> TensorDataset {
        let dice = Dice(Generator(seed: seed))
        let pictures = NDArray(uninitialized: [count, 1, 28, 28], .float32)
        let pixels = pictures.pointer(to: Float.self)
        var labels: [Int] = []
        for number in 0..<count {
            let digit = dice.below(10)
            labels.append(digit)
            let picture = drawnDigit(digit, dice)
            for (place, ink) in picture.enumerated() { pixels[number * 784 + place] = ink }
        }
        return TensorDataset(Tensor(pictures), Tensor(labels))
    }

    private static func drawnDigit(_ digit: Int, _ dice: Dice) -> [Float] {
        var canvas = Canvas(side: 28)
        let hand = Hand(dice)
        let weight = dice.uniform(1.4, 3.2)
        for stroke in DigitStrokes.strokes(digit, way: dice.below(2)) {
            let spots = stroke.map { hand.moved($0, dice) }
            for (start, end) in zip(spots, spots.dropFirst()) {
                canvas.line(from: start, to: end, weight: weight)
            }
        }
        let noise = dice.uniform(0.02, 0.16)
        return canvas.pixels.map { ink in
            Float(min(max(Double(ink) + dice.normal(noise), 0), 1))
        }
    }
}

/// How one picture is written: how its frame lies on the paper.
private struct Hand {
    private let slant: Double
    private let turn: (sine: Double, cosine: Double)
    private let size: (width: Double, height: Double)
    private let centre: Spot
    private let shake: Double

    init(_ dice: Dice) {
        slant = dice.uniform(-0.28, 0.38)
        let angle = dice.uniform(-0.2, 0.2)
        turn = (ScalarMath.sine(angle), ScalarMath.cosine(angle))
        size = (dice.uniform(16, 24), dice.uniform(17, 24))
        centre = Spot(x: 14 + dice.uniform(-2.5, 2.5), y: 14 + dice.uniform(-2.5, 2.5))
        shake = dice.uniform(0.2, 0.7)
    }

    /// Where a spot of the frame comes to lie, in pixels.
    func moved(_ spot: Spot, _ dice: Dice) -> Spot {
        let y = (spot.y - 0.5) * size.height
        let x = (spot.x - 0.5) * size.width - slant * y
        return Spot(
            x: centre.x + turn.cosine * x - turn.sine * y + dice.normal(shake),
            y: centre.y + turn.sine * x + turn.cosine * y + dice.normal(shake))
    }
}
