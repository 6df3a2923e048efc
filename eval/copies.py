"""Score copies: `python -m eval.copies [--shared ../shared]`.

Three figures. Whole pages: the 90 pages of the article-extraction benchmark as plain text, against their 90 article
texts; a pair is found where most of the article is copied from the page. Aligned passages: the rewrites of
`eval/rewrites`, by the characters of the words that were taken over, on both sides. False pairs: rewrites against
articles of the example that they do not come from, directly or by a copy.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import lxml.html

from eval.floors import report
from eval.pages import pages
from eval.rewriting import Rewrite, copied, rewrites, sources
from rashomon.link.copies.aligning import align
from rashomon.link.copies.candidates import candidates
from rashomon.link.copies.rewording import reworded
from rashomon.link.copies.sketching import sketch
from rashomon.model import Span
from rashomon.model.copy import Body, Copy
from rashomon.reader.vectors import SentenceVectors
from rashomon.sources.decoding import declared_charset, decode

_MOST: Final = 0.5
"""Share of an article's words that stand in a page, from which on the page is taken to hold the article."""
_ONE_WIRE: Final = frozenset({"02", "03", "04"})
"""Articles of the example that share one wire report: a rewrite of one shares words with the others."""
_Characters = set[tuple[str, int]]


def whole_pages(archive: Path, *, show: bool = False) -> dict[str, float]:
    """Find the article of each page among all, by containment.

    Args:
        archive: the benchmark.
        show: whether to print each error.

    """
    rows = pages(archive)
    bodies = {f"p-{row.name}": Body(f"p-{row.name}", _plain(row.source)) for row in rows}
    bodies |= {f"t-{row.name}": Body(f"t-{row.name}", row.truth) for row in rows}
    found = set()
    for one, other in candidates([sketch(body) for body in bodies.values()]):
        if one[0] == other[0]:
            continue
        made = align(bodies[one], bodies[other])
        if made and made.right_share >= _MOST:
            found.add((one[2:], other[2:]))
    right = {(row.name, row.name) for row in rows}
    # Two of the pages may hold one text.
    same = {(one.name, other.name) for one in rows for other in rows if one.truth == other.truth}
    if show:
        print("missed", sorted(right - found), "false", sorted(found - same))
    false = len(found - same)
    return {"pages recall": len(found & right) / len(right), "pages precision": 1 - false / max(len(found), 1)}


def _plain(source: bytes) -> str:
    """Return all the words of a page, menus and all."""
    root = lxml.html.document_fromstring(decode(source, declared_charset(source)))
    for made in root.iter("script", "style", "noscript"):
        made.text = None
    return "\n".join(words for words in (each.strip() for each in root.itertext()) if words)


def aligned(name: str, *, show: bool = False) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the characters of copied words, over all rewrites of a file.

    Args:
        name: of the file.
        show: whether to print each error.

    """
    texts, right, found, both = sources(), 0, 0, 0
    for one in rewrites(name):
        gold = _characters(copied(one, texts[one.source]))
        made = align(Body("article", texts[one.source]), Body(one.id, one.text))
        got = _characters(_kept(made))
        right, found, both = right + len(gold), found + len(got), both + len(gold & got)
        if show:
            _tell(one, texts[one.source], gold - got, got - gold)
    return both / max(found, 1), both / max(right, 1), 2 * both / max(found + right, 1)


def _kept(copy: Copy | None) -> Iterator[tuple[Span, Span]]:
    for passage in copy.passages if copy else ():
        yield from ((one.right, one.left) for one in passage.kept)


def _characters(pairs: Iterable[tuple[Span, Span]]) -> _Characters:
    """Return the characters of both sides."""
    found: _Characters = set()
    for own, other in pairs:
        found.update(("own", at) for at in range(own.start, own.end))
        found.update(("other", at) for at in range(other.start, other.end))
    return found


def _tell(one: Rewrite, source: str, missed: _Characters, wrong: _Characters) -> None:
    for what, characters in (("missed", missed), ("wrong", wrong)):
        for side, text in (("own", one.text), ("other", source)):
            places = sorted(at for where, at in characters if where == side)
            words = "".join(("" if at - 1 in places else " | ") + text[at] for at in places)
            if words:
                print(f"{one.number:2d} {what} {side}: {' '.join(words.split())}")


def false_pairs() -> tuple[int, int]:
    """Count the rewrites that are found to share words with an article they were not made from, and all such pairs."""
    texts, count, false = sources(), 0, 0
    for one in (*rewrites("build"), *rewrites("check"), *rewrites("reworded")):
        for number, text in texts.items():
            related = number == one.source or {number, one.source} <= _ONE_WIRE
            if not related:
                count += 1
                false += align(Body("article", text), Body(one.id, one.text)) is not None
    return false, count


def likely(*, show: bool = False) -> dict[str, float]:
    """Measure how many texts in other words are found to be made from their article, and how many that are not.

    Args:
        show: whether to print each error of the part that is for building.

    """
    vectorize, texts, counts = SentenceVectors(), sources(), Counter[str]()
    for one in rewrites("reworded"):
        part = "check" if one.how.startswith("check") else "build"
        for number, text in texts.items():
            if number != one.source and {number, one.source} <= _ONE_WIRE:
                continue
            got = bool(reworded(Body("a", text), Body(one.id, one.text), vectorize))
            true = number == one.source
            counts.update({f"{part} found": got, f"{part} right": got and true, f"{part} all": true})
            if show and part == "build" and got != true:
                print(f"{one.number} {'wrong' if got else 'missed'} {number}")
    return {
        f"likely {part} {name}": counts[f"{part} right"] / max(counts[f"{part} {of}"], 1)
        for part in ("build", "check")
        for name, of in (("precision", "found"), ("recall", "all"))
    }


def figures(shared: Path, *, show: bool = False) -> dict[str, float]:
    """Measure all.

    Args:
        shared: folder with the corpora.
        show: whether to print each error; of the part that is for checking, none is.

    """
    measured = whole_pages(shared / "corpora" / "article-extraction.tar.gz", show=show)
    for name in ("build", "check"):
        precision, recall, f1 = aligned(name, show=show and name == "build")
        measured |= {f"{name} precision": precision, f"{name} recall": recall, f"{name} F1": f1}
    false, count = false_pairs()
    print(f"{false} of {count} pairs that share nothing were found to share something")
    measured |= likely(show=show)
    return {**measured, "no false pair": 1 - false / count}


def main() -> int:
    """Print the figures beside their floors; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--show", action="store_true", help="print each error of the part that rules are written on")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("copies", figures(options.shared, show=options.show), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
