import Arrays

extension F {
    /// Every channel with mean 0 and variance 1 over the batch, then times a weight and plus a
    /// bias.
    ///
    /// - Parameters:
    ///   - input: `[n, c]` or `[n, c, …]`
    ///   - runningMean: `[c]`: in training it is moved towards the batch's means, in place;
    ///     otherwise it is used in their stead.
    ///   - runningVar: `[c]`: the same for the variances.
    ///   - weight: `[c]`; 1 if it is not given.
    ///   - bias: `[c]`; 0 if it is not given.
    ///   - training: whether the batch's own means and variances are used.
    ///   - momentum: how far the running statistics move: 0 not at all, 1 all the way.
    ///   - eps: what is added to the variances, so that none is 0.
    /// - Returns: a tensor in the input's shape.
    public static func batchNorm(
        _ input: Tensor, _ runningMean: Tensor?, _ runningVar: Tensor?, weight: Tensor? = nil,
        bias: Tensor? = nil, training: Bool = false, momentum: Double = 0.1, eps: Double = 1e-5
    ) -> Tensor {
        let runs = channelRuns(input)
        for (vector, name) in [
            (runningMean, "running_mean"), (runningVar, "running_var"), (weight, "weight"),
            (bias, "bias"),
        ] { check(vector, name, runs.means) }
        var normalisation = Normalisation(
            runs: runs, eps: eps, label: "NativeBatchNormBackward0")
        if training {
            requireSeveral(input, runs)
            let moments = normalisation.moments(of: input)
            move(runningMean, towards: Tensor(moments.mean), by: momentum)
            let count = Double(runs.sharing)
            move(
                runningVar, towards: Tensor(moments.variance) * (count / (count - 1)), by: momentum)
            return normalisation.apply(input, weight, bias, moments)
        }
        guard let runningMean, let runningVar else {
            stop("Expected running_mean and running_var to be defined when training=False")
        }
        normalisation.fixed = (runningMean.detach().clone(), runningVar.detach().clone())
        return normalisation.apply(input, weight, bias)
    }

    /// Every channel of every example with mean 0 and variance 1 over its places, then times a
    /// weight and plus a bias.
    ///
    /// - Parameters:
    ///   - input: `[n, c, …]`
    ///   - weight: `[c]`; 1 if it is not given.
    ///   - bias: `[c]`; 0 if it is not given.
    ///   - eps: what is added to the variances, so that none is 0.
    /// - Returns: a tensor in the input's shape.
    public static func instanceNorm(
        _ input: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5
    ) -> Tensor {
        let plane = channelRuns(input)
        if plane.length == 1 {
            stop(
                "Expected more than 1 spatial element when training, got input size "
                    + "torch.Size(\(input.shape))")
        }
        check(weight, "weight", plane.means)
        check(bias, "bias", plane.means)
        let runs = NormalisationRuns(
            means: input.shape[0] * plane.means, length: plane.length, weights: plane.means)
        return Normalisation(runs: runs, eps: eps, label: "NativeBatchNormBackward0")
            .apply(input, weight, bias)
    }

    /// Runs that share a mean and a weight with all others of their channel.
    private static func channelRuns(_ input: Tensor) -> NormalisationRuns {
        if input.dim() < 2 {
            stop("expected at least 2D input (got \(input.dim())D input)")
        }
        input.requireFloatingPoint("batch_norm")
        let (count, channels) = (input.shape[0], input.shape[1])
        return NormalisationRuns(
            repeats: count, means: channels, length: input.shape.dropFirst(2).reduce(1, *),
            weights: channels)
    }

    private static func check(_ vector: Tensor?, _ name: String, _ channels: Int) {
        guard let vector, vector.numel() != channels else { return }
        stop("\(name) should contain \(channels) elements not \(vector.numel())")
    }

    private static func requireSeveral(_ input: Tensor, _ runs: NormalisationRuns) {
        if runs.sharing == 1 {
            stop(
                "Expected more than 1 value per channel when training, got input size "
                    + "torch.Size(\(input.shape))")
        }
    }

    private static func move(_ running: Tensor?, towards batch: Tensor, by momentum: Double) {
        guard let running else { return }
        noGrad {
            running.mul_(1 - momentum).add_((batch * momentum).to(running.dtype))
        }
    }
}
