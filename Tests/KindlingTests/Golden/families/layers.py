"""Modules with their own parameters: the numbers they start from, what they compute and its slopes."""

import torch
import torch.nn as nn

from modules import module_case
from recording import Input, values

TOLERANCE = 5e-6


def record(family):
    linears(family)
    convolutions(family)
    others(family)
    recurrent(family)
    cells(family)
    packed(family)
    beginnings(family)


def linears(family):
    def linear(inp, out, bias):
        return nn.Linear(inp, out, bias=bias)

    for shape in [(3,), (2, 3), (2, 2, 3)]:
        for bias in [True, False]:
            module_case(family, "nn.Linear", linear, values(*shape), inp=3, out=4, bias=bias,
                        tolerance=TOLERANCE)

    def mlp(inp, hidden, out):
        return nn.Sequential(nn.Linear(inp, hidden), nn.ReLU(), nn.Linear(hidden, out))

    module_case(family, "mlp", mlp, values(4, 5), inp=5, hidden=7, out=2, tolerance=TOLERANCE)
    module_case(family, "nn.Bilinear", lambda a, b, out: nn.Bilinear(a, b, out), values(2, 3),
                values(2, 2, seed=1), a=3, b=2, out=2, tolerance=TOLERANCE)


def convolutions(family):
    def conv(inp, out, kernel, stride, padding):
        return nn.Conv2d(inp, out, kernel, stride=stride, padding=padding)

    for stride, padding in [(1, 0), (1, 1), (2, 1)]:
        module_case(family, "nn.Conv2d", conv, values(1, 1, 5, 5), inp=1, out=3, kernel=3,
                    stride=stride, padding=padding, tolerance=TOLERANCE)
    module_case(family, "nn.Conv2d.groups", lambda inp, out, kernel, groups: nn.Conv2d(
        inp, out, kernel, groups=groups, bias=False), values(1, 4, 4, 4), inp=4, out=4, kernel=3,
        groups=2, tolerance=TOLERANCE)
    for mode in ["reflect", "circular", "replicate"]:
        module_case(family, "nn.Conv2d.padding_mode", lambda inp, out, kernel, padding, mode:
                    nn.Conv2d(inp, out, kernel, padding=padding, padding_mode=mode),
                    values(1, 1, 4, 4), inp=1, out=2, kernel=3, padding=1, mode=mode,
                    tolerance=TOLERANCE)
    module_case(family, "nn.Conv1d", lambda inp, out, kernel: nn.Conv1d(inp, out, kernel),
                values(2, 2, 6), inp=2, out=3, kernel=3, tolerance=TOLERANCE)
    module_case(family, "nn.ConvTranspose2d", lambda inp, out, kernel, stride: nn.ConvTranspose2d(
        inp, out, kernel, stride=stride), values(1, 2, 3, 3), inp=2, out=3, kernel=2, stride=2,
        tolerance=TOLERANCE)


def others(family):
    module_case(family, "nn.Embedding", lambda count, size: nn.Embedding(count, size),
                torch.tensor([[0, 2], [2, 3]]), count=4, size=3, tolerance=TOLERANCE)
    module_case(family, "nn.PReLU", lambda: nn.PReLU(), values(2, 3))
    module_case(family, "nn.Flatten", lambda: nn.Flatten(), values(2, 3, 2))


