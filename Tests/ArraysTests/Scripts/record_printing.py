"""Records how PyTorch prints tensors: `python record_printing.py` rewrites Golden/printing.json."""

import itertools
import random

import torch

from golden import name, numbers, write

FLOATS = [torch.float64, torch.float32, torch.float16, torch.bfloat16]
WHOLES = [torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8]
SHAPES = [(), (1,), (2,), (7,), (23,), (3, 4), (1, 1), (5, 9), (2, 3, 4), (1, 2, 1, 3), (3, 17)]
SPECIALS = [float("nan"), float("inf"), float("-inf"), 0.0, -0.0]

chance = random.Random(20240229)
cases = []


def record(title, tensor, ramp=None, options=None, default=torch.float32):
    """Adds a case; `ramp` (start, step) stands for elements too many to list."""
    torch.set_default_dtype(default)
    torch.set_printoptions(**(options or {"profile": "default"}))
    case = {"name": title, "dtype": name(tensor.dtype), "shape": list(tensor.shape)}
    case |= {"ramp": ramp} if ramp else {"values": numbers(tensor)}
    if tensor.grad_fn is not None:
        case["function"] = type(tensor.grad_fn).__name__
    elif tensor.requires_grad:
        case["requiresGrad"] = True
    if options:
        case["options"] = options
    if default != torch.float32:
        case["default"] = name(default)
    cases.append(case | {"text": repr(tensor)})
    torch.set_default_dtype(torch.float32)
    torch.set_printoptions(profile="default")


def count(shape):
    return torch.Size(shape).numel()


def filled(shape, dtype, draw):
    values = [draw() for _ in range(count(shape))]
    return torch.tensor(values, dtype=torch.float64).to(dtype).reshape(shape)


def magnitudes():
    """Numbers of every size, in every kind of floating point."""
    ranges = {
        "around one": lambda: chance.uniform(-2, 2),
        "whole": lambda: float(chance.randint(-99, 99)),
        "hundreds": lambda: chance.uniform(100, 900),
        "ratio over a thousand": lambda: 10 ** chance.uniform(-3, 3),
        "tiny": lambda: chance.uniform(-1, 1) * 1e-6,
        "whole and wide": lambda: float(chance.choice([1, -2, 3000, 50000])),
        "sparse": lambda: chance.choice([0.0, 0.0, 0.25, -0.0]),
    }
    for (title, draw), dtype in itertools.product(ranges.items(), FLOATS):
        for shape in chance.sample(SHAPES, 5):
            record(title, filled(shape, dtype, draw), default=torch.float32)
    for dtype in (torch.float32, torch.float64):
        record("over 1e8", filled((3,), dtype, lambda: chance.uniform(1e8, 9e8)))
        record("huge", filled((2, 2), dtype, lambda: chance.uniform(-1, 1) * 1e30))
        record("whole over 1e8", torch.tensor([1e9, 2e9], dtype=dtype))
        record("whole up to 1e8", torch.tensor([1e8, -1e8], dtype=dtype))
        record("just under 1e-4", torch.tensor([9.9e-5, 0.01], dtype=dtype))
        record("subnormal", torch.tensor([1e-40, 1e-41], dtype=dtype))
        record("ratio of a thousand", torch.tensor([0.5, 500.0], dtype=dtype))


def specials():
    """Infinities, not-a-number and negative zero among other numbers."""
    for size in (1, 2, 3):
        for values in itertools.combinations(SPECIALS, size):
            record("only special", torch.tensor(values))
    for special, dtype in itertools.product(SPECIALS, FLOATS):
        record("with whole numbers", torch.tensor([1.0, special, -23.0], dtype=dtype))
        record("with fractions", torch.tensor([[1.5, special], [special, -23.25]], dtype=dtype))
        record("with powers of ten", torch.tensor([special, 1e-5, 2.0], dtype=dtype))
    record("ties", torch.tensor([0.03125, 0.09375, 0.00005, 1.00005, 2.5, 0.5]))
    record("ties", torch.tensor([0.5, 1.5, 2.5, 3.5, 0.25], dtype=torch.float64))
    record("carries", torch.tensor([0.99995, 9.99995, 99.99999, 0.99994]))
    record("carries with powers of ten", torch.tensor([9.99996e-7, 9.99994e9]))


