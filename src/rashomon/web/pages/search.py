"""Search: sentences with words in them, and whose words those are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Edition, Order, Wanted
from rashomon.edition.hits import hits
from rashomon.model import Answer, Citation, Span
from rashomon.views.sentences import said_in
from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.pieces import Piece, pieces, window
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "voice": "Whose words",
    "speaker": "Speaker",
    "speaks_for": "Speaks for",
    "form": "Form",
    "cue": "Cue",
    "outlet": "Outlet",
    "day": "Day of the article",
}
"""By what a reader may choose, and what it is called."""
_LONGEST: Final = 700
"""Characters of a sentence that are shown; a line of an article that was not read may be as long as it likes."""
_LABELS: Final = 200
_NEAR, _ACTORS = 10, 5


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that was found.

    Attributes:
        row: what is known of it.
        cited: the sentence.
        pieces: its words, cut by what is said and by what was found.
        cut: whether words before, and after, are left out.
        statements: ids of the statements in it, the outer first.
        found_in: whose words those are that were found: narrator, speaker, both, or empty where nobody knows.

    """

    row: dict[str, str | None]
    cited: Citation
    pieces: Sequence[Piece]
    cut: tuple[bool, bool]
    statements: Sequence[str]
    found_in: str


@dataclass(frozen=True, slots=True)
class Example:
    """A search to try.

    Attributes:
        asked: what it asks, for an address.
        shown: how it is shown.
        finds: what it finds, in words.

    """

    asked: dict[str, str]
    shown: str
    finds: str


@page(router, "/search")
def search(request: Request, at: At) -> Shown:
    """Sentences with words in them, each with whose words they are."""
    asked = wanted(request, "sentences")
    if asked.order is None and asked.text:
        asked = replace(asked, order=Order.BEST)
    blank = not asked.any
    wordless = bool(asked.text) and not any(one.isalnum() for one in asked.text or "")
    found = at.edition.page("sentences", asked)
    return Shown(
        "search.html",
        "Search",
        {
            "found": found,
            "asked": asked,
            "names": FACETS,
            "rows": [] if blank else [_found(one, asked.text or "") for one in found.rows],
            "nearly": _nearly(at.edition, asked) if asked.text and not found.total else [],
            "actors": _called(at.edition, asked) if asked.text else [],
            "blank": blank,
            "wordless": wordless,
            "examples": list(_examples(at.edition)) if blank or not found.total else [],
        },
        {"sentences": [] if blank else at.edition.every("sentences", asked)},
    )


def _nearly(edition: Edition, asked: Wanted) -> list[Found]:
    """Give sentences with some of the words, or with words that begin alike, where none has them all."""
    loose = replace(asked, loose=True, order=Order.BEST, number=1, size=_NEAR)
    return [_found(one, asked.text or "") for one in edition.page("sentences", loose).rows]


def _called(edition: Edition, asked: Wanted) -> list[Answer]:
    """Give actors whose names or roles have the words, or some of them where none has all: people ask for offices."""
    for loose in (False, True):
        found = edition.page("actors", Wanted(text=asked.text, order=Order.BEST, size=_ACTORS, loose=loose)).rows
        if found:
            return sorted(found, key=lambda one: (dict(one.values)["name"] or "").casefold())
    return []


def _found(answer: Answer, asked: str) -> Found:
    cited, said = answer.citations[0], said_in(answer)
    here = [Span(one.start + cited.span.start, one.end + cited.span.start) for one in hits(cited.exact, asked)]
    shown = window(cited.span, here[0].start if here else cited.span.start, _LONGEST)
    row = dict(answer.values)
    spans = [span for span, _ in said]
    return Found(
        row,
        cited,
        pieces(
            cited.exact[shown.start - cited.span.start : shown.end - cited.span.start],
            shown.start,
            {"said": spans, "hit": here},
        ),
        (shown.start > cited.span.start, shown.end < cited.span.end),
        list(dict.fromkeys(record for _, record in said)),
        _whose(here, spans) if row["voice"] else "",
    )


def _whose(here: Sequence[Span], said: Sequence[Span]) -> str:
    """Say whose words those are that were found."""
    kinds = {any(span.start < one.end and one.start < span.end for span in said) for one in here}
    if len(kinds) > 1:
        return "both"
    return ("speaker" if kinds.pop() else "narrator") if kinds else ""


def _examples(edition: Edition) -> Iterator[Example]:
    """Make searches to try of the story's own words: of what its articles call somebody, the most used first."""
    labels = [dict(one.values) for one in edition.page("labels", Wanted(size=_LABELS)).rows]
    labels.sort(key=lambda row: -int(row["count"] or 0))
    names = [" ".join((row["label"] or "").split()) for row in labels]
    phrase = next((one for one in names if len(one.split()) > 1 and one.replace(" ", "").isalnum()), None)
    if phrase:
        word = max(phrase.split(), key=len)
        yield Example({"text": word}, word, "sentences with the word")
        yield Example({"text": f'"{phrase}"'}, f'"{phrase}"', "these words, one behind the other")
        start = f"{word[: max(4, len(word) - 4)]}*"
        yield Example({"text": start}, start, "words that begin so")
        yield Example({"text": word, "voice": "narrator"}, word, "only where nobody but the narrator speaks")
    speakers = edition.page("sentences", Wanted(size=1)).facets["speaker"]
    named = [pair for pair in speakers if pair[0][:1].isupper()]
    if named:
        name = max(named, key=lambda pair: pair[1])[0]
        yield Example({"speaker": name}, name, "all sentences in which these are a speaker’s words")
