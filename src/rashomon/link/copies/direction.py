"""From where to where a copy went, where credits or dates show it; and why it is not known where they do not."""

import re
from dataclasses import dataclass
from typing import Final

from rashomon.model import Article

_THE: Final = re.compile(r"\Athe\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Direction:
    """From where to where.

    Attributes:
        giver: id of the article that had the words first; None where not known, or where it is no article of the story.
        agency: the agency from which both articles have them; None where they do not say so.
        why: what shows it, or why nothing does.

    """

    giver: str | None
    agency: str | None
    why: str


def direction(one: Article, other: Article) -> Direction:
    """Say from where to where a copy went; the order of the two makes no difference.

    Args:
        one: an article.
        other: another one that shares words of a report with it.

    Examples:
        >>> direction(Article("a.txt", "It rained."), Article("b.txt", "It rained!")).why
        'no credit says it, and the day of neither is known'

    """
    first, second = sorted((one, other), key=lambda article: article.id)
    wires = [article.metadata.value("agency") for article in (first, second)]
    if wires[0] and wires[0] == wires[1]:
        return Direction(None, wires[0], f"both say that they have it from {wires[0]}")
    for giver, taker in ((first, second), (second, first)):
        if (wire := taker.metadata.value("agency")) and _same(wire, giver.metadata.value("outlet")):
            return Direction(giver.id, None, f"{_name(taker)} says that it has it from {wire}")
    named = [(giver, taker) for giver, taker in ((first, second), (second, first)) if _names(taker, giver)]
    earlier = _earlier(first, second)
    if len(named) == 1 and earlier != named[0][1].id:
        giver, taker = named[0]
        return Direction(giver.id, None, f"{_name(taker)} names {giver.metadata.value('outlet')}")
    credited = [article for article in (first, second) if article.metadata.value("agency")]
    if credited:
        said = " and ".join(f"{_name(article)} has it from {article.metadata.value('agency')}" for article in credited)
        return Direction(
            None, None, f"{said}; from where the other has it, nothing says" if len(credited) == 1 else said
        )
    if earlier:
        days = sorted(article.metadata.value("published_on") or "" for article in (first, second))
        return Direction(earlier, None, f"published on {days[0]}, the other on {days[1]}")
    return Direction(None, None, f"no credit says it, and {_days(first, second)}")


def _earlier(one: Article, other: Article) -> str | None:
    """Return the id of the article that was published on an earlier day, if one was."""
    days = [article.metadata.value("published_on") for article in (one, other)]
    if not days[0] or not days[1] or days[0] == days[1]:
        return None
    return one.id if days[0] < days[1] else other.id


def _days(one: Article, other: Article) -> str:
    known = sum(article.metadata.value("published_on") is not None for article in (one, other))
    return ("the day of neither is known", "the day of one of them is not known", "both are of one day")[known]


def _names(taker: Article, giver: Article) -> bool:
    """Say whether an article's text names the outlet of another, which is not its own."""
    outlet, own = giver.metadata.value("outlet"), taker.metadata.value("outlet")
    if not outlet or _same(outlet, own or ""):
        return False
    bare = _THE.sub("", outlet)
    found = re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", taker.text)
    return any(not any(one.span.start <= hit.start() < one.span.end for one in taker.dropped) for hit in found)


def _same(one: str, other: str | None) -> bool:
    return other is not None and _THE.sub("", one).casefold() == _THE.sub("", other).casefold()


def _name(article: Article) -> str:
    return article.metadata.value("outlet") or article.name
