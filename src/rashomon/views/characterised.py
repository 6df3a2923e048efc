"""What the articles of a story call what they speak of, where their words stand on a pole; never stored.

An article's words are found by the codebook; of whom they are said is known by its labels, by the names beside them,
and by what a name in the same few words tells.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.codebook.characterisations import Axis, Force, PoleWord, pole_words
from rashomon.link.claims.keys import keys_of
from rashomon.link.conflicts.bearing import bearers
from rashomon.link.conflicts.beside import denied, sentence_round
from rashomon.link.conflicts.called import Bearer, Called, Tie
from rashomon.link.conflicts.owning import Named, Scene
from rashomon.model import Article, Kind, Naming, Statement, unbroken
from rashomon.store import StoryFile
from rashomon.views.copies import Copies
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.namings import Label, labelled
from rashomon.views.voices import Voices

_FEW_WORDS: Final = 6
_OWN: Final = "the narrator"


@dataclass(frozen=True, slots=True)
class _Story:
    """What is asked of a story once.

    Attributes:
        evidence: the actors, and the words behind them.
        voices: who says what.
        copies: what articles share.
        named: by article, the words that name actors.
        labels: by article, what actors are called.
        names: of the actors, by id.

    """

    evidence: Evidence
    voices: Voices
    copies: Copies
    named: Mapping[str, Sequence[Named]]
    labels: Mapping[str, Sequence[Label]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, story: StoryFile, evidence: Evidence, copies: Copies) -> "_Story":
        voices = Voices.of(story, evidence.cast)
        labels = defaultdict[str, list[Label]](list)
        for one in labelled(evidence, voices):
            labels[one.article.id].append(one)
        names = {actor.id: actor.name for actor in evidence.cast.actors}
        return cls(evidence, voices, copies, _named(evidence), labels, names)


def characterised(
    story: StoryFile, evidence: Evidence | None = None, copies: Copies | None = None
) -> tuple[Called, ...]:
    """Return what the articles of a story call things by words of a pole, in a settled order.

    Words that the narrator puts in quotation marks, as nobody's, are left out: who keeps a word at a distance does not
    stand behind it.

    Args:
        story: the story file.
        evidence: the actors, and the words behind them; None where the story is yet to be asked.
        copies: what its articles share; likewise.

    """
    known = _Story.of(story, evidence or Evidence.of(story), copies or Copies.of(story))
    found = (one for article in known.evidence.articles.values() for one in _of_article(known, article))
    return tuple(sorted(found, key=lambda one: one.order))


def _of_article(known: _Story, article: Article) -> Iterator[Called]:
    words = pole_words(article.text)
    marked = [
        one.span
        for one in unbroken(known.voices.quotations.get(article.id, ()))
        if len(one.span.of(article.text).split()) <= _FEW_WORDS
    ]
    for one in words:
        around = known.voices.around(article.id, one.word)
        distant = not around and any(span.overlaps(one.word) for span in marked)
        shadowed = one.entry.force is Force.PLAIN and any(
            other is not one and other.entry.axis is one.entry.axis and other.span.overlaps(one.span) for other in words
        )
        if not distant and not shadowed:
            yield from _called(known, article, one, around)


def _called(known: _Story, article: Article, one: PoleWord, around: Sequence[Statement]) -> Iterator[Called]:
    text = article.text
    voice = known.voices.worded_by(around, one.word) or next(iter(around), None)
    speaker = known.evidence.cast.actor(voice.speaker_id) if voice else None
    outlet = article.metadata.value("outlet")
    narrator = f"outlet {folded(outlet)}" if outlet else article.id
    teller = (speaker.id if speaker else voice.speaker_id or voice.id) if voice else narrator
    scene = Scene(
        text,
        known.named.get(article.id, ()),
        tuple(
            (each.span, each.actor.id, each.actor.name)
            for each in known.labels.get(article.id, ())
            if each.actor.named and not each.tied
        ),
        voice.content if voice else (),
        (speaker.id, speaker.name) if speaker else None,
        _places_of(known, article, speaker.id if speaker else ""),
    )
    turned = denied(text, one.span.start)
    found = Called(
        article,
        one.span,
        one.word,
        one.entry.axis,
        one.entry.pole.opposite if turned else one.entry.pole,
        one.entry.force,
        one.noun,
        (),
        voice.id if voice else None,
        teller,
        known.voices.name(voice) if voice else "",
        bool(voice) and known.voices.teller(article, one.word) == _OWN,
        keys_of(sentence_round(text, one.span).of(text)),
        known.copies.account_of(article.id, one.word),
    )
    whole, held = bearers(scene, one)
    held = (*held, *_governing(known.labels.get(article.id, ()), one))
    if held or one.entry.axis is Axis.RULE:
        yield replace(found, span=whole, bearers=held)
    governs = tuple(Bearer(each.key, known.names[each.key], each.tie) for each in held if each.tie is Tie.ACTOR)
    if one.entry.axis is Axis.VOTE and one.entry.force is Force.TITLE and governs:
        yield replace(found, span=whole, bearers=governs, axis=Axis.RULE, force=Force.STRONG)


def _governing(labels: Sequence[Label], one: PoleWord) -> Iterator[Bearer]:
    """Give the state's government of which words are said beside a person, or with no name: see `governments`."""
    tied = (each for each in labels if each.tied and each.span.overlaps(one.word))
    yield from dict.fromkeys(Bearer(each.actor.id, each.actor.name, Tie.ACTOR) for each in tied)


def _named(evidence: Evidence) -> Mapping[str, Sequence[Named]]:
    """Gather by article the words that name actors, in the order of the text."""
    found = defaultdict[str, list[Named]](list)
    for referent in evidence.referents.values():
        actor = evidence.cast.actor(referent.id)
        if actor is None or not actor.named:
            continue
        for mention in referent.mentions:
            found[referent.article].append(
                Named(
                    mention.span,
                    actor.id,
                    actor.name,
                    person=actor.kind is Kind.PERSON,
                    state=actor.kind is Kind.STATE,
                    by_name=mention.naming is Naming.NAME,
                    pronoun=mention.naming is Naming.PRONOUN,
                )
            )
    return {article: tuple(sorted(named, key=lambda one: (one.span, one.actor))) for article, named in found.items()}


def _places_of(known: _Story, article: Article, actor: str) -> tuple[str, ...]:
    """Give the words that say what a speaker is in an article: where "we" are may stand in them."""
    cast = known.evidence.cast
    return tuple(
        dict.fromkeys(
            role.span.of(article.text)
            for referent in (known.evidence.by_article.get(article.id, ()) if actor else ())
            if (own := cast.actor(referent.id)) and own.id == actor
            for role in referent.roles
        )
    )
