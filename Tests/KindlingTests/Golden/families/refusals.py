"""What an operation refuses of a single call: dims, counts, kinds and ranges that it does not have."""

import torch

from recording import values


def record(family):
    kinds(family)
    dims_in_order(family)
    dims_of_views(family)
    reductions(family)
    matrices(family)
    parts(family)
    positions(family)
    creation(family)
    draws(family)
    writes(family)
    devices(family)


def kinds(family):
    whole = torch.tensor([1, 2])
    family.failure("rand_like", lambda x, seed: torch.rand_like(x), whole, seed=0)
    family.failure("randn_like", lambda x, seed: torch.randn_like(x), whole, seed=0)
    family.failure("normal.tensors", lambda mean, std, seed: torch.normal(mean, std), whole,
                   values(2, low=0.5, high=1.0), seed=0)
    family.failure("iterate", list, values())
    family.failure("len", len, values())
    family.failure("bitwise_not", lambda x: ~x, values(2))
    family.failure("relu_", lambda x: x.relu_(), values(2, dtype="bool"))
    family.failure("exp_", lambda x: x.exp_(), whole)
    family.failure("bincount", torch.bincount, torch.tensor([1, -1]))
    family.failure("bincount", torch.bincount, values(2))
    family.failure("bincount", torch.bincount, torch.tensor([[1]]))
    family.failure("masked_fill", lambda x, m, value: x.masked_fill(m, value), values(2), values(2),
                   value=0)
    family.failure("index_select", lambda x, i, dim: x.index_select(dim, i), values(3), values(2),
                   dim=0)
    family.failure("take", torch.take, values(3), values(2))
    family.failure("std(dim)", lambda x, dim, correction, keepdim: x.std(
        dim, correction=correction, keepdim=keepdim), whole, dim=[0], correction=1, keepdim=False)
    family.failure("one_hot.inferred", torch.nn.functional.one_hot, torch.tensor([-1]))
    family.failure("one_hot.inferred", torch.nn.functional.one_hot, values(2))


def dims_in_order(family):
    x = values(2, 3)
    family.failure("sort", lambda x, dim, descending: x.sort(dim, descending), x, dim=2,
                   descending=False)
    family.failure("argsort", lambda x, dim, descending: x.argsort(dim, descending), x, dim=-3,
                   descending=False)
    family.failure("cumsum", lambda x, dim: x.cumsum(dim), x, dim=2)
    family.failure("cumprod", lambda x, dim: x.cumprod(dim), x, dim=2)
    family.failure("topk", lambda x, k, dim, largest: x.topk(k, dim, largest), x, k=-1, dim=0,
                   largest=True)
    family.failure("kthvalue", lambda x, k, dim, keepdim: x.kthvalue(k, dim, keepdim), x, k=0, dim=0,
                   keepdim=False)


def dims_of_views(family):
    x = values(2, 3)
    family.failure("squeeze(dim)", lambda x, dim: x.squeeze(dim), x, dim=2)
    family.failure("unsqueeze", lambda x, dim: x.unsqueeze(dim), x, dim=-4)
    family.failure("flip", lambda x, dims: x.flip(dims), x, dims=[2])
    family.failure("flip", lambda x, dims: x.flip(dims), x, dims=[0, 0])
    family.failure("roll", lambda x, shift, dim: x.roll(shift, dim), x, shift=1, dim=2)
    family.failure("movedim", lambda x, start, end: x.movedim(start, end), x, start=0, end=2)
    family.failure("flatten", lambda x, start, end: x.flatten(start, end), x, start=1, end=0)
    family.failure("flatten", lambda x, start, end: x.flatten(start, end), x, start=0, end=2)
    family.failure("unflatten", lambda x, dim, shape: x.unflatten(dim, shape), x, dim=1,
                   shape=[2, 2])
    family.failure("unfold", lambda x, dim, size, step: x.unfold(dim, size, step), x, dim=1, size=4,
                   step=1)
    family.failure("unfold", lambda x, dim, size, step: x.unfold(dim, size, step), x, dim=1, size=2,
                   step=0)
    family.failure("view_as", lambda x, y: x.view_as(y), x, values(4))
    family.failure("broadcast_to", lambda x, shape: x.broadcast_to(shape), x, shape=[4, 3])
    family.failure("expand", lambda x, shape: x.expand(shape), values(3), shape=[-1, 3])
    family.failure("expand", lambda x, shape: x.expand(shape), values(3), shape=[2, -2])
    family.failure("diagonal.dims", lambda x, offset, dim1, dim2: x.diagonal(offset, dim1, dim2), x,
                   offset=0, dim1=0, dim2=0)
    family.failure("repeat", lambda x, counts: x.repeat(counts), x, counts=[2, -1])
    family.failure("narrow", lambda x, dim, start, length: x.narrow(dim, start, length), x, dim=1,
                   start=0, length=-1)
    family.failure("narrow", lambda x, dim, start, length: x.narrow(dim, start, length), x, dim=1,
                   start=4, length=1)
    family.failure("select", lambda x, dim, index: x.select(dim, index), x, dim=2, index=0)
    for step in [0, -1]:
        family.failure("getitem", lambda x, index: x[tuple(index)], x,
                       index=[slice(None, None, step)])


