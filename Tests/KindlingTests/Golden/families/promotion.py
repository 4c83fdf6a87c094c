"""The dtype of a result: of two tensors, of a tensor and a 0-dim tensor, of a tensor and a number."""

import operator

import torch

from recording import DTYPES, Input, values

SCALARS = [2, 2.5, True]


def record(family):
    for a in DTYPES:
        for b in DTYPES:
            family.case("promote_types", lambda a, b: str(torch.promote_types(a, b)),
                        a=DTYPES[a], b=DTYPES[b])
            family.case("add", torch.add, operand(a), operand(b, seed=1), grad=False)
            family.case("add", torch.add, operand(a), zero_dim(b), grad=False)
            family.case("mul", torch.mul, zero_dim(a), zero_dim(b), grad=False)
            family.case("div", torch.div, operand(a), divisor(b), grad=False)
            family.case("eq", torch.eq, operand(a), operand(b, seed=1))
    with_scalars(family)
    results(family)


def operand(name, seed=0):
    return values(3, dtype=name, low=0, high=9, seed=seed)


def divisor(name):
    return torch.tensor([1, 1, 1] if name == "bool" else [1, 2, 3], dtype=DTYPES[name])


def zero_dim(name):
    return torch.tensor(1 if name == "bool" else 3, dtype=DTYPES[name])


def with_scalars(family):
    table = {
        "add.scalar": operator.add,
        "mul.scalar": operator.mul,
        "div.scalar": operator.truediv,
        "rsub.scalar": lambda x, other: other - x,
        "lt.scalar": operator.lt,
    }
    for op, function in table.items():
        for name in DTYPES:
            for other in SCALARS:
                if op == "rsub.scalar" and (name == "bool" or other is True):
                    continue
                family.case(op, function, operand(name), other=other, grad=False)
    for name in DTYPES:
        for exponent in [2, 2.5]:
            if name != "bool":
                family.case("pow.scalar", operator.pow, operand(name), other=exponent, grad=False)


def results(family):
    for name in ["int64", "int32", "uint8", "bool", "float16"]:
        for op in ["sum", "prod", "exp", "sqrt", "abs", "cumsum"]:
            if op == "abs" and name == "bool":
                continue
            x = operand(name)
            if op == "cumsum":
                family.case("cumsum", lambda x, dim: x.cumsum(dim), x, dim=0, grad=False)
            else:
                family.case(op, lambda x, op=op: getattr(torch, op)(x), x, grad=False)
    flag = values(3, dtype="bool")
    for a, b in [("float32", "float64"), ("int64", "float32"), ("int32", "uint8"),
                 ("float16", "bfloat16"), ("bool", "int8")]:
        family.case("where", torch.where, flag, operand(a), operand(b, seed=1), grad=False)
        family.case("cat", lambda a, b, dim: torch.cat([a, b], dim=dim), operand(a),
                    operand(b, seed=1), dim=0, grad=False)
        family.case("maximum", torch.maximum, operand(a), operand(b, seed=1), grad=False)
