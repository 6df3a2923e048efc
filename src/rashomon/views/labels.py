"""How each outlet names each actor: labels, in whose mouth, how often, and which only one outlet uses.

What it keeps true: outlets stand side by side and none is judged; nothing is counted against anybody. That only one
outlet uses a label says so of the articles in the story, and of no others.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.countries import country_of
from rashomon.model import Actor, Answer, Article, Naming
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence, bare
from rashomon.views.folding import folded, mentions
from rashomon.views.namings import NARRATOR, Label, labelled
from rashomon.views.voices import Voices

_MARKS: Final = re.compile(r"[\"“”*_]")
_OF_STATE: Final = frozenset({"name", "demonym"})
YES: Final = "yes"
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class LabelFilter:
    """Which labels are wanted. None asks for any; case and accents do not count.

    Attributes:
        actor: stands in a name of the actor; "Ruiz's spokesman" is no name of his.
        outlet: stands in the outlet's name.
        voice: stands in the name of the speaker; `narrator` for the outlets' own words.
        only: whether only those are wanted that one outlet alone uses.

    """

    actor: str | None = None
    outlet: str | None = None
    voice: str | None = None
    only: bool = False


def labels(story: StoryFile, wanted: LabelFilter) -> tuple[Answer, ...]:
    """Answer what actors are called, a row for each actor, label, outlet and voice, by the actors' names.

    The columns are actor, actor_id, label, kind, loaded, outlet, voice, count, first, article, only_here. `first` is
    the day of the first use and `article` where it stands. `only_here` is `yes` where no other outlet that names the
    actor uses the label, `no` where one does, and empty where no other outlet names the actor. Each answer cites all
    uses. An article whose outlet is not known counts as an outlet of its own.

    Args:
        story: the story file.
        wanted: which labels.

    """
    evidence = Evidence.of(story)
    rows = defaultdict[tuple[str, str, str, str], list[Label]](list)
    for one in labelled(evidence, Voices.of(story, evidence.cast)):
        rows[one.actor.id, label_key(one.words), outlet_of(one.article), one.heard].append(one)
    used = _used(rows)
    naming = {actor.id: _naming(evidence, actor) for actor in evidence.cast.actors}
    names = {actor.id: _names(evidence, actor) for actor in evidence.cast.actors}
    found = [
        _answer(many, _only(used[actor, key], naming[actor]))
        for (actor, key, _, _), many in rows.items()
        if _takes(wanted, many[0], names[actor])
    ]
    chosen = (one for one in found if not wanted.only or dict(one.values)["only_here"] == YES)
    return tuple(
        sorted(chosen, key=lambda one: (folded(dict(one.values)["actor"] or ""), dict(one.values)["actor_id"]))
    )


def label_key(label: str) -> str:
    """Return by what two labels are one: without case, accents, quotation marks, and a country at the head.

    Examples:
        >>> label_key("Peruvian “Interim President”"), label_key("Peru's interim president"), label_key("Peru")
        ('interim president', 'interim president', 'peru')

    """
    words = _MARKS.sub("", label)
    head, _, rest = words.partition(" ")
    country = country_of(bare(head)) if rest else None
    return folded(rest if country and country.how in _OF_STATE else words)


def outlet_of(article: Article) -> str:
    """Return the outlet of an article, or its id where the outlet is not known."""
    return article.metadata.value("outlet") or article.id


def _used(rows: Mapping[tuple[str, str, str, str], Sequence[Label]]) -> Mapping[tuple[str, str], set[str]]:
    """Return which outlets use each label of each actor, in whatever voice."""
    used = defaultdict[tuple[str, str], set[str]](set)
    for actor, key, outlet, _ in rows:
        used[actor, key].add(outlet)
    return used


def _names(evidence: Evidence, actor: Actor) -> tuple[str, ...]:
    return (actor.name, *(words for words, naming in evidence.called(actor) if naming is Naming.NAME))


def _naming(evidence: Evidence, actor: Actor) -> set[str]:
    """Return which outlets name an actor at all."""
    return {
        outlet_of(evidence.articles[referent.article])
        for referent, mention in evidence.mentions(actor)
        if mention.naming is not Naming.PRONOUN
    }


def _only(used: set[str], naming: set[str]) -> str | None:
    """Say whether a label is one outlet's alone; None where no other could use it."""
    if len(used | naming) == 1:
        return None
    return YES if len(used) == 1 else NO


def _takes(wanted: LabelFilter, one: Label, names: Sequence[str]) -> bool:
    outlet = one.article.metadata.value("outlet")
    if wanted.voice and folded(wanted.voice) == NARRATOR and one.voice != NARRATOR:
        return False
    named = wanted.actor is None or any(mentions(name, wanted.actor) for name in names)
    return named and mentions(outlet, wanted.outlet) and mentions(one.voice, wanted.voice)


def _answer(many: Sequence[Label], only: str | None) -> Answer:
    """Answer with all uses of one label, the first one first."""
    one = many[0]
    values = (
        ("actor", one.actor.name),
        ("actor_id", one.actor.id),
        ("label", one.words),
        ("kind", one.kind.value),
        ("loaded", "; ".join(one.loaded) or None),
        ("outlet", one.article.metadata.value("outlet")),
        ("voice", one.heard),
        ("count", str(len(many))),
        ("first", one.article.metadata.value("published_on")),
        ("article", one.article.name),
        ("only_here", only),
    )
    return Answer(values, tuple(cite(each.article, each.span) for each in many))
