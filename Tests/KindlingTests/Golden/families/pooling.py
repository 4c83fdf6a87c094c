"""Windows that are reduced to one number, other sizes of an image, and borders."""

import torch
import torch.nn.functional as F

from recording import Input, values


def record(family):
    plane(family)
    line(family)
    adaptive(family)
    interpolated(family)
    padded(family)
    shuffled(family)


def sources():
    return [Input(values(1, 2, 6, 5)), Input(values(2, 6, 5)),
            Input(values(1, 5, 6, 2), ("permute", 0, 3, 1, 2))]


def plane(family):
    for x in sources():
        for kernel, stride, padding in [(2, 2, 0), (2, 1, 0), (3, 2, 1), (3, 1, 1), ((2, 3), 2, 0)]:
            for ceil in [False, True]:
                family.case("F.max_pool2d", lambda x, kernel, stride, padding, ceil: F.max_pool2d(
                    x, kernel, stride, padding, ceil_mode=ceil), x, kernel=kernel, stride=stride,
                    padding=padding, ceil=ceil, exact=True)
                for include in [False, True]:
                    family.case("F.avg_pool2d", lambda x, kernel, stride, padding, ceil, include:
                                F.avg_pool2d(x, kernel, stride, padding, ceil_mode=ceil,
                                             count_include_pad=include), x, kernel=kernel,
                                stride=stride, padding=padding, ceil=ceil, include=include)
    square = torch.arange(16.0).reshape(1, 1, 4, 4)
    family.case("F.max_pool2d(plain)", lambda x, kernel: F.max_pool2d(x, kernel), square, kernel=2)
    family.case("F.avg_pool2d(plain)", lambda x, kernel: F.avg_pool2d(x, kernel), square, kernel=2)
    family.case("F.max_pool2d(dilation)", lambda x, kernel, stride, padding, dilation: F.max_pool2d(
        x, kernel, stride, padding, dilation), values(1, 1, 6, 6), kernel=2, stride=1, padding=1,
        dilation=2, exact=True)
    family.case("F.max_pool2d(plain)", lambda x, kernel: F.max_pool2d(x, kernel), torch.ones(
        1, 1, 4, 4), kernel=2, note="ties go to the first")
    family.case("F.max_pool2d(indices)", lambda x, kernel: tuple(F.max_pool2d(
        x, kernel, return_indices=True)), values(1, 1, 4, 4), kernel=2, exact=True)


def line(family):
    for kernel, stride, padding in [(2, 2, 0), (3, 1, 1), (3, 2, 0)]:
        for ceil in [False, True]:
            family.case("F.max_pool1d", lambda x, kernel, stride, padding, ceil: F.max_pool1d(
                x, kernel, stride, padding, ceil_mode=ceil), values(2, 2, 8), kernel=kernel,
                stride=stride, padding=padding, ceil=ceil, exact=True)
            family.case("F.avg_pool1d", lambda x, kernel, stride, padding, ceil: F.avg_pool1d(
                x, kernel, stride, padding, ceil), values(2, 2, 8), kernel=kernel, stride=stride,
                padding=padding, ceil=ceil)


def adaptive(family):
    for size in [(1, 1), (2, 2), (3, 2), (6, 5), (4, 7)]:
        for x in sources():
            family.case("F.adaptive_avg_pool2d", lambda x, size: F.adaptive_avg_pool2d(x, size), x,
                        size=size)
            family.case("F.adaptive_max_pool2d", lambda x, size: F.adaptive_max_pool2d(x, size), x,
                        size=size, exact=True)
    for size in [1, 3, 8]:
        family.case("F.adaptive_avg_pool1d", lambda x, size: F.adaptive_avg_pool1d(x, size),
                    values(2, 2, 8), size=size)


def interpolated(family):
    for x in [values(1, 1, 2, 2), values(2, 2, 3, 4)]:
        for factor in [2.0, 3.0, 0.5]:
            family.case("F.interpolate(scale)", lambda x, factor, mode: F.interpolate(
                x, scale_factor=factor, mode=mode), x, factor=factor, mode="nearest", exact=True)
            for corners in [False, True]:
                family.case("F.interpolate(scale,corners)", lambda x, factor, mode, corners:
                            F.interpolate(x, scale_factor=factor, mode=mode,
                                          align_corners=corners), x, factor=factor,
                            mode="bilinear", corners=corners, tolerance=3e-6)
        for size in [(4, 4), (5, 3), (1, 1)]:
            family.case("F.interpolate(size)", lambda x, size, mode: F.interpolate(
                x, size=size, mode=mode), x, size=size, mode="nearest", exact=True)
            family.case("F.interpolate(size)", lambda x, size, mode: F.interpolate(
                x, size=size, mode=mode), x, size=size, mode="bilinear", tolerance=3e-6)
    family.case("F.interpolate(scale)", lambda x, factor, mode: F.interpolate(
        x, scale_factor=factor, mode=mode), values(1, 2, 4), factor=2.0, mode="nearest",
        exact=True)


def padded(family):
    for pad in [(1, 2), (1, 1, 2, 0), (-1, 1), (0, 0, 1, 1)]:
        for value in [0.0, 1.5]:
            family.case("F.pad", lambda x, pad, value: F.pad(x, pad, value=value),
                        values(1, 2, 3, 4), pad=pad, value=value, exact=True)
    for mode in ["reflect", "replicate", "circular"]:
        for pad in [(1, 2, 0, 1), (1, 1, 1, 1)]:
            family.case("F.pad(mode)", lambda x, pad, mode: F.pad(x, pad, mode=mode),
                        values(1, 2, 3, 4), pad=pad, mode=mode, exact=True)
    for kernel, stride, padding in [(2, 1, 0), (3, 2, 1)]:
        family.case("F.unfold", lambda x, kernel, stride, padding: F.unfold(
            x, kernel, stride=stride, padding=padding), values(1, 2, 4, 4), kernel=kernel,
            stride=stride, padding=padding, exact=True)


def shuffled(family):
    family.case("F.pixel_shuffle", lambda x, factor: F.pixel_shuffle(x, factor),
                values(1, 4, 2, 3), factor=2, exact=True)
