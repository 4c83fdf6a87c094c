"""Batch, layer, group and instance norm; dropout where it draws nothing; embeddings."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from modules import module_case
from recording import Input, values

TOLERANCE = 1e-5


def record(family):
    batches(family)
    stateful(family)
    layers(family)
    groups(family)
    dropped(family)
    embedded(family)


def batches(family):
    for shape in [(4, 3), (2, 3, 4), (2, 3, 2, 2)]:
        for training in [True, False]:
            family.case("F.batch_norm", lambda x, mean, var, w, b, training: F.batch_norm(
                x, mean.clone(), var.clone(), w, b, training=training), values(*shape),
                Input(values(3, seed=1), grad=False), Input(values(3, seed=2, low=0.5), grad=False),
                values(3, seed=3), values(3, seed=4), training=training, tolerance=TOLERANCE)


def stateful(family):
    column = torch.tensor([[1.0], [2.0], [3.0], [4.0]])

    def batch_norm(features, **rest):
        return nn.BatchNorm1d(features, **rest)

    def batch_norm2(features, **rest):
        return nn.BatchNorm2d(features, **rest)

    for train in [True, False]:
        word = "train" if train else "eval"
        module_case(family, f"nn.BatchNorm1d.{word}", batch_norm, column, features=1, train=train)
        module_case(family, f"nn.BatchNorm1d.{word}", batch_norm, values(4, 3), features=3,
                    train=train, tolerance=TOLERANCE)
        module_case(family, f"nn.BatchNorm1d.{word}", batch_norm, values(2, 3, 4), features=3,
                    train=train, tolerance=TOLERANCE)
        module_case(family, f"nn.BatchNorm2d.{word}", batch_norm2, values(2, 3, 2, 2), features=3,
                    train=train, tolerance=TOLERANCE)
    twice = lambda net, x: [net(x), net(x * 2)]
    module_case(family, "nn.BatchNorm1d.twice", batch_norm, values(4, 3), features=3, call=twice,
                tolerance=TOLERANCE)
    module_case(family, "nn.BatchNorm1d.momentum", lambda features, momentum, eps: nn.BatchNorm1d(
        features, eps=eps, momentum=momentum), values(4, 3), features=3, momentum=0.3, eps=0.01,
        tolerance=TOLERANCE)
    module_case(family, "nn.BatchNorm2d.plain", lambda features: nn.BatchNorm2d(
        features, affine=False, track_running_stats=False), values(2, 3, 2, 2), features=3,
        tolerance=TOLERANCE)


def layers(family):
    for shape, normal in [((2, 4), [4]), ((2, 3, 4), [4]), ((2, 3, 4), [3, 4])]:
        family.case("F.layer_norm", lambda x, w, b, shape: F.layer_norm(x, shape, w, b),
                    values(*shape), values(*normal, seed=1), values(*normal, seed=2), shape=normal,
                    tolerance=TOLERANCE)
        family.case("F.layer_norm(plain)", lambda x, shape: F.layer_norm(x, shape), values(*shape),
                    shape=normal, tolerance=TOLERANCE)
    family.case("F.layer_norm(plain)", lambda x, shape: F.layer_norm(x, shape),
                Input(values(4, 2), ("transpose", 0, 1)), shape=[4], tolerance=TOLERANCE)
    module_case(family, "nn.LayerNorm", lambda size: nn.LayerNorm(size), values(2, 4), size=4,
                tolerance=TOLERANCE)


def groups(family):
    for count in [1, 2, 4]:
        family.case("F.group_norm", lambda x, w, b, groups: F.group_norm(x, groups, w, b),
                    values(2, 4, 3), values(4, seed=1), values(4, seed=2), groups=count,
                    tolerance=TOLERANCE)
    family.case("F.instance_norm", lambda x: F.instance_norm(x), values(2, 3, 4),
                tolerance=TOLERANCE)


def dropped(family):
    x = values(2, 3)
    for p, training in [(0.5, False), (0.0, True), (1.0, True)]:
        family.case("F.dropout", lambda x, p, training: F.dropout(x, p, training), x, p=p,
                    training=training, exact=True)


def embedded(family):
    table = values(5, 3)
    for numbers in [[0], [4, 1, 4], [[0, 1], [2, 2]]]:
        family.case("F.embedding", F.embedding, torch.tensor(numbers), table, exact=True)
    family.case("F.embedding(padding)", lambda i, table, padding: F.embedding(
        i, table, padding_idx=padding), torch.tensor([1, 0, 1]), table, padding=1, exact=True)
