"""Steps of every optimiser on one function, and the learning rates that schedulers give."""

import torch
from torch import optim

from recording import Input, values

STEPS = 6

SETTINGS = {
    "SGD": [{"lr": 0.1}, {"lr": 0.1, "momentum": 0.9}, {"lr": 0.1, "momentum": 0.9,
            "nesterov": True}, {"lr": 0.1, "weight_decay": 0.01}, {"lr": 0.1, "momentum": 0.9,
            "weight_decay": 0.01}, {"lr": 0.1, "momentum": 0.8, "dampening": 0.5},
            {"lr": 0.01, "maximize": True}],
    "Adam": [{"lr": 0.1}, {"lr": 0.1, "weight_decay": 0.1}, {"lr": 0.05, "amsgrad": True},
             {"lr": 0.1, "betas": (0.5, 0.9), "eps": 0.001}],
    "AdamW": [{"lr": 0.1}, {"lr": 0.1, "weight_decay": 0.2}],
    "RMSprop": [{"lr": 0.01}, {"lr": 0.01, "momentum": 0.5}, {"lr": 0.01, "centered": True},
                {"lr": 0.05, "alpha": 0.9, "weight_decay": 0.1}],
    "Adamax": [{"lr": 0.1}, {"lr": 0.1, "weight_decay": 0.1}],
    "ASGD": [{"lr": 0.1}, {"lr": 0.1, "t0": 2.0}],
    "Adagrad": [{"lr": 0.1}, {"lr": 0.1, "lr_decay": 0.1, "weight_decay": 0.1}],
    "Adadelta": [{"lr": 1.0}, {"lr": 0.5, "rho": 0.5}],
    "NAdam": [{"lr": 0.1}],
    "RAdam": [{"lr": 0.1}],
    "Rprop": [{"lr": 0.1}, {"lr": 0.1, "etas": (0.4, 1.5)}],
    "LBFGS": [{"lr": 1.0}, {"lr": 0.5, "max_iter": 4}, {"lr": 1.0,
              "line_search_fn": "strong_wolfe"}],
}


def record(family):
    starts = [torch.tensor([1.0]), values(4, seed=6)]
    for name, settings in SETTINGS.items():
        for options in settings:
            for start in starts:
                walk(family, name, start, options)
    schedules(family)
    clipping(family)


def bowl(w):
    return (w**2).sum()


def valley(w):
    """Curved differently along each axis, with a term that couples neighbours."""
    scale = torch.arange(1, w.numel() + 1, dtype=w.dtype)
    return (scale * w**2).sum() + (w[1:] * w[:-1]).sum() * 0.5 + w.sin().sum()


def walk(family, name, start, options):
    function = bowl if start.numel() == 1 else valley

    def run(w, **options):
        w = w.clone().requires_grad_()
        optimiser = getattr(optim, name)([w], **options)
        places = []
        for _ in range(STEPS):
            def closure():
                optimiser.zero_grad()
                loss = function(w)
                loss.backward()
                return loss

            optimiser.step(closure)
            places.append(w.detach().clone())
        return torch.stack(places)

    family.case(f"optim.{name}", run, start, grad=False, tolerance=2e-5, **options)


def rates(make, losses=None, steps=14):
    weight = torch.ones(1, requires_grad=True)
    optimiser = optim.SGD([weight], lr=0.1)
    scheduler = make(optimiser)
    found = [optimiser.param_groups[0]["lr"]]
    for step in range(steps):
        optimiser.step()
        scheduler.step(*([losses[step]] if losses else []))
        found.append(optimiser.param_groups[0]["lr"])
    return torch.tensor(found, dtype=torch.float64)


def schedules(family):
    table = optim.lr_scheduler
    plain = [
        ("StepLR", {"step_size": 3, "gamma": 0.1}), ("StepLR", {"step_size": 5, "gamma": 0.5}),
        ("MultiStepLR", {"milestones": [2, 7, 8], "gamma": 0.3}),
        ("ExponentialLR", {"gamma": 0.9}), ("CosineAnnealingLR", {"T_max": 5, "eta_min": 0.01}),
        ("CosineAnnealingLR", {"T_max": 20}),
        ("LinearLR", {"start_factor": 0.2, "total_iters": 6}),
        ("ConstantLR", {"factor": 0.5, "total_iters": 4}),
        ("CosineAnnealingWarmRestarts", {"T_0": 4, "T_mult": 2}),
    ]
    for name, options in plain:
        family.case(f"lr_scheduler.{name}", lambda name=name, **options: rates(
            lambda optimiser: getattr(table, name)(optimiser, **options)), **options,
            tolerance=1e-9)
    family.case("lr_scheduler.LambdaLR", lambda: rates(lambda optimiser: table.LambdaLR(
        optimiser, lambda epoch: 1 / (1 + epoch))), tolerance=1e-9)
    plateaus = [{"patience": 2}, {"patience": 0, "factor": 0.5, "cooldown": 2},
                {"patience": 1, "threshold": 0.1, "threshold_mode": "abs"},
                {"patience": 1, "min_lr": 0.005}, {"patience": 1, "mode": "max"}]
    for options in plateaus:
        for losses in [[1.0] * 14, [1.0, 0.9, 0.9, 0.9, 0.85, 0.84, 0.84, 0.84, 0.84, 0.5, 0.5, 0.5,
                                    0.5, 0.5]]:
            family.case("lr_scheduler.ReduceLROnPlateau", lambda losses, **options: rates(
                lambda optimiser: table.ReduceLROnPlateau(optimiser, **options), losses),
                losses=losses, **options, tolerance=1e-9)


def clipping(family):
    def clipped(x, y, max_norm, norm_type):
        leaves = [torch.zeros_like(x).requires_grad_(), torch.zeros_like(y).requires_grad_()]
        for leaf, gradient in zip(leaves, [x, y]):
            leaf.grad = gradient.clone()
        norm = torch.nn.utils.clip_grad_norm_(leaves, max_norm, norm_type)
        return [norm, *(leaf.grad for leaf in leaves)]

    def held(x, value):
        leaf = torch.zeros_like(x).requires_grad_()
        leaf.grad = x.clone()
        torch.nn.utils.clip_grad_value_([leaf], value)
        return leaf.grad

    for limit, kind in [(1.0, 2.0), (100.0, 2.0), (1.0, 1.0), (1.0, float("inf"))]:
        family.case("clip_grad_norm_", clipped, torch.tensor([3.0, 4.0]), values(2, 2),
                    max_norm=limit, norm_type=kind, grad=False, tolerance=3e-6)
    family.case("clip_grad_value_", held, values(5), value=1.0, grad=False, exact=True)
