"""Other shapes of the same storage, and copies where a view cannot be had."""

import torch

from recording import Input, values


def record(family):
    shapes(family)
    axes(family)
    squeezing(family)
    growing(family)
    windows(family)
    facts(family)


def view_case(family, op, function, source, **arguments):
    family.case(op, function, source, exact=True, strides=True, alias=True, **arguments)


def shapes(family):
    x = values(2, 3, 4)
    for shape in [[24], [6, 4], [-1], [4, -1], [2, -1, 2], [1, 24], [2, 3, 4], [3, 2, 2, 2]]:
        for op in ["view", "reshape"]:
            view_case(family, op, lambda x, shape, op=op: getattr(x, op)(shape), Input(x),
                      shape=shape)
    turned = Input(x, ("permute", 0, 2, 1))
    for shape in [[24], [2, 12], [2, 2, 2, 3], [-1, 3]]:
        view_case(family, "reshape", lambda x, shape: x.reshape(shape), turned, shape=shape)
    view_case(family, "view", lambda x, shape: x.view(shape), turned, shape=[2, 2, 2, 3])
    stepped = Input(values(4, 6), ("slice", 1, 0, None, 2))
    for shape in [[12], [2, 2, 3], [4, 3, 1]]:
        view_case(family, "reshape", lambda x, shape: x.reshape(shape), stepped, shape=shape)
    view_case(family, "view", lambda x, shape: x.view(shape), stepped, shape=[2, 2, 3])
    for source, shape in [(values(0, 3), [3, 0]), (values(0, 3), [0]), (values(), [1, 1]),
                          (values(1, 1), []), (values(5, 3), [-1, 5])]:
        view_case(family, "view", lambda x, shape: x.view(shape), Input(source), shape=shape)
    view_case(family, "reshape", lambda x, shape: x.reshape(shape),
              Input(values(1, 3), ("expand", 4, 3)), shape=[12])
    view_case(family, "reshape", lambda x, shape: x.reshape(shape),
              Input(values(2, 1, 3), ("expand", 2, 5, 3)), shape=[2, 5, 3, 1])
    for start, end in [(0, -1), (1, -1), (0, 1), (1, 1)]:
        view_case(family, "flatten", lambda x, start, end: x.flatten(start, end), Input(x),
                  start=start, end=end)
        view_case(family, "flatten", lambda x, start, end: x.flatten(start, end), turned,
                  start=start, end=end)
    view_case(family, "flatten", lambda x, start, end: x.flatten(start, end), Input(values()),
              start=0, end=-1)
    view_case(family, "unflatten", lambda x, dim, shape: x.unflatten(dim, shape),
              Input(values(6, 2)), dim=0, shape=[2, 3])
    family.case("view_as", lambda x, y: x.view_as(y), values(6), values(2, 3), exact=True)
    family.case("ravel", lambda x: x.ravel(), turned, exact=True)


def axes(family):
    x = values(2, 3, 4)
    for dim0, dim1 in [(0, 1), (1, 2), (-1, 0), (1, 1), (-2, -1)]:
        view_case(family, "transpose", lambda x, dim0, dim1: x.transpose(dim0, dim1),
                  Input(x), dim0=dim0, dim1=dim1)
    for dims in [[0, 1, 2], [2, 0, 1], [1, -1, 0], [-1, -2, -3]]:
        view_case(family, "permute", lambda x, dims: x.permute(*dims), Input(x), dims=dims)
    view_case(family, "permute", lambda x, dims: x.permute(*dims), Input(values(2, 0, 3)),
              dims=[2, 0, 1])
    view_case(family, "permute", lambda x, dims: x.permute(*dims),
              Input(values(2, 1, 3), ("expand", 2, 4, 3)), dims=[2, 1, 0])
    for source in [values(3, 4), values(4), values(), values(0, 2)]:
        view_case(family, "t", lambda x: x.t(), Input(source))
    view_case(family, "T", lambda x: x.T, Input(values(3, 4)))
    view_case(family, "mT", lambda x: x.mT, Input(x))
    view_case(family, "movedim", lambda x, start, end: x.movedim(start, end),
              Input(x), start=0, end=2)
    view_case(family, "movedim", lambda x, start, end: x.movedim(start, end),
              Input(x), start=-1, end=0)
    pollution = values(2, 2, 3)
    family.case("permute round trip", lambda x: x.transpose(0, 2).contiguous().view(3, 4)
                .view(3, 2, 2).transpose(0, 2), pollution, exact=True)
    family.case("permute wrong trip", lambda x: x.transpose(0, 2).contiguous().view(3, 4)
                .view(2, 2, 3), pollution, exact=True)


