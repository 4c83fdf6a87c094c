"""Short random programs: views of views, writes through them, and the gradient of all that.

A program is a list of steps over numbered tensors; each step makes the next number. The first
numbers are copies of the inputs, so that they may be written to.
"""

import random

import torch

from recording import Input, values

PROGRAMS = 400

STEPS = {
    "transpose": lambda x, a, b: x.transpose(a, b),
    "slice": lambda x, dim, start, end, step: x[
        (slice(None),) * dim + (slice(start, end, step),)
    ],
    "select": lambda x, dim, index: x.select(dim, index),
    "unsqueeze": lambda x, dim: x.unsqueeze(dim),
    "expand": lambda x, *shape: x.expand(shape),
    "reshape": lambda x, *shape: x.reshape(shape),
    "clone": lambda x: x.clone(),
    "detach": lambda x: x.detach(),
    "neg": lambda x: -x,
    "scale": lambda x, factor: x * factor,
    "sum": lambda x, dim: x.sum(dim, keepdim=True),
    "scale_": lambda x, factor: x.mul_(factor),
    "shift_": lambda x, amount: x.add_(amount),
    "fill_": lambda x, number: x.fill_(number),
}
OF_TWO = {
    "add": lambda x, y: x + y,
    "mul": lambda x, y: x * y,
    "sub": lambda x, y: x - y,
    "add_": lambda x, y: x.add_(y),
    "mul_": lambda x, y: x.mul_(y),
    "copy_": lambda x, y: x.copy_(y),
}


def record(family):
    kept = 0
    for seed in range(PROGRAMS):
        inputs = [Input(values(3, 4, seed=seed)), Input(values(4, seed=seed + 1))]
        steps = written(random.Random(seed), [item.base for item in inputs])
        try:
            family.case("program", run, *inputs, steps=steps, note=f"#{seed}", tolerance=4e-6)
            kept += 1
        except RuntimeError:
            # A write destroyed what a gradient needs, or views and `detach` forbid it.
            family.ids = {line["id"] for line in family.lines}
    assert kept > PROGRAMS / 2


def run(*inputs, steps):
    tensors = [item.clone() for item in inputs]
    for step in steps:
        apply(step, tensors)
    return tensors


def apply(step, tensors):
    name, first, *rest = step
    if name in STEPS:
        tensors.append(STEPS[name](tensors[first], *rest))
    else:
        tensors.append(OF_TWO[name](tensors[first], tensors[rest[0]]))


def written(source, inputs):
    """Steps that fit the shapes of what they work on."""
    tensors, steps = [item.clone() for item in inputs], []
    while len(steps) < 8:
        step = choice(source, tensors)
        try:
            apply(step, tensors)
        except (RuntimeError, IndexError):
            continue
        if tensors[-1].numel() in range(1, 200):
            steps.append(step)
        else:
            tensors.pop()
    return steps


def choice(source, tensors):
    name = source.choice([*STEPS, *OF_TWO, "slice", "select", "transpose", "add_", "mul_"])
    place = source.randrange(len(tensors))
    x = tensors[place]
    if name in OF_TWO:
        return [name, place, source.randrange(len(tensors))]
    dim = source.randrange(max(x.dim(), 1))
    size = x.shape[dim] if x.dim() else 1
    rest = {
        "transpose": [dim, source.randrange(max(x.dim(), 1))],
        "slice": [dim, source.randrange(size), size, source.choice([1, 1, 2])],
        "select": [dim, source.randrange(size)],
        "unsqueeze": [source.randrange(x.dim() + 1)],
        "expand": [2, *x.shape],
        "reshape": [-1],
        "sum": [dim],
        "scale": [source.choice([2, -1, 3])],
        "scale_": [source.choice([2, -1, 3])],
        "shift_": [source.choice([1, -2])],
        "fill_": [source.choice([0, 1])],
    }
    return [name, place, *rest.get(name, [])]
