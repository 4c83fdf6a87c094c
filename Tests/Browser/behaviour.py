"""What the page does: quizzes grade, tabs and theme are remembered, search finds, keys reach everything."""

import itertools
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page


def check(browser: Browser, site: Path, pages: list[Path]) -> list[str]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    failures = []
    lessons = [path for path in pages if path.parent != site]
    for path in lessons:
        page.goto(path.as_uri())
        failures += [f"{path.name}: {text}" for text in questions(page)]
    failures += theme(page, site) + search(page, site, lessons) + progress(page, site)
    for path in lessons[:3]:
        failures += languages(page, path) + values(page, path) + keyboard(page, path)
    context.close()
    print(f"behaviour: {len(lessons)} lesson pages driven: {len(failures)} failures")
    return failures


def questions(page: Page) -> list[str]:
    failures = []
    for form in page.locator("form.q").all():
        name = f"question {form.get_attribute('id')}"
        kind = form.get_attribute("data-kind")
        grade(form)
        if "Answer first." not in verdict(form) and kind != "order":
            failures.append(f"{name}: an empty answer is graded")
        if kind in ("choice", "several"):
            right = right_choices(form, several=kind == "several")
            if right != 1:
                failures.append(f"{name}: {right} answers are right")
        elif kind != "order":
            form.locator(".answer").fill("4711" if kind == "number" else "certainly wrong")
            grade(form)
            if "Not yet." not in verdict(form):
                failures.append(f"{name}: a wrong answer is not told so")
        else:
            failures += [f"{name}: {text}" for text in moving(form)]
    return failures


def grade(form: Locator) -> None:
    form.locator("button[type=submit]").click()


def verdict(form: Locator) -> str:
    return form.locator(".verdict").inner_text()


def right_choices(form: Locator, several: bool) -> int:
    """How many of the possible answers the page calls right."""
    inputs = form.locator(".opt input").all()
    tries = [c for n in range(1, len(inputs) + 1) for c in itertools.combinations(inputs, n)] if several \
        else [(i,) for i in inputs]
    right = 0
    for chosen in tries:
        for box in inputs if several else chosen:
            box.set_checked(box in chosen) if several else box.check()
        grade(form)
        right += "Right:" in verdict(form)
    return right


def moving(form: Locator) -> list[str]:
    rows = form.locator(".order li")
    first = rows.nth(0).get_attribute("data-v")
    rows.nth(0).locator("button").nth(1).focus()
    form.page.keyboard.press("ArrowDown")
    if rows.nth(1).get_attribute("data-v") != first:
        return ["the arrow key does not move the line"]
    if "Place 2" not in form.locator(".told").inner_text():
        return ["the new place is not told"]
    return []


def theme(page: Page, site: Path) -> list[str]:
    page.goto((site / "index.html").as_uri())
    page.locator(".theme select").select_option("dark")
    page.reload()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".theme select").select_option("auto")
    return [] if dark == "rgb(20, 24, 27)" else [f"theme: dark is not kept: {dark}"]


def languages(page: Page, path: Path) -> list[str]:
    page.goto(path.as_uri())
    tab = page.locator('.tabs label:has(input[value="python"])').first
    if not tab.count():
        return []
    tab.click()
    page.reload()
    shown = page.locator("pre.python").first.is_visible()
    page.locator('.tabs label:has(input[value="swift"])').first.click()
    return [] if shown else [f"{path.name}: the language is not remembered"]


def values(page: Page, path: Path) -> list[str]:
    page.goto(path.as_uri())
    box = page.locator(".fold").first
    if not box.count():
        return []
    value = page.locator(".v").first
    before = value.is_visible()
    box.click()
    after = value.is_visible()
    box.click()
    return [] if before and not after else [f"{path.name}: values do not fold"]


def search(page: Page, site: Path, lessons: list[Path]) -> list[str]:
    page.goto(lessons[0].as_uri())
    title = page.locator("h1").inner_text()
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type(title.split(maxsplit=1)[1])
    page.locator("dialog ul small", has_text="page").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "index.html" not in url)
    found = page.locator("h1").inner_text()
    page.keyboard.press("/")
    page.keyboard.type("zzqqxx")
    page.locator("dialog .none:not(:empty)").wait_for()
    page.keyboard.press("Escape")
    closed = not page.locator("dialog").is_visible()
    return ([] if title == found else [f"search: “{title}” leads to “{found}”"]) \
        + ([] if closed else ["search: Esc does not close it"])


def progress(page: Page, site: Path) -> list[str]:
    page.goto((site / "index.html").as_uri())
    failures = []
    if not page.locator(".lesson .half, .lesson .tick").count():
        failures.append("progress: what was answered is not marked on the course page")
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_download() as download:
        page.locator(".export").click()
    page.locator(".clear").click()
    if page.locator(".lesson .half, .lesson .tick").count():
        failures.append("progress: it is not cleared")
    with page.expect_file_chooser() as chooser:
        page.locator(".import").click()
    chooser.value.set_files(download.value.path())
    page.locator(".lesson .half, .lesson .tick").first.wait_for()
    return failures


def keyboard(page: Page, path: Path) -> list[str]:
    """The Tab key reaches every control and link in the order of the page, and ends."""
    page.goto(path.as_uri())
    wanted = page.evaluate("""[...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex="0"]')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0 && !e.disabled).length""")
    reached = set()
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        place = page.evaluate("""[...document.querySelectorAll('*')].indexOf(document.activeElement)""")
        if place in reached:
            break
        reached.add(place)
    # A group of radios is one stop.
    radios = page.evaluate("""(() => { const all = [...document.querySelectorAll('input[type=radio]')].filter((e) => e.checkVisibility());
        return all.length - new Set(all.map((e) => e.name)).size; })()""")
    return [] if len(reached) >= wanted - radios else \
        [f"{path.name}: Tab reaches {len(reached)} of {wanted - radios} controls"]
