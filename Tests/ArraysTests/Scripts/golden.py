"""Helpers shared by the scripts that record what the real PyTorch does."""

import json
import pathlib
import platform

import torch

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Golden"


def numbers(tensor):
    """The elements in row-major order as one string that reads back bit for bit."""
    flat = tensor.detach().reshape(-1)
    if tensor.dtype.is_floating_point:
        flat = flat.double()
    return " ".join(str(int(x)) if isinstance(x, bool) else repr(x) for x in flat.tolist())


def name(dtype):
    return str(dtype).removeprefix("torch.")


def write(file, cases):
    """Writes the cases, one on a line, under the versions that made them."""
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    versions = {"torch": torch.__version__, "python": platform.python_version()}
    head = ", ".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in versions.items())
    (FOLDER / file).write_text("{" + head + ', "cases": [\n' + lines + "\n]}\n")
    print(f"{file}: {len(cases)} cases")
