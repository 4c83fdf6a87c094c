import Kernels

/// The images of a convolution, each with its groups of channels one after another.
struct ImageGroups {
    let inputs: UnsafeMutablePointer<Float>
    /// The numbers of one group of an image.
    let inputSize: Int
    let outputs: UnsafeMutablePointer<Float>
    let outputSize: Int
    let images: Int
    let groups: Int

    /// Fewer products are not shared by threads.
    private static let leastShared = 1 << 18

    /// Adds the convolution of a group's inputs to its outputs.
    func addForward(
        _ convolution: ShiftedConvolution, _ group: Int, _ weight: UnsafeMutablePointer<Float>
    ) {
        let product = convolution.forward(weight)
        defer { product.release() }
        forEachShare(convolution) { range in
            product.add(range, from: { input($0, group) }, to: { output($0, group) })
        }
    }

    /// Adds the gradient of a group's inputs, given that of its outputs.
    func addBackward(
        _ convolution: ShiftedConvolution, _ group: Int, _ weight: UnsafeMutablePointer<Float>
    ) {
        let product = convolution.backward(weight)
        defer { product.release() }
        forEachShare(convolution) { range in
            product.add(range, from: { output($0, group) }, to: { input($0, group) })
        }
    }

    /// Adds the gradient of a group's weight: every share of the images has sums of its own.
    func addWeight(
        _ convolution: ShiftedConvolution, _ group: Int, _ weight: UnsafeMutablePointer<Float>
    ) {
        let gradient = convolution.weightGradient()
        let (shares, size) = (self.shares(convolution), gradient.count)
        let sums = Block.allocate(floats: shares * size)
        sums.update(repeating: 0, count: shares * size)
        Parallel.forEach(shares) { share in
            gradient.add(
                images * share / shares..<images * (share + 1) / shares,
                inputs: { input($0, group) }, outputs: { output($0, group) },
                to: sums + share * size)
        }
        for share in 0..<shares {
            for place in 0..<size { weight[place] += sums[share &* size &+ place] }
        }
        Block.release(sums, floats: shares * size)
    }

    private func input(_ image: Int, _ group: Int) -> UnsafeMutablePointer<Float> {
        inputs + (image &* groups &+ group) &* inputSize
    }

    private func output(_ image: Int, _ group: Int) -> UnsafeMutablePointer<Float> {
        outputs + (image &* groups &+ group) &* outputSize
    }

    /// How many threads get images: not more than have something worth it.
    private func shares(_ convolution: ShiftedConvolution) -> Int {
        let work = images * convolution.work
        return max(1, min(Parallel.threads, images, work / Self.leastShared))
    }

    private func forEachShare(
        _ convolution: ShiftedConvolution, _ body: (Range<Int>) -> Void
    ) {
        let shares = shares(convolution)
        Parallel.forEach(shares) { body(images * $0 / shares..<images * ($0 + 1) / shares) }
    }
}
