"""What `print` shows, to the letter."""

import torch

from recording import DTYPES, Input, values

NAN, INF = float("nan"), float("inf")


def record(family):
    numbers(family)
    shapes(family)
    dtypes(family)
    mixes(family)
    summaries(family)
    histories(family)
    views(family)


def show(family, x, note=""):
    family.case("print", lambda x: str(x), x, note=note)


def numbers(family):
    lists = [
        [1.0], [1.0, 2.0, 3.0], [0.5], [3.14159265], [1e-5], [1e-4], [0.00123], [1e5], [123456.0],
        [99999999.0], [1e8], [1e9], [0.1, 1000.0], [0.1, 1001.0], [0.1, 100000.0], [1.0, 1e8],
        [1.0, 1e9], [1e-10, 1.0], [1e-3, 1.0], [-1.0, 2.0], [-0.0], [-0.0, 1.5], [12345.678],
        [1e10, 1.5], [0.0, 0.0], [1e38, -1e38], [1e-45], [2.5, -100.25], [0.00001, 0.0],
        [1000000.0, 2000000.0], [16777216.0], [1.5, 2.25, 1000.125], [7.0, 10.0, 100.0],
        [0.9999, 0.99999], [9.99995, 1.0], [0.0001, 0.1], [99999.5, 0.0], [1e4, 0.1], [1e5, 1.5],
    ]
    for items in lists:
        show(family, torch.tensor(items), note=str(items))
        show(family, torch.tensor(items, dtype=torch.float64), note=str(items))
        show(family, torch.tensor(items[0]), note=str(items[0]))
        show(family, torch.tensor(items[-1]), note=str(items[-1]))


def shapes(family):
    for shape in [(), (0,), (0, 3), (2, 0), (1, 1, 1), (3,), (2, 3), (2, 2, 2), (2, 1, 3, 2),
                  (1, 2, 1, 2, 1), (30,), (3, 25), (101,), (2, 0, 3)]:
        show(family, values(*shape))
        show(family, values(*shape, dtype="int64"))
    show(family, values(2, 2, low=-2000, high=2000))
    show(family, torch.arange(24.0).reshape(2, 3, 4))


def dtypes(family):
    for name in DTYPES:
        show(family, values(4, dtype=name, low=0))
        show(family, values(2, 2, dtype=name, low=0, seed=3))
        show(family, values(dtype=name, low=1, seed=3))
        show(family, torch.zeros(0, dtype=DTYPES[name]))
        show(family, torch.zeros(2, 0, dtype=DTYPES[name]))
    show(family, torch.tensor([1.0009765625, 65504.0], dtype=torch.float16))
    show(family, torch.tensor([1.0078125, 3.0e38], dtype=torch.bfloat16))
    show(family, torch.tensor([1, -20, 300]))
    show(family, torch.tensor([2**63 - 1, -(2**63)]))
    show(family, torch.tensor([-128, 127], dtype=torch.int8))
    show(family, torch.tensor([[True, False], [False, True]]))


def mixes(family):
    lists = [
        [NAN], [INF], [-INF], [NAN, 1.0], [INF, 1.0], [-INF, 1.5], [NAN, INF, -INF],
        [1.0, NAN, 3.0], [1.5, NAN, -INF], [1e10, NAN], [1e-6, INF], [0.0, NAN], [-1.0, INF],
        [100.0, -INF, 0.25],
    ]
    for items in lists:
        show(family, torch.tensor(items), note=str(items))
        show(family, torch.tensor(items, dtype=torch.float64), note=str(items))
    show(family, torch.tensor(NAN))
    show(family, torch.tensor(-INF))


def summaries(family):
    """Past 1000 elements only the ends are shown; the contents come from `arange`, to stay small."""
    def ranged(shape, scale):
        count = torch.Size(shape).numel()
        return str((torch.arange(count) * scale).reshape(shape))

    for shape in [[1000], [1001], [2000], [40, 26], [1001, 1], [1, 1001], [2, 3, 200], [7, 7, 25],
                  [5, 300], [12, 100], [6, 200], [2, 2, 2, 200], [10, 10, 11]]:
        for scale in [1, 0.5, 1e-3]:
            family.case("print.range", ranged, shape=shape, scale=scale)


def histories(family):
    def leaf(x):
        return str(x.requires_grad_())

    x = values(2, 2)
    family.case("print.leaf", leaf, x)
    family.case("print.leaf", leaf, values())
    family.case("print.leaf", leaf, values(3, dtype="float64"))
    makers = {
        "print.add": lambda x: x + 1, "print.mul": lambda x: x * 2, "print.sum": lambda x: x.sum(),
        "print.mean": lambda x: x.mean(), "print.pow": lambda x: x**2,
        "print.relu": lambda x: x.relu(), "print.view": lambda x: x.view(-1),
        "print.matmul": lambda x: x @ x, "print.exp": lambda x: x.exp(),
        "print.t": lambda x: x.t(), "print.select": lambda x: x[0], "print.sub": lambda x: x - 1,
        "print.div": lambda x: x / 2, "print.neg": lambda x: -x,
        "print.sigmoid": lambda x: x.sigmoid(), "print.max": lambda x: x.max(),
        "print.clone": lambda x: x.clone(), "print.double": lambda x: x.double(),
        "print.slice": lambda x: x[:, :1], "print.cat": lambda x: torch.cat([x, x]),
        "print.softmax": lambda x: x.softmax(1), "print.detach": lambda x: x.exp().detach(),
        "print.unsqueeze": lambda x: x.unsqueeze(0), "print.permute": lambda x: x.permute(1, 0),
        "print.reshape": lambda x: x.reshape(4), "print.stack": lambda x: torch.stack([x, x]),
        "print.sqrt": lambda x: x.abs().sqrt(), "print.log": lambda x: x.abs().log(),
        "print.norm": lambda x: x.norm(), "print.mm": lambda x: x.mm(x),
        "print.expand": lambda x: x[0].expand(2, 2), "print.where": lambda x: torch.where(
            x > 0, x, -x),
    }
    for op, make in makers.items():
        family.case(op, lambda x, make=make: str(make(x.requires_grad_())), x)


def views(family):
    show(family, Input(values(3, 2), ("transpose", 0, 1)))
    show(family, Input(values(2, 6), ("slice", 1, 0, None, 2)))
    show(family, Input(values(1, 3), ("expand", 2, 3)))
    show(family, Input(values(4, 3, dtype="int64"), ("select", 1, 1)))
