"""Runs an operation in PyTorch and keeps what it gave as one JSON line."""

import json
import math
import random
import types

import numpy
import torch

DTYPES = {
    name: getattr(torch, name)
    for name in (
        "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 bool"
    ).split()
}
FLOATS = ["float64", "float32", "float16", "bfloat16"]
INTEGERS = ["int64", "int32", "int16", "int8", "uint8"]

# Relative tolerances: what two correct programs may differ by after a few roundings.
TOLERANCE = {"float64": 1e-12, "float32": 1e-6, "float16": 2e-3, "bfloat16": 1.6e-2}


def name_of(dtype):
    return str(dtype).removeprefix("torch.")


def number(value, dtype):
    """One element as JSON: for float32 the shortest decimal that reads back as the same bits."""
    if dtype == torch.bool or not dtype.is_floating_point:
        return int(value)
    value = float(value)
    if not math.isfinite(value):
        return str(value)
    return float(str(numpy.float32(value))) if dtype == torch.float32 else value


def tensor_json(tensor, strides=False):
    if tensor._is_zerotensor():
        tensor = torch.zeros(tensor.shape, dtype=tensor.dtype)
    flat = tensor.detach().reshape(-1).tolist()
    found = {
        "dtype": name_of(tensor.dtype),
        "shape": list(tensor.shape),
        "values": [number(value, tensor.dtype) for value in flat],
    }
    if strides:
        found["strides"] = list(tensor.stride())
    return found


class Input:
    """A base tensor and the views taken of it: the operation sees the last view."""

    def __init__(self, base, *steps, grad=True):
        self.base = base
        self.steps = [list(step) for step in steps]
        self.grad = grad and base.is_floating_point()

    def view(self, base):
        for name, *rest in self.steps:
            base = VIEWS[name](base, *rest)
        return base

    def json(self):
        found = tensor_json(self.base)
        if self.base.is_floating_point() and not self.grad:
            found["constant"] = True
        if self.steps:
            found["views"] = self.steps
            found["strides"] = list(self.view(self.base).stride())
        return found


VIEWS = {
    "transpose": lambda x, a, b: x.transpose(a, b),
    "permute": lambda x, *dims: x.permute(*dims),
    "slice": lambda x, dim, start, end, step: x[
        (slice(None),) * dim + (slice(start, end, step),)
    ],
    "select": lambda x, dim, index: x.select(dim, index),
    "expand": lambda x, *shape: x.expand(*shape),
    "unsqueeze": lambda x, dim: x.unsqueeze(dim),
}


def argument_json(value):
    """Arguments keep the difference between 2 and 2.0, which decides dtypes."""
    if isinstance(value, float):
        return {"float": value if math.isfinite(value) else str(value)}
    if isinstance(value, torch.dtype):
        return name_of(value)
    if isinstance(value, slice):
        return {"slice": [value.start, value.stop, value.step]}
    if value is Ellipsis:
        return "..."
    if isinstance(value, (list, tuple, torch.Size)):
        return [argument_json(item) for item in value]
    return value


def weights(shape, dtype):
    """The fixed weights that make one number of an output, so that gradients differ by element."""
    count = math.prod(shape)
    flat = [((index * 7 + 3) % 11 - 5) / 4 for index in range(count)]
    return torch.tensor(flat, dtype=torch.float64).reshape(shape).to(dtype)


def weighted_sum(outputs):
    terms = [
        (output * weights(output.shape, output.dtype)).sum()
        for output in outputs
        if output.requires_grad
    ]
    return sum(terms[1:], terms[0]) if terms else None


def call(function, views, arguments):
    """PyTorch's own functions take some arguments by position only."""
    if isinstance(function, types.FunctionType):
        return function(*views, **arguments)
    return function(*views, *arguments.values())


