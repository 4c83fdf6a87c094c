"""One dtype to another, and what a tensor says of itself."""

import torch

from recording import DTYPES, Input, values

INTERESTING = [0.0, -0.0, 1.0, -1.0, 2.7, -2.7, 0.5, 2.5, 100.3, 0.1, 65504.0, 3.14159265]
WHOLE = [0, 1, -1, 2, 127, -128, 255, 300, -300, 32767, 65536, 2147483647, -2147483648]


def record(family):
    for source in DTYPES:
        for target in DTYPES.values():
            family.case("to", lambda x, dtype: x.to(dtype), starting(source, target), dtype=target,
                        exact=True)
    named_conversions(family)
    specials(family)
    facts(family)
    items(family)


def starting(name, target):
    dtype = DTYPES[name]
    if dtype == torch.bool:
        return torch.tensor([True, False])
    if dtype.is_floating_point:
        numbers = [n for n in INTERESTING if fits(n, target)]
        return torch.tensor(numbers, dtype=dtype)
    return torch.tensor(WHOLE, dtype=torch.int64).to(dtype)


def fits(number, target):
    """A float outside the range of an integer dtype has no defined value in PyTorch."""
    if target.is_floating_point or target == torch.bool:
        return True
    info = torch.iinfo(target)
    return info.min <= int(number) <= info.max and not (info.min == 0 and number < 0)


def named_conversions(family):
    x = values(2, 2)
    for op in ["float", "double", "half", "bfloat16", "long", "int", "short", "char", "bool"]:
        family.case(op, lambda x, op=op: getattr(x, op)(), x)
    family.case("byte", lambda x: x.byte(), values(2, 2, low=0))
    turned = Input(values(3, 2), ("transpose", 0, 1))
    family.case("to", lambda x, dtype: x.to(dtype), turned, dtype=torch.float64)


def specials(family):
    edge = torch.tensor([float("inf"), float("-inf"), float("nan"), 1e38, 1e-40, 70000.0])
    for name in ["float64", "float16", "bfloat16", "bool"]:
        family.case("to", lambda x, dtype: x.to(dtype), edge, dtype=DTYPES[name], grad=False,
                    note="edge", exact=True)
    halves = torch.tensor([2049.0, 2051.0, 1e-8, 6e-8, 65519.0, 65520.0, 1.0009765625])
    family.case("to", lambda x, dtype: x.to(dtype), halves, dtype=torch.float16, exact=True,
                note="ties")
    brains = torch.tensor([1.00390625, 1.01171875, 3.3895e38, -1.00390625])
    family.case("to", lambda x, dtype: x.to(dtype), brains, dtype=torch.bfloat16, exact=True,
                note="ties")
    big = torch.tensor([2**53 + 1, 2**63 - 1, -(2**63), 16777217])
    for name in ["float64", "float32"]:
        family.case("to", lambda x, dtype: x.to(dtype), big, dtype=DTYPES[name], note="rounded",
                    exact=True)


def facts(family):
    for shape in [(), (0,), (4,), (2, 3), (5, 1, 2), (0, 3)]:
        x = values(*shape)
        family.case("dim", lambda x: x.dim(), x)
        family.case("numel", lambda x: x.numel(), x)
        family.case("size", lambda x: str(x.size()), x)
        family.case("stride", lambda x: str(list(x.stride())), x)
    for dim in [0, 2, -1, -3]:
        family.case("size(dim)", lambda x, dim: x.size(dim), values(4, 3, 2), dim=dim)
    for name in DTYPES:
        x = values(2, dtype=name)
        family.case("dtype", lambda x: str(x.dtype), x)
        family.case("element_size", lambda x: x.element_size(), x)
        family.case("is_floating_point", lambda x: x.is_floating_point(), x)
        family.case("type", lambda x: x.type(), x)
    family.case("len", len, values(4, 3))


def items(family):
    for name in DTYPES:
        family.case("item", lambda x: x.item(), values(dtype=name, low=1, seed=3))
        family.case("item", lambda x: x.item(), values(1, 1, dtype=name, low=1, seed=4))
    family.case("tolist", lambda x: str(x.tolist()), values(dtype="int64"))
    family.case("tolist", lambda x: str(x.tolist()), values(3, dtype="int64"))
    family.case("tolist", lambda x: str(x.tolist()), values(2, 2, dtype="int64"))
    family.case("tolist", lambda x: str(x.tolist()),
                Input(values(2, 3, dtype="int64"), ("transpose", 0, 1)))
