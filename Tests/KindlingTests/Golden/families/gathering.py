"""Elements picked by position, and written back to positions."""

import torch

from recording import DTYPES, Input, values


def record(family):
    gathers(family)
    scatters(family)
    writes(family)
    picks(family)
    classes(family)
    triangles(family)


def positions(*shape, below, seed=0):
    return values(*shape, dtype="int64", low=0, high=below - 1, seed=seed)


def gathers(family):
    sources = [Input(values(3, 4)), Input(values(4, 3), ("transpose", 0, 1)),
               Input(values(1, 4), ("expand", 3, 4)), Input(values(3, 4, dtype="int64"))]
    for source in sources:
        for dim, shape, below in [(0, (2, 4), 3), (1, (3, 2), 4), (-1, (2, 5), 4), (0, (1, 1), 3),
                                  (1, (0, 4), 4)]:
            family.case("gather", lambda x, index, dim: x.gather(dim, index), source,
                        positions(*shape, below=below), dim=dim, exact=True)
    family.case("gather", lambda x, index, dim: x.gather(dim, index), values(2, 3, 4),
                positions(2, 2, 4, below=3), dim=1, exact=True)
    labels = torch.arange(10) + 100
    family.case("gather", lambda x, index, dim: x.gather(dim, index),
                Input(labels, ("expand", 4, 10)),
                torch.tensor([[7, 4, 9], [7, 4, 9], [8, 1, 3], [8, 6, 0]]), dim=1, exact=True)
    family.case("gather", lambda x, index, dim: x.gather(dim, index), values(3, 4),
                Input(positions(2, 3, below=4), ("transpose", 0, 1)), dim=1, exact=True)


def scatters(family):
    index = torch.tensor([[0, 2, 1], [1, 0, 2]])
    for name in ["float32", "int64", "float64"]:
        x, source = values(3, 3, dtype=name), values(2, 3, dtype=name, seed=1)
        family.case("scatter", lambda x, i, s, dim: x.scatter(dim, i, s), x, index, source, dim=0,
                    exact=True)
        family.case("scatter", lambda x, i, s, dim: x.scatter(dim, i, s), x, index, source, dim=1,
                    exact=True)
        family.case("scatter_add", lambda x, i, s, dim: x.scatter_add(dim, i, s), x, index, source,
                    dim=1)
        family.case("scatter.value", lambda x, i, dim, value: x.scatter(dim, i, value), x, index,
                    dim=1, value=9, exact=True)
        family.case("scatter_", lambda x, i, s, dim: x.scatter_(dim, i, s), x, index, source,
                    dim=1, exact=True, inplace=True)
    family.case("scatter_.value", lambda x, i, dim, value: x.scatter_(dim, i, value),
                torch.zeros(3, 5), torch.tensor([[1], [4], [0]]), dim=1, value=1.0, exact=True,
                inplace=True, note="one hot")
    repeated = torch.tensor([[0, 0, 1], [2, 2, 2]])
    family.case("scatter_add", lambda x, i, s, dim: x.scatter_add(dim, i, s), values(3, 3),
                repeated, values(2, 3, seed=1), dim=1)
    family.case("index_add", lambda x, i, s, dim: x.index_add(dim, i, s), values(3, 2),
                torch.tensor([0, 2, 0]), values(3, 2, seed=1), dim=0)
    family.case("index_copy", lambda x, i, s, dim: x.index_copy(dim, i, s), values(3, 2),
                torch.tensor([2, 0]), values(2, 2, seed=1), dim=0, exact=True)
    family.case("index_fill", lambda x, i, dim, value: x.index_fill(dim, i, value), values(3, 2),
                torch.tensor([2, 0]), dim=0, value=7.0, exact=True)
    family.case("index_fill", lambda x, i, dim, value: x.index_fill(dim, i, value), values(3, 2),
                torch.tensor([-1, -3]), dim=0, value=7.0, exact=True)


