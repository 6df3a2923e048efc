"""What happened when: a row for each event, by all the reports that tell of it, with what they tell otherwise.

What it keeps true: no day is guessed and none is called right. A row stands at the day that words tell, the first where
they tell several; or else at that of the report, and says so. What is told otherwise is shown with who tells it.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rashomon.link.event_days import days_in_words, gap
from rashomon.link.event_differences import day_told
from rashomon.link.event_reports import Happening, Reported, Somebody
from rashomon.model import Answer, Citation, Status
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.events import OF_REPORT, OPEN, TOLD, EventFilter, Placed, chosen, evidence, ids, names, placed
from rashomon.views.folding import folded
from rashomon.views.reports import Reports

_AND: Final = "; "
_OR: Final = " / "


def timeline(story: StoryFile, wanted: EventFilter) -> tuple[Answer, ...]:
    """Answer what happened when: a row for each event that some report tells as it is wanted, the first day first.

    The columns are id, when, day, day_known, first_day, last_day, type, actor, actor_id, recipient, recipient_id,
    status, evidence, voices, outlets, differences, doubt, events. `when` is the day with how it is known, for a person
    to read; `status` counts the outlets ("happened (2 outlets), denied (1)"), and `events` has the ids of the reports.
    Where these differ, the names are those of the first report, and `differences` has all. Each answer cites the words
    of every report. What is open comes after what has a day.

    Args:
        story: the story file.
        wanted: which events; the whole row is shown where one of its reports is wanted.

    """
    reports = Reports.of(story)
    asked = {one.id for one in chosen(reports, wanted)}
    rows = (Row(one, when_of(one.members)) for one in reports.happenings())
    kept = [row for row in rows if any(one.id in asked for one in row.happening.members)]
    return tuple(_answer(reports, row) for row in sorted(kept, key=_order))


@dataclass(frozen=True, slots=True)
class Row:
    """An event in its place in time."""

    happening: Happening
    when: Placed


def when_of(members: Sequence[Reported]) -> Placed:
    """Say where an event stands in time by all that its reports tell: by the day, or days, that their words name.

    What says less than another ("in March" beside 19 March, "on Wednesday" beside the day) is not named.

    Args:
        members: the reports; at least one.

    """
    told = sorted((one for one in members if day_told(one)), key=_width)
    kept: list[Reported] = []
    for one in told:
        if not any(gap(days_in_words(one), days_in_words(other)) == 0 for other in kept):
            kept.append(one)
    if not kept:
        return min((placed(one) for one in members), key=lambda row: row.first or "~")
    known = [one for one in kept if one.begin and one.end]
    day = _OR.join(dict.fromkeys(day_told(one) for one in sorted(kept, key=lambda one: (one.begin or "~", one.when))))
    first = min((one.begin for one in known if one.begin), default=None)
    last = max((one.end for one in known if one.end), default=None)
    return Placed(day, TOLD if known else OPEN, first, last)


def _width(one: Reported) -> tuple[int, str, str]:
    """Put the days that say most first: one day, then several, the fewest first, then open ones."""
    if one.begin and one.end:
        covered = (date.fromisoformat(one.end) - date.fromisoformat(one.begin)).days
        return covered, one.begin, one.id
    return sys.maxsize, one.when, one.id


def _order(row: Row) -> tuple[str, str, str, str]:
    """Put what has a day first; then open days, by the calendar; then what has none."""
    open_day = row.when.day if row.when.how == OPEN else None
    place = row.when.first or ("~" + open_day if open_day else "~~")
    return place, row.when.last or "", "1" if row.when.how == OF_REPORT else "0", row.happening.id


def told_by(reports: Reports, members: Iterable[Reported]) -> str:
    """Say how reports put an event, and how many outlets put it so.

    Args:
        reports: of the story.
        members: the reports of one event.

    """
    outlets: defaultdict[Status, set[str]] = defaultdict(set)
    for one in members:
        outlets[one.event.status].add(folded(reports.outlet(one.event)))
    rows = [(status, len(outlets[status])) for status in Status if status in outlets]
    if len({name for found in outlets.values() for name in found}) == 1:
        return ", ".join(status.value for status, _ in rows)
    words = [f"{status.value} ({number})" for status, number in rows[1:]]
    status, number = rows[0]
    return ", ".join([f"{status.value} ({number} outlet{'s' if number > 1 else ''})", *words])


def differences_in_words(reports: Reports, one: Happening) -> str | None:
    """Say what the reports of an event tell otherwise, and who tells what; in the order of the alphabet.

    Args:
        reports: of the story.
        one: the event.

    """
    known = {row.id: row.event for row in one.members}
    said = []
    for difference in one.differences:
        sides = [
            f"{value} ({', '.join(dict.fromkeys(reports.whose(known[each]) for each in events))})"
            for value, events in sorted(difference.told, key=lambda row: (folded(row[0]), row[0]))
        ]
        said.append(f"{difference.about}: {_OR.join(sides)}")
    return _AND.join(said) or None


def _answer(reports: Reports, row: Row) -> Answer:
    """Answer with one event."""
    one, when = row.happening, row.when
    first = one.members[0]
    actors, recipients = _side(one, 0), _side(one, 1)
    return Answer(
        values=(
            ("id", one.id),
            ("when", when.when),
            ("day", when.day),
            ("day_known", when.how),
            ("first_day", when.first),
            ("last_day", when.last),
            ("type", _joined(row.event.type.value for row in one.members)),
            ("actor", names(actors)),
            ("actor_id", ids(reports, actors)),
            ("recipient", names(recipients)),
            ("recipient_id", ids(reports, recipients)),
            ("status", told_by(reports, one.members)),
            ("evidence", evidence(reports, first)),
            ("voices", _joined(reports.voice(row.event) for row in one.members)),
            ("outlets", _joined(reports.outlet(row.event) for row in one.members)),
            ("differences", differences_in_words(reports, one)),
            ("doubt", _joined(row.event.doubt for row in one.members if row.event.doubt) or None),
            ("events", " ".join(row.id for row in one.members)),
        ),
        citations=cited(reports, one),
    )


def _side(one: Happening, at: int) -> Sequence[Somebody]:
    """Give one side of an event by the first report that tells of anybody on it."""
    sides = ((row.actors, row.recipients)[at] for row in one.members)
    return next((side for side in sides if side), ())


def _joined(words: Iterable[str]) -> str:
    return _AND.join(dict.fromkeys(words))


def cited(reports: Reports, one: Happening) -> tuple[Citation, ...]:
    """Cite the words of all reports of an event, each passage once.

    Args:
        reports: of the story.
        one: the event.

    """
    found = (each for row in one.members for each in cite_all(reports.articles[row.event.article], row.event.spans))
    return tuple(dict.fromkeys(found))
