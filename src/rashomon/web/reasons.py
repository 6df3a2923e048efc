"""Reasons as a page shows them: what is known, why, and the records that are spoken of, which lead to their pages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Answer, Citation

_RECORD: Final = re.compile(r"\b[a-z]-[a-z2-7]{16}\b")
_COMMAND: Final = re.compile(r"`explain ([a-z]-[a-z2-7]{16})`")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is known of a record.

    Attributes:
        what: what is known.
        value: as it is known; None where it is not. An id is left to `records`.
        why: how it is known.
        records: ids that value and reason speak of.
        citations: the words that show it.

    """

    what: str
    value: str | None
    why: str
    records: Sequence[str]
    citations: Sequence[Citation]


def reasons(answers: Iterable[Answer]) -> list[Reason]:
    """Make reasons of answers that have the columns what, value and why.

    Examples:
        >>> from rashomon.model import Span
        >>> words = Citation("a-1", "a.txt", Span(0, 2), "It", None, None)
        >>> row = (("what", "voice"), ("value", "Ana"), ("why", "it stands in s-abcdefghijklmnop by 'said'"))
        >>> [(one.why, one.records) for one in reasons([Answer(row, (words,))])]
        [("it stands in a statement by 'said'", ['s-abcdefghijklmnop'])]

    """
    found = []
    for answer in answers:
        row = dict(answer.values)
        value, why = row["value"], row["why"] or ""
        records = list(dict.fromkeys(_RECORD.findall(f"{value or ''} {why}")))
        shown = None if value is None or value in records else _RECORD.sub(_named, value)
        why = _COMMAND.sub("the actor’s page", why)
        found.append(Reason(row["what"] or "", shown, _RECORD.sub(_named, why), records, answer.citations))
    return found


_NAMES: Final = {
    "a": "an article",
    "c": "a conflict",
    "e": "an event",
    "p": "a position",
    "s": "a statement",
    "x": "an actor",
}


def _named(record: re.Match[str]) -> str:
    return _NAMES.get(record[0][0], "a record")
