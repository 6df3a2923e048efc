"""Conflicts: both sides with their words, whose these are, and why they are taken to part. Neither is called right."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Answer, Citation, Conflict, ConflictKind, Side, hull
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.folding import folded, mentions
from rashomon.views.parted import Parted

SIDES = ("one", "other")


@dataclass(frozen=True, slots=True)
class ConflictFilter:
    """Which conflicts are wanted. None asks for any; case and accents do not count.

    Attributes:
        kind: on what the sides part.
        text: stands in the words of a side, or in what they are about.
        outlet: stands in the outlet of a side.
        speaker: stands in the name of whose word a side is; `narrator` for the outlets' own.
        article: stands in the name of a side's article.

    """

    kind: ConflictKind | None = None
    text: str | None = None
    outlet: str | None = None
    speaker: str | None = None
    article: str | None = None


def conflicts(story: StoryFile, wanted: ConflictFilter) -> tuple[Answer, ...]:
    """Answer where accounts part, by kind, the surest first.

    The columns are id, kind, about, and for each side whose word it is, its value where that is one, its words, day and
    article; then why, score and doubt. The sides stand in the order of the outlets' names. Each answer cites the words
    of the one side, then of the other.

    Args:
        story: the story file.
        wanted: which conflicts.

    """
    parted = Parted.of(story)
    return tuple(answer_of(parted, one) for one in parted.conflicts(story) if _takes(parted, wanted, one))


def _takes(parted: Parted, wanted: ConflictFilter, one: Conflict) -> bool:
    if wanted.kind is not None and one.kind is not wanted.kind:
        return False
    words = " ".join((one.about, *(words_of(parted, side) for side in one.sides)))
    return mentions(words, wanted.text) and all(
        any(mentions(words, asked) for words in given)
        for asked, given in (
            (wanted.outlet, [parted.outlet(side.article) for side in one.sides]),
            (wanted.speaker, [parted.voice(side.voice) for side in one.sides]),
            (wanted.article, [parted.article(side.article).name for side in one.sides]),
        )
    )


def answer_of(parted: Parted, one: Conflict) -> Answer:
    """Answer with one conflict, in the columns of `conflicts`.

    Args:
        parted: what is known of the story.
        one: the conflict.

    """
    sides = ordered(parted, one)
    return Answer(
        (
            ("id", one.id),
            ("kind", one.kind.value),
            ("about", one.about),
            *(row for name, side in zip(SIDES, sides, strict=True) for row in _side(parted, name, side)),
            ("why", why(one)),
            ("score", f"{one.score:.2f}"),
            ("doubt", one.doubt or None),
        ),
        tuple(citation for side in sides for citation in cited(parted, side)),
    )


def ordered(parted: Parted, one: Conflict) -> tuple[Side, Side]:
    """Put the sides in the order of the outlets' names, then of the articles and of the text.

    Args:
        parted: what is known of the story.
        one: the conflict.

    """
    left, right = sorted(one.sides, key=lambda side: _order(parted, side))
    return left, right


def _order(parted: Parted, side: Side) -> tuple[str, str, int, str]:
    article = parted.article(side.article)
    return folded(parted.outlet(side.article)), article.name, hull(side.spans).start, side.key


def _side(parted: Parted, name: str, side: Side) -> Iterator[tuple[str, str | None]]:
    yield name, parted.whose(side)
    yield f"{name}_value", side.value or None
    yield f"{name}_words", words_of(parted, side)
    yield f"{name}_day", parted.day(side)
    yield f"{name}_article", parted.article(side.article).name


def words_of(parted: Parted, side: Side) -> str:
    """Give the words of a side, with one blank between them.

    Args:
        parted: what is known of the story.
        side: the side.

    """
    text = parted.article(side.article).text
    return " … ".join(" ".join(span.of(text).split()) for span in side.spans)


def cited(parted: Parted, side: Side) -> tuple[Citation, ...]:
    """Cite the words of a side.

    Args:
        parted: what is known of the story.
        side: the side.

    """
    return cite_all(parted.article(side.article), side.spans)


def why(one: Conflict) -> str:
    """Say in a line why two passages are taken to part.

    Args:
        one: the conflict.

    """
    return "; ".join(reason.words for reason in one.reasons if reason.weight > 0)


def agreements(story: StoryFile) -> tuple[Answer, ...]:
    """Answer what accounts tell alike that have not copied it from one another, the surest first.

    The columns are id, one, one_words, one_day, other, other_words, other_day, why, score.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    rows = list[Answer]()
    for found in parted.agreements(story):
        values: list[tuple[str, str | None]] = [("id", found.id)]
        citations = list[Citation]()
        for name, told in zip(SIDES, (found.one, found.other), strict=True):
            side = Side(told.article.id, told.claim.spans, told.claim.voice)
            values += [(name, parted.whose(side)), (f"{name}_words", told.words()), (f"{name}_day", told.day)]
            citations += [cite(told.article, span) for span in told.claim.spans]
        shared = "; ".join(reason.words for reason in found.reasons if reason.weight > 0)
        values += [("why", shared), ("score", f"{found.score:.2f}")]
        rows.append(Answer(tuple(values), tuple(citations)))
    return tuple(rows)