def squeezing(family):
    x = values(2, 3)
    for dim in [0, 1, 2, -1, -2, -3]:
        view_case(family, "unsqueeze", lambda x, dim: x.unsqueeze(dim), Input(x), dim=dim)
        view_case(family, "unsqueeze", lambda x, dim: x.unsqueeze(dim),
                  Input(values(3, 2), ("transpose", 0, 1)), dim=dim)
    for dim in [0, -1]:
        view_case(family, "unsqueeze", lambda x, dim: x.unsqueeze(dim), Input(values()), dim=dim)
    long = values(1, 4, 1, 1)
    view_case(family, "squeeze", lambda x: x.squeeze(), Input(long))
    view_case(family, "squeeze", lambda x: x.squeeze(), Input(values(1, 1)))
    view_case(family, "squeeze", lambda x: x.squeeze(), Input(values()))
    view_case(family, "squeeze", lambda x: x.squeeze(), Input(values(1, 0, 1)))
    for dim in [0, 1, 2, -1]:
        view_case(family, "squeeze(dim)", lambda x, dim: x.squeeze(dim), Input(long), dim=dim)


def growing(family):
    for source, shape in [((3,), [2, 3]), ((1, 3), [4, 3]), ((3, 1), [3, 4]), ((1,), [0]),
                          ((2, 1, 1), [-1, 3, 2]), ((1, 2), [2, 3, 2]), ((), [2, 2]),
                          ((2, 3), [2, 3]), ((1, 3), [-1, -1])]:
        view_case(family, "expand", lambda x, shape: x.expand(shape), Input(values(*source)),
                  shape=shape)
    family.case("expand_as", lambda x, y: x.expand_as(y), values(1, 3), values(2, 3), exact=True)
    view_case(family, "broadcast_to", lambda x, shape: x.broadcast_to(shape),
              Input(values(3, 1)), shape=[2, 3, 2])
    for source, counts in [((3,), [2]), ((3,), [2, 2]), ((2, 1), [1, 3]), ((1, 2), [2, 1, 2]),
                           ((2, 2), [0, 1]), ((), [3]), ((0, 2), [2, 2]), ((2, 3), [2, 2])]:
        family.case("repeat", lambda x, counts: x.repeat(counts), values(*source), counts=counts,
                    exact=True)
    family.case("repeat", lambda x, counts: x.repeat(counts),
                Input(values(3, 2), ("transpose", 0, 1)), counts=[1, 2], exact=True)
    for dim in [0, 1]:
        family.case("repeat_interleave", lambda x, repeats, dim: x.repeat_interleave(repeats, dim),
                    values(2, 3), repeats=2, dim=dim, exact=True)
    family.case("tile", lambda x, counts: x.tile(counts), values(2, 3), counts=[2], exact=True)


def windows(family):
    x = values(4, 5)
    for dim, start, length in [(0, 1, 2), (1, 0, 5), (-1, 3, 1), (0, 2, 0), (1, -2, 2)]:
        view_case(family, "narrow", lambda x, dim, start, length: x.narrow(dim, start, length),
                  Input(x), dim=dim, start=start, length=length)
    for dim, index in [(0, 1), (1, -1), (-1, 2)]:
        view_case(family, "select", lambda x, dim, index: x.select(dim, index), Input(x), dim=dim,
                  index=index)
    for size, step in [(2, 1), (3, 2), (5, 1)]:
        view_case(family, "unfold", lambda x, dim, size, step: x.unfold(dim, size, step), Input(x),
                  dim=1, size=size, step=step)
    for offset in [0, 1, -1]:
        view_case(family, "diagonal", lambda x, offset: x.diagonal(offset), Input(x),
                  offset=offset)
    for dims in [[0], [1], [0, 1]]:
        view_case(family, "diagonal.dims", lambda x, offset, dim1, dim2: x.diagonal(
            offset, dim1, dim2), Input(values(2, 3, 4)), offset=0, dim1=dims[0], dim2=2)
        family.case("flip", lambda x, dims: x.flip(dims), x, dims=dims, exact=True)
    for shift, dim in [(1, 0), (-2, 1), (7, 1)]:
        family.case("roll.flat", lambda x, shift: x.roll(shift), x, shift=shift, exact=True)
        family.case("roll", lambda x, shift, dim: x.roll(shift, dim), x, shift=shift, dim=dim,
                    exact=True)


def facts(family):
    sources = [
        Input(values(3, 4)), Input(values(3, 4), ("transpose", 0, 1)),
        Input(values(3, 4), ("slice", 0, 1, None, 1)), Input(values(3, 4), ("slice", 1, 0, 2, 1)),
        Input(values(1, 4), ("expand", 3, 4)), Input(values(1, 4), ("transpose", 0, 1)),
        Input(values(0, 4), ("transpose", 0, 1)), Input(values(2, 3, 4), ("permute", 1, 0, 2)),
    ]
    for source in sources:
        family.case("is_contiguous", lambda x: x.is_contiguous(), source)
        family.case("stride", lambda x: str(list(x.stride())), source)
        family.case("storage_offset", lambda x: x.storage_offset(), source)
        family.case("contiguous", lambda x: x.contiguous(), source, exact=True, strides=True,
                    alias=True)
        family.case("clone", lambda x: x.clone(), source, exact=True, alias=True)
