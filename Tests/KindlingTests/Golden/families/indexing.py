"""Reading through an index: numbers, slices, ellipses, new axes, masks and lists of positions."""

import torch

from recording import Input, values

ALL = slice(None)

VIEW_INDICES = [
    [0], [-1], [1, 2], [0, 1, 2], [-2, -1, -3], [slice(0, 2)], [slice(1, None)],
    [slice(None, -1)], [slice(-2, None)], [slice(None, None, 2)], [ALL, slice(0, 4, 3)],
    [ALL, ALL, slice(1, None, 2)], [slice(10, None)], [slice(2, 1)], [slice(0, 100)],
    [slice(-100, 2)], [...], [0, ...], [..., 0], [..., slice(0, 2)], [ALL, 1, ...],
    [0, ..., 1], [1, slice(1, 3), slice(None, None, 2)], [None], [None, 0], [ALL, None],
    [..., None], [0, None, ALL, 1], [slice(1, 2), 0, None, slice(0, 2)], [-1, slice(-3, -1)],
    [ALL, slice(1, 3), -1], [slice(None, None, 4)], [slice(1, 1)], [..., slice(None, None, 3)],
]


def record(family):
    x = values(3, 4, 5)
    for index in VIEW_INDICES:
        read(family, Input(x), index)
    sources = [
        Input(values(5, 4, 3), ("permute", 2, 1, 0)),
        Input(values(6, 4, 5), ("slice", 0, 1, None, 2)),
        Input(values(3, 1, 5), ("expand", 3, 4, 5)),
        Input(values(3, 4, 5, dtype="int64")),
        Input(values(3, 4, 5, dtype="bool")),
    ]
    for source in sources:
        for index in VIEW_INDICES[::3]:
            read(family, source, index)
    read(family, Input(values(4)), [2])
    read(family, Input(values()), [...])
    read(family, Input(values()), [None])
    masks(family)
    positions(family)
    mixed(family)
    empty(family)


def read(family, source, index):
    family.case("getitem", lambda x, index: x[tuple(index)], source, index=index, exact=True,
                strides=True)


def masks(family):
    x = values(3, 4)
    family.case("getitem.mask", lambda x, m: x[m], x, values(3, 4, dtype="bool"), exact=True)
    family.case("getitem.mask", lambda x, m: x[m], x, values(3, dtype="bool"), exact=True)
    family.case("getitem.mask", lambda x, m: x[m], x, torch.zeros(3, 4, dtype=torch.bool),
                exact=True)
    family.case("getitem.mask", lambda x, m: x[m], Input(x, ("transpose", 0, 1)),
                values(4, 3, dtype="bool", seed=2), exact=True)
    family.case("getitem.mask", lambda x, m: x[m], values(0, 2), values(0, dtype="bool"),
                exact=True)
    family.case("getitem.mask", lambda x, m: x[m], values(2, 3, dtype="int64"),
                values(2, 3, dtype="bool", seed=5), exact=True)


def positions(family):
    x = values(4, 3)
    lists = [[0], [2, 0, 2], [-1, 1], [[0, 1], [3, 2]], []]
    for numbers in lists:
        index = torch.tensor(numbers, dtype=torch.int64)
        family.case("getitem.index", lambda x, i: x[i], x, index, exact=True)
        family.case("getitem.index", lambda x, i: x[i], Input(values(3, 4), ("transpose", 0, 1)),
                    index, exact=True)
    family.case("getitem.index", lambda x, i: x[i], x, torch.tensor(1), exact=True)
    family.case("getitem.index", lambda x, i: x[i], x, torch.tensor([3, 1], dtype=torch.int32),
                exact=True)
    rows, columns = torch.tensor([0, 3, 1]), torch.tensor([2, 0, 2])
    family.case("getitem.pair", lambda x, i, j: x[i, j], x, rows, columns, exact=True)
    family.case("getitem.pair", lambda x, i, j: x[i, j], x, torch.tensor([[0], [2]]), columns,
                exact=True)
    family.case("getitem.pair", lambda x, i, j: x[i, j], values(4, 3, 2), rows, columns,
                exact=True)


def mixed(family):
    x, index = values(4, 3, 5), torch.tensor([2, 0])
    family.case("getitem.slice_index", lambda x, i: x[:, i], x, index, exact=True)
    family.case("getitem.int_index", lambda x, i: x[1, i], x, index, exact=True)
    family.case("getitem.index_slice", lambda x, i: x[i, 1:], x, index, exact=True)
    family.case("getitem.last_index", lambda x, i: x[..., i], x, index, exact=True)
    family.case("getitem.index_slice_index", lambda x, i, j: x[i, :, j], x, index,
                torch.tensor([4, 1]), exact=True)
    family.case("getitem.slice_mask", lambda x, m: x[:, m], x,
                torch.tensor([True, False, True]), exact=True)
    family.case("getitem.index_none", lambda x, i: x[i, None], x, index, exact=True)


def empty(family):
    for index in [[ALL], [slice(0, 0)], [ALL, 0], [ALL, slice(1, None)]]:
        read(family, Input(values(0, 3)), index)
