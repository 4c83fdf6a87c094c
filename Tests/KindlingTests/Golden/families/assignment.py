"""Writing through an index, seen by the tensor that was indexed and by every other view."""

import torch

from recording import Input, values

ALL = slice(None)

PLACES = [
    [0], [-1], [1, 2], [slice(0, 2)], [ALL, slice(None, None, 2)], [..., -1], [...],
    [slice(1, None), 0], [slice(5, None)], [0, None], [ALL, slice(1, 3)],
]


def record(family):
    for index in PLACES:
        for value in [7, 2.5]:
            scalar(family, Input(values(3, 4)), index, value)
        scalar(family, Input(values(4, 3), ("transpose", 0, 1)), index, 9)
        scalar(family, Input(values(3, 8), ("slice", 1, 0, None, 2)), index, 9)
        scalar(family, Input(values(3, 4, dtype="int64")), index, 5)
    tensors(family)
    masks(family)
    positions(family)


def put(x, index, value):
    x[tuple(index)] = value
    return x


def scalar(family, source, index, value):
    family.case("setitem.scalar", lambda x, index, value: put(x, index, value), source,
                index=index, value=value, exact=True, inplace=True)


def tensors(family):
    pairs = [
        ([0], values(4, seed=1)), ([ALL, 0], values(3, seed=1)), ([ALL, 1], values(seed=1)),
        ([slice(0, 2)], values(2, 4, seed=1)), ([slice(0, 2)], values(4, seed=1)),
        ([...], values(3, 1, seed=1)), ([ALL, slice(None, None, 2)], values(1, 2, seed=1)),
        ([1, 1], values(1, seed=1)), ([0], values(4, dtype="int64")),
        ([0], values(4, dtype="float64")),
    ]
    for index, value in pairs:
        family.case("setitem", lambda x, y, index: put(x, index, y), values(3, 4), value,
                    index=index, exact=True, inplace=True)
    family.case("setitem", lambda x, y, index: put(x, index, y),
                Input(values(4, 3), ("transpose", 0, 1)),
                Input(values(4, 2), ("transpose", 0, 1)), index=[slice(1, None)], exact=True,
                inplace=True)
    family.case("setitem", lambda x, y, index: put(x, index, y), values(3, dtype="int64"),
                values(3), index=[ALL], exact=True, inplace=True, note="truncates")


def masks(family):
    def by_scalar(x, mask, value):
        x[mask] = value
        return x

    def by_tensor(x, mask, y):
        x[mask] = y
        return x

    mask = torch.tensor([[True, False, True], [False, False, True]])
    family.case("setitem.mask_scalar", by_scalar, values(2, 3), mask, value=0, exact=True,
                inplace=True)
    family.case("setitem.mask_scalar", by_scalar, Input(values(3, 2), ("transpose", 0, 1)), mask,
                value=-1, exact=True, inplace=True)
    family.case("setitem.mask_scalar", by_scalar, values(2, 3), mask[:, 0].clone(), value=4,
                exact=True, inplace=True)
    family.case("setitem.mask", by_tensor, values(2, 3), mask, values(3, seed=9), exact=True,
                inplace=True)
    family.case("setitem.mask", by_tensor, values(2, 3), mask, values(1, seed=9), exact=True,
                inplace=True)


def positions(family):
    def by_scalar(x, index, value):
        x[index] = value
        return x

    def by_tensor(x, index, y):
        x[index] = y
        return x

    def by_pair(x, rows, columns, value):
        x[rows, columns] = value
        return x

    index = torch.tensor([2, 0])
    family.case("setitem.index_scalar", by_scalar, values(4, 3), index, value=1.5, exact=True,
                inplace=True)
    family.case("setitem.index", by_tensor, values(4, 3), index, values(2, 3, seed=3), exact=True,
                inplace=True)
    family.case("setitem.index", by_tensor, values(4, 3), index, values(3, seed=3), exact=True,
                inplace=True)
    family.case("setitem.pair_scalar", by_pair, values(4, 3), index, torch.tensor([1, 2]), value=8,
                exact=True, inplace=True)
