"""The mistakes of learners, and the first line of what PyTorch says to each."""

import torch
import torch.nn.functional as F

from recording import Input, values

ALL = slice(None)


def record(family):
    shapes_of_two(family)
    products(family)
    views(family)
    indices(family)
    dims(family)
    joining(family)
    dtypes(family)
    creation(family)
    inplace(family)
    gathering(family)
    autograd(family)
    layers(family)
    losses(family)


def shapes_of_two(family):
    for op in ["add", "mul", "eq"]:
        family.failure(op, getattr(torch, op), values(3), values(4))
    family.failure("add", torch.add, values(4, 1, 2, 2), values(2, 1, 2, 2))
    family.failure("sub", torch.sub, values(2, 3), values(2))
    family.failure("where", torch.where, values(2, dtype="bool"), values(3), values(3))


def products(family):
    family.failure("mm", torch.mm, values(3, 4), values(5, 4))
    family.failure("mm", torch.mm, values(3), values(3, 2))
    family.failure("mm", torch.mm, values(3, 2), values(2))
    family.failure("matmul", torch.matmul, values(3, 4), values(5, 4))
    family.failure("matmul", torch.matmul, values(3), values(4))
    family.failure("matmul", torch.matmul, values(2, 3), values(4))
    family.failure("matmul", torch.matmul, values(3, 2), values())
    family.failure("matmul", torch.matmul, values(4, 3, 2, 2), values(4, 2, 2))
    family.failure("matmul", torch.matmul, values(2, 2, 3), values(2, 4, 2))
    family.failure("matmul", torch.matmul, values(2, 2), values(2, 2, dtype="int64"))
    family.failure("bmm", torch.bmm, values(2, 3, 4), values(3, 4, 2))
    family.failure("dot", torch.dot, values(3), values(4))
    family.failure("mv", torch.mv, values(2, 3), values(2))


def views(family):
    def view(x, shape):
        return x.view(shape)

    family.failure("view", view, values(4, 1, 28, 28), shape=[4, 783])
    family.failure("view", view, values(2, 3), shape=[-1, -1])
    family.failure("view", view, values(5, 3), shape=[-1, 4])
    family.failure("view", view, Input(values(2, 3), ("transpose", 0, 1)), shape=[6])
    family.failure("reshape", lambda x, shape: x.reshape(shape), values(2, 3), shape=[4])
    family.failure("expand", lambda x, shape: x.expand(shape), values(1, 32, 1, 1),
                   shape=[4, 64, 14, 14])
    family.failure("expand", lambda x, shape: x.expand(shape), values(2, 3), shape=[3])
    family.failure("permute", lambda x, dims: x.permute(dims), values(2, 3), dims=[0])
    family.failure("permute", lambda x, dims: x.permute(dims), values(2, 3), dims=[0, 0])
    family.failure("t", torch.t, values(2, 2, 2))
    family.failure("repeat", lambda x, counts: x.repeat(counts), values(2, 3), counts=[2])
    family.failure("item", lambda x: x.item(), values(2))
    family.failure("narrow", lambda x, dim, start, length: x.narrow(dim, start, length),
                   values(3), dim=0, start=2, length=2)


def indices(family):
    def read(x, index):
        return x[tuple(index)]

    x = values(4, 3, 2, 2)
    family.failure("getitem", read, x, index=[4])
    family.failure("getitem", read, x, index=[0, -4])
    family.failure("getitem", read, x, index=[0, 0, 0, 0, 0])
    family.failure("getitem", read, values(), index=[0])
    family.failure("getitem", read, x, index=[Ellipsis, 2])
    family.failure("getitem", read, x, index=[ALL, 1, 0, 5])
    family.failure("getitem", read, values(2, 3), index=[ALL, None, 0, 7])
    family.failure("getitem.mask", lambda x, m: x[m], values(3), values(2, dtype="bool"))
    family.failure("getitem.index", lambda x, i: x[i], values(3), torch.tensor([3]))
    family.failure("select", lambda x, dim, index: x.select(dim, index), values(3), dim=0, index=3)


def dims(family):
    family.failure("size(dim)", lambda x, dim: x.size(dim), values(4, 3, 2), dim=3)
    family.failure("sum(dim)", lambda x, dim, keepdim: x.sum(dim, keepdim), values(2, 3), dim=[2],
                   keepdim=False)
    family.failure("sum(dim)", lambda x, dim, keepdim: x.sum(dim, keepdim), values(2, 3),
                   dim=[0, 0], keepdim=False)
    family.failure("transpose", lambda x, dim0, dim1: x.transpose(dim0, dim1), values(2, 3),
                   dim0=0, dim1=2)
    family.failure("unsqueeze", lambda x, dim: x.unsqueeze(dim), values(2, 3), dim=3)
    family.failure("max", torch.max, values(0))
    family.failure("argmax", torch.argmax, values(0))
    family.failure("mean", torch.mean, values(3, dtype="int64"))
    family.failure("topk", lambda x, k, dim, largest: x.topk(k, dim, largest), values(3), k=4,
                   dim=0, largest=True)
    family.failure("kthvalue", lambda x, k, dim, keepdim: x.kthvalue(k, dim, keepdim), values(3),
                   k=4, dim=0, keepdim=False)


