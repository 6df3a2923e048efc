"""Score the texts of pages on the article-extraction pages: `python -m eval.pages [--shared ../shared]`.

What is scored is the body of an article: its text without the headline, which the truth does not have. Nothing
is learned from these pages; the one option of the extraction that was chosen on them was the best in each of ten
folds.
"""

import argparse
import gzip
import json
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from eval.floors import report
from eval.ngrams import Match, match, score
from eval.pasted import pasted_figures
from rashomon.sources.decoding import declared_charset, decode
from rashomon.sources.pages import page_body


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the benchmark.

    Attributes:
        name: its key.
        source: the HTML, in bytes.
        truth: the article's body.

    """

    name: str
    source: bytes
    truth: str


def pages(archive: Path) -> list[Page]:
    """Read the pages with their truth, in the order of their names."""
    with tarfile.open(archive) as packed:
        files = {Path(member.name).name: packed.extractfile(member) for member in packed if member.isfile()}
        contents = {name: handle.read() for name, handle in files.items() if handle}
    truth = json.loads(contents["ground-truth.json"])
    return [
        Page(name, gzip.decompress(contents[f"{name}.html.gz"]), truth[name]["articleBody"]) for name in sorted(truth)
    ]


def html_matches(rows: list[Page]) -> dict[str, Match]:
    """Compare what is extracted from each page with its truth."""
    return {row.name: match(row.truth, page_body(decode(row.source, declared_charset(row.source)))) for row in rows}


def figures(shared: Path, form: str) -> dict[str, float]:
    """Measure the F1 of each kind of input, or of one."""
    archive = shared / "corpora" / "article-extraction.tar.gz"
    found: dict[str, float] = {}
    if form in ("html", "all"):
        found["html"] = score(html_matches(pages(archive)).values()).f1
    if form in ("text", "all"):
        found |= pasted_figures(archive)
    return found


def main() -> int:
    """Print the figures beside their floors; fail if one fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--form", choices=("html", "text", "all"), default="all", help="which kind of input")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise floors to what is measured")
    options = parser.parse_args()
    return 0 if report("pages", figures(options.shared, options.form), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
