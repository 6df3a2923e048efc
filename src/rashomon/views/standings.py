"""Standings: where each holder is told to stand on each target, with how many articles tell it and in whose words.

What it keeps true: a row is one stance; stances that cannot both hold stand side by side, each with its words, and both
rows say that accounts differ. Targets come in the order of how many holders take sides on them, which weighs nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from rashomon.codebook.relations import axis_of
from rashomon.model import Answer, Citation
from rashomon.store import StoryFile
from rashomon.views.changes import joined
from rashomon.views.citing import cite_all
from rashomon.views.disagreements import disagreements
from rashomon.views.folding import folded
from rashomon.views.ledger import Told, ledger
from rashomon.views.positions import PositionFilter
from rashomon.views.speaking import Speaking

DIFFER: Final = "articles differ"
MAY_DIFFER: Final = "articles may differ"
_SIDES: Final = frozenset(map(axis_of, ("recognises", "supports")))
"""The matters on which somebody takes sides."""
_MOST: Final = 6
"""Passages that a row cites of the outlets' own words, and of speakers' words; one of an article."""


def standings(story: StoryFile) -> tuple[Answer, ...]:
    """Answer where each holder is told to stand: a row for each holder, target and stance.

    The columns are holder, holder_id, target, target_id, relation, modality, quantity, articles, own, day, speakers,
    differs, doubt. `articles` counts the articles that tell it; `day` is the latest of their days that is known. The
    row cites one passage of an article, six of the outlets' own voice at the most and as many of speakers' words: the
    first `own` of them are the outlets'. `differs` says whether other articles tell what cannot hold together with it.
    Those on whom most holders take sides come first, then by target, holder and stance.

    Args:
        story: the story file.

    """
    speaking = Speaking.of(story)
    rows = ledger(story, speaking)
    apart = _apart(story)
    sides = _sides(rows)
    grouped = defaultdict[tuple[str, ...], list[Told]](list)
    for one in rows:
        order = (folded(one.target), one.pair[1], folded(one.holder), one.pair[0])
        grouped[(*order, one.position.relation, one.position.modality.value, one.position.quantity)].append(one)
    ordered = sorted(grouped.items(), key=lambda row: (-sides.get(row[0][1], 0), row[0]))
    return tuple(_standing(told, apart) for _, told in ordered)


def targets(story: StoryFile) -> tuple[Answer, ...]:
    """Answer on whom positions are taken, those first on whom most holders take sides; then by the alphabet.

    The columns are target, target_id, holders, taking_sides, articles. `taking_sides` counts the holders who are told
    to recognise, support or oppose it, or not to. A row cites one passage of each of six articles at the most.

    Args:
        story: the story file.

    """
    rows = ledger(story, Speaking.of(story))
    sides = _sides(rows)
    grouped = defaultdict[str, list[Told]](list)
    for one in rows:
        grouped[one.pair[1]].append(one)
    ordered = sorted(grouped.items(), key=lambda row: (-sides.get(row[0], 0), folded(row[1][0].target), row[0]))
    return tuple(_target(told, sides.get(key, 0)) for key, told in ordered)


def _sides(rows: Iterable[Told]) -> Mapping[str, int]:
    """Count the holders that take sides on each target."""
    holders = defaultdict[str, set[str]](set)
    for one in rows:
        if one.asserted and one.matter[2] in _SIDES:
            holders[one.pair[1]].add(one.pair[0])
    return {target: len(many) for target, many in holders.items()}


def _apart(story: StoryFile) -> Mapping[str, str]:
    """Say of positions, by id, that articles differ, or may differ where the days do not meet or are not known."""
    found: dict[str, str] = {}
    for row in disagreements(story, PositionFilter(), any_day=True):
        value = dict(row.values)
        words = MAY_DIFFER if value["doubt"] else DIFFER
        for record in f"{value['one_ids']}; {value['other_ids']}".split("; "):
            found[record] = DIFFER if DIFFER in (words, found.get(record)) else words
    return found


def _standing(told: Sequence[Told], apart: Mapping[str, str]) -> Answer:
    first = told[0]
    own = _cited(one for one in told if one.position.voice is None)
    others = _cited(one for one in told if one.position.voice is not None)
    differs = {apart[one.position.id] for one in told if one.position.id in apart}
    return Answer(
        (
            ("holder", first.holder),
            ("holder_id", first.holder_id),
            ("target", first.target),
            ("target_id", first.target_id),
            ("relation", first.position.relation),
            ("modality", first.position.modality.value),
            ("quantity", first.position.quantity or None),
            ("articles", str(len({one.article.id for one in told}))),
            ("own", str(len(own))),
            ("day", max((one.day for one in told if one.day), default=None)),
            ("speakers", joined(one.voice for one in told if one.position.voice is not None) or None),
            ("differs", DIFFER if DIFFER in differs else MAY_DIFFER if differs else None),
            ("doubt", joined(one.position.doubt for one in told if one.position.doubt) or None),
        ),
        (*own, *others),
    )


def _target(told: Sequence[Told], sides: int) -> Answer:
    return Answer(
        (
            ("target", told[0].target),
            ("target_id", told[0].target_id),
            ("holders", str(len({one.pair[0] for one in told}))),
            ("taking_sides", str(sides)),
            ("articles", str(len({one.article.id for one in told}))),
        ),
        _cited(told),
    )


def _cited(told: Iterable[Told]) -> tuple[Citation, ...]:
    """Cite the first passage of each article, the oldest first, as many as a row shows."""
    return tuple(islice(_each(told), _MOST))


def _each(told: Iterable[Told]) -> Iterator[Citation]:
    seen = set[str]()
    for one in told:
        if one.article.id not in seen:
            seen.add(one.article.id)
            yield cite_all(one.article, one.position.spans)[0]
