import Arrays

/// Makes the random numbers that follow the same in every run, and the same as PyTorch's on a CPU.
///
/// ```swift
/// manualSeed(23)
/// print(Tensor.rand(2))  // tensor([0.4283, 0.2889])
/// ```
///
/// - Parameter seed: any whole number; its lower 32 bits count.
/// - Returns: the generator that is used where none is given.
@discardableResult
public func manualSeed(_ seed: Int) -> Generator { Generator.default.manualSeed(seed) }

/// The seed that the random numbers of this thread started from.
public func initialSeed() -> UInt64 { Generator.default.initialSeed }

/// Starts the random numbers from an unpredictable seed, and returns it.
@discardableResult
public func seed() -> UInt64 { Generator.default.seed() }

/// The state of the random numbers as a tensor of 5056 bytes: PyTorch's `get_rng_state`.
///
/// ```swift
/// let state = getRNGState()
/// let first = Tensor.rand(3)
/// setRNGState(state)
/// print(equal(first, Tensor.rand(3)))  // true
/// ```
public func getRNGState() -> Tensor { Tensor(Generator.default.state) }

/// Goes on with the random numbers from a state that `getRNGState` gave.
public func setRNGState(_ state: Tensor) {
    if state.dtype != .uint8 || state.shape != [Generator.stateSize] {
        stop("RNG state must be a torch.ByteTensor of \(Generator.stateSize) elements")
    }
    let bytes = NDArray(uninitialized: state.shape, .uint8)
    bytes.write(state.array)
    Generator.default.state = Array(
        UnsafeBufferPointer(start: bytes.pointer(to: UInt8.self), count: bytes.count))
}
