"""Putting tensors together and taking them apart."""

import torch

from recording import Input, values


def record(family):
    cats(family)
    stacks(family)
    pieces(family)


def cats(family):
    def cat(*parts, dim):
        return torch.cat(parts, dim=dim)

    groups = [
        ([(2, 3), (1, 3)], 0), ([(2, 3), (2, 2), (2, 1)], 1), ([(2, 3), (2, 3)], -1),
        ([(3,), (0,), (2,)], 0), ([(2, 2, 1), (2, 2, 3)], 2), ([(2, 3)], 0),
        ([(0, 3), (2, 3)], 0), ([(2, 1, 2), (2, 4, 2)], -2),
    ]
    for shapes, dim in groups:
        parts = [values(*shape, seed=seed) for seed, shape in enumerate(shapes)]
        family.case("cat", cat, *parts, dim=dim, exact=True)
    family.case("cat", cat, Input(values(3, 2), ("transpose", 0, 1)),
                Input(values(2, 6), ("slice", 1, 0, None, 2)), dim=0, exact=True)
    family.case("cat", cat, Input(values(1, 2), ("expand", 3, 2)), values(3, 2), dim=1, exact=True)
    for name in ["int64", "uint8", "bool", "float64"]:
        family.case("cat", cat, values(2, dtype=name), values(3, dtype=name, seed=1), dim=0,
                    exact=True)


def stacks(family):
    def stack(*parts, dim):
        return torch.stack(parts, dim=dim)

    for shape, dim in [((2, 3), 0), ((2, 3), 1), ((2, 3), 2), ((2, 3), -1), ((2, 3), -3), ((), 0),
                       ((0,), 0), ((4,), 1)]:
        family.case("stack", stack, values(*shape), values(*shape, seed=1), dim=dim, exact=True)
    family.case("stack", stack, Input(values(3, 2), ("transpose", 0, 1)), values(2, 3), dim=1,
                exact=True)
    family.case("stack", stack, values(3, dtype="int64"), values(3), values(3, dtype="float64"),
                dim=0, exact=True)
    for op in ["hstack", "vstack"]:
        family.case(op, lambda *parts, op=op: getattr(torch, op)(parts), values(3),
                    values(3, seed=1), exact=True)
        family.case(op, lambda *parts, op=op: getattr(torch, op)(parts), values(2, 2),
                    values(2, 2, seed=1), exact=True)


def pieces(family):
    sources = [Input(values(5, 4)), Input(values(4, 5), ("transpose", 0, 1))]
    for source in sources:
        for size, dim in [(2, 0), (5, 0), (7, 0), (1, 0), (3, 1), (2, -1)]:
            family.case("split", lambda x, size, dim: x.split(size, dim), source, size=size,
                        dim=dim, exact=True, strides=True, alias=True)
        for sizes, dim in [([1, 4], 0), ([2, 0, 3], 0), ([1, 1, 2], 1)]:
            family.case("split(sizes)", lambda x, sizes, dim: x.split(sizes, dim), source,
                        sizes=sizes, dim=dim, exact=True, strides=True, alias=True)
        for chunks, dim in [(2, 0), (3, 0), (4, 0), (9, 0), (3, 1), (1, -1)]:
            family.case("chunk", lambda x, chunks, dim: x.chunk(chunks, dim), source,
                        chunks=chunks, dim=dim, exact=True, strides=True, alias=True)
        for dim in [0, 1]:
            family.case("unbind", lambda x, dim: x.unbind(dim), source, dim=dim, exact=True,
                        strides=True, alias=True)
    for size, count in [(7, 3), (6, 4), (0, 2)]:
        family.case("chunk", lambda x, chunks, dim: x.chunk(chunks, dim), values(size),
                    chunks=count, dim=0, exact=True, note="uneven")
