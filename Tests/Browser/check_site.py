"""Checks a built site as its readers meet it, and a served course as its student does:

    python3 Tests/Browser/check_site.py site/public .build/debug/workbook

Needs what requirements.txt names, from PyPI; and a chromium (CHROMIUM names another than
/usr/bin/chromium). Every check prints one line; the exit code is 1 if any of them failed.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

import accessibility
import behaviour
import loading
import serving
import validity


def main() -> int:
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site/public").resolve()
    pages = sorted(site.rglob("*.html"))
    if not (site / "index.html").exists():
        print(f"{site}: no site here; run `workbook build` first", file=sys.stderr)
        return 2
    failures = validity.check(pages)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        failures += loading.check(browser, site, pages)
        failures += behaviour.check(browser, site, pages)
        failures += accessibility.check(browser, pages)
        if len(sys.argv) > 2:
            failures += serving.check(browser, Path(sys.argv[2]).resolve())
        browser.close()
    for failure in failures:
        print(f"FAILED  {failure}", file=sys.stderr)
    print(f"{len(pages)} pages, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
