"""Two operands: broadcasting, layouts, gradients, and the awkward numbers of each dtype."""

import operator

import torch

from recording import FLOATS, INTEGERS, Input, layouts, values

SHAPES = [
    ((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((3,), ()), ((), ()), ((0,), (1,)),
    ((2, 0, 3), (3,)), ((4, 1, 2), (3, 1)), ((1,), (2, 2, 2)),
]
OPERATIONS = {
    "add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div,
    "maximum": torch.maximum, "minimum": torch.minimum, "fmod": torch.fmod,
    "remainder": torch.remainder, "floor_divide": torch.floor_divide, "atan2": torch.atan2,
}
INTEGER_OPERATIONS = [
    "add", "sub", "mul", "div", "floor_divide", "remainder", "fmod", "maximum", "minimum",
]
NAN, INF = float("nan"), float("inf")
RELATIVE = True


def record(family):
    broadcasting(family)
    layouts_of_two(family)
    scalars(family)
    integers(family)
    powers(family)
    specials(family)
    others(family)


def broadcasting(family):
    for op, function in OPERATIONS.items():
        second = op in ["add", "sub", "mul", "div", "atan2"]
        grad = op != "floor_divide"
        for a, b in SHAPES:
            family.case(op, function, values(*a, seed=1), values(*b, seed=2, low=0.5),
                        grad=grad, second=second)


def layouts_of_two(family):
    for op in ["add", "sub", "mul", "div"]:
        for item in layouts():
            shape = item.view(item.base).shape
            family.case(op, OPERATIONS[op], item, values(*shape, seed=4, low=0.5))
            family.case(op, OPERATIONS[op], values(*shape, seed=4), Input(
                item.base.abs() + 0.5, *item.steps))
        for name in FLOATS:
            family.case(op, OPERATIONS[op], values(4, dtype=name), values(4, dtype=name, seed=1,
                        low=0.5), grad=name in ["float64", "float32"])


def scalars(family):
    table = {
        "add.scalar": operator.add, "sub.scalar": operator.sub, "mul.scalar": operator.mul,
        "div.scalar": operator.truediv, "rsub.scalar": lambda x, other: other - x,
        "rdiv.scalar": lambda x, other: other / x, "floor_divide.scalar": operator.floordiv,
        "remainder.scalar": operator.mod, "fmod.scalar": torch.fmod,
    }
    for op, function in table.items():
        for other in [3, -1.5, 0.1]:
            grad = not op.startswith("floor")
            family.case(op, function, values(2, 3), other=other, grad=grad)
        family.case(op, function, Input(values(3, 2, low=1), ("transpose", 0, 1)), other=2,
                    grad=not op.startswith("floor"))
    for alpha in [2, -0.5]:
        family.case("add.alpha", lambda x, y, alpha: torch.add(x, y, alpha=alpha), values(3),
                    values(3, seed=1), alpha=alpha)
        family.case("sub.alpha", lambda x, y, alpha: torch.sub(x, y, alpha=alpha), values(3),
                    values(3, seed=1), alpha=alpha)


def integers(family):
    for name in INTEGERS:
        signs = [7, -7, 7, -7, 0, 6] if name != "uint8" else [7, 250, 8, 9, 0, 6]
        divisors = [2, 2, -2, -2, 5, 3] if name != "uint8" else [2, 7, 3, 4, 5, 6]
        a = torch.tensor(signs, dtype=getattr(torch, name))
        b = torch.tensor(divisors, dtype=getattr(torch, name))
        for op in INTEGER_OPERATIONS:
            family.case(op, OPERATIONS[op], a, b)
        for rounding in ["trunc", "floor"]:
            family.case("div.rounding", lambda x, y, rounding: torch.div(
                x, y, rounding_mode=rounding), a, b, rounding=rounding)
        family.case("neg", torch.neg, a)
        family.case("square", torch.square, a)
        if name != "uint8":
            family.case("abs", torch.abs, a)
            family.case("sign", torch.sign, a)
    overflow = torch.tensor([127, -128, 100], dtype=torch.int8)
    family.case("add", torch.add, overflow, overflow, note="wraps")
    family.case("mul", torch.mul, overflow, overflow, note="wraps")
    family.case("neg", torch.neg, overflow, note="wraps")
    big = torch.tensor([2**63 - 1, -(2**63)])
    family.case("add.scalar", operator.add, big, other=1, note="wraps")
    family.case("div", torch.div, torch.tensor([1, -1, 0]), torch.tensor([0, 0, 0]),
                note="by zero")
    for rounding in ["trunc", "floor"]:
        family.case("div.rounding", lambda x, y, rounding: torch.div(
            x, y, rounding_mode=rounding), values(6), values(6, seed=1, low=0.5),
            rounding=rounding, grad=False)


def powers(family):
    for other in [0, 1, 2, 3, -1, 0.5, -0.5, 2.5]:
        family.case("pow.scalar", operator.pow, values(2, 3, low=0.2), other=other, second=True)
    for other in [2, 3, -2, 0.5]:
        family.case("pow.scalar", operator.pow, torch.tensor([-2.0, -0.5, 0.0, 1.0, 3.0]),
                    other=other, note="signs")
    for base in [2.0, 0.5, 10.0]:
        family.case("rpow.scalar", lambda x, other: other**x, values(2, 3), other=base)
    for a, b in SHAPES[:5]:
        family.case("pow", torch.pow, values(*a, low=0.2), values(*b, seed=1), second=True)
    for name in INTEGERS:
        base = values(4, dtype=name, low=0, high=4)
        for other in [0, 2, 3]:
            family.case("pow.scalar", operator.pow, base, other=other)
        family.case("pow", torch.pow, base, values(4, dtype=name, low=0, high=3, seed=1))


def specials(family):
    edge = torch.tensor([0.0, -0.0, 1.0, -1.0, INF, -INF, NAN])
    grid = Input(edge.reshape(7, 1), ("expand", 7, 7))
    for op in ["add", "sub", "mul", "div", "maximum", "minimum", "fmod", "remainder",
               "floor_divide", "atan2"]:
        family.case(op, OPERATIONS[op], grid, edge, grad=False, note="edge")
    family.case("pow", torch.pow, grid, edge, grad=False, note="edge")
    ties = torch.tensor([1.0, 2.0, 3.0])
    for op in ["maximum", "minimum"]:
        family.case(op, OPERATIONS[op], ties, ties.clone(), note="ties")


def others(family):
    for item in layouts():
        family.case("neg", torch.neg, item)
        shape = item.view(item.base).shape
        family.case("lerp", lambda x, y, weight: torch.lerp(x, y, weight), item,
                    values(*shape, seed=3), weight=0.25)
    family.case("addcmul", lambda x, y, z, value: torch.addcmul(x, y, z, value=value),
                values(2, 3), values(3, seed=1), values(2, 1, seed=2), value=0.5)
    family.case("addcdiv", lambda x, y, z, value: torch.addcdiv(x, y, z, value=value),
                values(2, 3), values(3, seed=1), values(2, 1, seed=2, low=1), value=0.5)
