"""A served course: it follows the files, tells mistakes at their lines, and checks exercises in the page."""

import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, expect

import accessibility

REPOSITORY = Path(__file__).resolve().parents[2]
EXERCISE = "exercises/lesson1/02-strides-and-offsets"
DRAFT = "work/lesson1/strides-and-offsets.swift"
COURSE = """\
title: Strides
lessons:
  - id: lesson1
    title: Strides
    folder: lesson1
    pages: [04-changing-shape.md]
    exercises: [02-strides-and-offsets]
"""
PAGE = """\
# Walking

You walk along a strip.

```swift
let steps = [1, 2, 3]
print(steps.reduce(0, +))
```
```output
6
```

""" + "\n".join(f"## Part {n}\n\nSome words about part {n}.\n" for n in range(1, 40))


def check(browser: Browser, workbook: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_course(root)
        server = subprocess.Popen(
            [workbook, "serve", "--port", "0"], cwd=root, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            address = re.search(r"http://\S+", server.stdout.readline()).group()
            failures = drive(browser, root, address)
        finally:
            server.terminate()
            server.wait()
    print(f"serving: {len(failures)} failures")
    return failures


def write_course(root: Path) -> None:
    (root / "lessons/lesson1").mkdir(parents=True)
    (root / "lessons/course.yml").write_text(COURSE)
    (root / "lessons/lesson1/04-changing-shape.md").write_text(PAGE)
    shutil.copytree(REPOSITORY / EXERCISE, root / EXERCISE)
    shutil.copytree(REPOSITORY / "site", root / "site", ignore=shutil.ignore_patterns("public"))


def drive(browser: Browser, root: Path, address: str) -> list[str]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    page.get_by_role("link", name="Start at 1.4").click()
    failures = secrecy(address)
    for step in (prose, mistakes, exercise, both_sides):
        try:
            step(page, root)
        except (AssertionError, Error) as error:
            failures.append(f"serve: {step.__name__}: {str(error).splitlines()[0]}")
    context.close()
    return failures + [f"serve: {text}" for text in said]


def secrecy(address: str) -> list[str]:
    """Without the word in the address, nothing is told."""
    try:
        urllib.request.urlopen(address.rsplit("/", 2)[0] + "/index.html")
        return ["serve: a page is shown to somebody without the token"]
    except urllib.error.HTTPError as error:
        return [] if error.code == 404 else [f"serve: {error}"]


def prose(page: Page, root: Path) -> None:
    """An edit shows by itself, and the page stays where it was."""
    page.locator("#part-20").scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, document.getElementById('part-20').offsetTop - 100)")
    top = page.locator("#part-20").bounding_box()["y"]
    file = root / "lessons/lesson1/04-changing-shape.md"
    file.write_text(file.read_text().replace("words about part 3.", "new words.\n\nAnd more."))
    expect(page.locator("text=And more.")).to_be_attached(timeout=30_000)
    page.wait_for_function(
        "(top) => Math.abs(document.getElementById('part-20').getBoundingClientRect().top - top) < 3",
        arg=top, timeout=10_000)


def mistakes(page: Page, root: Path) -> None:
    """What is wrong stands at the top and under the snippet, and goes when it is mended."""
    file = root / "lessons/lesson1/04-changing-shape.md"
    right = file.read_text()
    file.write_text(right.replace("\n6\n", "\n7\n"))
    told = page.locator("#snippet\\.1 + .mistake")
    expect(told).to_contain_text("04-changing-shape.md:10: error:", timeout=30_000)
    expect(page.locator(".mistakes")).to_contain_text("1 mistake in the course.")
    file.write_text(right)
    expect(page.locator(".mistakes")).to_be_hidden(timeout=30_000)
    expect(told).to_have_count(0)


def exercise(page: Page, root: Path) -> None:
    """Run and Check work on the file in work/, with the words of the command line."""
    desk = page.locator(".desk")
    expect(desk).to_contain_text(DRAFT, timeout=30_000)
    put(page, "print(6 * 7)\n")
    desk.locator("button.do-run").click()
    expect(desk.locator(".verdict")).to_contain_text("42", timeout=60_000)
    assert (root / DRAFT).read_text() == "print(6 * 7)\n", "Run saves the file"
    put(page, (root / EXERCISE / "solution.swift").read_text())
    desk.locator("button.do-check").click()
    expect(desk.locator(".verdict")).to_contain_text("13 of 13 points", timeout=120_000)
    expect(desk.locator("button.do-check"), "the button that was pressed keeps the focus").to_be_focused()
    found = accessibility.violations(page, "a served exercise")
    assert not found, found


def both_sides(page: Page, root: Path) -> None:
    """The file and the editor never overwrite each other in silence."""
    desk, file = page.locator(".desk"), root / DRAFT
    file.write_text("let fromTheDisk = 1\n")
    page.wait_for_function("() => (" + TEXT + ").includes('fromTheDisk')", timeout=30_000)
    put(page, "let mine = 2\n")
    file.write_text("let fromTheDisk = 3\n")
    expect(desk.locator(".clash")).to_be_visible(timeout=30_000)
    assert file.read_text() == "let fromTheDisk = 3\n", "the file is as it was"
    desk.get_by_role("button", name="Keep mine").click()
    expect(desk.locator(".clash")).to_be_hidden(timeout=30_000)
    page.wait_for_timeout(500)
    assert file.read_text() == "let mine = 2\n", "what was kept is saved"


TEXT = "document.querySelector('.desk .CodeMirror')?.CodeMirror.getValue() ?? document.querySelector('.desk textarea').value"


def put(page: Page, text: str) -> None:
    page.evaluate(
        """(text) => {
          const mirror = document.querySelector('.desk .CodeMirror')?.CodeMirror, area = document.querySelector('.desk textarea');
          if (mirror) return mirror.setValue(text);
          area.value = text;
          area.dispatchEvent(new Event('input'));
        }""", text)
