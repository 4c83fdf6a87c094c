"""Sorting and what is read from an order."""

import torch

from recording import Input, values

NAN, INF = float("nan"), float("inf")


def record(family):
    for source in sources():
        sorts(family, source)
        choices(family, source)
    ties_and_edges(family)
    counts(family)
    dtypes(family)


def sources():
    return [
        Input(values(6)),
        Input(values(3, 5)),
        Input(values(5, 3), ("transpose", 0, 1)),
        Input(values(3, 10), ("slice", 1, 0, None, 2)),
    ]


def dims(source):
    return [-1] if source.base.dim() == 1 else [0, -1]


def sorts(family, source):
    for dim in dims(source):
        for descending in [False, True]:
            family.case("sort", lambda x, dim, descending: tuple(x.sort(
                dim=dim, descending=descending)), source, dim=dim, descending=descending,
                exact=True)
            family.case("argsort", lambda x, dim, descending: x.argsort(
                dim=dim, descending=descending), source, dim=dim, descending=descending,
                grad=False)


def choices(family, source):
    for dim in dims(source):
        for k in [0, 1, 2, 3]:
            for largest in [True, False]:
                family.case("topk", lambda x, k, dim, largest: tuple(x.topk(
                    k, dim=dim, largest=largest)), source, k=k, dim=dim, largest=largest,
                    exact=True)
        for k in [1, 2, 3]:
            for keepdim in [False, True]:
                family.case("kthvalue", lambda x, k, dim, keepdim: tuple(x.kthvalue(
                    k, dim, keepdim)), source, k=k, dim=dim, keepdim=keepdim, exact=True)


def ties_and_edges(family):
    edge = torch.tensor([1.0, NAN, -INF, INF, -1.0, 0.0])
    tied = torch.tensor([2.0, 1.0, 2.0, 1.0, 2.0])
    for descending in [False, True]:
        for x, note in [(edge, "edge"), (tied, "ties")]:
            family.case("sort.stable", lambda x, descending: tuple(torch.sort(
                x, stable=True, dim=-1, descending=descending)), x, descending=descending,
                exact=True, grad=False, note=note)
    family.case("topk", lambda x, k, dim, largest: tuple(x.topk(k, dim=dim, largest=largest)), edge,
                k=2, dim=0, largest=True, exact=True, grad=False, note="nan is largest")
    family.case("sort", lambda x, dim, descending: tuple(x.sort(dim=dim, descending=descending)),
                values(0), dim=0, descending=False, exact=True)
    family.case("sort", lambda x, dim, descending: tuple(x.sort(dim=dim, descending=descending)),
                values(), dim=0, descending=False, exact=True)
    family.case("unique", torch.unique, torch.tensor([3, 1, 2, 1, 3]))
    family.case("unique", torch.unique, torch.tensor([[2.5, -1.0], [2.5, 0.0]]), grad=False)
    family.case("bincount", torch.bincount, torch.tensor([0, 2, 2, 5]))
    family.case("histc", lambda x, bins, min, max: torch.histc(x, bins, min, max), values(20),
                bins=4, min=-3.0, max=3.0, grad=False)
    family.case("searchsorted", torch.searchsorted, torch.tensor([1.0, 3.0, 5.0]),
                torch.tensor([0.0, 3.0, 6.0]), grad=False)


def counts(family):
    labels = torch.tensor([1, 0, 1, 3])
    family.case("bincount.weights", lambda x, w: torch.bincount(x, w), labels,
                torch.tensor([0.5, 1.0, 0.25, 2.0]), grad=False)
    family.case("bincount.minlength", lambda x, least: torch.bincount(x, minlength=least), labels,
                least=6)
    family.case("bincount.minlength", lambda x, least: torch.bincount(x, minlength=least),
                torch.tensor([], dtype=torch.int64), least=2)
    for x in [torch.tensor([3, 1, 2, 1, 3]), torch.tensor([[2.5, -1.0], [2.5, 0.0]]),
              torch.tensor([True, False, True]), torch.tensor([], dtype=torch.int64)]:
        family.case("unique.all", lambda x: torch.unique(x, return_inverse=True,
                                                         return_counts=True), x, grad=False)
    for bounds in [(0.0, 0.0), (-1.0, 2.0)]:
        family.case("histc", lambda x, bins, min, max: torch.histc(x, bins, min, max),
                    values(5, 4), bins=5, min=bounds[0], max=bounds[1], grad=False)
    for right in [False, True]:
        edges = torch.tensor([1.0, 3.0, 3.0, 5.0])
        family.case("searchsorted.right", lambda x, y, right: torch.searchsorted(
            x, y, right=right), edges, torch.tensor([[0.0, 3.0], [6.0, 5.0]]), right=right,
            grad=False)
        family.case("bucketize", lambda x, y, right: torch.bucketize(x, y, right=right),
                    torch.tensor([0.0, 1.0, 4.0, 9.0]), edges, right=right, grad=False)
        family.case("searchsorted.right", lambda x, y, right: torch.searchsorted(
            x, y, right=right), torch.tensor([[1, 2, 3], [4, 5, 6]]),
            torch.tensor([[2, 9], [5, 0]]), right=right)


def dtypes(family):
    for name in ["int64", "uint8", "float64", "float16", "int8"]:
        x = torch.tensor([3, 1, 2, 5, 4], dtype=getattr(torch, name))
        family.case("sort", lambda x, dim, descending: tuple(x.sort(
            dim=dim, descending=descending)), x, dim=0, descending=False, exact=True, grad=False)
        family.case("topk", lambda x, k, dim, largest: tuple(x.topk(
            k, dim=dim, largest=largest)), x, k=2, dim=0, largest=True, exact=True, grad=False)
