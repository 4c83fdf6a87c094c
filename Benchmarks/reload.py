"""Times `workbook serve`: from an edit of a page on the disk to its words in the open page of a browser.

    swift build --product workbook
    pip install playwright
    python3 Benchmarks/reload.py --rounds 5

Each round adds a paragraph of prose to a page of this course, and the last one takes it away again. With --outline it is
a section, which changes the page's own contents too. CHROMIUM names another browser than /usr/bin/chromium.
"""
import argparse
import contextlib
import os
import pathlib
import re
import statistics
import subprocess
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = "lessons/lesson2-autograd/07-optimizers-at-work.md"


@contextlib.contextmanager
def served(workbook):
    """The address of the served course."""
    process = subprocess.Popen(
        [workbook, "serve", "--port", "0"], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield re.search(r"http://\S+", process.stdout.readline()).group()
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def kept(file):
    """The text of a file, which the file has again afterwards."""
    text = file.read_text()
    try:
        yield text
    finally:
        file.write_text(text)


@contextlib.contextmanager
def opened(address, stem):
    """The page of a file's stem, open in a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(600_000)  # the first build may have to run the course
        page.goto(address)
        page.goto(address + page.locator(f'a[href$="/{stem}.html"]').first.get_attribute("href"))
        yield page
        browser.close()


def seconds(file, text, page, words, outline):
    """From writing a paragraph above the first section to reading it in the browser."""
    time.sleep(1)  # the page before it has settled
    mark = "## " if outline else ""
    file.write_text(text.replace("\n\n## ", f"\n\n{mark}{words}\n\n## ", 1))
    start = time.perf_counter()
    page.locator("main").get_by_text(words).first.wait_for()
    return time.perf_counter() - start


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--page", type=pathlib.Path, default=PAGE, help="relative to the course")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--outline", action="store_true")
    options.add_argument("--workbook", type=pathlib.Path, default=ROOT / ".build/debug/workbook")
    arguments = options.parse_args()
    file = ROOT / arguments.page
    with (served(str(arguments.workbook.resolve())) as address,
          opened(address, file.stem) as page, kept(file) as text):
        rounds = [seconds(file, text, page, f"Edit number {number} of a page", arguments.outline)
                  for number in range(arguments.rounds)]
    print(" ".join(f"{round:.2f}" for round in rounds), f"s, median {statistics.median(rounds):.2f} s")


if __name__ == "__main__":
    main()
