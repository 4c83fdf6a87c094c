import Arrays
import Autograd

/// A change of one picture, (channels, height, width), before it is learned from: what all
/// transforms have in common.
///
/// ```swift
/// let augment = Compose([RandomHorizontalFlip(), RandomCrop([28, 28])])
/// let dataset = digits.mapped { (augment($0.0), $0.1) }
/// ```
open class Transform {
    /// A transform.
    public init() {}

    /// The changed picture.
    open func callAsFunction(_ picture: Tensor) -> Tensor { picture }
}

/// Transforms one after another.
public final class Compose: Transform {
    private let transforms: [Transform]

    /// Transforms in their order.
    public init(_ transforms: [Transform]) {
        self.transforms = transforms
        super.init()
    }

    /// The picture after all of them.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        transforms.reduce(picture) { $1($0) }
    }
}

/// A function as a transform.
public final class Lambda: Transform {
    private let function: (Tensor) -> Tensor

    /// A transform that calls this function.
    public init(_ function: @escaping (Tensor) -> Tensor) {
        self.function = function
        super.init()
    }

    /// What the function gives.
    public override func callAsFunction(_ picture: Tensor) -> Tensor { function(picture) }
}

/// Makes numbers from 0 to 1 of the bytes of a picture: (height, width, channels) or (height,
/// width) of `uint8` becomes (channels, height, width) of the default kind.
public final class ToTensor: Transform {
    /// The picture as numbers from 0 to 1.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        let planes = picture.dim() == 2 ? picture.unsqueeze(0) : picture.permute(2, 0, 1)
        let numbers = planes.to(getDefaultDtype()).contiguous()
        return picture.dtype == .uint8 ? numbers / 255 : numbers
    }
}

/// Takes a mean off every channel and divides it by a deviation.
///
/// ```swift
/// let normalize = Normalize([0.1307], [0.3081])  // the mean and deviation of MNIST
/// ```
public final class Normalize: Transform {
    private let mean: [Double]
    private let std: [Double]

    /// A transform with a mean and a deviation for each channel.
    ///
    /// - Parameters:
    ///   - mean: what is taken off each channel, one number for each or one for all.
    ///   - std: what each channel is divided by then, none of them 0.
    public init(_ mean: [Double], _ std: [Double]) {
        if std.contains(0) { stop("std evaluated to zero, leading to division by zero.") }
        self.mean = mean
        self.std = std
        super.init()
    }

    /// The normalised picture, or batch of pictures.
    public override func callAsFunction(_ picture: Tensor) -> Tensor {
        let mean = Tensor(mean, dtype: picture.dtype).view([-1, 1, 1])
        let std = Tensor(std, dtype: picture.dtype).view([-1, 1, 1])
        return (picture - mean) / std
    }
}
