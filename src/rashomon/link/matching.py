"""Matching: which referents of different articles are, or may be, the same, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rashomon.link.administrations import government_matches
from rashomon.link.bearers import Bearers, Namesakes
from rashomon.link.blocking import candidate_pairs
from rashomon.link.body_names import is_plain
from rashomon.link.company import Company
from rashomon.link.features import PlainName, Story, compare, score_of
from rashomon.link.groups import Groups
from rashomon.link.names import body_words_of
from rashomon.link.profiles import Profile, make_profiles, name_and_country
from rashomon.model import Kind, Match, Reason, Referent

SURE = 0.95
"""From this score on, two referents are taken for one."""
ASKED = 0.5
"""From this score on, it is asked whether they are."""
MOST_ASKED = 2
"""Where so much is asked of both already, nothing more is asked: the best candidates come first."""


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


def _plain_names(named: Sequence[Referent]) -> dict[tuple[str, ...], PlainName]:
    """Gather who bears a name that every country's body may bear."""
    countries: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    without: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in named:
        name, country = name_and_country(one)
        words = body_words_of(name)
        if one.kind not in (Kind.PERSON, Kind.STATE) and is_plain(words):
            (countries if country else without)[words].add(country or one.article)
    return {words: PlainName(len(countries[words]), len(without[words])) for words in sorted({*countries, *without})}


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
    """Leave out what is told twice, and questions that are answered or asked elsewhere."""
    groups = Groups()
    told: set[tuple[str, str]] = set()
    asked: set[frozenset[str]] = set()
    about: Counter[str] = Counter()
    for one in sorted(found, key=_order):
        if one.sure and (one.left, one.right) not in told:
            told.add((one.left, one.right))
            groups.join(one.left, one.right)
            yield one
    for one in sorted(found, key=_order):
        sides = frozenset({groups.of(one.left), groups.of(one.right)})
        if one.sure or len(sides) < 2 or sides in asked or all(about[side] >= MOST_ASKED for side in sides):
            continue
        asked.add(sides)
        about.update(sides)
        yield one
