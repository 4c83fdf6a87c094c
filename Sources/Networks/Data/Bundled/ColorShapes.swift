import Arrays
import Autograd

extension Datasets {
    /// The names of the ten classes of `colorShapes`.
    public static let shapeNames = [
        "disc", "ring", "square", "frame", "triangle", "cross", "stripes", "checkers", "diamond",
        "bar",
    ]

    /// Coloured shapes on a coloured ground: the stand-in for CIFAR-10.
    ///
    /// Colour says nothing of the class; place, size and direction are random, and there is noise.
    ///
    /// - Parameters:
    ///   - count: how many pictures.
    ///   - seed: which pictures.
    /// - Returns: pictures, `count` × 3 × 32 × 32, from 0 to 1, and classes, `count`, of `int64`;
    ///   `shapeNames` has their names.
    public static func colorShapes(count: Int = 2000, seed: UInt64 = 0) -> TensorDataset {
        let dice = Dice(Generator(seed: seed))
        let pictures = NDArray(uninitialized: [count, 3, 32, 32], .float32)
        let pixels = pictures.pointer(to: Float.self)
        var labels: [Int] = []
        for number in 0..<count {
            let kind = dice.below(10)
            labels.append(kind)
            paint(kind, dice, pixels + number * 3072)
        }
        return TensorDataset(Tensor(pictures), Tensor(labels))
    }

    private static func paint(
        _ kind: Int, _ dice: Dice, _ pixels: UnsafeMutablePointer<Float>
    ) {
        let (ground, ink) = twoColours(dice)
        let pose = Pose(dice)
        for row in 0..<32 {
            for column in 0..<32 {
                let spot = pose.seen(Double(column) - 15.5, Double(row) - 15.5)
                let colour = covers(kind, spot) ? ink : ground
                for channel in 0..<3 {
                    let value = colour[channel] + dice.normal(0.06)
                    pixels[channel * 1024 + row * 32 + column] = Float(min(max(value, 0), 1))
                }
            }
        }
    }

    /// Two colours that can be told apart.
    private static func twoColours(_ dice: Dice) -> ([Double], [Double]) {
        while true {
            let first = (0..<3).map { _ in dice.uniform(0, 1) }
            let second = (0..<3).map { _ in dice.uniform(0, 1) }
            if zip(first, second).contains(where: { abs($0 - $1) > 0.45 }) {
                return (first, second)
            }
        }
    }

    /// Whether a shape of about the size 1 covers a spot.
    private static func covers(_ kind: Int, _ spot: Spot) -> Bool {
        let (x, y) = (abs(spot.x), abs(spot.y))
        let radius = (x * x + y * y).squareRoot()
        let widest = max(x, y)
        switch kind {
        case 0: return radius < 1
        case 1: return radius < 1 && radius > 0.6
        case 2: return widest < 0.9
        case 3: return widest < 0.95 && widest > 0.6
        case 4: return spot.y < 0.75 && spot.y > 1.9 * x - 1
        case 5: return min(x, y) < 0.25 && widest < 1
        case 6: return widest < 1 && isEven(spot.y * 2.5)
        case 7: return widest < 1 && isEven(spot.x * 2.5) == isEven(spot.y * 2.5)
        case 8: return x * 1.5 + y < 1
        default: return x < 0.3 && y < 1.1
        }
    }

    private static func isEven(_ number: Double) -> Bool {
        Int((number + 100).rounded(.down)) % 2 == 0
    }
}

/// Where a shape lies, how large it is and how it is turned.
private struct Pose {
    private let centre: Spot
    private let size: Double
    private let turn: (sine: Double, cosine: Double)

    init(_ dice: Dice) {
        centre = Spot(x: dice.uniform(-4, 4), y: dice.uniform(-4, 4))
        size = dice.uniform(7, 12)
        let angle = dice.uniform(-0.35, 0.35)
        turn = (ScalarMath.sine(angle), ScalarMath.cosine(angle))
    }

    /// A place of the picture as the shape sees it.
    func seen(_ x: Double, _ y: Double) -> Spot {
        let (dx, dy) = ((x - centre.x) / size, (y - centre.y) / size)
        return Spot(x: turn.cosine * dx + turn.sine * dy, y: turn.cosine * dy - turn.sine * dx)
    }
}
