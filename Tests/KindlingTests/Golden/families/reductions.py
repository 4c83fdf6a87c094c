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
    modes(family)
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


def modes(family):
    rows = torch.tensor([[1.0, 3.0, 3.0, 1.0], [2.0, 5.0, 4.0, 2.0], [7.0, 7.0, 7.0, 1.0]])
    for dim, keepdim in [(1, False), (0, True), (-1, True)]:
        # Where several elements are equal, PyTorch's place for them depends on its way of sorting.
        family.case("mode.values", lambda x, dim, keepdim: x.mode(dim, keepdim)[0], rows, dim=dim,
                    keepdim=keepdim, exact=True, grad=False)
    family.case("mode.values", lambda x, dim, keepdim: x.mode(dim, keepdim)[0],
                torch.tensor([3, 1, 2, 1, 3, 3]), dim=0, keepdim=False, exact=True)
    family.case("count_nonzero(dim)", lambda x, dim: torch.count_nonzero(x, dim),
                torch.tensor([[0, 1, 2], [0, 0, 3]]), dim=1)
    for unbiased in [True, False]:
        family.case("std.unbiased", lambda x, unbiased: x.std(unbiased=unbiased), values(2, 3),
                    unbiased=unbiased, tolerance=3e-6)
    for numbers in [[1.0], []]:
        family.case("std", lambda x, correction: torch.std(x, correction=correction),
                    torch.tensor(numbers), correction=1, grad=False, note="too few")
    for numbers in [[1.0, 0.0, 3.0, 0.0, 2.0], [0.0, 2.0, 4.0]]:
        family.case("cumprod", lambda x, dim: x.cumprod(dim), torch.tensor(numbers), dim=0,
                    second=True, note="zeros")
    for numbers in [[2.0, NAN, 1.0], [1.0, 1.0, 0.5, 1.0]]:
        for op in ["cummax", "cummin"]:
            family.case(op, lambda x, dim, op=op: tuple(named(op)(x, dim)), torch.tensor(numbers),
                        dim=0, exact=True, grad=False, note="edge")
    for numbers in [[[1.0, NAN, 0.0], [3.0, 2.0, 1.0]], [[NAN, NAN, 1.0], [4.0, 1.0, NAN]]]:
        family.case("median(dim)", lambda x, dim, keepdim: tuple_or_tensor(
            x.median(dim, keepdim)), torch.tensor(numbers), dim=1, keepdim=False, exact=True,
            grad=False, note="nan")
        family.case("median", torch.median, torch.tensor(numbers), exact=True, grad=False,
                    note="nan")
    for op in ["cumsum", "cumprod"]:
        for name in ["int64", "uint8", "bool", "float64", "float16"]:
            family.case(op, lambda x, dim, op=op: named(op)(x, dim), values(5, dtype=name, low=0),
                        dim=0, grad=False)
        for shape in [(), (0,), (2, 0)]:
            family.case(op, lambda x, dim, op=op: named(op)(x, dim), values(*shape), dim=0)


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
