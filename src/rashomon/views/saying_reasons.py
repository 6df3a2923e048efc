"""Whose words some words are, and why: the statements that they stand in, the voices between, what is loaded in them.

What is said of a loaded word is what the codebook says, with what its entry rests on; it is no verdict on the word, on
whom it names, or on the outlet.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.codebook.loaded_words import loaded_in
from rashomon.model import Answer, Article, Citation, Sheet, Span, Statement, hull
from rashomon.views.citing import cite, cite_all
from rashomon.views.voices import Voices

_NARRATED: Final = "it stands in no statement, so the outlet's own narrator says it"
_WORDED: Final = "the words stand in no quotation marks of the speaker's, so whose choice they are is not known"


def sentence_round(sheet: Sheet, span: Span) -> Span:
    """Return the sentences round words, or the line that they stand in where no sentences are known.

    Args:
        sheet: the article, read.
        span: the words.

    """
    sentences = [one for one in (sheet.reading.sentences if sheet.reading else ()) if one.overlaps(span)]
    if sentences:
        return hull((*sentences, span))
    text = sheet.article.text
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def place_of(article: Article, span: Span) -> str:
    """Say where words stand: the article, its day, the characters."""
    day = article.metadata.value("published_on")
    return ", ".join((article.name, *([day] if day else []), f"characters {span.start} to {span.end}"))


def voice_rows(voices: Voices, article: Article, span: Span) -> Iterator[Answer]:
    """Answer in whose mouth words stand, with the whole chain: statement, relays, the statements round it.

    Args:
        voices: who says what.
        article: the article.
        span: the words.

    """
    around = voices.around(article.id, span)
    if not around:
        yield reason("voice", "narrator", _NARRATED, cite(article, span))
    for place, one in enumerate(around):
        yield _said(voices, article, one, innermost=place == 0)
        for relay in one.via:
            yield reason("via", relay.name, "a voice between the speaker and the outlet", cite(article, relay.span))
    if teller := voices.teller(article, span):
        yield reason("in the words of", teller, _WORDED, cite(article, span))


def _said(voices: Voices, article: Article, one: Statement, *, innermost: bool) -> Answer:
    """Answer with one statement of the chain."""
    cue = " ".join(" ".join(span.of(article.text).split()) for span in one.cue)
    by = f" by {cue!r} ({one.strength})" if cue else ""
    what, why = ("voice", f"it stands in {one.id}{by}") if innermost else ("inside", f"which stands in {one.id}{by}")
    return reason(what, voices.name(one), why, *cite_all(article, one.source or one.cue or one.content))


def loaded_rows(article: Article, span: Span) -> Iterator[Answer]:
    """Answer, for each loaded word of a label, what the codebook says that it does, and on what that rests.

    Args:
        article: the article.
        span: the label.

    """
    for one in loaded_in(span.of(article.text)):
        at = Span(span.start + one.span.start, span.start + one.span.end)
        plain = f" Plain: {', '.join(one.entry.plain)}." if one.entry.plain else ""
        why = f"loaded_words.yaml, {one.entry.name!r}: {one.entry.why}{plain}"
        yield reason("loaded", f"{at.of(article.text)}: {one.entry.kind.value}", why, cite(article, at))


def reason(what: str, value: str | None, why: str, *cited: Citation) -> Answer:
    """Answer one question about a record; the columns are what, value and why."""
    return Answer((("what", what), ("value", value), ("why", why)), cited)