def recurrent(family):
    for op, make in [("nn.RNN", nn.RNN), ("nn.GRU", nn.GRU), ("nn.LSTM", nn.LSTM)]:
        def build(inp, hidden, layers, bias, batch_first, both, make=make):
            return make(inp, hidden, layers, bias=bias, batch_first=batch_first,
                        bidirectional=both)

        for layers in [1, 2]:
            for bias in [True, False]:
                for batch_first in [False, True]:
                    for both in [False, True]:
                        module_case(family, op, build, values(4, 2, 3), call=flat, inp=3, hidden=2,
                                    layers=layers, bias=bias, batch_first=batch_first, both=both,
                                    tolerance=TOLERANCE)
        module_case(family, op, build, values(4, 3), call=flat, inp=3, hidden=2, layers=1,
                    bias=True, batch_first=False, both=False, note="without a batch",
                    tolerance=TOLERANCE)
        states = [values(2, 2, 2, seed=seed) for seed in range(2 if op == "nn.LSTM" else 1)]
        module_case(family, op + ".state", build, values(4, 2, 3), *states, call=with_state,
                    inp=3, hidden=2, layers=2, bias=True, batch_first=False, both=False,
                    tolerance=TOLERANCE)
    module_case(family, "nn.RNN.relu", lambda inp, hidden: nn.RNN(
        inp, hidden, nonlinearity="relu"), values(4, 2, 3), call=flat, inp=3, hidden=2,
        tolerance=TOLERANCE)


def flat(net, *inputs):
    """Outputs and states in one list."""
    output, state = net(*inputs)
    return [output, *(state if isinstance(state, tuple) else [state])]


def with_state(net, x, *states):
    return flat(net, x, states if len(states) == 2 else states[0])


def cells(family):
    module_case(family, "nn.RNNCell", lambda inp, hidden: nn.RNNCell(inp, hidden), values(2, 3),
                values(2, 4, seed=1), inp=3, hidden=4, tolerance=TOLERANCE)
    module_case(family, "nn.GRUCell", lambda inp, hidden: nn.GRUCell(inp, hidden), values(2, 3),
                values(2, 4, seed=1), inp=3, hidden=4, tolerance=TOLERANCE)
    module_case(family, "nn.LSTMCell", lambda inp, hidden: nn.LSTMCell(inp, hidden), values(2, 3),
                values(2, 4, seed=1), values(2, 4, seed=2), inp=3, hidden=4, tolerance=TOLERANCE,
                call=lambda net, x, h, c: net(x, (h, c)))
    module_case(family, "nn.RNNCell.zero", lambda inp, hidden: nn.RNNCell(inp, hidden),
                values(2, 3), inp=3, hidden=4, tolerance=TOLERANCE)


def packed(family):
    for op, make in [("RNN", nn.RNN), ("LSTM", nn.LSTM)]:
        for sorted_first in [True, False]:
            lengths = [4, 2, 1] if sorted_first else [2, 4, 1]

            def call(net, x, lengths=lengths, sorted_first=sorted_first):
                pack = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=sorted_first)
                output, state = net(pack)
                padded, _ = nn.utils.rnn.pad_packed_sequence(output)
                return [padded, *(state if isinstance(state, tuple) else [state])]

            module_case(family, f"packed {op}", lambda inp, hidden, lengths, make=make: make(
                inp, hidden), values(4, 3, 3), call=call, inp=3, hidden=2, lengths=lengths,
                tolerance=TOLERANCE)


def beginnings(family):
    """What each layer draws from a seed, in the order of its parameters."""
    makers = {
        "initial Linear": lambda: nn.Linear(20, 3), "initial Conv2d": lambda: nn.Conv2d(2, 3, 3),
        "initial Conv1d": lambda: nn.Conv1d(2, 3, 5), "initial RNN": lambda: nn.RNN(3, 4, 2),
        "initial LSTM": lambda: nn.LSTM(3, 4), "initial GRU": lambda: nn.GRU(3, 4),
        "initial Embedding": lambda: nn.Embedding(4, 5),
        "initial LSTMCell": lambda: nn.LSTMCell(3, 4),
        "initial ConvTranspose2d": lambda: nn.ConvTranspose2d(2, 3, 2),
        "initial BatchNorm2d": lambda: nn.BatchNorm2d(3),
        "initial Sequential": lambda: nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 2)),
        "initial Bilinear": lambda: nn.Bilinear(2, 3, 2),
    }
    for op, make in makers.items():
        def drawn(seed, make=make):
            torch.manual_seed(seed)
            return [parameter.detach() for parameter in make().parameters()]

        for seed in [0, 23]:
            family.case(op, drawn, seed=seed, grad=False)