class Family:
    """The cases of one file.

    Numbers are compared relative to the expected one, or to 1 where that is larger; in a `relative`
    family, whose operations add nothing up, to the expected one however small it is.
    """

    def __init__(self, name, relative=False):
        self.name = name
        self.relative = relative
        self.lines = []
        self.ids = set()

    def unique(self, name):
        candidate, count = name, 1
        while candidate in self.ids:
            count += 1
            candidate = f"{name} #{count}"
        self.ids.add(candidate)
        return candidate

    def case(self, op, function, *inputs, note="", exact=False, tolerance=None, grad=True,
             second=False, strides=False, alias=False, inplace=False, floor=None, **arguments):
        """Runs `function(*views, **arguments)` and keeps its inputs and everything that came out."""
        inputs = [item if isinstance(item, Input) else Input(item) for item in inputs]
        found = self.opening(op, inputs, note, arguments)
        bases = [item.base.clone() for item in inputs]
        views = [item.view(base) for item, base in zip(inputs, bases)]
        result = call(function, views, arguments)
        self.keep(found, result, exact, tolerance, strides)
        if floor is not None:
            found["floor"] = floor
        if alias:
            found["shares"] = shares(bases[0], as_list(result)[0])
        if inplace:
            found["after"] = [tensor_json(base) for base in bases]
        if grad and "outputs" in found:
            self.keep_gradients(found, function, inputs, arguments, inplace, second)
        self.lines.append(found)

    def failure(self, op, function, *inputs, note="", **arguments):
        """Keeps the first line of the error that `function(*views, **arguments)` raises."""
        inputs = [item if isinstance(item, Input) else Input(item) for item in inputs]
        found = self.opening(op, inputs, note, arguments)
        try:
            call(function, [item.view(item.base) for item in inputs], arguments)
        except Exception as error:
            found["error"] = str(error).split("\n")[0].strip()
            self.lines.append(found)
        else:
            raise ValueError(f"{found['id']} should have raised")

    def opening(self, op, inputs, note, arguments):
        told = [call_text(op, arguments), *[describe(item) for item in inputs], note]
        found = {"id": self.unique(" ".join(part for part in told if part)), "op": op}
        if inputs:
            found["inputs"] = [item.json() for item in inputs]
        if arguments:
            found["arguments"] = {key: argument_json(value) for key, value in arguments.items()}
        return found

    def keep(self, found, result, exact, tolerance, strides):
        if not isinstance(result, (torch.Tensor, tuple, list)) or isinstance(result, torch.Size):
            found["text"] = str(result)
            return
        outputs = as_list(result)
        found["outputs"] = [tensor_json(output, strides) for output in outputs]
        loosest = max([TOLERANCE.get(output["dtype"], 0) for output in found["outputs"]] + [0])
        found["tolerance"] = 0 if exact else loosest if tolerance is None else tolerance
        if self.relative:
            found["floor"] = 0

    def keep_gradients(self, found, function, inputs, arguments, inplace, second):
        leaves = [item.base.clone().requires_grad_(item.grad) for item in inputs]
        bases = [leaf.clone() for leaf in leaves] if inplace else leaves
        views = [item.view(base) for item, base in zip(inputs, bases)]
        outputs = [out for out in as_list(call(function, views, arguments)) if torch.is_tensor(out)]
        total = weighted_sum(outputs)
        wanted = [leaf for leaf in leaves if leaf.requires_grad]
        if total is None or not wanted:
            return
        first = torch.autograd.grad(
            total, wanted, create_graph=second, allow_unused=True, materialize_grads=True)
        found["gradients"] = [tensor_json(gradient) for gradient in first]
        again = weighted_sum(first) if second else None
        if again is not None:
            twice = torch.autograd.grad(again, wanted, allow_unused=True, materialize_grads=True)
            found["second"] = [tensor_json(gradient) for gradient in twice]

    def write(self, folder):
        path = folder / f"{self.name}.jsonl"
        lines = [json.dumps(line, separators=(",", ":")) for line in self.lines]
        path.write_text("\n".join(lines) + "\n")
        return path


def as_list(result):
    return [result] if torch.is_tensor(result) else list(result)


def shares(base, view):
    return base.untyped_storage().data_ptr() == view.untyped_storage().data_ptr()


def call_text(op, arguments):
    told = [f"{key}={json.dumps(argument_json(value))}" for key, value in arguments.items()]
    return f"{op}({', '.join(told)})" if told else op


def describe(item):
    """What the id says of an input: dtype, shape and the views taken."""
    shape = ",".join(str(size) for size in item.base.shape)
    steps = "".join(f".{name}({','.join(str(part) for part in rest)})" for name, *rest in item.steps)
    return f"{name_of(item.base.dtype)}[{shape}]{steps}"


def values(*shape, dtype="float32", low=-3.0, high=3.0, seed=0):
    """Repeatable numbers with few digits: in hundredths for floats, whole for the rest."""
    count = math.prod(shape)
    source = random.Random(f"{shape} {dtype} {low} {high} {seed}")
    if dtype == "bool":
        flat = [source.random() < 0.5 for _ in range(count)]
    elif dtype in FLOATS:
        flat = [round(source.uniform(low, high), 2) for _ in range(count)]
    else:
        flat = [source.randint(max(int(low), 0 if dtype == "uint8" else -128), int(high))
                for _ in range(count)]
    return torch.tensor(flat, dtype=DTYPES[dtype]).reshape(shape)


def layouts(low=-3.0, high=3.0, dtype="float32", seed=0):
    """The same kind of numbers in every layout that a loop over elements can meet."""
    def make(*shape):
        return values(*shape, dtype=dtype, low=low, high=high, seed=seed)

    return [
        Input(make()),
        Input(make(5)),
        Input(make(0)),
        Input(make(2, 3)),
        Input(make(3, 2), ("transpose", 0, 1)),
        Input(make(2, 7), ("slice", 1, 1, None, 2)),
        Input(make(1, 3), ("expand", 2, 3)),
        Input(make(2, 0, 3)),
        Input(make(2, 3, 2), ("permute", 2, 0, 1)),
    ]
