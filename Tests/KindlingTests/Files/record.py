"""Writes the files that the tests of file formats read, with Python's own libraries.

    python3 Tests/KindlingTests/Files/record.py

With `--check FILE` it reads what Kindling wrote (`KINDLING_SAVED=FILE swift test --filter
SafetensorsTests`, or `KINDLING_SAVED_NPZ=FILE` and `KINDLING_PACKED_NPZ=FILE` with `NumPyTests`),
and says whether the numbers are those that Kindling was given.
"""

import io
import pathlib
import sys
import zipfile

import numpy
import torch
from safetensors.torch import load_file, save_file

FOLDER = pathlib.Path(__file__).parent.parent / "Golden"

TENSORS = {
    "layer.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3) / 4,
    "layer.bias": torch.tensor([-1.5, 2.0], dtype=torch.float64),
    "count": torch.tensor(7),
    "half": torch.tensor([0.5, -2.0], dtype=torch.float16),
    "brain": torch.tensor([1.0, 3.0], dtype=torch.bfloat16),
    "bytes": torch.tensor([0, 255], dtype=torch.uint8),
    "flags": torch.tensor([True, False]),
    "empty": torch.zeros(0, 3),
}

KINDS = "float64 float32 float16 int64 int32 int16 int8 uint8".split()
ARRAYS = {kind: numpy.arange(6, dtype=kind).reshape(2, 3) for kind in KINDS} | {
    "bool": numpy.array([True, False]),
    "number": numpy.array(2.5),
    "empty": numpy.zeros((0, 3)),
    "columns": numpy.asfortranarray(numpy.arange(6).reshape(2, 3)),
    "swapped": numpy.array([1.5, -2], dtype=">f4"),
}


def check_arrays(path):
    found = numpy.load(path)
    assert list(found) == list(ARRAYS), list(found)
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype.newbyteorder("="), name
        assert numpy.array_equal(found[name], array), name
    print("what Kindling wrote is what it was given")


def write_arrays():
    numpy.savez(FOLDER / "arrays.npz", **ARRAYS)
    numpy.savez_compressed(FOLDER / "packed.npz", **ARRAYS)
    with zipfile.ZipFile(FOLDER / "growing.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        array = io.BytesIO()
        numpy.save(array, numpy.zeros(100))
        archive.writestr("x.npy", array.getvalue() + bytes(1 << 20))
    numpy.save(FOLDER / "complex.npy", numpy.array([1j]))


def check(path):
    found = load_file(path)
    assert found.keys() == TENSORS.keys(), found.keys()
    for name, tensor in TENSORS.items():
        assert found[name].dtype == tensor.dtype, name
        assert torch.equal(found[name], tensor), name
    print("what Kindling wrote is what it was given")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        (check_arrays if sys.argv[2].endswith(".npz") else check)(sys.argv[2])
    else:
        write_arrays()
        save_file(TENSORS, FOLDER / "tensors.safetensors", metadata={"format": "pt"})
