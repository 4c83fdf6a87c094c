"""Convolutions, transposed ones, and the linear layer."""

import itertools

import torch
import torch.nn.functional as F

from recording import Input, values

TOLERANCE = 5e-6


def record(family):
    linear(family)
    plane(family)
    line(family)
    transposed(family)
    layouts(family)


def linear(family):
    for shape in [(3,), (2, 3), (2, 2, 3), (0, 3)]:
        family.case("F.linear", F.linear, values(*shape), values(4, 3, seed=1), values(4, seed=2),
                    second=True, tolerance=TOLERANCE)
        family.case("F.linear", F.linear, values(*shape), values(4, 3, seed=1), tolerance=TOLERANCE)
    family.case("F.linear", F.linear, Input(values(3, 2), ("transpose", 0, 1)),
                Input(values(3, 4, seed=1), ("transpose", 0, 1)), values(4, seed=2),
                tolerance=TOLERANCE)


def conv(family, op, x, w, b, **options):
    function = getattr(F, op)
    family.case(f"F.{op}", lambda x, w, b, **options: function(x, w, b, **options), x, w, b,
                tolerance=TOLERANCE, **options)


def plane(family):
    for stride, padding, dilation in itertools.product([1, 2], [0, 1, 2], [1, 2]):
        for kernel in [1, 2, 3]:
            conv(family, "conv2d", values(1, 2, 6, 5), values(3, 2, kernel, kernel, seed=1),
                 values(3, seed=2), stride=stride, padding=padding, dilation=dilation, groups=1)
    for groups, channels, out in [(2, 4, 4), (3, 3, 6), (4, 4, 4)]:
        for stride in [1, 2]:
            conv(family, "conv2d", values(2, channels, 5, 5), values(out, channels // groups, 3, 3,
                 seed=1), values(out, seed=2), stride=stride, padding=1, dilation=1, groups=groups)
    for stride, padding, dilation in [((2, 1), (0, 2), 1), ((1, 3), (1, 0), (2, 1)), (1, 0, (1, 2))]:
        conv(family, "conv2d", values(1, 2, 6, 7), values(2, 2, 3, 2, seed=1), values(2, seed=2),
             stride=stride, padding=padding, dilation=dilation, groups=1)
    for padding in ["same", "valid"]:
        for kernel in [2, 3]:
            conv(family, "conv2d", values(1, 1, 5, 5), values(2, 1, kernel, kernel, seed=1),
                 values(2, seed=2), stride=1, padding=padding, dilation=1, groups=1)
    family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), values(2, 4, 4),
                values(2, 2, 3, 3, seed=1), note="one image", tolerance=TOLERANCE)
    family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), torch.arange(16.0).reshape(
        1, 1, 4, 4), torch.tensor([[[[1.0, 0.0], [0.0, -1.0]]]]), second=True)
    family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), values(2, 2, 4, 4),
                values(2, 2, 3, 3, seed=1), second=True, tolerance=TOLERANCE)
    family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), values(1, 1, 4, 4, dtype="float64"),
                values(1, 1, 2, 2, dtype="float64", seed=1), tolerance=1e-11)
    family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), values(0, 2, 4, 4),
                values(3, 2, 3, 3, seed=1))


def line(family):
    for stride, padding, dilation in itertools.product([1, 2, 3], [0, 1], [1, 2]):
        conv(family, "conv1d", values(2, 2, 8), values(3, 2, 3, seed=1), values(3, seed=2),
             stride=stride, padding=padding, dilation=dilation, groups=1)
    conv(family, "conv1d", values(1, 4, 6), values(4, 1, 2, seed=1), values(4, seed=2), stride=1,
         padding=0, dilation=1, groups=4)
    family.case("F.conv1d(plain)", lambda x, w: F.conv1d(x, w), values(2, 6), values(3, 2, 2,
                seed=1), tolerance=TOLERANCE)


def transposed(family):
    for stride, padding, extra in [(1, 0, 0), (2, 0, 0), (2, 1, 1), (3, 1, 2), (1, 1, 0)]:
        conv(family, "conv_transpose2d", values(1, 2, 3, 4), values(2, 3, 3, 3, seed=1),
             values(3, seed=2), stride=stride, padding=padding, output_padding=extra, groups=1,
             dilation=1)
        conv(family, "conv_transpose1d", values(2, 2, 4), values(2, 3, 3, seed=1),
             values(3, seed=2), stride=stride, padding=padding, output_padding=extra, groups=1,
             dilation=1)
    conv(family, "conv_transpose2d", values(1, 4, 3, 3), values(4, 1, 2, 2, seed=1),
         values(2, seed=2), stride=2, padding=0, output_padding=0, groups=2, dilation=1)
    conv(family, "conv_transpose2d", values(1, 2, 3, 3), values(2, 2, 2, 2, seed=1),
         values(2, seed=2), stride=1, padding=0, output_padding=0, groups=1, dilation=2)


def layouts(family):
    for x in [Input(values(1, 4, 4, 2), ("permute", 0, 3, 1, 2)),
              Input(values(1, 2, 4, 8), ("slice", 3, 0, None, 2)),
              Input(values(1, 1, 4, 4), ("expand", 2, 2, 4, 4))]:
        family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), x, values(3, 2, 2, 2, seed=1),
                    tolerance=TOLERANCE)
        family.case("F.conv2d(plain)", lambda x, w: F.conv2d(x, w), x,
                    Input(values(2, 3, 2, 2, seed=1), ("transpose", 0, 1)), tolerance=TOLERANCE)
