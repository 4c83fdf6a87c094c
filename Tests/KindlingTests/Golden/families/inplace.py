"""Methods that end in `_`: they write into storage that other views see."""

import torch

from recording import DTYPES, Input, values

BASES = [
    Input(values(2, 3)),
    Input(values(3, 2), ("transpose", 0, 1)),
    Input(values(4, 3), ("slice", 0, 0, None, 2)),
    Input(values(2, 6), ("slice", 1, 1, None, 2)),
    Input(values(3, 2, 3), ("select", 0, 1)),
]


def record(family):
    for source in BASES:
        with_tensors(family, source)
        with_scalars(family, source)
        alone(family, source)
    dtypes(family)
    chains(family)


def inplace_case(family, op, function, *inputs, **arguments):
    family.case(op, function, *inputs, inplace=True, **arguments)


def with_tensors(family, source):
    for op in ["add_", "sub_", "mul_", "div_", "copy_"]:
        for other in [values(2, 3, seed=5), values(3, seed=5), values(seed=5)]:
            inplace_case(family, op, lambda x, y, op=op: getattr(x, op)(y), source, other)
    inplace_case(family, "add_.alpha", lambda x, y, alpha: x.add_(y, alpha=alpha), source,
                 values(2, 3, seed=6), alpha=-0.5)
    inplace_case(family, "addcmul_", lambda x, y, z, value: x.addcmul_(y, z, value=value), source,
                 values(2, 3, seed=6), values(2, 3, seed=7), value=0.5)
    inplace_case(family, "addcdiv_", lambda x, y, z, value: x.addcdiv_(y, z, value=value), source,
                 values(2, 3, seed=6), values(2, 3, seed=7, low=1), value=0.5)
    mask = values(2, 3, dtype="bool", seed=3)
    inplace_case(family, "masked_fill_", lambda x, m, value: x.masked_fill_(m, value), source, mask,
                 value=2.0, exact=True)


def with_scalars(family, source):
    for op in ["add_", "sub_", "mul_", "div_"]:
        inplace_case(family, op + ".scalar", lambda x, other, op=op: getattr(x, op)(other), source,
                     other=2.5)
    inplace_case(family, "pow_.scalar", lambda x, other: x.pow_(other), source, other=2)
    inplace_case(family, "fill_", lambda x, value: x.fill_(value), source, value=1.5, exact=True)
    inplace_case(family, "clamp_", lambda x, min, max: x.clamp_(min, max), source, min=-1.0,
                 max=1.0, exact=True)
    inplace_case(family, "lerp_", lambda x, y, weight: x.lerp_(y, weight), source,
                 values(2, 3, seed=8), weight=0.25)


def alone(family, source):
    for op in ["zero_", "neg_", "abs_", "exp_", "sigmoid_", "tanh_", "relu_", "floor_", "round_",
               "square_"]:
        inplace_case(family, op, lambda x, op=op: getattr(x, op)(), source)


def dtypes(family):
    for name in DTYPES:
        x = Input(values(2, 3, dtype=name, low=0), ("slice", 1, 0, None, 2))
        inplace_case(family, "fill_", lambda x, value: x.fill_(value), x, value=1, grad=False)
        inplace_case(family, "zero_", lambda x: x.zero_(), x, grad=False)
        if name != "bool":
            inplace_case(family, "add_.scalar", lambda x, other: x.add_(other), x, other=1,
                         grad=False)
            inplace_case(family, "mul_", lambda x, y: x.mul_(y), x,
                         values(2, 2, dtype=name, low=0, seed=4), grad=False)
        for other in ["float32", "int64", "bool"]:
            inplace_case(family, "copy_", lambda x, y: x.copy_(y), x,
                         values(2, 2, dtype=other, low=0, seed=4), grad=False, exact=True)


def chains(family):
    def row_then_all(x):
        row = x[0]
        row.add_(1)
        x.mul_(2)
        return row

    def two_views(x):
        first, second = x[:, 0], x.t()[0]
        first.fill_(3)
        second.add_(1)
        return first

    def operators(x, y):
        x += y
        x *= 2
        x -= 1
        x /= 4
        return x

    inplace_case(family, "row then all", row_then_all, values(2, 3))
    inplace_case(family, "two views", two_views, values(2, 3))
    inplace_case(family, "compound assignment", operators, values(2, 3), values(3, seed=1))