def joining(family):
    def cat(*parts, dim):
        return torch.cat(parts, dim=dim)

    def stack(*parts, dim):
        return torch.stack(parts, dim=dim)

    family.failure("cat", cat, values(4, 32), values(4, 31), dim=0)
    family.failure("cat", cat, values(4, 32), values(4), dim=0)
    family.failure("cat", cat, dim=0)
    family.failure("stack", stack, values(32, 8), values(30, 8), dim=0)
    family.failure("split(sizes)", lambda x, sizes, dim: x.split(sizes, dim), values(5, 2),
                   sizes=[2, 2], dim=0)
    family.failure("chunk", lambda x, chunks, dim: x.chunk(chunks, dim), values(5), chunks=0, dim=0)


def dtypes(family):
    family.failure("pow.scalar", lambda x, other: x**other, torch.tensor([2, 3]), other=-1)
    family.failure("sub", torch.sub, values(2, dtype="bool"), values(2, dtype="bool", seed=1))
    family.failure("neg", torch.neg, values(2, dtype="bool"))
    family.failure("floor_divide", torch.floor_divide, torch.tensor([1]), torch.tensor([0]))
    family.failure("remainder", torch.remainder, torch.tensor([1]), torch.tensor([0]))
    family.failure("masked_select", torch.masked_select, values(2), values(2))
    family.failure("where", torch.where, values(2), values(2), values(2))
    family.failure("bitwise_and", torch.bitwise_and, values(2), values(2))
    family.failure("norm", lambda x, p: x.norm(p), torch.tensor([1, 2]), p=2.0)
    family.failure("one_hot", lambda x, classes: torch.nn.functional.one_hot(x, classes),
                   torch.tensor([0, 3]), classes=3)


def creation(family):
    family.failure("arange", lambda start, end, step: torch.arange(start, end, step), start=1,
                   end=5, step=-1)
    family.failure("arange", lambda start, end, step: torch.arange(start, end, step), start=1,
                   end=5, step=0)
    family.failure("zeros", lambda shape: torch.zeros(shape), shape=[2, -1])
    family.failure("randint", lambda seed, low, high, shape: torch.randint(low, high, shape),
                   seed=0, low=5, high=5, shape=[2])
    family.failure("randn.dtype", lambda seed, shape, dtype: torch.randn(shape, dtype=dtype),
                   seed=0, shape=[2], dtype=torch.int64)
    family.failure("multinomial", lambda x, seed, count, replacement: torch.multinomial(
        x, count, replacement), torch.tensor([0.5, 0.5]), seed=0, count=3, replacement=False)


def inplace(family):
    family.failure("add_", lambda x, y: x.add_(y), values(3), values(2, 3))
    family.failure("add_", lambda x, y: x.add_(y), values(2, dtype="int64"), values(2))
    family.failure("mul_", lambda x, y: x.mul_(y), Input(values(1, 2), ("expand", 2, 2)), values(2))
    family.failure("add_.scalar", lambda x, other: x.add_(other),
                   Input(values(1, 2), ("expand", 2, 2)), other=1.0)
    family.failure("copy_", lambda x, y: x.copy_(y), values(2, 3), values(2))
    family.failure("copy_", lambda x, y: x.copy_(y), values(3), values(2, 3))
    family.failure("setitem", assigned, values(2, 3), values(2), index=[0])
    family.failure("setitem", assigned, values(2, 3), values(3), index=[ALL, slice(0, 2)])
    family.failure("setitem.index", lambda x, i, y: assigned(x, y, [i]), values(2, 3),
                   torch.tensor([0, 1]), values(2))


def assigned(x, y, index):
    x[tuple(index)] = y


def gathering(family):
    index = torch.tensor([[10]])
    family.failure("gather", lambda x, i, dim: x.gather(dim, i), values(1, 10), index, dim=1)
    family.failure("gather", lambda x, i, dim: x.gather(dim, i), values(2, 3), torch.tensor([0]),
                   dim=1)
    family.failure("gather", lambda x, i, dim: x.gather(dim, i), values(2, 3), values(2, 3), dim=1)
    family.failure("take", torch.take, values(3), torch.tensor([3]))
    family.failure("index_select", lambda x, i, dim: x.index_select(dim, i), values(3),
                   torch.tensor([3]), dim=0)
    family.failure("index_select", lambda x, i, dim: x.index_select(dim, i), values(3),
                   torch.tensor([[0]]), dim=0)


