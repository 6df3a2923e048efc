"""Who there is in a story: persons, states, organisations and groups, with what articles call them and say they are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.model import Actor, Answer, Citation
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded, mentions
from rashomon.views.offices import role_words

BETWEEN = "; "
"""Stands between names, roles or doubts where they are shown as one."""


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """Which actors are wanted. None asks for any; case and accents do not count.

    Attributes:
        words: stand in the name, or in whatever an article calls the actor.
        kind: person, state, organisation or group.
        unnamed: whether those come too whom no article names and who say nothing.

    """

    words: str | None = None
    kind: str | None = None
    unnamed: bool = False

    def takes(self, actor: Actor, aliases: tuple[str, ...], statements: int) -> bool:
        """Say whether an actor is wanted.

        Args:
            actor: the actor.
            aliases: what articles call it.
            statements: how many it makes.

        """
        heard = self.unnamed or actor.named or statements > 0
        kind = self.kind is None or actor.kind == self.kind
        called = self.words is None or any(mentions(name, self.words) for name in (actor.name, *aliases))
        return heard and kind and called


def actors(story: StoryFile, wanted: ActorFilter) -> tuple[Answer, ...]:
    """Answer who there is, in the order of the alphabet.

    The columns are id, name, kind, aliases, roles, country, sector, members, quantity, articles, statements, doubt.
    Each answer cites the fullest name, and the words for each role.

    Args:
        story: the story file.
        wanted: which actors.

    """
    evidence = Evidence.of(story)
    said = Counter(actor.id for one in story.statements() if (actor := evidence.cast.actor(one.speaker_id)))
    doubts = _doubts(story, evidence)
    found = []
    for actor in by_name(evidence):
        aliases = evidence.aliases(actor)
        if wanted.takes(actor, aliases, said[actor.id]):
            found.append(_answer(evidence, actor, aliases, said[actor.id], doubts.get(actor.id, ())))
    return tuple(found)


def by_name(evidence: Evidence) -> list[Actor]:
    """Return the actors in the order of the alphabet, whatever their letters' case and accents."""
    return sorted(evidence.cast.actors, key=lambda one: (folded(one.name), one.name, one.id))


def _answer(evidence: Evidence, actor: Actor, aliases: tuple[str, ...], said: int, doubts: tuple[str, ...]) -> Answer:
    """Answer with one actor."""
    referents = evidence.of_actor(actor)
    roles = [role for _, role in evidence.roles(actor)]
    members = dict.fromkeys(member.name for one in referents for member in one.members)
    values = (
        ("id", actor.id),
        ("name", actor.name),
        ("kind", actor.kind.value if actor.kind else None),
        ("aliases", _joined(name for name in aliases if name != actor.name)),
        ("roles", _joined(map(role_words, roles), alike=True)),
        ("country", actor.country),
        ("sector", actor.sector),
        ("members", _joined(members)),
        ("quantity", _joined(one.quantity for one in referents if one.quantity)),
        ("articles", str(len({one.article for one in referents}))),
        ("statements", str(said)),
        ("doubt", _joined((*(one.doubt for one in referents if one.doubt), *doubts))),
    )
    return Answer(values, tuple(_citations(evidence, actor)))


def _citations(evidence: Evidence, actor: Actor) -> Iterator[Citation]:
    """Cite the mention that says best who is meant, then the words for each role."""
    referent, mention = evidence.fullest(actor)
    yield cite(evidence.articles[referent.article], mention.span)
    for each, role in evidence.roles(actor):
        yield cite(evidence.articles[each.article], role.span)


def _doubts(story: StoryFile, evidence: Evidence) -> Mapping[str, tuple[str, ...]]:
    """Return the questions whether an actor is another, by the actor's id."""
    asked = defaultdict[str, list[str]](list)
    for match in story.questions():
        left, right = evidence.cast.actor(match.left), evidence.cast.actor(match.right)
        if left and right:
            asked[left.id].append(f"the same as {right.name}?")
            asked[right.id].append(f"the same as {left.name}?")
    return {actor: tuple(many) for actor, many in asked.items()}


def _joined(words: Iterable[str], *, alike: bool = False) -> str | None:
    """Return distinct words as one; None where there are none.

    Args:
        words: in their order.
        alike: whether those that differ in case or accents alone are one.

    """
    found = dict[str, str]()
    for one in words:
        found.setdefault(folded(one) if alike else one, one)
    return BETWEEN.join(found.values()) or None
