"""How large a report on 100 articles is, and whether it opens from disk: `python -m benchmarks.report [STORY]`.

Without a story, 100 articles of the pile are made up and read first. Ends with 1 where the file has more than five
million bytes, or where Chromium, if there is one, has something to complain about or finds no articles in it.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import Final

from eval.looking import find_browser, opened_browser, watched
from rashomon.store import StoryFile
from rashomon.web.report import write_report

MOST: Final = 5_000_000
_ARTICLES: Final = 100
_PART: Final = re.compile(r'<section id="(\w+)" class="part"')


def parts(page: str) -> list[tuple[str, int]]:
    """Give the parts of a report, each with the bytes that it has.

    Args:
        page: the report.

    """
    found = [(part[1], part.start()) for part in _PART.finditer(page)]
    ends = [start for _, start in found[1:]] + [len(page)]
    return [(name, len(page[start:end].encode())) for (name, start), end in zip(found, ends, strict=True)]


def made_up(folder: Path) -> Path:
    """Make up articles and read them.

    Args:
        folder: where they go.

    """
    story = folder / "pile.rashomon"
    subprocess.run([sys.executable, "-m", "benchmarks.pile", str(_ARTICLES), str(folder / "pile")], check=True)
    read = [sys.executable, "-m", "rashomon", "read", str(folder / "pile"), "--story", str(story), "--quiet"]
    subprocess.run(read, check=True)
    return story


def complaints(report: Path) -> list[str] | None:
    """Open a report from disk, and give what the browser complains of; None where there is no browser."""
    program = find_browser()
    if program is None:
        return None
    with opened_browser(program) as browser, watched(browser) as (page, said):
        page.goto(report.as_uri())
        shown = page.locator("#articles .record").count()
        return [*(one for one in said if report.as_uri() not in one), *([] if shown else ["no articles are shown"])]


def main() -> int:
    """Write a report and say what it weighs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", type=Path, nargs="?", help="a story file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        story = options.story or made_up(Path(made))
        report, began = Path(made, "report.html"), monotonic()
        with report.open("w", encoding="utf-8") as out:
            size = write_report(story, out, story.stem)
        taken, found = monotonic() - began, complaints(report)
        for name, weight in parts(report.read_text("utf-8")):
            print(f"{name:12} {weight / 1e6:6.2f} MB")
        with StoryFile.open(story) as opened:
            count = len(opened.ids())
    print(f"{count} articles: {size / 1e6:.2f} MB in {taken:.0f} s; at most {MOST / 1e6:.0f} MB for {_ARTICLES}")
    print("no browser is here" if found is None else f"the browser complains of: {found or 'nothing'}")
    return 1 if found or size > MOST * max(1, count / _ARTICLES) else 0


if __name__ == "__main__":
    sys.exit(main())
