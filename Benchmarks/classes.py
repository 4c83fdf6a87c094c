"""Times `workbook grade` on a generated class, and watches its memory.

    swift build --product workbook
    python3 Benchmarks/classes.py --students 500 --lesson lesson1

Of each exercise most students hand in the solution or one of the mistakes that the course foresees; some files do not
compile, are the starter or missing, and some are hostile: they never end, end too early, or ask for all memory. No two
files are alike, so nothing is graded from the cache; with `--distinct 16` the files of the first 16 students are all
that there are, and every other student hands in some of these. The numbers are the seconds by the clock, what the compilers and
programs took, and the largest memory of `workbook` itself after each quarter of the class.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

HOSTILE = [
    "while true {}",
    "exit(0)",
    "fatalError(\"passed: 13 of 13 points\")",
    "var all = [[1]]; while true { all += all }",
    "while true { print(1) }",
]


class Exercise:
    """The files of an exercise that hand-ins are made of."""

    def __init__(self, folder):
        self.name = re.sub(r"^\d+-", "", folder.name) + ".swift"
        self.solution = (folder / "solution.swift").read_text()
        self.mutants = [
            self.patched(path) if path.suffix == ".diff" else path.read_text()
            for path in sorted((folder / "mutants").iterdir())]

    def patched(self, diff):
        """The solution with the changes of a diff, whose lines stand in it once."""
        text = self.solution
        for change in diff.read_text().split("@@\n")[1:]:
            lines = change.rstrip("\n").split("\n")
            old = "\n".join(line[1:] for line in lines if line[:1] != "+")
            new = "\n".join(line[1:] for line in lines if line[:1] != "-")
            text = text.replace(old, new, 1)
        return text

    def hand_in(self, chance, student):
        """The text of a file, and what kind it is; `None` where nothing is handed in."""
        kind = chance.choices(
            ["good", "wrong", "broken", "hostile", "missing"], weights=[50, 30, 8, 7, 5])[0]
        note = f"// {student}\n"
        if kind == "good":
            return kind, self.solution + note
        if kind == "wrong":
            return kind, chance.choice(self.mutants) + note
        if kind == "broken":
            return kind, self.solution.replace("return", "retrun", 1) + note
        if kind == "hostile":
            body = "    " + chance.choice(HOSTILE) + "\n    // solution\n"
            text = self.solution.replace("    // solution\n", body, 1)
            return kind, "import Foundation\n" + text + note
        return kind, None


def make_class(folder, exercises, students, distinct):
    """Writes a class; hands back how many files of each kind there are."""
    counts = {}
    for number in range(students):
        home = folder / f"student{number:04}"
        home.mkdir(parents=True)
        for place, exercise in enumerate(exercises):
            author = number if number < distinct else random.Random(f"{number} {place}").randrange(distinct)
            chance = random.Random(f"{author} {place}")
            kind, text = exercise.hand_in(chance, f"student{author:04}")
            counts[kind] = counts.get(kind, 0) + 1
            if text is not None:
                (home / exercise.name).write_text(text)
    return counts


class Memory(threading.Thread):
    """The largest memory of a process, in mebibytes, each time that a folder grows by a quarter of a class."""

    def __init__(self, process, folder, students):
        super().__init__(daemon=True)
        self.process, self.folder, self.students = process, folder, students
        self.quarters = []

    def run(self):
        while self.process.poll() is None:
            done = len(list(self.folder.glob("*.html")))
            if done >= (len(self.quarters) + 1) * self.students / 4:
                self.quarters.append(self.peak())
            time.sleep(0.2)

    def peak(self):
        try:
            status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return None
        match = re.search(r"VmHWM:\s+(\d+)", status)
        return int(match[1]) // 1024 if match else None


def grade(options, folder):
    """Grades the class; hands back the seconds, what the tool said last, and its memory."""
    out = folder / "grades"
    command = [
        str(options.workbook.resolve()), "grade", str(folder / "class"), "--out", str(out),
        "--root", str(ROOT), "--only", options.lesson, "--jobs", str(options.jobs)]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    memory = Memory(process, out / "feedback", options.students)
    memory.start()
    errors = process.stderr.read()
    if process.wait() != 0:
        raise SystemExit(errors)
    seconds = time.perf_counter() - start
    programs = float(re.search(r"its programs took ([0-9.]+) s", errors)[1])
    return seconds, programs, memory.quarters


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=500)
    parser.add_argument("--distinct", type=int)
    parser.add_argument("--lesson", default="lesson1")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parser.add_argument("--jobs", type=int, default=cores)
    parser.add_argument("--workbook", type=pathlib.Path, default=ROOT / ".build/debug/workbook")
    options = parser.parse_args()
    exercises = [Exercise(path) for path in sorted((ROOT / "exercises" / options.lesson).iterdir())]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        print(f"{options.students} students, {len(exercises)} exercises:",
              make_class(folder / "class", exercises, options.students,
                         options.distinct or options.students))
        seconds, programs, quarters = grade(options, folder)
        again = grade(options, folder)[0]
    ideal = programs / options.jobs
    print(f"by the clock {seconds:.1f} s; compilers and programs {programs:.1f} s on {options.jobs} "
          f"at a time, so {seconds / ideal:.2f} times the least")
    print(f"memory after each quarter of the class: {quarters} MiB; graded again in {again:.1f} s")


if __name__ == "__main__":
    main()