def writes(family):
    rows, places = values(2, 2, seed=1), torch.tensor([2, 0])
    for op in ["index_add_", "index_copy_"]:
        for source in [Input(values(3, 2)), Input(values(2, 3), ("transpose", 0, 1))]:
            family.case(op, lambda x, i, s, dim, op=op: getattr(x, op)(dim, i, s), source, places,
                        rows, dim=0, inplace=True)
    family.case("index_add.alpha", lambda x, i, s, dim, alpha: x.index_add(dim, i, s, alpha=alpha),
                values(3, 2), places, rows, dim=0, alpha=0.5)
    family.case("index_add", lambda x, i, s, dim: x.index_add(dim, i, s), values(2, 3),
                torch.tensor([1, 1]), rows, dim=1)
    family.case("index_fill_", lambda x, i, dim, value: x.index_fill_(dim, i, value), values(3, 2),
                places, dim=-2, value=7.0, inplace=True, exact=True)
    family.case("scatter_add_", lambda x, i, s, dim: x.scatter_add_(dim, i, s), values(3, 2),
                torch.tensor([[0, 1], [0, 1]]), rows, dim=0, inplace=True)
    family.case("scatter", lambda x, i, s, dim: x.scatter(dim, i, s), values(3, 4),
                torch.tensor([[3, 0]]), values(2, 3, seed=1), dim=1, exact=True,
                grad=False, note="source is larger")
    for accumulate in [False, True]:
        family.case("put_", lambda x, i, s, accumulate: x.put_(i, s, accumulate), values(2, 3),
                    torch.tensor([0, -1]), values(2, seed=1), accumulate=accumulate, inplace=True)
    for repeats in [[1, 2], [0, 3]]:
        family.case("repeat_interleave.tensor", lambda x, r, dim: x.repeat_interleave(r, dim),
                    values(2, 3), torch.tensor(repeats), dim=0, exact=True)
    family.case("take_along_dim.flat", torch.take_along_dim, values(2, 3),
                torch.tensor([[5, 0], [1, 1]]), exact=True)


def picks(family):
    sources = [Input(values(3, 4)), Input(values(4, 3), ("transpose", 0, 1)),
               Input(values(3, 8), ("slice", 1, 1, None, 2))]
    for source in sources:
        for dim, numbers in [(0, [0, 2]), (1, [3, 1, 1]), (-1, []), (0, [1])]:
            for kind in [torch.int64, torch.int32]:
                family.case("index_select", lambda x, i, dim: x.index_select(dim, i), source,
                            torch.tensor(numbers, dtype=kind), dim=dim, exact=True)
        for numbers in [[0, 5, 11], [-1, 0], [[0, 1], [1, 0]], []]:
            family.case("take", torch.take, source, torch.tensor(numbers, dtype=torch.int64),
                        exact=True)
        family.case("masked_select", torch.masked_select, source, values(3, 4, dtype="bool"),
                    exact=True)
        family.case("masked_select", torch.masked_select, source, values(4, dtype="bool", seed=1),
                    exact=True)
    family.case("take", torch.take, torch.tensor([[4, 3, 5], [6, 7, 8]]), torch.tensor([0, 2, 5]))
    family.case("index_select", lambda x, i, dim: x.index_select(dim, i), values(),
                torch.tensor([0]), dim=0, exact=True)
    family.case("masked_select", torch.masked_select, values(3), values(2, 3, dtype="bool", seed=7),
                exact=True)
    family.case("take_along_dim", lambda x, i, dim: torch.take_along_dim(x, i, dim), values(3, 4),
                positions(3, 1, below=4), dim=1, exact=True)
    for x in [values(2, 3, dtype="int64", low=-1, high=1), values(4, dtype="bool"),
              torch.zeros(2), torch.tensor(3.0)]:
        family.case("nonzero", torch.nonzero, x, grad=False)


def classes(family):
    for numbers, count in [([0, 2, 1], 3), ([1], 4), ([[0, 1], [2, 2]], 3), ([], 2)]:
        family.case("one_hot", lambda x, classes: torch.nn.functional.one_hot(x, classes),
                    torch.tensor(numbers, dtype=torch.int64), classes=count)
    family.case("one_hot.inferred", lambda x: torch.nn.functional.one_hot(x),
                torch.tensor([3, 0, 1]))
    family.case("one_hot", lambda x, classes: torch.nn.functional.one_hot(x, classes),
                torch.tensor(2), classes=3)


def triangles(family):
    for op in ["tril", "triu"]:
        for diagonal in [0, 1, -1]:
            family.case(op, lambda x, diagonal, op=op: getattr(torch, op)(x, diagonal),
                        values(3, 4), diagonal=diagonal, exact=True)
        family.case(op, lambda x, diagonal, op=op: getattr(torch, op)(x, diagonal),
                    Input(values(2, 3, 3), ("transpose", 1, 2)), diagonal=0, exact=True)
    for x in [values(3), values(3, 4)]:
        for diagonal in [0, 1]:
            family.case("diag", lambda x, diagonal: torch.diag(x, diagonal), x, diagonal=diagonal,
                        exact=True)
    family.case("trace", torch.trace, values(3, 3))
