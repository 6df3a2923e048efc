"""How each outlet names each actor: labels, in whose mouth, how often, and which only one outlet uses.

What it keeps true: outlets stand side by side and none is judged; nothing is counted against anybody. That only one
outlet uses a label says so of the articles in the story, and of no others.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from rashomon.codebook.countries import country_of
from rashomon.model import Actor, Answer, Article, Naming, content_id
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
_LABEL: Final = "l"
_K = TypeVar("_K")


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

    def takes(self, one: Label, names: Iterable[str]) -> bool:
        """Say whether a use of a label is wanted, whoever else uses it.

        Args:
            one: the use.
            names: of the actor.

        """
        named = self.actor is None or any(mentions(name, self.actor) for name in names)
        return named and takes_voice(one.article, one.voice, self.outlet, self.voice)


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label of one actor in one outlet and one mouth.

    Attributes:
        id: made from these four.
        uses: all of them, by the articles' days and names and in the order of their texts; at least one.
        used_by: the outlets that use the label of the actor in any voice, in the order of the alphabet.
        named_by: the outlets that name the actor at all.

    """

    id: str
    uses: tuple[Label, ...]
    used_by: tuple[str, ...]
    named_by: tuple[str, ...]

    @property
    def only_here(self) -> str | None:
        """Whether the label is one outlet's alone; None where no other outlet names the actor."""
        return only_here(self.used_by, self.named_by)


def labels(story: StoryFile, wanted: LabelFilter) -> tuple[Answer, ...]:
    """Answer what actors are called, a row for each actor, label, outlet and voice, by the actors' names.

    The columns are id, actor, actor_id, label, kind, loaded, outlet, voice, count, first, article, only_here. `first`
    is the day of the first use and `article` where it stands. `only_here` is `yes` where no other outlet that names the
    actor uses the label, `no` where one does, and empty where no other outlet names the actor. Each answer cites all
    uses. An article whose outlet is not known counts as an outlet of its own.

    Args:
        story: the story file.
        wanted: which labels.

    """
    evidence = Evidence.of(story)
    names = {actor.id: _names(evidence, actor) for actor in evidence.cast.actors}
    return tuple(
        _answer(row)
        for row in label_rows(evidence, Voices.of(story, evidence.cast))
        if wanted.takes(row.uses[0], names[row.uses[0].actor.id]) and (not wanted.only or row.only_here == YES)
    )


def label_rows(evidence: Evidence, voices: Voices) -> tuple[LabelRow, ...]:
    """Give the rows of `labels`, by the actors' names and then by the first use.

    Args:
        evidence: the actors, and the words behind them.
        voices: who says what.

    """
    groups = defaultdict[tuple[str, str, str, str], list[Label]](list)
    for one in labelled(evidence, voices):
        groups[row_key(one)].append(one)
    used = grouped(((actor, label), outlet) for actor, label, outlet, _ in groups)
    naming = {actor.id: _naming(evidence, actor) for actor in evidence.cast.actors}
    rows = (
        LabelRow(content_id(_LABEL, *key), tuple(many), tuple(sorted(used[key[:2]])), tuple(sorted(naming[key[0]])))
        for key, many in groups.items()
    )
    return tuple(sorted(rows, key=lambda one: (folded(one.uses[0].actor.name), one.uses[0].actor.id)))


def row_key(one: Label) -> tuple[str, str, str, str]:
    """Return by what uses of labels are one row: the actor, the label, the outlet and the voice."""
    return one.actor.id, label_key(one.words), outlet_of(one.article), one.heard


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


def takes_voice(article: Article, voice: str, outlet: str | None, wanted: str | None) -> bool:
    """Say whether words of an article are wanted, by its outlet and by whose mouth they stand in.

    Args:
        article: the article.
        voice: `narrator`, or the speaker's name.
        outlet: what must stand in the outlet's name; None for any.
        wanted: what must stand in the voice; `narrator` takes no speaker of whose name it is part.

    """
    if wanted and folded(wanted) == NARRATOR and voice != NARRATOR:
        return False
    return mentions(article.metadata.value("outlet"), outlet) and mentions(voice, wanted)


def only_here(used: Iterable[str], naming: Iterable[str]) -> str | None:
    """Say whether one outlet alone uses some words; None where no other could use them.

    Args:
        used: the outlets that use the words.
        naming: the outlets that speak of what is so called.

    Examples:
        >>> only_here(["Mercury"], ["Ledger", "Mercury"]), only_here(["Mercury"], ["Mercury"])
        ('yes', None)

    """
    using = set(used)
    if len(using | set(naming)) == 1:
        return None
    return YES if len(using) == 1 else NO


def grouped(pairs: Iterable[tuple[_K, str]]) -> Mapping[_K, set[str]]:
    """Put together what belongs to one key.

    Examples:
        >>> sorted(grouped([("a", "x"), ("b", "y"), ("a", "z")])["a"])
        ['x', 'z']

    """
    found = defaultdict[_K, set[str]](set)
    for key, value in pairs:
        found[key].add(value)
    return found


def _names(evidence: Evidence, actor: Actor) -> tuple[str, ...]:
    return (actor.name, *(words for words, naming in evidence.called(actor) if naming is Naming.NAME))


def _naming(evidence: Evidence, actor: Actor) -> set[str]:
    """Return which outlets name an actor at all."""
    return {
        outlet_of(evidence.articles[referent.article])
        for referent, mention in evidence.mentions(actor)
        if mention.naming is not Naming.PRONOUN
    }


def _answer(row: LabelRow) -> Answer:
    """Answer with all uses of one label, the first one first."""
    many: Sequence[Label] = row.uses
    one = many[0]
    values = (
        ("id", row.id),
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
        ("only_here", row.only_here),
    )
    return Answer(values, tuple(cite(each.article, each.span) for each in many))
