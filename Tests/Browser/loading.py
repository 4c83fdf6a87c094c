"""Pages open from a file, alone: no console error, no foreign request, no sideways scroll, no shift, not heavy."""

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser

WIDTHS = (320, 390, 480, 640, 767, 768, 1024, 1151, 1152, 1280, 1600, 1920)
MOST_BYTES = 60_000
COMMON = ("style.css", "script.js")

SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shifts += e.value; })
  .observe({ type: "layout-shift", buffered: true });
"""

# The first and last value of a loop that do not stand whole beside their line.
CUT_VALUES = """
[...document.querySelectorAll(".v .ends i")].filter((ends) => {
  const value = ends.closest(".v").getBoundingClientRect(), own = ends.getBoundingClientRect();
  return own.width && (own.right > value.right + 1 || own.bottom > value.bottom + 4);
}).map((ends) => ends.textContent)
"""


def check(browser: Browser, site: Path, pages: list[Path]) -> list[str]:
    failures = []
    for path in pages:
        failures += opening(browser, site, path)
        failures += widths(browser, path)
        failures += without_scripts(browser, path)
        if path != site / "print.html":  # the whole course, by choice
            failures += weight(site, path)
    print(f"opening: {len(pages)} pages at {len(WIDTHS)} widths, with and without scripts: {len(failures)} failures", flush=True)
    return failures


def opening(browser: Browser, site: Path, path: Path) -> list[str]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(SHIFTS)
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(150)
    shift = page.evaluate("window.shifts")
    page.close()
    foreign = [url for url in asked if not url.startswith((site.as_uri(), "data:,"))]
    failures = [f"{path.name}: console: {text}" for text in said]
    failures += [f"{path.name}: asks for {url}" for url in foreign]
    return failures + ([f"{path.name}: the layout shifts by {shift:.4f}"] if shift > 0.01 else [])


def widths(browser: Browser, path: Path) -> list[str]:
    page = browser.new_page()
    page.goto(path.as_uri())
    failures = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            failures.append(f"{path.name}: {over} px too wide at {width}")
        failures += [f"{path.name}: the value {text} is cut at {width}" for text in page.evaluate(CUT_VALUES)]
    page.close()
    return failures


def without_scripts(browser: Browser, path: Path) -> list[str]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    dead = page.locator("button:visible, select:visible").all()
    text = page.locator("main").inner_text()
    context.close()
    failures = [f"{path.name}: a control that does nothing without scripts"] if dead else []
    return failures + ([f"{path.name}: no text without scripts"] if len(text) < 20 else [])


def weight(site: Path, path: Path) -> list[str]:
    """The page with its styles and scripts; its figures are as large as what they show."""
    text = path.read_text()
    bare = re.sub(r'<figure class="figure">.*?</figure>', "", text, flags=re.DOTALL)
    files = [site / name for name in COMMON]
    if "formulas/formulas.css" in text:
        files.append(site / "formulas/formulas.css")
    size = sum(len(gzip.compress(data)) for data in [bare.encode()] + [f.read_bytes() for f in files])
    return [f"{path.name}: {size} bytes gzipped"] if size > MOST_BYTES else []