def reductions(family):
    empty, x = values(0, 3), values(2, 3)
    family.failure("min", torch.min, values(0))
    family.failure("max(dim)", lambda x, dim, keepdim: x.max(dim, keepdim), empty, dim=0,
                   keepdim=False)
    family.failure("argmin(dim)", lambda x, dim, keepdim: x.argmin(dim, keepdim), empty, dim=0,
                   keepdim=False)
    family.failure("amax(dim)", lambda x, dim, keepdim: x.amax(dim, keepdim), empty, dim=[0],
                   keepdim=False)
    family.failure("median(dim)", lambda x, dim, keepdim: x.median(dim, keepdim), x, dim=2,
                   keepdim=False)
    family.failure("prod(dim)", lambda x, dim, keepdim: x.prod(dim, keepdim), x, dim=-3,
                   keepdim=False)
    family.failure("mean(dim)", lambda x, dim, keepdim: x.mean(dim, keepdim),
                   values(2, 3, dtype="int64"), dim=[0], keepdim=False)
    family.failure("norm(dim)", lambda x, p, dim, keepdim: x.norm(p, dim, keepdim), x, p=2.0, dim=2,
                   keepdim=False)


def matrices(family):
    family.failure("outer", torch.outer, values(2, 2), values(2))
    family.failure("mv", torch.mv, values(2), values(2))
    family.failure("dot", torch.dot, values(2, 2), values(2))
    family.failure("dot", torch.dot, values(2), values(2, dtype="int64"))
    family.failure("bmm", torch.bmm, values(2, 3), values(2, 3))
    family.failure("bmm", torch.bmm, values(2, 3, 4), values(2, 3, 4))
    family.failure("trace", torch.trace, values(2))
    family.failure("diag", lambda x, diagonal: x.diag(diagonal), values(2, 2, 2), diagonal=0)
    family.failure("tril", lambda x, diagonal: x.tril(diagonal), values(2), diagonal=0)
    family.failure("einsum", lambda x, y, equation: torch.einsum(equation, x, y), values(2, 3),
                   values(2, 3), equation="ij,jk->ik")
    family.failure("einsum", lambda x, y, equation: torch.einsum(equation, x, y), values(2, 3),
                   values(3, 2), equation="ijk,jk->ik")


def parts(family):
    x = values(5, 2)
    family.failure("split", lambda x, size, dim: x.split(size, dim), x, size=0, dim=0)
    family.failure("split", lambda x, size, dim: x.split(size, dim), x, size=2, dim=2)
    family.failure("unbind", lambda x, dim: x.unbind(dim), x, dim=2)
    family.failure("cat", lambda x, y, dim: torch.cat([x, y], dim), x, x, dim=2)
    family.failure("cat", lambda x, dim: torch.cat([x], dim), values(), dim=0)
    family.failure("stack", lambda x, y, dim: torch.stack([x, y], dim), x, x, dim=3)
    family.failure("stack", lambda dim: torch.stack([], dim), dim=0)
    family.failure("hstack", lambda x, y: torch.hstack([x, y]), x, values(4, 2))
    family.failure("meshgrid", lambda x, y, indexing: torch.meshgrid(x, y, indexing=indexing),
                   values(2, 2), values(2), indexing="ij")
    family.failure("repeat_interleave", lambda x, repeats, dim: x.repeat_interleave(repeats, dim), x,
                   repeats=-1, dim=0)


