"""Which verdicts on records stand, and which records they meet today. Pure.

A verdict names words. It meets the record that these words fit best; words that meet nothing wait. What a person said
last of one matter counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from rashomon.model.record_verdict import RecordJudgement, RecordKind, RecordVerdict, Shown
from rashomon.model.shown import ENOUGH, alike, fit
from rashomon.model.span import Anchor

_UNDO: Final = "undo"


class Undoable(Protocol):
    """A verdict of any sort."""

    @property
    def id(self) -> str: ...  # noqa: D102 - as in each sort of verdict

    @property
    def judgement(self) -> str: ...  # noqa: D102

    @property
    def when(self) -> str: ...  # noqa: D102

    @property
    def value(self) -> str: ...  # noqa: D102


def taken_back(verdicts: Sequence[Undoable]) -> frozenset[str]:
    """Return the ids of the verdicts that are taken back by an undoing which is not taken back itself.

    Args:
        verdicts: of any sort; those of one second in the order in which they were given.

    Examples:
        >>> from rashomon.model.span import Anchor, Span
        >>> shown = Shown(RecordKind.EVENT, (Anchor("a-1", (Span(0, 9),)),))
        >>> said = RecordVerdict(RecordJudgement.REFUSE, "Ana", "2024-05-01T10:00:00Z", shown)
        >>> undo = RecordVerdict(RecordJudgement.UNDO, "Ana", "2024-05-01T10:01:00Z", shown, value=said.id)
        >>> redo = RecordVerdict(RecordJudgement.UNDO, "Ana", "2024-05-01T10:02:00Z", shown, value=undo.id)
        >>> [len(taken_back(some)) for some in ([said], [said, undo], [said, undo, redo])]
        [0, 1, 1]

    """
    gone = set[str]()
    # From the newest: whether an undoing counts depends on later ones alone.
    for one in sorted(verdicts, key=lambda one: one.when)[::-1]:
        if one.judgement == _UNDO and one.id not in gone:
            gone.add(one.value)
    return frozenset(gone)


def standing_records(verdicts: Sequence[RecordVerdict]) -> tuple[RecordVerdict, ...]:
    """Return the verdicts on records that count, the oldest first: neither undone nor an undoing themselves.

    Args:
        verdicts: those of one second in the order in which they were given.

    """
    gone = taken_back(verdicts)
    found = sorted(verdicts, key=lambda one: one.when)
    return tuple(one for one in found if one.id not in gone and one.judgement is not RecordJudgement.UNDO)


def met(verdicts: Iterable[RecordVerdict], records: Mapping[str, Shown]) -> dict[str, str]:
    """Say which record each verdict meets today, by the ids of both; one that meets none is left out.

    Args:
        verdicts: on records.
        records: by id, as they are read today.

    """
    by_article = defaultdict[tuple[RecordKind, str], list[str]](list)
    for record, shown in records.items():
        for article in {place.article for place in shown.places}:
            by_article[shown.kind, article].append(record)
    found = dict[str, str]()
    for one in verdicts:
        if records.get(one.record) == one.shown:
            found[one.id] = one.record
            continue
        fits = [(fit(one.shown, records[each]), each) for each in by_article[one.shown.kind, one.article]]
        best = max(fits, key=lambda pair: (pair[0], pair[1] == one.record, pair[1]), default=(0.0, ""))
        if best[0] > 0:
            found[one.id] = best[1]
    return found


@dataclass(frozen=True, slots=True)
class Fate:
    """What people say of one record: the last word on each matter.

    Attributes:
        counts: whether it is accepted or refused; None where nobody says.
        speaker: who speaks; None where nobody says.

    """

    counts: RecordVerdict | None = None
    speaker: RecordVerdict | None = None

    @property
    def refused(self) -> bool:
        """Whether it does not count."""
        return self.counts is not None and self.counts.judgement is RecordJudgement.REFUSE


def fates(standing: Sequence[RecordVerdict], records: Mapping[str, Shown]) -> dict[str, Fate]:
    """Return what people say of each record of which they say anything, by its id.

    Args:
        standing: the verdicts that count, the oldest first.
        records: by id, as they are read today.

    """
    meets, found = met(standing, records), dict[str, Fate]()
    for one in standing:
        if one.id in meets:
            before = found.get(meets[one.id], Fate())
            last = one.judgement is RecordJudgement.SPEAKER
            found[meets[one.id]] = replace(before, speaker=one) if last else replace(before, counts=one)
    return found


def use_fate(standing: Sequence[RecordVerdict], use: Anchor, says: str) -> Fate:
    """Return what people say of one use of a label.

    Args:
        standing: the verdicts that count, the oldest first.
        use: where the label stands.
        says: of what it is a label, as in `Shown`.

    """
    for one in reversed(of_kind(standing, RecordKind.LABEL)):
        if one.shown.says == says and any(alike(place, use) >= ENOUGH for place in one.shown.places):
            return Fate(counts=one)
    return Fate()


def of_kind(verdicts: Iterable[RecordVerdict], kind: RecordKind) -> list[RecordVerdict]:
    """Choose the verdicts on records of one kind, in their order."""
    return [one for one in verdicts if one.shown.kind is kind]
