"""What is said of a record that has no page of its own: its sort, what it is in short, its facts, more of the kind."""

import re
from dataclasses import dataclass
from typing import Final

from rashomon.model import Answer

_SHOWN: Final = frozenset({"id", "evidence", "doubt"})
"""Columns that stand elsewhere on the page."""
_PLAIN: Final = "asserted"
_LISTED: Final = frozenset({"events"})
"""Columns that hold ids alone."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of record.

    Attributes:
        section: where its rows are.
        name: what it is called.
        judged: whether a person may say that it is right or wrong.

    """

    section: str
    name: str
    judged: bool = False


SORTS: Final = {
    "p": Sort("positions", "Position", judged=True),
    "e": Sort("events", "Event", judged=True),
    "h": Sort("timeline", "Happening"),
    "l": Sort("labels", "Label", judged=True),
    "n": Sort("event_labels", "Label of a deed", judged=True),
    "w": Sort("voices", "Voice"),
    "u": Sort("unheard", "Not heard"),
    "q": Sort("agreements", "Agreement"),
}
"""By the first letter of an id, what has no page of its own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A column of a record's row.

    Attributes:
        name: what it is called.
        value: as the row has it; None where it is not known.
        records: ids of the records that it names.

    """

    name: str
    value: str | None
    records: tuple[str, ...] = ()


def more_of(letter: str, row: Answer) -> list[tuple[str, dict[str, str], str]]:
    """Name lists that hold more of the kind: the page, what is asked of it, and what that is called.

    Args:
        letter: the first of the record's id.
        row: the record's row.

    """
    values = {name: value for name, value in row.values if value}
    first = row.citations[0]
    printed = {"outlet": first.outlet} if first.outlet else {"article": first.article}
    lists = {
        "p": (
            ("positions", {"holder_id": values.get("holder_id")}, "All positions of this holder"),
            ("positions", {"target_id": values.get("target_id")}, "All positions on this target"),
        ),
        "e": (("events", {"type": values.get("type")}, "All events of this type"),),
        "h": (("timeline", {"type": values.get("type")}, "All of this type"),),
        "l": (("labels", {"actor_id": values.get("actor_id")}, "All that this actor is called"),),
        "w": (("statements", {"speaker_id": values.get("speaker_id"), **printed}, "The statements counted here"),),
        "u": (("statements", {"speaker_id": values.get("actor_id")}, "What is said elsewhere"),),
    }
    found = []
    for name, asked, called in lists.get(letter, ()):
        known = {key: value for key, value in asked.items() if value}
        if len(known) == len(asked):
            found.append((name, known, called))
    return found


def title(sort: Sort, row: Answer) -> str:
    """Say in short what a record is.

    Examples:
        >>> from rashomon.model import Citation, Span
        >>> words = Citation("a-1", "a.txt", Span(0, 2), "It", None, None)
        >>> columns = (("holder", "France"), ("relation", "recognises"), ("target", "Dravic"))
        >>> title(SORTS["p"], Answer(columns, (words,)))
        'France recognises Dravic'

    """
    values = dict(row.values)
    if sort.section in {"events", "timeline"}:
        sides = " → ".join(side for side in (values["actor"] or "nobody named", values["recipient"]) if side)
        return f"{values['type']}, {values['status']}: {sides}"
    told = {
        "positions": ("holder", "relation", "target"),
        "labels": ("actor", "label"),
        "event_labels": ("event", "label"),
        "voices": ("speaker", "outlet"),
        "unheard": ("actor", "outlet"),
        "agreements": ("one", "other"),
    }[sort.section]
    parts = [" ".join((values.get(name) or "").split()) for name in told]
    between = " " if sort.section == "positions" else ", "
    put = values.get("modality") or _PLAIN
    return (between.join(part for part in parts if part) or "nobody named") + ("" if put == _PLAIN else f" ({put})")


def facts(row: Answer) -> list[Fact]:
    """Make facts of a row's columns; an id is no fact, but where a name leads."""
    values = dict(row.values)
    found = []
    for name, value in row.values:
        if name in _SHOWN or name.endswith("_id"):
            continue
        listed = name in _LISTED
        ids = value if listed else values.get(f"{name}_id")
        if name == "article":
            ids = row.citations[0].article
        records = tuple(re.split(r"[;,\s]+", ids.strip())) if ids and ids.strip() else ()
        shown = f"{len(records)}" if listed and records else value
        found.append(Fact(name.replace("_", " "), shown, records))
    return found
