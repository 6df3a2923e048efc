"""Linking events: which reports tell of one event, in several articles or in one, and what they tell otherwise.

Computed when asked, from the reports alone. Links that are likelier than not are taken, the best first; what can be no
one event is never put together, be it through a third. The same reports give the same happenings in any order.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rashomon.link.event_bars import Form, apart, form_of
from rashomon.link.event_blocking import candidate_pairs
from rashomon.link.event_differences import differences
from rashomon.link.event_features import Rarity, compare
from rashomon.link.event_reports import EventLink, Happening, Reported
from rashomon.link.features import score_of

LINKED: Final = 0.5
"""From this score on, two reports are taken to tell of one event."""


def happenings(events: Iterable[Reported]) -> tuple[Happening, ...]:
    """Put reports together that tell of one event; each is in one happening, most often alone.

    Args:
        events: the reported events of a story, in any order.

    Returns:
        By the day of the first report, its article and its place in it.

    """
    reports = sorted({one.id: one for one in events}.values(), key=order)
    links = event_links(reports)
    groups = _groups(reports, links)
    within: dict[str, list[EventLink]] = {}
    for link in links:
        if groups[link.left] is groups[link.right]:
            within.setdefault(groups[link.left][0], []).append(link)
    known = {one.id: one for one in reports}
    found = {ids[0]: ids for ids in groups.values()}
    return tuple(_happening([known[one] for one in ids], within.get(first, ())) for first, ids in found.items())


def event_links(reports: Sequence[Reported]) -> tuple[EventLink, ...]:
    """Find the pairs of reports that seem to tell of one event, the best first.

    Args:
        reports: in a settled order.

    """
    rarity = Rarity(reports)
    forms = [form_of(one) for one in reports]
    return tuple(sorted(_links(reports, forms, rarity), key=lambda one: (-one.score, one.left, one.right)))


def order(one: Reported) -> tuple[str, str, int, str]:
    """Give the place of a report among others: by the day of its article, the article, and its place in it."""
    return one.told_on or "~", one.event.article, one.event.cue.start, one.id


def _links(reports: Sequence[Reported], forms: Sequence[Form], rarity: Rarity) -> Iterator[EventLink]:
    for at, other in candidate_pairs(reports):
        if apart(forms[at], forms[other]):
            continue
        reasons = compare(reports[at], reports[other], rarity)
        score = score_of(reasons) if reasons else 0.0
        if score >= LINKED:
            left, right = sorted((reports[at].id, reports[other].id))
            yield EventLink(left, right, score, reasons)


def _groups(reports: Sequence[Reported], links: Sequence[EventLink]) -> Mapping[str, list[str]]:
    """Give the members of each report's group, in the order of the reports."""
    groups = {one.id: [one.id] for one in reports}
    forms = {one.id: {form_of(one)} for one in reports}
    for link in links:
        big, small = sorted((groups[link.left], groups[link.right]), key=lambda ids: (-len(ids), ids[0]))
        if big is small or any(apart(one, other) for one in forms[big[0]] for other in forms[small[0]]):
            continue
        forms[big[0]] |= forms[small[0]]
        big.extend(small)
        groups.update(dict.fromkeys(small, big))
    places = {one.id: at for at, one in enumerate(reports)}
    for ids in {id(group): group for group in groups.values()}.values():
        ids.sort(key=places.__getitem__)
    return groups


def _happening(members: Sequence[Reported], links: Iterable[EventLink]) -> Happening:
    return Happening(tuple(members), tuple(links), differences(members))
