"""Side by side: two or more articles, what they tell otherwise, what they share, what only one of them carries."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from string import ascii_lowercase
from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Edition, Order, Wanted
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.aligned import Alignment, aligned, passage_answers
from rashomon.views.beside import Beside, One, beside, difference_answers
from rashomon.views.beside_text import Line, lines
from rashomon.views.columns import column, pairs, statement_answers
from rashomon.views.marks import blocks, marked, shares
from rashomon.web.answering import At, page
from rashomon.web.pages.article import rows_of
from rashomon.web.reader import Reader
from rashomon.web.shown import Shown

router: Final = APIRouter()
MOST: Final = 6
"""So many articles stand side by side at the most."""
NAMES: Final = ascii_lowercase[:MOST]
"""What they are called in the address."""
FIND: Final = "find"
SHARE: Final = 40_000
"""Characters of each text that are shown; the rest is on the article's own page."""
_OFFERED: Final = 12
_CONFLICTS: Final = 60
_SENTENCES: Final = 60


@page(router, "/compare")
def compare(request: Request, at: At) -> Shown:
    """Articles side by side: different words for one thing, shared passages, and what only one carries."""
    ids = list(dict.fromkeys(one for name in NAMES for one in request.query_params.getlist(name) if one))[:MOST]
    found = _beside(at, ids) if ids else None
    words = request.query_params.get(FIND, "").strip()
    many = found is not None and len(ids) > 1
    return Shown(
        "compare.html",
        "Side by side",
        {
            "ids": ids,
            "found": found,
            "columns": [(one, _lines(found, n)) for n, one in enumerate(found.articles)] if found and many else [],
            "cut": [len(one.article.text) > SHARE for one in found.articles] if found else [],
            "pairs": list(pairs(found)) if found else [],
            "copies": {one.copy.id: at.edition.record("copies", one.copy.id) for one in found.alignments}
            if found
            else {},
            "full": len(ids) >= MOST,
            "find": words,
            "offered": _offered(at.edition, ids, words),
            "next": next((name for n, name in enumerate(NAMES) if n >= len(ids)), ""),
            "names": NAMES,
        },
        _tables(found) if found and many else {},
    )


def _beside(at: Reader, ids: Sequence[str]) -> Beside:
    """Read the articles and set them beside one another.

    Raises:
        HTTPException: one of them is not there.

    """
    with at.story() as opened:
        articles = [_one(at.edition, opened, one) for one in ids]
        shared = list(_alignments(opened, articles))
    conflicts = dict.fromkeys(
        dict(answer.values)["id"] or "" for one in articles for answer in one.rows.get("conflicts", ())
    )
    between = [one for one in conflicts if sum(_cites(one, each) for each in articles) > 1][:_CONFLICTS]
    return beside(articles, shared, {one: at.edition.records("conflict_sides", one) for one in between})


def _cites(conflict: str, one: One) -> bool:
    return any(dict(answer.values)["id"] == conflict for answer in one.rows.get("conflicts", ()))


def _one(edition: Edition, story: StoryFile, article: str) -> One:
    if not story.articles_of([article]):
        raise HTTPException(404, f"there is no article {article}")
    sheet = story.sheet(article)
    return One(sheet, tuple(story.actors_in(article)), rows_of(edition, sheet))


def _alignments(story: StoryFile, articles: Sequence[One]) -> Iterator[Alignment]:
    for left, right in combinations([one.article for one in articles], 2):
        found = aligned(left, right, story.shared(left.id, right.id))
        if found:
            yield found


def _lines(found: Beside, n: int) -> list[Line]:
    article, text = found.articles[n].article, column(found, n)
    shown = shares(blocks(article.text), SHARE)
    return lines(article, marked(article.text, text.marks, shown[0] if shown else ()), text.notes)


def _offered(edition: Edition, ids: Sequence[str], words: str) -> tuple[Answer, ...]:
    """Offer articles to be added: those that have the words, or those that share passages with the first, or any."""
    if words:
        told = edition.page("sentences", Wanted(text=words, size=_SENTENCES, order=Order.BEST)).rows
        inside = dict.fromkeys(each.article for one in told for each in one.citations)
        within = [row for one in inside if (row := edition.record("articles", one))]
        found = (*edition.page("articles", Wanted(text=words, size=_OFFERED + MOST)).rows, *within)
    else:
        near = edition.having("copies", "article", ids[0], _OFFERED).rows if ids else ()
        cited = dict.fromkeys(each.article for one in near for each in one.citations)
        shared = [row for one in cited if (row := edition.record("articles", one))]
        found = (*shared, *edition.page("articles", Wanted(size=_OFFERED + MOST)).rows)
    rows = {dict(one.values)["id"]: one for one in found}
    return tuple(one for record, one in rows.items() if record not in ids)[:_OFFERED]


def _tables(found: Beside) -> dict[str, list[Answer]]:
    return {
        "different_words": list(difference_answers(found)),
        "statements": list(statement_answers(found)),
        "passages": [answer for one in found.alignments for answer in passage_answers(one)],
    }
