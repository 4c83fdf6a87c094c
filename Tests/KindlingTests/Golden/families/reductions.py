"""Many elements to one: over all dims, over some, kept or dropped."""

import torch

from recording import DTYPES, FLOATS, Input, layouts, values

NAN, INF = float("nan"), float("inf")
DIMS = [[0], [1], [-1], [0, 2], [0, 1, 2], [1, -1]]


def record(family):
    for op in ["sum", "mean", "prod"]:
        for item in layouts():
            family.case(op, named(op), item, second=op == "prod", tolerance=3e-6)
    over_dims(family)
    spreads(family)
    extremes(family)
    norms(family)
    logic(family)
    running(family)
    dtypes(family)
    specials(family)


def named(op):
    return getattr(torch, op)


def sources():
    return [
        Input(values(2, 3, 4)),
        Input(values(4, 3, 2), ("permute", 2, 1, 0)),
        Input(values(2, 3, 8), ("slice", 2, 1, None, 2)),
        Input(values(2, 1, 4), ("expand", 2, 3, 4)),
    ]


def over_dims(family):
    for op in ["sum", "mean", "logsumexp", "amax", "amin"]:
        for source in sources():
            for dim in DIMS:
                keepdim = dim in DIMS[1::2]
                family.case(op + "(dim)", lambda x, dim, keepdim, op=op: named(op)(
                    x, dim, keepdim), source, dim=dim, keepdim=keepdim, tolerance=3e-6)
    for source in sources():
        for dim, keepdim in [(0, False), (1, True), (-1, False)]:
            family.case("prod(dim)", lambda x, dim, keepdim: x.prod(dim, keepdim), source, dim=dim,
                        keepdim=keepdim, tolerance=3e-6)
    for op in ["sum", "mean", "prod"]:
        for shape, dim in [((0, 3), 0), ((0, 3), 1), ((2, 0), 1), ((), 0)]:
            family.case(op + "(dim)", lambda x, dim, keepdim, op=op: named(op)(x, dim, keepdim),
                        values(*shape), dim=[dim] if op != "prod" else dim, keepdim=False)


def spreads(family):
    for op in ["var", "std"]:
        for item in layouts()[1:2] + layouts()[3:7]:
            family.case(op, lambda x, correction, op=op: named(op)(x, correction=correction), item,
                        correction=1, tolerance=3e-6)
            family.case(op, lambda x, correction, op=op: named(op)(x, correction=correction), item,
                        correction=0, tolerance=3e-6)
        for source in sources():
            for dim in [[0], [-1], [1, 2]]:
                for keepdim in [False, True]:
                    family.case(op + "(dim)", lambda x, dim, correction, keepdim, op=op: named(op)(
                        x, dim, correction=correction, keepdim=keepdim), source, dim=dim,
                        correction=1, keepdim=keepdim, tolerance=1e-5)


def extremes(family):
    for op in ["max", "min", "argmax", "argmin", "amax", "amin"]:
        for item in layouts():
            if item.base.numel():
                family.case(op, named(op), item, exact=True)
    for op in ["max", "min", "argmax", "argmin", "median"]:
        # PyTorch's median of an expanded tensor differs from run to run: leave that out.
        for source in sources()[:3] if op == "median" else sources():
            for dim in [0, 1, -1]:
                for keepdim in [False, True]:
                    family.case(op + "(dim)", lambda x, dim, keepdim, op=op: tuple_or_tensor(
                        named(op)(x, dim, keepdim)), source, dim=dim, keepdim=keepdim, exact=True,
                        grad=not op.startswith("arg"))
    tied = torch.tensor([[1.0, 3.0, 3.0], [2.0, 2.0, 1.0]])
    for op in ["max", "min", "argmax", "argmin"]:
        family.case(op + "(dim)", lambda x, dim, keepdim, op=op: tuple_or_tensor(
            named(op)(x, dim, keepdim)), tied, dim=1, keepdim=False, exact=True, note="ties")
        family.case(op, named(op), tied, exact=True, note="ties")
    family.case("median", torch.median, values(5), exact=True)
    family.case("median", torch.median, values(4), exact=True)


