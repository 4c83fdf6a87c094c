import Arrays
import Autograd

/// Mirrors the width with the chance `p`.
public final class RandomHorizontalFlip: Transform {
    private let p: Double

    /// A transform that mirrors with this chance.
    public init(_ p: Double = 0.5) {
        self.p = p
        super.init()
    }

    /// The picture, mirrored or not.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        (Tensor.rand(1).item() as Double) < p ? picture.flip([-1]) : picture
    }
}

/// Mirrors the height with the chance `p`.
public final class RandomVerticalFlip: Transform {
    private let p: Double

    /// A transform that mirrors with this chance.
    public init(_ p: Double = 0.5) {
        self.p = p
        super.init()
    }

    /// The picture, mirrored or not.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        (Tensor.rand(1).item() as Double) < p ? picture.flip([-2]) : picture
    }
}

/// Picks one of several transforms for each picture, all with the same chance.
///
/// ```swift
/// let quarterTurns = RandomChoice([90, 180, 270].map { RandomRotation(($0, $0)) })
/// ```
public final class RandomChoice: Transform {
    private let transforms: [Transform]

    /// A transform that picks one of these.
    public init(_ transforms: [Transform]) {
        if transforms.isEmpty { stop("RandomChoice needs at least one transform.") }
        self.transforms = transforms
        super.init()
    }

    /// The picture after one of them.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        transforms[Tensor.randint(0, transforms.count, [1]).item()](picture)
    }
}

/// Cuts a window out at a random place.
public final class RandomCrop: Transform {
    private let size: Shape
    private let padding: Int

    /// A window of this size, (height, width), of the picture with `padding` zeros around it.
    public init(_ size: [Int], padding: Int = 0) {
        self.size = Shape(size)
        self.padding = padding
        super.init()
    }

    /// The window.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        let frame = padding > 0 ? F.pad(picture, [padding, padding, padding, padding]) : picture
        let (height, width) = (frame.size(-2), frame.size(-1))
        if height < size[0] || width < size[1] {
            stop(
                "Required crop size \(tuple(size)) is larger than input image size "
                    + "\(tuple([height, width]))")
        }
        if height == size[0] && width == size[1] { return frame }
        let top: Int = Tensor.randint(0, height - size[0] + 1, [1]).item()
        let left: Int = Tensor.randint(0, width - size[1] + 1, [1]).item()
        return frame.narrow(-2, top, size[0]).narrow(-1, left, size[1])
    }
}

/// Gives a picture another size.
///
/// Numbers in between are mixtures of the four nearest.
public final class Resize: Transform {
    private let size: [Int]

    /// A transform to a height and a width; one number is the shorter side's length.
    public init(_ size: [Int]) {
        self.size = size
        super.init()
    }

    /// The picture in the new size.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        F.interpolate(
            picture.unsqueeze(0), size: target(picture.size(-2), picture.size(-1)),
            mode: .bilinear, alignCorners: false
        ).squeeze(0)
    }

    private func target(_ height: Int, _ width: Int) -> [Int] {
        if size.count == 2 { return size }
        let shorter = size[0]
        return height <= width
            ? [shorter, shorter * width / height] : [shorter * height / width, shorter]
    }
}

/// Turns a picture around its centre by a random angle; what comes from outside is 0.
public final class RandomRotation: Transform {
    private let degrees: (Double, Double)

    /// A transform by −`degrees` to `degrees`, against the clock for positive angles.
    public convenience init(_ degrees: Double) { self.init((-degrees, degrees)) }

    /// A transform by an angle between two.
    public init(_ degrees: (Double, Double)) {
        self.degrees = degrees
        super.init()
    }

    /// The turned picture; every number is the nearest one of the picture.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        let angle: Double = Tensor.empty(1).uniform_(degrees.0, degrees.1).item()
        return rotated(picture, by: angle)
    }

    private func rotated(_ picture: Tensor, by degrees: Double) -> Tensor {
        let (height, width) = (picture.size(-2), picture.size(-1))
        let (sine, cosine) = (
            ScalarMath.sine(degrees * .pi / 180), ScalarMath.cosine(degrees * .pi / 180)
        )
        // The last place of the frame, behind the picture, holds the 0 from outside.
        var places = Array(repeating: height * width, count: height * width)
        for row in 0..<height {
            for column in 0..<width {
                let x = Double(column) - Double(width - 1) / 2
                let y = Double(row) - Double(height - 1) / 2
                let fromX = (cosine * x - sine * y + Double(width - 1) / 2).rounded(
                    .toNearestOrEven)
                let fromY = (sine * x + cosine * y + Double(height - 1) / 2).rounded(
                    .toNearestOrEven)
                guard fromX >= 0, fromY >= 0, Int(fromX) < width, Int(fromY) < height else {
                    continue
                }
                places[row * width + column] = Int(fromY) * width + Int(fromX)
            }
        }
        let frame = F.pad(picture.flatten(-2), [0, 1])
        return frame[.ellipsis, Tensor(places)].view(picture.shape)
    }
}
