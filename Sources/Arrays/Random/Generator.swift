/// A source of random numbers that is shared by reference: PyTorch's `torch.Generator`.
///
/// ```swift
/// let generator = Generator()
/// generator.manualSeed(23)
/// ```
///
/// A generator serves one thread at a time.
public final class Generator {
    /// The seed of a generator that was given none, the same as PyTorch's.
    public static let defaultSeed: UInt64 = 67_280_421_310_721

    /// The generator that is used where none is given; every thread has its own.
    ///
    /// Without `manualSeed` its numbers differ from run to run.
    public static var `default`: Generator { ThreadState.current.pointee.generator }

    /// A generator whose numbers differ from run to run.
    package static func unpredictable() -> Generator { Generator(seed: unpredictableSeed()) }

    /// The numbers to come.
    package var stream: RandomStream

    /// The seed that the numbers started from.
    public private(set) var initialSeed: UInt64

    /// A generator that starts from `seed`.
    public init(seed: UInt64 = Generator.defaultSeed) {
        stream = RandomStream(seed: seed)
        initialSeed = seed
    }

    /// Starts anew from a seed; a negative one counts as its 64 bits without sign.
    @discardableResult
    public func manualSeed(_ seed: Int) -> Generator {
        let seed = UInt64(bitPattern: Int64(seed))
        restore(RandomStream(seed: seed), seed: seed)
        return self
    }

    /// Starts anew from an unpredictable seed, and returns it.
    @discardableResult
    public func seed() -> UInt64 {
        let seed = Self.unpredictableSeed()
        restore(RandomStream(seed: seed), seed: seed)
        return seed
    }

    /// Goes on with another stream, which started from `seed`.
    func restore(_ stream: RandomStream, seed: UInt64) {
        self.stream = stream
        initialSeed = seed
    }

    private static func unpredictableSeed() -> UInt64 {
        #if hasFeature(Embedded)
            // There is no operating system to ask for entropy.
            return defaultSeed
        #else
            return UInt64.random(in: 0...UInt64.max)
        #endif
    }
}

extension Generator: CustomStringConvertible {
    /// The seed that the numbers started from: `Generator(seed: 23)`.
    public var description: String { "Generator(seed: \(initialSeed))" }
}
