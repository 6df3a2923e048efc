"""Positions on which accounts disagree: two voices tell of one holder what cannot both hold, or may not.

What it keeps true: both sides are shown with their words, in the order of the alphabet, and none is called right.
Voices disagree where their days meet. Where they do not, the holder may have changed in between, and where a day is not
known, nothing shows that they meet: such rows are given where they are asked for, each with that question.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Final

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.changes import cited, considered, doubts, joined, words_of
from rashomon.views.disputes import Dispute, DisputeKind, disputes
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.ledger import Told, day_of, put
from rashomon.views.positions import PositionFilter, takes
from rashomon.views.speaking import Speaking
from rashomon.views.stretches import Stretch, stretches

_APART: Final = "the days do not meet: did it change between?"
_NO_DAY: Final = "the day of an article is not known: was it told at the same time?"
_NO_OUTLET: Final = "the outlet of an article is not known: is it another voice?"


def disagreements(story: StoryFile, wanted: PositionFilter, *, any_day: bool = False) -> tuple[Answer, ...]:
    """Answer on whose positions accounts disagree, by holder and target.

    The columns are holder, holder_id, target, target_id, one, one_told, one_ids, other, other_told, other_ids, kind,
    doubt. `kind` says what the sides differ on: one target; rivals, two who contend for one office, each a target; or
    members, where the one side is told of most or all of a body and the holder is counted among its members. The two
    sides come in the order of the alphabet. Each answer cites the words of the one side, then of the other, then those
    that list the member.

    Args:
        story: the story file.
        wanted: which positions are looked at: at least one side is among them. `as_of` leaves out what was told later.
        any_day: whether also what is told on days that do not meet, or are not known, is wanted.

    """
    speaking = Speaking.of(story)
    evidence = speaking.evidence
    told = considered(story, speaking, PositionFilter(as_of=wanted.as_of))
    rows = (
        row
        for dispute in disputes(_known(evidence, wanted.as_of), told)
        if any(takes(evidence, wanted, one) for one in (*dispute.one.told, *dispute.other.told))
        for row in _of_dispute(dispute, any_day=any_day)
    )
    return tuple(sorted(rows, key=_order))


def _known(evidence: Evidence, day: str | None) -> Evidence:
    """Leave out what articles tell of actors after a day, where one is given."""
    if day is None:
        return evidence
    known = {key for key, article in evidence.articles.items() if (day_of(article) or "~") <= day}
    referents = {key: one for key, one in evidence.referents.items() if one.article in known}
    return Evidence(evidence.cast, evidence.articles, referents)


def _of_dispute(dispute: Dispute, *, any_day: bool) -> Iterator[Answer]:
    """Answer with where two voices are on two sides of a dispute."""
    one, other = dispute.one, dispute.other
    sides = stretches(one.told, (*one.against, *other.told)), stretches(other.told, (*other.against, *one.told))
    pairs = [(left, right) for left, right in product(*map(list, sides)) if left.teller != right.teller]
    meeting = [pair for pair in pairs if pair[0].meets(pair[1])]
    if meeting:
        yield _answer(dispute, meeting)
    if any_day and (rest := _rest(pairs, meeting)):
        yield _answer(dispute, rest, apart=True)


def _rest(
    pairs: Iterable[tuple[Stretch, Stretch]], meeting: Iterable[tuple[Stretch, Stretch]]
) -> list[tuple[Stretch, Stretch]]:
    """Keep the pairs that do not meet, but those of a voice that tells both sides, and those that are shown already."""
    every, shown = list(pairs), {each.key for pair in meeting for each in pair}
    both = {left.teller for left, _ in every} & {right.teller for _, right in every}
    return [
        pair
        for pair in every
        if not pair[0].meets(pair[1])
        and not {pair[0].teller, pair[1].teller} & both
        and not {pair[0].key, pair[1].key} <= shown
    ]


def _answer(dispute: Dispute, pairs: Sequence[tuple[Stretch, Stretch]], *, apart: bool = False) -> Answer:
    """Answer with the two sides of pairs of stretches."""
    one, other = (_told({pair[place].key: pair[place] for pair in pairs}.values()) for place in (0, 1))
    undated = any(each.day is None for each in (*one, *other))
    asked = [(_NO_DAY if undated else _APART) if apart else "", _outlets(one, other), doubts((*one, *other)) or ""]
    plain = dispute.kind is DisputeKind.ONE_TARGET
    sides = [put(each.first.stance) if plain else each.words for each in (dispute.one, dispute.other)]
    holder = next(each for each in (dispute.one, dispute.other) if not each.part).first
    targets = (dispute.one.first, dispute.other.first)
    return Answer(
        values=(
            ("holder", holder.holder),
            ("holder_id", holder.holder_id),
            ("target", joined(each.target for each in targets)),
            ("target_id", joined(each.target_id for each in targets if each.target_id) or None),
            *_side("one", sides[0], one),
            *_side("other", sides[1], other),
            ("kind", dispute.kind.value),
            ("doubt", joined(filter(None, (*dispute.asked, *asked))) or None),
        ),
        citations=tuple(dict.fromkeys((*cited((*one, *other)), *dispute.shown_by))),
    )


def _told(side: Iterable[Stretch]) -> list[Told]:
    """List what one side tells, by day, voice and article."""
    rows = [each for one in side for each in one.told]
    return sorted(rows, key=lambda one: (one.day or "~", folded(one.whose), one.article.name, one.position.cue))


def _outlets(one: Sequence[Told], other: Sequence[Told]) -> str:
    """Ask whether an outlet that is not known is another voice than the narrators it stands against."""
    narrators = [[each for each in side if each.position.voice is None] for side in (one, other)]
    known = all(each.article.metadata.value("outlet") for side in narrators for each in side)
    return "" if known or not all(narrators) else _NO_OUTLET


def _side(name: str, stands: str, many: Sequence[Told]) -> tuple[tuple[str, str], ...]:
    """Give the columns of one side."""
    return (
        (name, stands),
        (f"{name}_told", joined(f"{one.whose}{f', {one.day}' if one.day else ''}: “{words_of(one)}”" for one in many)),
        (f"{name}_ids", joined(one.position.id for one in many)),
    )


def _order(row: Answer) -> tuple[str, ...]:
    values = dict(row.values)
    names = ("holder", "target", "one", "other", "doubt", "one_ids")
    return tuple(folded(values[name] or "") for name in names)
