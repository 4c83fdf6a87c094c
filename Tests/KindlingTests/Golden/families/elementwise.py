"""One operand, element by element."""

import torch

from recording import DTYPES, FLOATS, Input, layouts, values

NAN, INF = float("nan"), float("inf")
RELATIVE = True
EDGE = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1e-30, 50.0, -50.0, 200.0, -200.0, INF, -INF, NAN]

# Each operation with the range where it is smooth, so that gradients are meaningful.
SMOOTH = {
    "exp": (-3, 3), "log": (0.1, 4), "log2": (0.1, 4), "log10": (0.1, 4), "log1p": (-0.8, 3),
    "expm1": (-2, 2), "sqrt": (0.1, 4), "rsqrt": (0.1, 4), "sin": (-3, 3), "cos": (-3, 3),
    "tan": (-1.2, 1.2), "asin": (-0.9, 0.9), "acos": (-0.9, 0.9), "atan": (-3, 3),
    "sinh": (-2, 2), "cosh": (-2, 2), "tanh": (-2, 2), "sigmoid": (-4, 4), "erf": (-2, 2),
    "reciprocal": (0.3, 3), "square": (-3, 3), "abs": (-3, 3), "neg": (-3, 3), "relu": (-3, 3),
}
STEPS = ["floor", "ceil", "round", "trunc", "frac", "sign"]
TESTS = ["isnan", "isinf", "isfinite", "logical_not"]


def record(family):
    for op, (low, high) in SMOOTH.items():
        for item in layouts(low, high):
            family.case(op, named(op), item, second=True, tolerance=2e-6)
        family.case(op, named(op), values(5, dtype="float64", low=low, high=high), second=True)
        for name in ["float16", "bfloat16"]:
            family.case(op, named(op), values(5, dtype=name, low=low, high=high), grad=False)
        edge(family, op)
    for op in STEPS:
        for item in layouts():
            family.case(op, named(op), item)
        edge(family, op)
    integers(family)
    tests(family)
    rounding(family)
    clamps(family)


def named(op):
    return getattr(torch, op)


def edge(family, op):
    for name in ["float32", "float64"]:
        numbers = torch.tensor(EDGE, dtype=DTYPES[name])
        if op in ["sin", "cos", "tan"]:
            numbers[9:11] = torch.tensor([3.0, -3.0])
        family.case(op, named(op), numbers, grad=False, note="edge",
                    tolerance=1e-12 if name == "float64" else 2e-6)


def integers(family):
    for op in ["exp", "log", "sqrt", "sin", "tanh", "sigmoid", "rsqrt", "reciprocal", "atan"]:
        for name in ["int64", "uint8", "bool"]:
            family.case(op, named(op), values(4, dtype=name, low=1, high=4))
    for op in ["floor", "ceil", "round", "trunc", "abs", "neg", "sign", "square", "relu"]:
        for name in ["int64", "int8"]:
            family.case(op, named(op), values(5, dtype=name))


def tests(family):
    for op in TESTS:
        for name in FLOATS:
            family.case(op, named(op), torch.tensor([0.0, 1.0, INF, -INF, NAN],
                                                    dtype=DTYPES[name]), grad=False)
        family.case(op, named(op), values(4, dtype="int64"))


def rounding(family):
    halves = torch.tensor([-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.49999997, 8388609.0])
    for op in STEPS:
        family.case(op, named(op), halves, note="halves", grad=False)
        family.case(op, named(op), torch.tensor([3.14, -3.14, 2.5]), note="notes")
    for decimals in [1, 2, -1]:
        family.case("round.decimals", lambda x, decimals: torch.round(x, decimals=decimals),
                    torch.tensor([1.25, 1.35, -12.345, 15.0, 25.0]), decimals=decimals,
                    grad=False)


def clamps(family):
    for item in layouts():
        family.case("clamp", lambda x, min, max: x.clamp(min, max), item, min=-1.0, max=1.5,
                    exact=True)
    x = torch.tensor([1.0, 12.0, -3.0, 7.0])
    family.case("clamp.min", lambda x, min: x.clamp(min), x, min=10, exact=True)
    family.case("clamp.max", lambda x, max: x.clamp(max=max), x, max=5, exact=True)
    family.case("clamp", lambda x, min, max: x.clamp(min, max), x, min=0, max=10, exact=True)
    family.case("clamp", lambda x, min, max: x.clamp(min, max), x, min=5, max=2, exact=True)
    family.case("clamp", lambda x, min, max: x.clamp(min, max), torch.tensor([NAN, INF, -INF]),
                min=-1.0, max=1.0, exact=True, grad=False)
    family.case("clamp", lambda x, min, max: x.clamp(min, max), torch.tensor([-1.0, 1.0]),
                min=-1.0, max=1.0, note="at the bounds")
    for x, low, high in [(-1, -1, 1), (1, -1, 1), (1, 1, 1), (0, 2, 1), (2, 2, 1), (0, 1, 1)]:
        family.case("clamp.tensors", lambda x, y, z: x.clamp(y, z), torch.tensor([float(x)]),
                    torch.tensor([float(low)]), torch.tensor([float(high)]), note="at the bounds")
    for bounds in [(0, 2), (0.5, 1.5)]:
        family.case("clamp", lambda x, min, max: x.clamp(min, max), values(4, dtype="int64"),
                    min=bounds[0], max=bounds[1])
    family.case("clamp.tensors", lambda x, y, z: x.clamp(y, z), values(2, 3), values(3, high=0),
                values(2, 1, low=0), exact=True)
