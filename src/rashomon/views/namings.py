"""Labels, one by one: what an article calls an actor beyond its name, in whose mouth, and of what kind the naming is.

No label is called right or wrong, and no outlet is judged by those that it uses.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from rashomon.codebook.loaded_words import loaded_in
from rashomon.model import Actor, Anchor, Article, Quotation, Referent, Span, hull, unbroken
from rashomon.model.fates import use_fate
from rashomon.store import StoryFile
from rashomon.views.evidence import Evidence, bare
from rashomon.views.folding import folded
from rashomon.views.governments import governments
from rashomon.views.label_words import How, Words, label_words
from rashomon.views.voices import Voices

NARRATOR: Final = "narrator"
OF_ACTOR: Final = "actor"
"""What a label of an actor is a label of, in verdicts."""
_OF_NARRATOR: Final = ("narrator of ", "the article's narrator")
_WORDED: Final = ", in the words of "
_FEW_WORDS: Final = 6
_OF: Final = re.compile(r"\s(?:of|in|at|on|from|near|by|with|for)\s")


class LabelKind(StrEnum):
    """What sort of naming a label is; of several, the first that holds."""

    SCARE_QUOTES = "scare quotes"
    """The narrator puts it in quotation marks, as nobody's words: keeping a distance, or only quoting a term."""
    LOADED = "loaded word"
    """It has a word of the codebook's `loaded_words.yaml`."""
    ROLE = "role"
    """An office or function."""
    MODIFIER = "modifier"
    """Other words right beside the name."""
    DESCRIPTION = "description"
    """Words instead of the name."""


_KINDS: Final = {
    How.ROLE: LabelKind.ROLE,
    How.BESIDE: LabelKind.MODIFIER,
    How.INSTEAD: LabelKind.DESCRIPTION,
    How.GOVERNMENT: LabelKind.DESCRIPTION,
}


@dataclass(frozen=True, slots=True)
class Label:
    """One use of a label.

    Attributes:
        actor: who is called so.
        referent: who it is in the article.
        article: where.
        span: the words.
        kind: what sort of naming it is.
        how: how the words label the actor.
        loaded: what its loaded words do, as the codebook says; empty where it has none.
        voice: `narrator`, or the name of the speaker in whose statement it stands.
        worded_by: in whose words a speaker's label is told: `the narrator`, or another's name; empty for their own.
        tied: what ties the words to the actor where the article does not name it; empty where it does.

    """

    actor: Actor
    referent: Referent
    article: Article
    span: Span
    kind: LabelKind
    how: How
    loaded: tuple[str, ...]
    voice: str
    worded_by: str = ""
    tied: str = ""

    @property
    def words(self) -> str:
        """The label, with one blank between words."""
        return " ".join(self.span.of(self.article.text).split())

    @property
    def heard(self) -> str:
        """In whose mouth, and in whose words where they are another's."""
        return f"{self.voice}{_WORDED}{self.worded_by}" if self.worded_by else self.voice


def namings(story: StoryFile) -> list[Label]:
    """Return every use of every label, by the articles' days and names and in the order of their texts.

    Somebody whom an article does not name is labelled only by loaded words ("the regime"): what else it is called is
    all that is known of it.

    Args:
        story: the story file.

    """
    evidence = Evidence.of(story)
    return labelled(evidence, Voices.of(story, evidence.cast))


def labelled(evidence: Evidence, voices: Voices) -> list[Label]:
    """Return every use of every label, as `namings` does.

    Args:
        evidence: the actors, and the words behind them.
        voices: who says what.

    """
    ruling = governments(evidence)
    found = [
        one
        for actor in evidence.cast.actors
        for referent in evidence.of_actor(actor)
        if referent.id not in ruling
        for one in _of_referent(evidence, voices, (actor, referent))
    ]
    for known, government in ruling.items():
        # The state's name for its government is no part of these words, so "government" in them is no name either.
        unnamed = replace(government.actor, named=False)
        own = _of_referent(evidence, voices, (unnamed, evidence.referents[known]))
        found += [replace(one, actor=government.actor, tied=government.why) for one in own]
    apart = defaultdict[str, list[Label]](list)
    for one in found:
        apart[one.article.id].append(one)
    own = (one for one in found if not _is_anothers(one, apart[one.article.id]))
    return sorted((one for one in own if not _is_refused(evidence, one)), key=in_order)


