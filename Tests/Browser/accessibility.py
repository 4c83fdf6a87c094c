"""Readers of all kinds can use the site: axe finds no violation, light and dark, wide and on a phone."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

SCHEMES = ("light", "dark")
SIZES = {"wide": (1280, 900), "phone": (390, 844)}


def check(browser: Browser, pages: list[Path], scheme: str) -> list[str]:
    """The whole course on one page is left out: axe takes many minutes for it, and its parts are those of
    the other pages. What can go wrong where they stand together, as ids that repeat, the HTML checker finds.
    """
    failures = []
    pages = [path for path in pages if path.name != "print.html"]
    for size, (width, height) in SIZES.items():
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        for path in pages:
            page.goto(path.as_uri())
            failures += violations(page, f"{path.name} ({scheme}, {size})")
        context.close()
    print(f"axe: {len(failures)} violations on {len(pages)} pages, {scheme}, in {len(SIZES)} sizes", flush=True)
    return failures


def violations(page, where: str) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"axe: {where}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
