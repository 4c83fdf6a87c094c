"""Tensors from nothing but sizes and numbers."""

import torch

from recording import DTYPES, Input, values

SHAPES = [[], [0], [3], [2, 3], [2, 0, 3], [1, 2, 1, 2]]


def record(family):
    filled(family)
    ranges(family)
    likes(family)
    literals(family)
    meshgrids(family)


def filled(family):
    for shape in SHAPES:
        family.case("zeros", lambda shape: torch.zeros(shape), shape=shape)
        family.case("ones", lambda shape: torch.ones(shape), shape=shape)
        family.case("full", lambda shape, value: torch.full(shape, value), shape=shape, value=2.5)
        family.case("empty.shape", lambda shape: list(torch.empty(shape).shape).__str__(),
                    shape=shape)
    for name, dtype in DTYPES.items():
        family.case("zeros.dtype", lambda shape, dtype: torch.zeros(shape, dtype=dtype),
                    shape=[2], dtype=dtype)
        family.case("ones.dtype", lambda shape, dtype: torch.ones(shape, dtype=dtype),
                    shape=[2, 1], dtype=dtype)
        family.case("full.dtype", lambda shape, value, dtype: torch.full(shape, value, dtype=dtype),
                    shape=[2], value=3, dtype=dtype)
        family.case("eye.dtype", lambda n, m, dtype: torch.eye(n, m, dtype=dtype),
                    n=2, m=3, dtype=dtype)
    for value in [7, 7.0, True, float("inf"), float("nan"), -0.0]:
        family.case("full", lambda shape, value: torch.full(shape, value), shape=[2, 2], value=value)
    for n in [0, 1, 3]:
        family.case("eye", lambda n: torch.eye(n), n=n)
    for n, m in [(2, 3), (3, 2), (0, 3), (4, 1)]:
        family.case("eye(n,m)", lambda n, m: torch.eye(n, m), n=n, m=m)


def ranges(family):
    for end in [5, 0, 2.5, 3.0]:
        family.case("arange(end)", lambda end: torch.arange(end), end=end)
    for start, end, step in [(1, 5, 1), (0, 10, 3), (5, 0, -2), (1, 0, -0.1), (0.0, 1.0, 0.3),
                             (1, 2.5, 0.5), (-3, 3, 2), (2, 2, 1), (0.5, 4, 1)]:
        family.case("arange", lambda start, end, step: torch.arange(start, end, step),
                    start=start, end=end, step=step)
    for name in ["float64", "float16", "int32", "uint8", "int16"]:
        family.case("arange.dtype", lambda end, dtype: torch.arange(end, dtype=dtype),
                    end=4, dtype=DTYPES[name])
    for start, end, steps in [(0, 10, 4), (-1, 1, 5), (0, 1, 1), (3, 3, 3), (0, 1, 0), (10, 0, 6),
                              (-100, 100, 10), (0, 1, 11), (0.1, 0.9, 7)]:
        family.case("linspace", lambda start, end, steps: torch.linspace(start, end, steps),
                    start=float(start), end=float(end), steps=steps)
        if abs(end) < 40:
            family.case("logspace", lambda start, end, steps: torch.logspace(start, end, steps),
                        start=float(start), end=float(end), steps=steps, tolerance=3e-6)
    family.case("linspace.dtype", lambda start, end, steps, dtype: torch.linspace(
        start, end, steps, dtype=dtype), start=0.0, end=1.0, steps=7, dtype=torch.float64)
    family.case("logspace.base", lambda start, end, steps, base: torch.logspace(
        start, end, steps, base), start=0.0, end=4.0, steps=5, base=2.0)


def likes(family):
    for name in DTYPES:
        x = values(2, 3, dtype=name)
        family.case("zeros_like", torch.zeros_like, x, grad=False)
        family.case("ones_like", torch.ones_like, x, grad=False)
        family.case("full_like", lambda x, value: torch.full_like(x, value), x, value=2, grad=False)
    turned = Input(values(3, 2), ("transpose", 0, 1))
    family.case("zeros_like", torch.zeros_like, turned, grad=False)
    family.case("ones_like", torch.ones_like, values(0, 2), grad=False)
    family.case("empty_like.shape", lambda x: str(list(torch.empty_like(x).shape)), values(4, 1))


def literals(family):
    family.case("tensor.nested", lambda: torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
    family.case("tensor.integers", lambda: torch.tensor([[1, 2, 3]]))
    family.case("tensor.scalar", lambda: torch.tensor(1.5))
    family.case("tensor.integer", lambda: torch.tensor(7))
    family.case("tensor.bool", lambda: torch.tensor(True))
    family.case("tensor.bools", lambda: torch.tensor([True, False]))
    family.case("tensor.cube", lambda: torch.tensor([[[1.0], [2.0]], [[3.0], [4.0]]]))
    family.case("tensor.mixed", lambda: torch.tensor([1, 2.5]))
    for name, dtype in DTYPES.items():
        family.case("tensor.dtype", lambda dtype: torch.tensor([0.0, 1.7, 2.0], dtype=dtype),
                    dtype=dtype)


def meshgrids(family):
    for indexing in ["ij", "xy"]:
        family.case("meshgrid", lambda x, y, indexing: torch.meshgrid(x, y, indexing=indexing),
                    values(3), values(2), indexing=indexing, exact=True)
