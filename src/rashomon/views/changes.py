"""Changes of position: what one voice tells of a holder on a target, and tells otherwise on a later day.

What it keeps true: two voices make no change. That one outlet tells that Peru supports somebody and another, later,
that it opposes him shows that accounts differ, and not that Peru has changed its mind: `disagreements` has these.
"""

from collections.abc import Iterable, Sequence

from rashomon.model import Answer, Citation
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.folding import folded
from rashomon.views.ledger import Told, Turn, ledger, put, turns
from rashomon.views.positions import PositionFilter, takes
from rashomon.views.speaking import Speaking
from rashomon.views.statements import PARTS

_AND = "; "


def changes(story: StoryFile, wanted: PositionFilter) -> tuple[Answer, ...]:
    """Answer who is told to stand elsewhere than the same voice told before; by holder, target, day and voice.

    The columns are holder, holder_id, target, target_id, voice, from, from_day, from_outlet, from_words, from_ids, to,
    to_day, to_outlet, to_words, to_ids, doubt. Each answer cites the words of before, then those of after. What is told
    of some of a holder ("most of its members"), planned, called for or possible makes no change, nor what has no day.

    Args:
        story: the story file.
        wanted: which positions are looked at; `as_of` leaves out what was told later.

    """
    speaking = Speaking.of(story)
    found = sorted(turns(considered(story, speaking, wanted)), key=_order)
    return tuple(_answer(one) for one in found)


def considered(story: StoryFile, speaking: Speaking, wanted: PositionFilter) -> list[Told]:
    """List the positions that are wanted, with all that was told of them until a day, where one is given.

    Args:
        story: the story file.
        speaking: who speaks.
        wanted: which positions.

    """
    rows = [one for one in ledger(story, speaking) if takes(speaking.evidence, wanted, one)]
    return rows if wanted.as_of is None else [one for one in rows if one.day is not None and one.day <= wanted.as_of]


def words_of(one: Told) -> str:
    """Return the words that tell a position, with an ellipsis where they are broken."""
    return PARTS.join(span.of(one.article.text) for span in one.position.spans)


def cited(many: Iterable[Told]) -> tuple[Citation, ...]:
    """Cite the words of positions, each passage once."""
    return tuple(dict.fromkeys(each for one in many for each in cite_all(one.article, one.position.spans)))


def joined(words: Iterable[str]) -> str:
    """Join words, each once, in their order.

    Examples:
        >>> joined(["The Ledger", "The Ledger", "The Mercury"])
        'The Ledger; The Mercury'

    """
    return _AND.join(dict.fromkeys(words))


def doubts(many: Iterable[Told]) -> str | None:
    """Return what is not certain about positions; None where nothing is."""
    return joined(one.position.doubt for one in many if one.position.doubt) or None


def _order(one: Turn) -> tuple[str, ...]:
    first, last = one.before[0], one.after[0]
    return (
        folded(first.holder),
        folded(first.target),
        last.day or "",
        folded(last.whose),
        *last.account,
        put(last.stance),
    )


def _answer(one: Turn) -> Answer:
    first = one.before[0]
    return Answer(
        values=(
            ("holder", first.holder),
            ("holder_id", first.holder_id),
            ("target", first.target),
            ("target_id", first.target_id),
            ("voice", first.voice),
            *_side("from", one.before),
            *_side("to", one.after),
            ("doubt", doubts((*one.before, *one.after))),
        ),
        citations=cited((*one.before, *one.after)),
    )


def _side(name: str, many: Sequence[Told]) -> tuple[tuple[str, str | None], ...]:
    """Give the columns of one side."""
    return (
        (name, joined(put(one.stance) for one in many)),
        (f"{name}_day", many[0].day),
        (f"{name}_outlet", joined(one.outlet for one in many)),
        (f"{name}_words", joined(words_of(one) for one in many)),
        (f"{name}_ids", joined(one.position.id for one in many)),
    )
