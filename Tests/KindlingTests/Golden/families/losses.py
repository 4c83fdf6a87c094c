"""How wrong a prediction is."""

import torch
import torch.nn.functional as F

from recording import Input, values

REDUCTIONS = ["mean", "sum", "none"]


def record(family):
    of_two(family)
    binary(family)
    classes(family)
    margins(family)


def of_two(family):
    for op in ["mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"]:
        function = getattr(F, op)
        for reduction in REDUCTIONS:
            for a, b in [(values(4), values(4, seed=1)), (values(2, 3), values(2, 3, seed=1)),
                         (values(), values(seed=1))]:
                family.case(f"F.{op}", lambda x, y, reduction, function=function: function(
                    x, y, reduction=reduction), a, b, reduction=reduction, second=True)
        family.case(f"F.{op}", lambda x, y, reduction, function=function: function(
            x, y, reduction=reduction), Input(values(3, 2), ("transpose", 0, 1)),
            Input(values(1, 3), ("expand", 2, 3)), reduction="mean")
    for delta in [0.5, 2.0]:
        family.case("F.huber_loss(delta)", lambda x, y, delta: F.huber_loss(x, y, delta=delta),
                    values(6), values(6, seed=1), delta=delta)
        family.case("F.smooth_l1_loss(beta)", lambda x, y, beta: F.smooth_l1_loss(x, y, beta=beta),
                    values(6), values(6, seed=1), beta=delta)
    for reduction in [*REDUCTIONS, "batchmean"]:
        family.case("F.kl_div", lambda x, y, reduction: F.kl_div(x, y, reduction=reduction),
                    values(2, 3), values(2, 3, low=0.1, high=1.0, seed=1), reduction=reduction)


def binary(family):
    chance = values(2, 3, low=0.05, high=0.95)
    for reduction in REDUCTIONS:
        for target in [values(2, 3, low=0.0, high=1.0, seed=1),
                       values(2, 3, dtype="bool", seed=2).float()]:
            family.case("F.binary_cross_entropy", lambda x, y, reduction: F.binary_cross_entropy(
                x, y, reduction=reduction), chance, Input(target, grad=False), reduction=reduction,
                tolerance=3e-6)
            family.case("F.binary_cross_entropy_with_logits",
                        lambda x, y, reduction: F.binary_cross_entropy_with_logits(
                            x, y, reduction=reduction), values(2, 3), Input(target, grad=False),
                        reduction=reduction, second=True, tolerance=3e-6)
    family.case("F.binary_cross_entropy_with_logits", lambda x, y, reduction:
                F.binary_cross_entropy_with_logits(x, y, reduction=reduction),
                torch.tensor([100.0, -100.0, 0.0]), Input(torch.tensor([0.0, 1.0, 0.5]),
                grad=False), reduction="none", note="large")
    family.case("F.binary_cross_entropy", lambda x, y, reduction: F.binary_cross_entropy(
        x, y, reduction=reduction), torch.tensor([0.0, 1.0]), Input(torch.tensor([1.0, 1.0]),
        grad=False), reduction="none", note="log is held at -100")
    family.case("F.binary_cross_entropy_with_logits(pos_weight)",
                lambda x, y, weight: F.binary_cross_entropy_with_logits(x, y, pos_weight=weight),
                values(2, 3), Input(values(2, 3, low=0, high=1), grad=False),
                Input(torch.tensor([1.0, 2.0, 0.5]), grad=False), tolerance=3e-6)


def classes(family):
    logits, target = values(4, 3), torch.tensor([0, 2, 1, 2])
    for reduction in REDUCTIONS:
        for ignored in [-100, 2]:
            for smoothing in [0.0, 0.1]:
                family.case("F.cross_entropy", lambda x, y, reduction, ignored, smoothing:
                            F.cross_entropy(x, y, reduction=reduction, ignore_index=ignored,
                                            label_smoothing=smoothing), logits, target,
                            reduction=reduction, ignored=ignored, smoothing=smoothing, second=True,
                            tolerance=3e-6)
            family.case("F.nll_loss", lambda x, y, reduction, ignored: F.nll_loss(
                x, y, reduction=reduction, ignore_index=ignored), logits, target,
                reduction=reduction, ignored=ignored, tolerance=3e-6)
        weighted(family, reduction, logits, target)
        probable(family, reduction)
        images(family, reduction)
    notes(family)