def autograd(family):
    def leaf(x):
        return x.clone().requires_grad_()

    def twice(x):
        loss = (leaf(x) ** 2).sum()
        loss.backward()
        loss.backward()

    def vector(x):
        (leaf(x) * 2).backward()

    def untracked(x):
        x.sum().backward()

    def changed(x):
        weight = leaf(x)
        middle = weight.exp()
        total = middle.sum()
        middle.add_(1)
        total.backward()

    def leaf_in_place(x):
        leaf(x).add_(1)

    def view_of_leaf(x):
        leaf(x)[0] = 1

    def integer(x):
        x.long().requires_grad_()

    def unused(x):
        other = x.clone().requires_grad_()
        torch.autograd.grad((x.requires_grad_() * 2).sum(), [other])

    for op, function in [("gradient by an unused tensor", unused), ("backward twice", twice),
                         ("backward of a vector", vector),
                         ("backward without grad", untracked), ("changed before backward", changed),
                         ("leaf in place", leaf_in_place), ("view of leaf in place", view_of_leaf),
                         ("integer requires grad", integer)]:
        family.failure(op, function, values(3))


def layers(family):
    family.failure("F.linear", F.linear, values(2, 4), values(4, 3), values(4))
    family.failure("F.linear", F.linear, values(2, 3), values(4, 3), values(5))
    image, kernel = values(1, 3, 5, 5), values(2, 2, 3, 3)
    family.failure("F.conv2d(plain)", F.conv2d, image, kernel)
    family.failure("F.conv2d(plain)", F.conv2d, values(5, 5), kernel)
    family.failure("F.conv2d(plain)", F.conv2d, values(1, 2, 2, 2), kernel)
    family.failure("F.conv2d", convolved, values(1, 2, 5, 5), kernel, values(3), stride=1,
                   padding=0, dilation=1, groups=1)
    family.failure("F.conv2d", convolved, values(1, 2, 5, 5), kernel, values(2), stride=2,
                   padding="same", dilation=1, groups=1)
    family.failure("F.max_pool2d", lambda x, kernel, stride, padding, ceil: F.max_pool2d(
        x, kernel, stride, padding, ceil_mode=ceil), image, kernel=2, stride=2, padding=2,
        ceil=False)
    family.failure("F.layer_norm(plain)", lambda x, shape: F.layer_norm(x, shape), values(2, 3),
                   shape=[4])
    family.failure("F.group_norm", lambda x, w, b, groups: F.group_norm(x, groups, w, b),
                   values(2, 4), values(4), values(4), groups=3)
    family.failure("F.dropout", lambda x, p, training: F.dropout(x, p, training), values(2), p=1.5,
                   training=True)
    family.failure("F.embedding", F.embedding, torch.tensor([5]), values(5, 3))
    family.failure("F.embedding", F.embedding, values(2), values(5, 3))
    family.failure("F.pad", lambda x, pad, value: F.pad(x, pad, value=value), values(2, 2),
                   pad=[1], value=0.0)
    family.failure("F.pad(mode)", lambda x, pad, mode: F.pad(x, pad, mode=mode), values(1, 2, 2),
                   pad=[2, 2], mode="reflect")
    family.failure("F.pixel_shuffle", lambda x, factor: F.pixel_shuffle(
        x, factor), values(1, 3, 2, 2), factor=2)
    family.failure("F.glu", lambda x, dim: F.glu(x, dim), values(2, 3), dim=1)


def convolved(x, w, b, **options):
    return F.conv2d(x, w, b, **options)


def losses(family):
    family.failure("F.cross_entropy(plain)", F.cross_entropy, values(2, 3), torch.tensor([0, 3]))
    family.failure("F.cross_entropy(plain)", F.cross_entropy, values(2, 3), torch.tensor([0, 1, 2]))
    family.failure("F.cross_entropy(plain)", F.cross_entropy, values(2, 3), values(2))
    family.failure("F.cross_entropy(plain)", F.cross_entropy, values(2, 3), torch.tensor([[0, 1]]))
    family.failure("F.cross_entropy(plain)", F.cross_entropy, values(2, 3, 4), torch.tensor(
        [[0, 1], [1, 2]]))
    family.failure("F.mse_loss", lambda x, y, reduction: F.mse_loss(x, y, reduction=reduction),
                   values(3), values(4), reduction="mean")
    family.failure("F.binary_cross_entropy", lambda x, y, reduction: F.binary_cross_entropy(
        x, y, reduction=reduction), values(3, low=2.0), values(3, low=0.0, high=1.0),
        reduction="mean")
    family.failure("F.binary_cross_entropy", lambda x, y, reduction: F.binary_cross_entropy(
        x, y, reduction=reduction), values(3, low=0.0, high=1.0), values(2, low=0.0, high=1.0),
        reduction="mean")
    family.failure("F.binary_cross_entropy_with_logits", lambda x, y, reduction:
                   F.binary_cross_entropy_with_logits(x, y, reduction=reduction), values(3),
                   values(2), reduction="mean")
