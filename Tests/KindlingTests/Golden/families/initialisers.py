"""`nn.init`: how a parameter is filled."""

import torch
import torch.nn as nn

SHAPES = [[4, 6], [2, 3], [3, 2, 3, 3], [5, 4, 2]]


def record(family):
    for shape in SHAPES:
        drawn(family, "init.xavier_uniform_", nn.init.xavier_uniform_, shape, gain=1.0)
        drawn(family, "init.xavier_uniform_", nn.init.xavier_uniform_, shape, gain=2.5)
        drawn(family, "init.xavier_normal_", nn.init.xavier_normal_, shape, gain=1.0)
        for mode in ["fan_in", "fan_out"]:
            for nonlinearity in ["relu", "leaky_relu", "tanh"]:
                for op in ["kaiming_uniform_", "kaiming_normal_"]:
                    drawn(family, "init." + op, getattr(nn.init, op), shape, a=0.2, mode=mode,
                          nonlinearity=nonlinearity)
        drawn(family, "init.normal_", nn.init.normal_, shape, mean=0.5, std=0.01)
        drawn(family, "init.uniform_", nn.init.uniform_, shape, a=-0.1, b=0.1)
        drawn(family, "init.constant_", nn.init.constant_, shape, val=0.3)
        drawn(family, "init.trunc_normal_", nn.init.trunc_normal_, shape, mean=0.0, std=1.0)
        drawn(family, "init.zeros_", nn.init.zeros_, shape)
        drawn(family, "init.ones_", nn.init.ones_, shape)
    for shape in [[3, 3], [2, 4]]:
        drawn(family, "init.eye_", nn.init.eye_, shape)
    for nonlinearity in ["linear", "sigmoid", "tanh", "relu", "selu"]:
        family.case("init.calculate_gain", lambda nonlinearity: torch.tensor(
            nn.init.calculate_gain(nonlinearity), dtype=torch.float64), nonlinearity=nonlinearity)


def drawn(family, op, fill, shape, **arguments):
    def run(seed, shape, **rest):
        torch.manual_seed(seed)
        return fill(torch.empty(shape), **rest)

    family.case(op, run, grad=False, seed=5, shape=shape, tolerance=3e-6, **arguments)
