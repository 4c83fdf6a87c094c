"""Writes the golden cases with the PyTorch that is installed.

    python3 Tests/KindlingTests/Golden/generate.py            # all families
    python3 Tests/KindlingTests/Golden/generate.py reductions # some

Each module in `families` has a function `record(family)`; its cases go to `<module>.jsonl`.
"""

import importlib
import pathlib
import pkgutil
import sys
import warnings

import torch

import families
from recording import Family

FOLDER = pathlib.Path(__file__).parent


def main(wanted):
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    for module in sorted(entry.name for entry in pkgutil.iter_modules(families.__path__)):
        if wanted and module not in wanted:
            continue
        source = importlib.import_module(f"families.{module}")
        family = Family(module, relative=getattr(source, "RELATIVE", False))
        source.record(family)
        path = family.write(FOLDER)
        print(f"{len(family.lines):5} cases {path.stat().st_size:8} bytes {module}")
    (FOLDER / "VERSION").write_text(f"torch {torch.__version__}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
