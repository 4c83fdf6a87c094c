"""The functions between layers."""

import torch
import torch.nn.functional as F

from recording import Input, layouts, values

NAN, INF = float("nan"), float("inf")
RELATIVE = True
EDGE = [0.0, -0.0, 1.0, -1.0, 20.5, -20.5, 100.0, -100.0, INF, -INF, NAN]
PLAIN = ["relu", "sigmoid", "tanh", "selu", "silu", "softplus", "elu", "leaky_relu", "gelu",
         "logsigmoid", "hardtanh", "relu6", "softsign", "mish", "hardsigmoid", "hardswish"]


def record(family):
    for op in PLAIN:
        function = getattr(F, op)
        second = op not in ["hardswish", "hardsigmoid", "relu6", "hardtanh"]
        # Little is left of 1 + erf(x) for negative x: as exact as its terms.
        floor = 0.05 if op == "gelu" else None
        for item in layouts(-4, 4):
            family.case(f"F.{op}", function, item, second=second, tolerance=3e-6, floor=floor)
        family.case(f"F.{op}", function, values(5, dtype="float64", low=-4, high=4),
                    tolerance=1e-11)
        # PyTorch's gelu makes nan of infinity, for some lengths.
        count = {"gelu": 8, "mish": 9, "silu": 9}.get(op, len(EDGE))
        edge = torch.tensor(EDGE[:count])
        family.case(f"F.{op}", function, edge, grad=False, note="edge", tolerance=3e-6)
        family.case(f"F.{op}", function, torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0]),
                    note="golden points", tolerance=3e-6)
    options(family)
    softmaxes(family)


def options(family):
    x = values(2, 4, low=-4, high=4)
    for slope in [0.2, 0.0, 1.0]:
        family.case("F.leaky_relu(slope)", lambda x, slope: F.leaky_relu(x, slope), x, slope=slope)
    for alpha in [0.5, 2.0]:
        family.case("F.elu(alpha)", lambda x, alpha: F.elu(x, alpha), x, alpha=alpha,
                    tolerance=3e-6)
    for beta, threshold in [(2.0, 20.0), (1.0, 2.0), (0.5, 20.0)]:
        family.case("F.softplus(beta,threshold)", lambda x, beta, threshold: F.softplus(
            x, beta, threshold), x, beta=beta, threshold=threshold, tolerance=3e-6)
    family.case("F.gelu(approximate)", lambda x, approximate: F.gelu(x, approximate=approximate), x,
                approximate="tanh", tolerance=3e-6)
    family.case("F.hardtanh(min,max)", lambda x, min, max: F.hardtanh(x, min, max), x, min=-2.0,
                max=0.5)
    family.case("F.prelu", F.prelu, x, torch.tensor([0.25]))
    family.case("F.prelu", F.prelu, values(2, 3, 2), values(3, seed=1))
    family.case("F.glu", lambda x, dim: F.glu(x, dim), x, dim=-1, tolerance=3e-6)


def softmaxes(family):
    for op in ["softmax", "log_softmax", "softmin"]:
        function = getattr(F, op)
        for item in layouts()[1:2] + layouts()[3:7]:
            for dim in [0, -1]:
                family.case(f"F.{op}", lambda x, dim, function=function: function(x, dim=dim), item,
                            dim=dim, second=True, tolerance=3e-6)
        family.case(f"F.{op}", lambda x, dim, function=function: function(x, dim=dim),
                    Input(values(2, 3, 4), ("permute", 1, 2, 0)), dim=1, tolerance=3e-6)
        for numbers in [[1000.0, 0.0], [1.0, 2.0, 3.0], [2.0, 1.0, 0.1], [-INF, 0.0], [5.0]]:
            family.case(f"F.{op}", lambda x, dim, function=function: function(x, dim=dim),
                        torch.tensor(numbers), dim=0, note=str(numbers), tolerance=3e-6)
        family.case(f"F.{op}", lambda x, dim, function=function: function(x, dim=dim), values(0, 3),
                    dim=1)
