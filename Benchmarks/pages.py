"""Times `workbook verify` on a generated course, and the compiler alone on the same programs.

    swift build --product workbook
    python3 Benchmarks/pages.py --pages 36 --rounds 5

Every page has ten small snippets in standard Swift. The course is made in a temporary folder, and nothing outside
it is written. Each number is the median of the rounds; the seconds of processors tell what the work itself takes,
whatever else the machine does.
"""
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SNIPPETS = 10


def code(page, snippet):
    """The code of a snippet, and what it prints."""
    name = f"values{snippet}"
    lines = [
        f"let {name} = (1...{snippet + 3}).map {{ Double($0) * {page}.5 }}",
        f"let sum{snippet} = {name}.reduce(0, +)",
        f"print(sum{snippet})",
    ]
    total = sum(n * (page + 0.5) for n in range(1, snippet + 4))
    return "\n".join(lines), str(float(total))


def markdown(page, note=""):
    """The text of a page."""
    parts = [f"# Page {page}\n\nSums of multiples.{note}\n"]
    for snippet in range(SNIPPETS):
        swift, printed = code(page, snippet)
        parts.append(f"```swift\n{swift}\n```\n```output\n{printed}\n```\n")
    return "\n".join(parts)


class Course:
    """A course in a folder of its own."""

    def __init__(self, folder, pages, workbook):
        self.folder = pathlib.Path(folder)
        self.workbook = str(workbook.resolve())
        names = [f"{page:04}-page.md" for page in range(1, pages + 1)]
        (self.folder / "lessons/lesson1").mkdir(parents=True)
        (self.folder / "lessons/course.yml").write_text(
            "title: Sums\nlessons:\n  - id: lesson1\n    title: Sums\n    folder: lesson1\n    pages:\n"
            + "".join(f"      - {name}\n" for name in names))
        for page in range(1, pages + 1):
            self.write(page)

    def write(self, page, note="", extra=""):
        text = markdown(page, note).replace("let sum0", extra + "let sum0")
        (self.folder / f"lessons/lesson1/{page:04}-page.md").write_text(text)

    def forget_outcomes(self):
        shutil.rmtree(self.folder / ".build/workbook/outcomes", ignore_errors=True)

    def verify(self, *arguments):
        """What `workbook verify` takes."""
        return seconds([self.workbook, "verify", *arguments], self.folder)


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(command, folder):
    """The seconds by the clock, and those of all processors, that a command takes."""
    start, used = time.perf_counter(), processor_seconds()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, processor_seconds() - used


def compiler_alone(page, folder):
    """What compiling one page's program with `swiftc`, and running it, takes."""
    source = pathlib.Path(folder) / "page.swift"
    source.write_text("\n".join(code(page, snippet)[0] for snippet in range(SNIPPETS)) + "\n")
    compiling = seconds(["swiftc", "-Onone", "-g", "page.swift", "-o", "page"], folder)
    running = seconds([str(source.with_suffix(""))], folder)
    return tuple(map(sum, zip(compiling, running)))


def median(rounds, measure):
    """The medians of both kinds of seconds."""
    return tuple(map(statistics.median, zip(*(measure(round) for round in range(rounds)))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=36)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workbook", type=pathlib.Path, default=ROOT / ".build/debug/workbook")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        course = Course(folder, options.pages, options.workbook)
        course.verify("1.1")  # what the program compiles for itself

        def cold(_):
            course.forget_outcomes()
            return course.verify()

        def prose(round):
            course.write(2, note=f" Again {round}.")
            return course.verify()

        def snippet(round):
            course.write(2, extra=f"let unused{round} = {round}\n")
            return course.verify()

        with tempfile.TemporaryDirectory() as other:
            alone = median(options.rounds, lambda round: compiler_alone(round + 1, other))
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        whole_alone = (alone[0] * options.pages / cores, alone[1] * options.pages)
        whole = median(options.rounds, cold)
        rows = [
            ("cold", whole),
            ("nothing changed", median(options.rounds, lambda _: course.verify())),
            ("one prose edit", median(options.rounds, prose)),
            ("one snippet edit", median(options.rounds, snippet)),
            ("the compiler alone: one page", alone),
            (f"the compiler alone: {options.pages} pages, on {cores} cores", whole_alone),
        ]
    print(f"{'':48} {'clock':>9} {'processors':>11}")
    for name, (clock, processors) in rows:
        print(f"{name:48} {clock:7.2f} s {processors:9.2f} s")
    ratios = [ours / theirs for ours, theirs in zip(whole, whole_alone)]
    print(f"{'cold, as a multiple of the compiler alone':48} {ratios[0]:7.2f}   {ratios[1]:9.2f}")


if __name__ == "__main__":
    main()