def positions(family):
    x, rows = values(3, 2), torch.tensor([0, 3])
    family.failure("scatter", lambda x, i, y, dim: x.scatter(dim, i, y), x, torch.tensor([[3, 0]]),
                   values(1, 2), dim=0)
    family.failure("scatter", lambda x, i, y, dim: x.scatter(dim, i, y), x,
                   torch.tensor([[0, 1, 2]]), values(1, 3), dim=0)
    family.failure("scatter", lambda x, i, y, dim: x.scatter(dim, i, y), x, torch.tensor([[0, 1]]),
                   values(1, 2, dtype="float64"), dim=0)
    family.failure("scatter.value", lambda x, i, dim, value: x.scatter(dim, i, value), x,
                   torch.tensor([[0, 1, 1]]), dim=0, value=9)
    family.failure("scatter_add", lambda x, i, y, dim: x.scatter_add(dim, i, y), x,
                   torch.tensor([0]), values(1), dim=0)
    family.failure("index_add", lambda x, i, y, dim: x.index_add(dim, i, y), x, rows, values(2, 2),
                   dim=0)
    family.failure("index_copy", lambda x, i, y, dim: x.index_copy(dim, i, y), x, rows,
                   values(2, 2), dim=0)
    family.failure("index_fill", lambda x, i, dim, value: x.index_fill(dim, i, value), x, rows,
                   dim=0, value=1.0)
    family.failure("getitem.pair", lambda x, i, j: x[i, j], x, torch.tensor([0, 1]),
                   torch.tensor([0, 1, 0]))
    family.failure("getitem.mask", lambda x, m: x[m], x, values(3, 3, dtype="bool"))
    family.failure("gather", lambda x, i, dim: x.gather(dim, i), x, torch.tensor([[0, 0, 0]]), dim=0)
    family.failure("gather", lambda x, i, dim: x.gather(dim, i), x, torch.tensor([[0, -1]]), dim=0)


def creation(family):
    family.failure("linspace", torch.linspace, start=0.0, end=1.0, steps=-1)
    family.failure("logspace", torch.logspace, start=0.0, end=1.0, steps=-1)
    family.failure("eye", torch.eye, n=-1)
    family.failure("eye(n,m)", torch.eye, n=2, m=-1)
    family.failure("full", lambda shape, value: torch.full(shape, value), shape=[-1], value=1.0)


def draws(family):
    x = values(2)
    family.failure("randperm", lambda seed, n: torch.randperm(n), seed=0, n=-1)
    family.failure("rand", lambda seed, shape: torch.rand(shape), seed=0, shape=[-2])
    family.failure("normal_", lambda x, seed, mean, std: x.normal_(mean, std), x, seed=0, mean=0.0,
                   std=-1.0)
    family.failure("uniform_", lambda x, seed, low, high: x.uniform_(low, high), x, seed=0, low=1.0,
                   high=0.0)
    family.failure("bernoulli", lambda x, seed: torch.bernoulli(x), values(2, low=2.0, high=3.0),
                   seed=0)
    family.failure("bernoulli_", lambda x, seed, p: x.bernoulli_(p), x, seed=0, p=1.5)
    family.failure("exponential_", lambda x, seed, rate: x.exponential_(rate), x, seed=0, rate=-1.0)
    family.failure("cauchy_", lambda x, seed, median, sigma: x.cauchy_(median, sigma), x, seed=0,
                   median=0.0, sigma=-1.0)
    family.failure("log_normal_", lambda x, seed, mean, std: x.log_normal_(mean, std), x, seed=0,
                   mean=0.0, std=0.0)
    family.failure("geometric_", lambda x, seed, p: x.geometric_(p), x, seed=0, p=1.0)
    family.failure("random_", lambda x, seed, low, high: x.random_(low, high),
                   torch.tensor([1, 2]), seed=0, low=3, high=3)
    draw = torch.multinomial
    family.failure("multinomial", lambda x, seed, count, replacement: draw(x, count, replacement),
                   torch.tensor([-1.0, 1.0]), seed=0, count=1, replacement=False)
    family.failure("multinomial", lambda x, seed, count, replacement: draw(x, count, replacement),
                   torch.tensor([1, 1]), seed=0, count=1, replacement=False)
    family.failure("multinomial", lambda x, seed, count, replacement: draw(x, count, replacement),
                   torch.tensor([0.5, 0.5]), seed=0, count=0, replacement=False)


def writes(family):
    x = values(2, 3)
    family.failure("add_", lambda x, y: x.add_(y), x, values(4))
    family.failure("sub_", lambda x, y: x.sub_(y), values(2, dtype="bool"),
                   values(2, dtype="bool", seed=1))
    family.failure("div_", lambda x, y: x.div_(y), torch.tensor([1, 2]), torch.tensor([2, 2]))
    family.failure("div_.scalar", lambda x, other: x.div_(other), torch.tensor([1, 2]), other=2)
    family.failure("masked_fill_", lambda x, m, value: x.masked_fill_(m, value), x,
                   values(2, dtype="bool"), value=0.0)
    family.failure("setitem.mask", assigned, x, torch.tensor([True, False]), values(2))
    family.failure("setitem.scalar", lambda x, index, value: assigned(x, tuple(index), value), x,
                   index=[2], value=1)
    family.failure("lerp", lambda x, y, weight: torch.lerp(x, y, weight), x, values(2), weight=0.5)


def assigned(x, place, value):
    x[place] = value


def devices(family):
    family.failure("to.device", lambda x, device: x.to(device), values(2), device="gpu")
    family.failure("ones.device", lambda shape, device: torch.ones(shape, device=device), shape=[2],
                   device="gpu")
