import Kindling

extension GoldenOperations {
    mutating func addSchedules() {
        schedule("lr_scheduler.StepLR") {
            StepLR($1, stepSize: $0.int("step_size"), gamma: $0.double("gamma"))
        }
        schedule("lr_scheduler.MultiStepLR") {
            MultiStepLR($1, milestones: $0.ints("milestones"), gamma: $0.double("gamma"))
        }
        schedule("lr_scheduler.ExponentialLR") { ExponentialLR($1, gamma: $0.double("gamma")) }
        schedule("lr_scheduler.CosineAnnealingLR") {
            CosineAnnealingLR($1, tMax: $0.int("T_max"), etaMin: $0.number("eta_min", 0))
        }
        schedule("lr_scheduler.CosineAnnealingWarmRestarts") {
            CosineAnnealingWarmRestarts($1, t0: $0.int("T_0"), tMult: $0.int("T_mult"))
        }
        schedule("lr_scheduler.LinearLR") {
            LinearLR($1, startFactor: $0.double("start_factor"), totalIters: $0.int("total_iters"))
        }
        schedule("lr_scheduler.ConstantLR") {
            ConstantLR($1, factor: $0.double("factor"), totalIters: $0.int("total_iters"))
        }
        schedule("lr_scheduler.LambdaLR") { _, optimiser in
            LambdaLR(optimiser) { 1 / Double(1 + $0) }
        }
        define("lr_scheduler.ReduceLROnPlateau") { call in
            let scheduler = { plateau(call, $0) }
            return rates(making: scheduler) { $0.step(call.doubles("losses")[$1]) }
        }
    }

    private mutating func schedule(
        _ op: String, _ make: @escaping @Sendable (GoldenCall, Optimizer) -> LRScheduler
    ) {
        define(op) { call in
            rates(making: { make(call, $0) }) { scheduler, _ in scheduler.step() }
        }
    }
}

/// The learning rates before the first epoch and after each of 14.
private func rates<Scheduler>(
    making make: (Optimizer) -> Scheduler, step: (Scheduler, Int) -> Void
) -> Tensor {
    let optimiser = SGD([Tensor.ones(1, requiresGrad: true)], lr: 0.1)
    let scheduler = make(optimiser)
    var found = [optimiser.paramGroups[0].lr]
    for epoch in 0..<14 {
        optimiser.step()
        step(scheduler, epoch)
        found.append(optimiser.paramGroups[0].lr)
    }
    return Tensor(found, dtype: .float64)
}

private func plateau(_ call: GoldenCall, _ optimiser: Optimizer) -> ReduceLROnPlateau {
    let isMaximum = call.has("mode") && call.word("mode") == "max"
    let isDistance = call.has("threshold_mode") && call.word("threshold_mode") == "abs"
    return ReduceLROnPlateau(
        optimiser, mode: isMaximum ? .max : .min, factor: call.number("factor", 0.1),
        patience: call.int("patience"), threshold: call.number("threshold", 1e-4),
        thresholdMode: isDistance ? .abs : .rel,
        cooldown: call.has("cooldown") ? call.int("cooldown") : 0,
        minLR: call.number("min_lr", 0))
}
