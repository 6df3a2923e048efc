"""One article's reading -> its referents: chains of mentions, with what the article says each of them is.

What neither speaks nor is a person, a body, a state or a group is left out: an actor is somebody whom the news may
quote, blame or recognise.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from rashomon.annotate.coreference.called import called_of
from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.clauses import clause_names
from rashomon.annotate.coreference.finding import candidates_of
from rashomon.annotate.coreference.offices import offices_of
from rashomon.annotate.coreference.own_side import sides_of
from rashomon.annotate.coreference.ranking import Chains, Tie, rank
from rashomon.annotate.coreference.scene import Scene, scene_of
from rashomon.annotate.describing import Chain, describe
from rashomon.annotate.entities import with_mended_names
from rashomon.annotate.roles import roles_of
from rashomon.annotate.state_mentions import WHY, state_mentions
from rashomon.annotate.states import StateMention
from rashomon.model import Mention, Naming, Reading, Referent, Role, Span

Roles: TypeAlias = Mapping[int, Sequence[Role]]
States: TypeAlias = Mapping[Span, StateMention]


def referents_of(text: str, reading: Reading) -> tuple[Referent, ...]:
    """Find whom and what an article speaks of.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    Returns:
        In the order of their first mentions.

    """
    reading = with_mended_names(text, reading)
    states = state_mentions(text, reading)
    scene = scene_of(reading, candidates_of(text, reading, states))
    roles = {one.number: roles_of(text, reading, name_span(reading, one)) for one in scene.candidates if _bears(one)}
    called = called_of(text, reading, scene.candidates)
    offices = offices_of(text, scene.candidates, states, roles)
    explained = {**clause_names(text, reading, scene.candidates), **_explained(reading, scene, roles)}
    sides = sides_of(text, reading, scene.candidates, roles)
    ties = rank(scene, explained, offices, called=called, sides=sides)
    chains = _chains(reading, scene, ties, (roles, states))
    found = [describe(text, reading, chain) for chain in chains]
    kept = {one.id: one for one in found if one is not None}
    return tuple(sorted(kept.values(), key=lambda one: (one.mentions[0].span, one.id)))


def name_span(reading: Reading, one: Candidate) -> Span:
    """Return where a candidate's bare name stands."""
    return reading.entities[one.entity].span if one.entity >= 0 else one.core


def _bears(one: Candidate) -> bool:
    """Whether a mention may bear a role: a name of a person or a body."""
    return bool(one.name) and one.type in {"person", "organisation"} and not one.country


def _explained(reading: Reading, scene: Scene, roles: Roles) -> dict[int, int]:
    """Say which descriptions are a name's role: those whose head stands in the words of the role."""
    found: dict[int, int] = {}
    for number, given in roles.items():
        for one in scene.candidates:
            described = one.naming is Naming.DESCRIPTION and one.type == "person"
            if described and any(role.span.contains(reading.tokens[one.head].span) for role in given):
                found.setdefault(one.number, number)
    return found


def _chains(reading: Reading, scene: Scene, made: Sequence[Tie], known: tuple[Roles, States]) -> list[Chain]:
    """Gather the mentions of each chain; those of a state, its adjectives too, under the state."""
    roles, states = known
    joined = Chains(scene.candidates)
    ties = {tie.right: tie for tie in made}
    for tie in made:
        joined.join(tie.left, tie.right)
    state_of_one = {
        one.number: states[name_span(reading, one)] for one in scene.candidates if name_span(reading, one) in states
    }
    chains: dict[object, Chain] = {}
    for one in scene.candidates:
        whole = joined.of(one.number)
        named = [state_of_one[number].alpha3 for number in whole if number in state_of_one]
        chain = chains.setdefault(named[0] if named else whole[0], Chain(named[0] if named else ""))
        its_tie, state = ties.get(one.number), state_of_one.get(one.number)
        why = WHY[state.aspect] if state else its_tie.why if its_tie else ""
        chain.add(one, Mention(one.core, one.naming, why, round(its_tie.score, 3) if its_tie and not state else 1.0))
        chain.roles += roles.get(one.number, ())
        chain.speaks = chain.speaks or scene.speaks[one.number]
    taken = {name_span(reading, one) for one in scene.candidates}
    for span, state in states.items():
        if span not in taken:
            chain = chains.setdefault(state.alpha3, Chain(state.alpha3))
            chain.mentions.append(Mention(span, Naming.ADJECTIVE, WHY[state.aspect]))
    return list(chains.values())
