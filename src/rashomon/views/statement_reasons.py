"""Why a statement is what it is: its sentence, who says it and how that is known, for whom, how strongly, within what.

It looks at the one article alone; what all articles together know of the speaker is told to it.

Each answer has the columns `what`, `value` and `why`, and cites the words. The first cites the sentence, or sentences,
in which all the other words stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Answer, Article, Mention, Naming, Referent, Sheet, Span, Statement, hull
from rashomon.views.cast import Cast
from rashomon.views.citing import cite_all
from rashomon.views.evidence import Evidence
from rashomon.views.speaking import Behalf
from rashomon.views.statements import content_words
from rashomon.views.ties import tie

_FORMS: Final = {
    "direct": "direct: all of it stands in quotation marks",
    "indirect": "indirect: the wording is the article's",
    "mixed": "mixed: the article's wording, with quoted words in it",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What all articles together know of who makes a statement.

    Attributes:
        name: the speaker's name, or the article's own words; None where it is not known.
        actor: id of the actor; None where it is not known.
        behalf: on whose behalf it is made; None where nothing shows it.
        articles: in how many articles the actor is; None where nobody counted.

    """

    name: str | None
    actor: str | None = None
    behalf: Behalf | None = None
    articles: int | None = None


def known_of(row: Answer, one: Statement) -> Known:
    """Take what is known from the statement's row in the view of statements.

    Args:
        row: the row.
        one: the statement.

    """
    values = dict(row.values)
    behalf = values["speaks_for"]
    shown_by = row.citations[len(one.content) :]
    return Known(values["speaker"], values["speaker_id"], Behalf(behalf, None, shown_by) if behalf else None)


def statement_reasons(sheet: Sheet, one: Statement, known: Known, corrected: str | None = None) -> tuple[Answer, ...]:
    """Answer with the sentence, the speaker, the cue, the content, the chain and what made the record.

    Args:
        sheet: its article, as it counts.
        one: the statement.
        known: what all articles together know of who makes it.
        corrected: who said who speaks, and why, where a person did.

    """
    article = sheet.article
    words = (*one.source, *one.cue, *one.content, *(relay.span for relay in one.via))
    rows = [_answer(article, "statement", one.id, "the sentence it stands in", around(sheet, words))]
    if corrected:
        rows.append(_answer(article, "speaker", known.name, corrected, *(one.source or one.cue or one.content)))
    else:
        rows += _speaker(article, one, sheet.referents or (), known)
    if known.behalf:
        rows.append(_behalf(article, one, known.behalf))
    rows.append(_strength(article, one))
    rows.append(_answer(article, "content", content_words(article, one), _FORMS[one.form.value], *one.content))
    rows += [
        _answer(article, "via", relay.name, "a voice between the speaker and the outlet", relay.span)
        for relay in one.via
    ]
    rows += _neighbours(article, one, sheet.statements or ())
    if one.doubt:
        rows.append(_answer(article, "doubt", one.doubt, "this is not certain", *one.content))
    rows.append(_answer(article, "made by", one.how, f"sure to {one.score:.0%}", *(one.cue or one.content)))
    return tuple(rows)


def _speaker(article: Article, one: Statement, referents: Sequence[Referent], known: Known) -> Iterator[Answer]:
    """Answer who speaks, by the words that say so, and how these words lead to a name."""
    name = known.name
    if not one.source:
        why = "no words of the sentence name a speaker" if name is None else "carried over: no words here say it"
        yield _answer(article, "speaker", name, why, *(one.cue or one.content))
    else:
        said = " ".join(span.of(article.text) for span in one.source)
        why = "as the sentence has it" if said == name else f"the sentence says {said!r}"
        yield _answer(article, "speaker", name, why, *one.source)
    own = next((each for each in referents if each.id == one.speaker_id), None)
    for mention in _way(own, one.source) if own else ():
        words = " ".join(mention.span.of(article.text).split())
        first = own is not None and mention is own.mentions[0]
        yield _answer(article, "named by", words, tie(mention, first=first), mention.span)
    if known.actor and own:
        here = Evidence(Cast.made_of(()), {article.id: article}, {})
        yield _answer(article, "actor", name, _counted(known), here.best_mention(own).span)


def _counted(known: Known) -> str:
    """Say in how many articles an actor is, and what says why these are one."""
    told = f"`explain {known.actor}` says why they are one"
    return f"in {known.articles} article{'s' if known.articles != 1 else ''}; {told}" if known.articles else told


def _way(referent: Referent, source: Sequence[Span]) -> list[Mention]:
    """Choose the mentions that lead from the words for a speaker to a name: these words, the last name, the fullest."""
    here = [one for one in referent.mentions if any(span.overlaps(one.span) for span in source)]
    start = here[-1:] or list(referent.mentions[:1])
    before = [one for one in referent.names if one.span.end <= start[0].span.start]
    fullest = sorted(referent.names, key=lambda one: (-len(one.span), one.span))[:1]
    named = start[0].naming is Naming.NAME
    way = dict.fromkeys((*start, *(() if named else before[-1:]), *fullest))
    return [] if named and len(way) == 1 else list(way)


def _behalf(article: Article, one: Statement, behalf: Behalf) -> Answer:
    """Answer on whose behalf somebody speaks, by the words that show it: the article's own, or those of an office."""
    if not behalf.shown_by:
        return _answer(article, "speaks for", behalf.name, "as the article says", *(one.source or one.content))
    shown = behalf.shown_by[0]
    why = f"the speaker's office, as {shown.name} has it: {' '.join(shown.exact.split())!r}"
    return Answer((("what", "speaks for"), ("value", behalf.name), ("why", why)), behalf.shown_by)


def _strength(article: Article, one: Statement) -> Answer:
    """Answer how strongly it is said, by the cue."""
    if not one.cue:
        return _answer(article, "strength", one.strength, "no cue: the quotation goes on by itself", *one.content)
    cue = " ".join(span.of(article.text) for span in one.cue)
    return _answer(article, "strength", one.strength, f"the cue is {cue!r}", *one.cue)


def _neighbours(article: Article, one: Statement, made: Sequence[Statement]) -> Iterator[Answer]:
    """Answer within which statement this one is made, and which are made within it."""
    for other in made:
        name = other.speaker or "a speaker who is not named"
        if other.id == one.inside:
            yield _answer(article, "inside", other.id, f"within what {name} says", *other.content)
        elif other.inside == one.id:
            yield _answer(article, "holds", other.id, f"within it, {name} says something", *other.content)


def around(sheet: Sheet, words: tuple[Span, ...]) -> Span:
    """Return the sentences around words; the line they stand in, where no sentences are known."""
    whole = hull(words)
    sentences = [one for one in (sheet.reading.sentences if sheet.reading else ()) if one.overlaps(whole)]
    if sentences:
        return hull((*sentences, whole))
    text = sheet.article.text
    end = text.find("\n", whole.end)
    return Span(text.rfind("\n", 0, whole.start) + 1, len(text) if end < 0 else end)


def _answer(article: Article, what: str, value: str | None, why: str, *spans: Span) -> Answer:
    """Answer one question about a record."""
    return Answer((("what", what), ("value", value), ("why", why)), cite_all(article, spans))
