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
    failures += sheet(page, lessons[0])
    failures += theme(page, site) + search(page, site, lessons) + progress(page, site)
    for path in lessons[:3]:
        failures += languages(page, path) + values(page, path) + keyboard(page, path) + place(page, path)
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
    return leaving_out(form)


def leaving_out(form: Locator) -> list[str]:
    """A line that does not belong is marked wrong, and no longer when it was moved to those left out."""
    grade(form)
    wrong = form.locator(".order li.wrong")
    if not form.locator(".order .cut").count():
        return []
    if not wrong.count():
        return ["a line that does not belong is not marked"]
    form.evaluate("(form) => form.querySelector('.cut').after(...form.querySelectorAll('.order .wrong'))")
    grade(form)
    return ["a line that was left out is still marked"] if wrong.count() else []


def theme(page: Page, site: Path) -> list[str]:
    page.goto((site / "index.html").as_uri())
    page.locator(".theme select").select_option("dark")
    page.reload()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".theme select").select_option("auto")
    return [] if dark == "rgb(20, 24, 27)" else [f"theme: dark is not kept: {dark}"]


def sheet(page: Page, path: Path) -> list[str]:
    """On a phone the contents open over the page, which stays where it is, and lead to its sections."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path.as_uri())
    page.evaluate("scrollTo(0, 2000)")
    contents, failures = page.locator(".contents"), []
    # A click by script: a driver's own click scrolls first.
    press = lambda link: link.evaluate("(link) => link.click()")
    opener = page.locator(".bar a", has_text="Contents")
    for close in (lambda: page.keyboard.press("Escape"), lambda: press(contents.locator(".close"))):
        press(opener)
        if not contents.is_visible():
            failures.append("contents: the sheet does not open")
        close()
        contents.wait_for(state="hidden")
        if page.evaluate("scrollY") != 2000:
            failures.append(f"contents: the page moved to {page.evaluate('scrollY')}")
    press(opener)
    link = contents.locator(".here a").last
    target = link.get_attribute("href")
    link.click()
    contents.wait_for(state="hidden")
    if not page.locator(f'[id="{target[1:]}"]').is_visible() or not page.url.endswith(target):
        failures.append(f"contents: {target} is not reached")
    page.set_viewport_size({"width": 1280, "height": 900})
    return failures


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
    first = page.locator("dialog li a").first.evaluate(
        "(a) => [getComputedStyle(a).boxShadow !== 'none', a.offsetWidth / a.closest('dialog').clientWidth]")
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
        + ([] if closed else ["search: Esc does not close it"]) \
        + ([] if first == [True, 1] else ["search: what Enter opens is not marked over its whole row"])


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
    return failures + going_on(page, site)


def going_on(page: Page, site: Path) -> list[str]:
    """The course goes on where the reader was last."""
    link = page.locator(".lesson .row").nth(2)
    target = link.get_attribute("href")
    link.click()
    page.locator(".turn").scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    was_done = page.locator(".contents [aria-current] .tick").count()
    page.goto((site / "index.html").as_uri())
    to = page.locator(".go-on").get_attribute("href")
    return [] if was_done or to.endswith(target) else [f"progress: after {target} it goes on with {to}"]


def place(page: Page, path: Path) -> list[str]:
    """Wherever the reader jumps to, the section that stands there is marked."""
    page.goto(path.as_uri())
    failures = []
    for share in (0.3, 0.8, 0.5, 0):
        page.evaluate("(share) => scrollTo(0, share * document.documentElement.scrollHeight)", share)
        page.wait_for_timeout(100)
        marked, read = page.evaluate("""[document.querySelector('.sections [aria-current]')?.hash,
            [...document.querySelectorAll('main h2[id]')].findLast((h) => h.getBoundingClientRect().top <= innerHeight * .4)?.id]""")
        if marked != (read and f"#{read}"):
            failures.append(f"{path.name}: {marked} is marked where #{read} is read")
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