def wholes():
    """Integers and truth values."""
    for dtype in WHOLES:
        low, high = torch.iinfo(dtype).min, torch.iinfo(dtype).max
        record("extremes", torch.tensor([low, high, 0, 1], dtype=dtype))
        for shape in SHAPES:
            bound = min(high, 5000)
            values = [chance.randint(max(low, -bound), bound) for _ in range(count(shape))]
            record("integers", torch.tensor(values, dtype=dtype).reshape(shape))
    for shape in SHAPES:
        values = [chance.random() < 0.5 for _ in range(count(shape))]
        record("truth values", torch.tensor(values).reshape(shape))
    record("all true", torch.ones(2, 2, dtype=torch.bool))


def empties():
    for shape in [(0,), (0, 3), (3, 0), (2, 0, 4)]:
        for dtype in (torch.float32, torch.float64, torch.int64, torch.bool, torch.uint8):
            record("empty", torch.empty(shape, dtype=dtype))
    record("empty, float64 by default", torch.empty(0, dtype=torch.float64), default=torch.float64)
    record("empty, float64 by default", torch.empty(0, dtype=torch.float32), default=torch.float64)


def summaries():
    """More than a thousand elements."""
    shapes = [(1001,), (1000,), (7, 200), (6, 200), (40, 40), (4, 3, 200), (10, 11, 12), (1, 1500),
              (1500, 1), (2, 2, 2, 2, 100), (8, 2, 9, 8), (999, 2)]
    for shape in shapes:
        whole = torch.arange(count(shape)).reshape(shape)
        for dtype in (torch.int64, torch.int16, torch.float32, torch.float64):
            record("summary", whole.to(dtype), ramp=[0, 1])
        record("summary of fractions", whole / 8 - 3, ramp=[-3, 0.125])
    masked = torch.arange(1001) * 0.5
    record("summary in double", masked.double(), ramp=[0, 0.5])


def gradients():
    """What is said about gradients, and where the line is broken for it."""
    for shape in [(), (1,), (3,), (4,), (5,), (6,), (7,), (8,), (12,), (2, 2), (3, 6), (2, 2, 2)]:
        for dtype in (torch.float32, torch.float64):
            leaf = filled(shape, dtype, lambda: chance.uniform(-3, 3)).requires_grad_()
            record("leaf", leaf)
            record("clone", leaf.clone())
            record("product", leaf * 1)
            record("softplus", torch.nn.functional.softplus(leaf))
            record("transposed", leaf.t() if leaf.dim() == 2 else leaf.abs())
    record("empty leaf", torch.empty(0, 3, requires_grad=True))
    record("whole leaf", torch.ones(3, 4, requires_grad=True))


def defaults():
    for dtype in FLOATS:
        record("float64 by default", torch.tensor([1.5, 2.0], dtype=dtype), default=torch.float64)
        record("half by default", torch.tensor([1.5, 2.0], dtype=dtype), default=torch.float16)
    record("integers, float64 by default", torch.tensor([1, 2]), default=torch.float64)


def options():
    """Other print options than the default ones."""
    matrix = filled((3, 8), torch.float32, lambda: chance.uniform(-9, 9))
    row = filled((30,), torch.float64, lambda: chance.uniform(0, 1))
    for tensor in (matrix, row):
        for chosen in [{"precision": 2}, {"precision": 8}, {"precision": 0}, {"linewidth": 40},
                       {"linewidth": 10}, {"threshold": 5}, {"threshold": 5, "edgeitems": 1},
                       {"sci_mode": True}, {"sci_mode": False}, {"threshold": 5, "edgeitems": 0}]:
            standard = {"precision": 4, "linewidth": 80, "threshold": 1000, "edgeitems": 3,
                        "sci_mode": None}
            record("options", tensor, options=standard | chosen)


def strides():
    """Tensors whose memory is not in row-major order print by their indices."""
    base = torch.arange(24.0).reshape(2, 3, 4)
    for tensor in [base.t() if base.dim() == 2 else base.transpose(0, 2), base[:, 1], base[..., ::2],
                   base.permute(1, 2, 0), base[1, :, 0].expand(2, 3), base.flip(0)]:
        record("strided", tensor)


for family in (magnitudes, specials, wholes, empties, summaries, gradients, defaults, options, strides):
    family()
write("printing.json", cases)