def weighted(family, reduction, logits, target):
    weight = Input(torch.tensor([1.0, 0.5, 2.0]), grad=False)
    family.case("F.cross_entropy(weight)", lambda x, y, w, reduction, smoothing: F.cross_entropy(
        x, y, weight=w, reduction=reduction, label_smoothing=smoothing), logits, target, weight,
        reduction=reduction, smoothing=0.0, tolerance=3e-6)
    family.case("F.cross_entropy(weight)", lambda x, y, w, reduction, smoothing: F.cross_entropy(
        x, y, weight=w, reduction=reduction, label_smoothing=smoothing), logits, target, weight,
        reduction=reduction, smoothing=0.2, tolerance=3e-6)
    family.case("F.nll_loss(weight)", lambda x, y, w, reduction: F.nll_loss(
        x, y, weight=w, reduction=reduction), logits, target, weight, reduction=reduction,
        tolerance=3e-6)


def probable(family, reduction):
    chances = torch.tensor([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]])
    for smoothing in [0.0, 0.3]:
        family.case("F.cross_entropy(probabilities)", lambda x, y, reduction, smoothing:
                    F.cross_entropy(x, y, reduction=reduction, label_smoothing=smoothing),
                    values(2, 3), chances, reduction=reduction, smoothing=smoothing,
                    tolerance=3e-6)


def images(family, reduction):
    target = values(2, 2, 2, dtype="int64", low=0, high=2)
    family.case("F.cross_entropy", lambda x, y, reduction, ignored, smoothing: F.cross_entropy(
        x, y, reduction=reduction, ignore_index=ignored, label_smoothing=smoothing),
        values(2, 3, 2, 2), target, reduction=reduction, ignored=-100, smoothing=0.0,
        tolerance=3e-6)
    family.case("F.nll_loss", lambda x, y, reduction, ignored: F.nll_loss(
        x, y, reduction=reduction, ignore_index=ignored), values(2, 3, 2, 2), target,
        reduction=reduction, ignored=1, tolerance=3e-6)


def notes(family):
    for logits, target in [([[1.0, 2.0, 3.0]], [2]), ([[1000.0, 0.0]], [1]), ([[2.0, 1.0, 0.1]], [0])]:
        family.case("F.cross_entropy(plain)", lambda x, y: F.cross_entropy(x, y),
                    torch.tensor(logits), torch.tensor(target), note=str(logits), tolerance=3e-6)
    family.case("F.cross_entropy(plain)", lambda x, y: F.cross_entropy(x, y), values(3),
                torch.tensor(1), note="one sample", tolerance=3e-6)
    family.case("F.cross_entropy(plain)", lambda x, y: F.cross_entropy(x, y),
                Input(values(3, 4), ("transpose", 0, 1)), torch.tensor([0, 1, 2, 0]),
                tolerance=3e-6)


def margins(family):
    target = Input(torch.tensor([1.0, -1.0, 1.0, -1.0]), grad=False)
    for reduction in REDUCTIONS:
        family.case("F.hinge_embedding_loss", lambda x, y, reduction: F.hinge_embedding_loss(
            x, y, reduction=reduction), values(4), target, reduction=reduction)
        family.case("F.soft_margin_loss", lambda x, y, reduction: F.soft_margin_loss(
            x, y, reduction=reduction), values(4), target, reduction=reduction, tolerance=3e-6)
        family.case("F.margin_ranking_loss", lambda a, b, y, reduction: F.margin_ranking_loss(
            a, b, y, margin=0.5, reduction=reduction), values(4), values(4, seed=1), target,
            reduction=reduction)
        family.case("F.multi_margin_loss", lambda x, y, reduction: F.multi_margin_loss(
            x, y, reduction=reduction), values(3, 4), torch.tensor([0, 3, 1]), reduction=reduction)
    family.case("F.cosine_similarity", lambda x, y, dim: F.cosine_similarity(x, y, dim=dim),
                values(2, 3), values(2, 3, seed=1), dim=1, tolerance=3e-6)
    family.case("F.pairwise_distance", lambda x, y: F.pairwise_distance(x, y), values(2, 3),
                values(2, 3, seed=1), tolerance=3e-6)
    family.case("F.normalize", lambda x, dim: F.normalize(x, dim=dim), values(2, 3), dim=1,
                tolerance=3e-6)
