"""Checks a built site as its readers meet it, and a served course as its student does:

    python3 Tests/Browser/check_site.py site/public .build/debug/workbook

Needs what requirements.txt names, from PyPI; and a chromium (CHROMIUM names another than
/usr/bin/chromium). Every check prints one line; the exit code is 1 if any of them failed.
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import accessibility
import behaviour
import loading
import serving
import validity


def in_browser(check, *arguments) -> list[str]:
    """What a check finds with a browser of its own."""
    with sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        try:
            return check(browser, *arguments)
        finally:
            browser.close()


def main() -> int:
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site/public").resolve()
    pages = sorted(site.rglob("*.html"))
    if not (site / "index.html").exists():
        print(f"{site}: no site here; run `workbook build` first", file=sys.stderr)
        return 2
    # The longest first; those that share no browser run side by side.
    jobs = [(accessibility.check, pages, scheme) for scheme in accessibility.SCHEMES]
    jobs += [(loading.check, site, pages), (behaviour.check, site, pages)]
    with ProcessPoolExecutor(max_workers=2) as workers:
        parts = [workers.submit(in_browser, *job) for job in jobs]
        parts.append(workers.submit(validity.check, pages))
        failures = [failure for part in parts for failure in part.result()]
    if len(sys.argv) > 2:
        failures += in_browser(serving.check, Path(sys.argv[2]).resolve())
    for failure in failures:
        print(f"FAILED  {failure}", file=sys.stderr)
    print(f"{len(pages)} pages, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