def tuple_or_tensor(result):
    return result if torch.is_tensor(result) else tuple(result)


def norms(family):
    for p in [1, 2, 3, INF, -INF, 0, 0.5]:
        for source in [Input(values(2, 3)), Input(values(3, 2), ("transpose", 0, 1))]:
            family.case("norm", lambda x, p: x.norm(p), source, p=float(p), tolerance=3e-6)
        for dim, keepdim in [(0, False), (1, True), (-1, False)]:
            family.case("norm(dim)", lambda x, p, dim, keepdim: x.norm(p, dim, keepdim),
                        values(2, 3), p=float(p), dim=dim, keepdim=keepdim, tolerance=3e-6)
    family.case("norm", lambda x, p: x.norm(p), torch.zeros(3), p=2.0, note="zero")
    family.case("norm", lambda x, p: x.norm(p), values(0), p=2.0)
    family.case("norm", lambda x, p: x.norm(p), torch.ones(8), p=1.0)
    family.case("dist", lambda x, y: torch.dist(x, y), values(3), values(3, seed=1))


def logic(family):
    for op in ["all", "any"]:
        for x in [values(2, 3, dtype="bool"), torch.ones(2, 3, dtype=torch.bool),
                  values(0, dtype="bool"), values(3, dtype="int64"), values(2, 3),
                  torch.zeros(2), values(2, 2, dtype="uint8")]:
            family.case(op, named(op), x, grad=False)
        for dim, keepdim in [(0, False), (1, True)]:
            family.case(op + "(dim)", lambda x, dim, keepdim, op=op: named(op)(x, dim, keepdim),
                        values(2, 3, dtype="bool"), dim=dim, keepdim=keepdim)
    family.case("count_nonzero", torch.count_nonzero, torch.tensor([0.0, 1.0, NAN, -0.0]),
                grad=False)


def running(family):
    for op in ["cumsum", "cumprod"]:
        for source in sources()[:3]:
            for dim in [0, 1, -1]:
                family.case(op, lambda x, dim, op=op: named(op)(x, dim), source, dim=dim,
                            tolerance=3e-6)
        family.case(op, lambda x, dim, op=op: named(op)(x, dim), values(0), dim=0)
        family.case(op, lambda x, dim, op=op: named(op)(x, dim), values(), dim=0)
    for op in ["cummax", "cummin"]:
        family.case(op, lambda x, dim, op=op: tuple(named(op)(x, dim)), values(2, 5), dim=1,
                    exact=True)


def dtypes(family):
    for name in DTYPES:
        x = values(2, 3, dtype=name, low=0)
        for op in ["sum", "prod", "max", "min"]:
            family.case(op, named(op), x, grad=False)
        if name in FLOATS:
            family.case("mean", torch.mean, x, grad=False)
            family.case("std", lambda x, correction: torch.std(x, correction=correction), x,
                        correction=1, grad=False)
        family.case("sum(dim)", lambda x, dim, keepdim: x.sum(dim, keepdim), x, dim=[0],
                    keepdim=False, grad=False)
        if name != "bool":
            family.case("argmax", torch.argmax, x)
        family.case("sum.dtype", lambda x, dtype: x.sum(dtype=dtype), x, dtype=torch.float64,
                    grad=False)


def specials(family):
    for numbers in [[1.0, NAN, 3.0], [INF, -INF], [INF, 1.0], [-INF, -INF], [NAN, NAN]]:
        x = torch.tensor(numbers)
        for op in ["sum", "mean", "prod", "max", "min", "argmax", "argmin"]:
            family.case(op, named(op), x, grad=False, note="edge")
        family.case("logsumexp(dim)", lambda x, dim, keepdim: torch.logsumexp(x, dim, keepdim), x,
                    dim=[0], keepdim=False, grad=False, note="edge")
    family.case("sum.long", lambda count: torch.full((count,), 0.1).sum(), count=100_000)
    zeros = torch.tensor([2.0, 0.0, 3.0, 0.0])
    family.case("prod", torch.prod, zeros, note="two zeros")
    family.case("prod", torch.prod, zeros[:3].clone(), note="one zero")
