"""Makes the picture of the pages in the README: `python docs/generate_pages.py`. It needs Chromium on this machine."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from rashomon.web.report import write_report

PICTURE: Final = Path(__file__).with_name("pages.png")
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_WIDTH, _HEIGHT = 1232, 900


def main(story: str) -> None:
    """Show the report of a story from its positions on.

    Args:
        story: the story file, as `make demo` leaves it.

    """
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        sys.exit(f"there is no browser: install one of {', '.join(_BROWSERS)}")
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        page = Path(folder, "report.html")
        with page.open("w", encoding="utf-8") as out:
            write_report(Path(story), out, "Two presidents of Kestria")
        opened = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        shown = opened.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
        shown.goto(page.as_uri())
        box = shown.locator("h2, h3").filter(has_text="Where the accounts part").first.bounding_box()
        top = box["y"] - 620 if box else 0
        shown.screenshot(
            path=str(PICTURE), full_page=True, clip={"x": 0, "y": top, "width": _WIDTH, "height": _HEIGHT + 300}
        )
        opened.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "demo/story.rashomon")