def _is_refused(evidence: Evidence, one: Label) -> bool:
    """Whether a person says that the words are no label of the actor."""
    if not evidence.verdicts:
        return False
    return use_fate(evidence.verdicts, Anchor(one.article.id, (one.span,)), OF_ACTOR).refused


def _is_anothers(one: Label, others: Sequence[Label]) -> bool:
    """Whether words that label somebody else too are only what an actor is called at all: "the Ruiz regime"."""
    over = [other for other in others if other.actor is not one.actor and other.span.overlaps(one.span)]
    own = set(folded(one.actor.name).split())
    return any(other.actor.named for other in over) and (
        not one.actor.named or all(bare(word) in own for word in folded(one.words).split())
    )


def in_order(one: Label) -> tuple[str, str, Span, str]:
    """Return what puts uses of labels by the articles' days and names and in the order of their texts."""
    return one.article.metadata.value("published_on") or "~", one.article.name, one.span, one.actor.id


def _of_referent(evidence: Evidence, voices: Voices, whose: tuple[Actor, Referent]) -> Iterator[Label]:
    actor, referent = whose
    article = evidence.articles[referent.article]
    quoted = unbroken(voices.quotations.get(article.id, ()))
    for words in label_words(article.text, actor, referent):
        label = _label(voices, (actor, referent, article), words, quoted)
        if actor.named or loaded_in(_OF.split(label.words)[0]):
            yield label


def _label(voices: Voices, whose: tuple[Actor, Referent, Article], words: Words, quoted: Sequence[Quotation]) -> Label:
    actor, referent, article = whose
    voice, worded_by = heard_in(voices, article, weight(article.text, words.span))
    marked = _marked(article.text, words.span, quoted) if voice == NARRATOR else None
    span = marked or words.span
    loaded = tuple(dict.fromkeys(one.entry.kind.value for one in loaded_in(span.of(article.text))))
    return Label(actor, referent, article, span, _kind(words, loaded, marked), words.how, loaded, voice, worded_by)


def weight(text: str, span: Span) -> Span:
    """Return the words of a label by which it is asked whose they are: the loaded ones, where it has such.

    Args:
        text: the article's.
        span: the label.

    """
    loaded = [one.span for one in loaded_in(span.of(text))]
    if not loaded:
        return span
    within = hull(loaded)
    return Span(span.start + within.start, span.start + within.end)


def _kind(words: Words, loaded: tuple[str, ...], marked: Span | None) -> LabelKind:
    if marked:
        return LabelKind.SCARE_QUOTES
    if loaded:
        return LabelKind.LOADED
    return _KINDS[words.how]


def heard_in(voices: Voices, article: Article, span: Span) -> tuple[str, str]:
    """Say in whose mouth words stand, and in whose words where they are another's; empty where they are his own.

    Args:
        voices: who says what.
        article: the article.
        span: the words.

    """
    behind = voices.behind(article, span)
    if behind.startswith(_OF_NARRATOR):
        return NARRATOR, ""
    speaker, _, teller = behind.partition(_WORDED)
    return speaker, teller


def _marked(text: str, span: Span, quoted: Sequence[Quotation]) -> Span | None:
    """Return a label with the quotation marks that stand round it or in it; None where there are none."""
    around = [one.span for one in quoted if one.span.overlaps(span) and len(one.span.of(text).split()) <= _FEW_WORDS]
    return hull((span, *around)) if around else None
