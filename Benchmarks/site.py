"""Times `workbook build` on courses of prose of growing size, and reads the most memory that it took.

    swift build --product workbook
    python3 Benchmarks/site.py --pages 250 500 1000 --rounds 5

Every page has sections, a table, formulas, a note and a question; nothing has to be run, so what is measured is reading,
checking links, rendering and writing. Each number is the median of the rounds, each round from an empty folder.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent

SECTION = """## Part {part} of page {page}

A paragraph with *emphasis*, `code`, a formula $a_{{{part}}} + b = c$ and a [link](#part-1-of-page-{page}).
A second sentence makes it as long as a paragraph of a lesson mostly is, so that the times mean something.

| name | meaning | size |
|---|---|---|
| `a` | the first | {part} |
| `b` | the second | {page} |

> [!IMPORTANT]
> What page {page} says in part {part} is said once.

- one item
- another item, with `code`

"""

QUIZ = """```quiz
kind: number
ask: What is 2 + {page}?
answer: {answer}
why: They are added.
```
"""


def markdown(page):
    """The text of a page, some 7 kB."""
    sections = "".join(SECTION.format(part=part, page=page) for part in range(1, 13))
    return f"# Page {page}\n\nWhat page {page} is about.\n\n{sections}{QUIZ.format(page=page, answer=page + 2)}"


def course(folder, pages):
    """Writes a course of so many pages in lessons of fifty."""
    lessons = []
    for first in range(0, pages, 50):
        number = first // 50 + 1
        names = [f"{page:02}-page.md" for page in range(1, min(50, pages - first) + 1)]
        home = folder / f"lessons/lesson{number}"
        home.mkdir(parents=True)
        for place, name in enumerate(names):
            (home / name).write_text(markdown(first + place + 1))
        lessons.append(
            f"  - id: lesson{number}\n    title: Lesson {number}\n    folder: lesson{number}\n    pages:\n"
            + "".join(f"      - {name}\n" for name in names))
    (folder / "lessons/course.yml").write_text("title: Pages\nlessons:\n" + "".join(lessons))


def build(workbook, folder):
    """Builds once into nothing; returns the seconds, the processors' seconds and the peak of memory in MiB."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    process = subprocess.Popen([workbook, "build"], cwd=folder, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, said
    seconds = float(said.rsplit(",", 1)[1].split()[0])
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--pages", type=int, nargs="+", default=[250, 500, 1000])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--workbook", type=pathlib.Path, default=ROOT / ".build/debug/workbook")
    arguments = options.parse_args()
    print("| pages | seconds | processor, ms a page | peak MiB | site MiB |\n|---|---|---|---|---|")
    for pages in arguments.pages:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            course(folder, pages)
            build(str(arguments.workbook.resolve()), folder)  # formulas are kept from here on
            rounds = [build(str(arguments.workbook.resolve()), folder) for _ in range(arguments.rounds)]
            seconds, work, peak = (statistics.median(column) for column in zip(*rounds))
            size = sum(f.stat().st_size for f in folder.glob("site/**/*") if f.is_file()) / 2**20
            print(f"| {pages} | {seconds:.2f} | {1000 * work / pages:.2f} | {peak:.0f} | {size:.0f} |")


if __name__ == "__main__":
    main()
