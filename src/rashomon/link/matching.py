"""Matching: which referents of different articles are, or may be, the same, and why."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.link.administrations import government_matches
from rashomon.link.bearers import Bearers, Namesakes
from rashomon.link.blocking import candidate_pairs
from rashomon.link.body_names import is_plain
from rashomon.link.company import Company
from rashomon.link.features import Story, compare, score_of
from rashomon.link.groups import Groups
from rashomon.link.names import body_words_of
from rashomon.link.profiles import Profile, make_profiles, name_and_country
from rashomon.model import Kind, Match, Reason, Referent

SURE = 0.95
"""From this score on, two referents are taken for one."""
ASKED = 0.5
"""From this score on, it is asked whether they are."""


def match(referents: Sequence[Referent]) -> tuple[Match, ...]:
    """Find the referents of different articles that are, or may be, the same actor.

    Not every pair of referents is listed: of those that are alike, each is tied to one other, and what is sure already
    is not asked.

    Args:
        referents: of all articles, in any order. What has no name is never matched.

    Returns:
        Matches, the best first; the same ones whatever the order of the referents.

    """
    named = sorted({one.id: one for one in referents if one.named}.values(), key=lambda one: one.id)
    persons = [one.name for one in named if one.kind is Kind.PERSON or one.kind is None]
    bodies = [one.name for one in named if one.kind is not Kind.PERSON and one.kind is not Kind.STATE]
    story = Story(Bearers(persons), Namesakes(bodies), Company(named), _plain_names(named))
    profiles = make_profiles(named, story.bearers)
    found = [match for profile in profiles for match in _alike(profile, story)]
    for left, right in candidate_pairs(profiles, story.bearers, story.company):
        found.extend(_between(profiles[left], profiles[right], story))
    found.extend(government_matches(named, found, ASKED, SURE))
    return tuple(sorted(_worth_telling(found), key=_order))


def _plain_names(named: Sequence[Referent]) -> dict[tuple[str, ...], int]:
    """Count the articles that use a plain name without a country."""
    rows = {
        (body_words_of(name), one.article)
        for one in named
        for name, country in [name_and_country(one)]
        if country is None and one.kind not in (Kind.PERSON, Kind.STATE) and is_plain(body_words_of(name))
    }
    return dict(Counter(words for words, _ in rows))


def _alike(profile: Profile, story: Story) -> Iterator[Match]:
    """Tie each referent of a profile to the first one of another article."""
    if len(profile.articles) < 2:
        return
    reasons = compare(profile, profile, story)
    first = profile.referents[0]
    second = next(one for one in profile.referents if one.article != first.article)
    for one in profile.referents:
        if one is not first:
            yield from _made(one, first if one.article != first.article else second, reasons)


def _between(left: Profile, right: Profile, story: Story) -> Iterator[Match]:
    """Tie the first two referents of two profiles that stand in different articles."""
    pair = next(
        ((one, other) for one in left.referents for other in right.referents if one.article != other.article), None
    )
    if pair:
        yield from _made(*pair, compare(left, right, story))


def _made(one: Referent, other: Referent, reasons: tuple[Reason, ...]) -> Iterator[Match]:
    score = score_of(reasons)
    if reasons and score >= ASKED:
        left, right = sorted((one.id, other.id))
        yield Match(left, right, score, reasons, sure=score >= SURE)


def _order(match: Match) -> tuple[float, str, str]:
    return (-match.score, match.left, match.right)


def _worth_telling(found: Sequence[Match]) -> Iterator[Match]:
    """Leave out what is told twice, and questions that are answered, or that are asked of the same two elsewhere."""
    groups = Groups()
    told: set[tuple[str, str]] = set()
    asked: set[frozenset[str]] = set()
    for one in sorted(found, key=_order):
        if one.sure and (one.left, one.right) not in told:
            told.add((one.left, one.right))
            groups.join(one.left, one.right)
            yield one
    for one in sorted(found, key=_order):
        sides = frozenset({groups.of(one.left), groups.of(one.right)})
        if not one.sure and len(sides) == 2 and sides not in asked:
            asked.add(sides)
            yield one
