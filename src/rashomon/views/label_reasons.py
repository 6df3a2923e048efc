"""Why a label is one: its words, how they label, why this actor, in whose mouth, what is loaded, who else uses it.

The first answer cites the sentence round the first use.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Answer, Citation, Mention, Referent, Role, Sheet, Span
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence
from rashomon.views.finding import one_of
from rashomon.views.label_words import How
from rashomon.views.labels import LabelRow, label_key, label_rows, outlet_of
from rashomon.views.namings import Label, LabelKind, weight
from rashomon.views.offices import role_words
from rashomon.views.saying_reasons import loaded_rows, place_of, reason, sentence_round, voice_rows
from rashomon.views.ties import tie
from rashomon.views.voices import Voices

LABEL: Final = "l-"
"""What the id of a row of `labels` begins with."""
_HOW: Final = {
    How.ROLE: "role: the words give an office or function",
    How.BESIDE: "beside: the words stand in front of the name",
    How.INSTEAD: "instead: the words stand for the name",
    How.GOVERNMENT: "government: the words say who governs, with the name beside them",
}
_MARKED: Final = "in the narrator's quotation marks and in no statement: a distance kept, or a term only quoted; "


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of a story once.

    Attributes:
        evidence: the actors, and the words behind them.
        voices: who says what.
        rows: all rows of labels.

    """

    evidence: Evidence
    voices: Voices
    rows: tuple[LabelRow, ...]


def explain_label(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why a label is one, why of this actor, and whose word it is; the columns are what, value and why.

    Args:
        story: the story file.
        record: the id of a row of `labels`, or its beginning.

    Raises:
        CallError: there is no such row, or there are several.

    """
    evidence = Evidence.of(story)
    voices = Voices.of(story, evidence.cast)
    known = _Known(evidence, voices, label_rows(evidence, voices))
    row = one_of(known.rows, record, "rashomon show labels")
    return tuple(_rows(known, row, story.sheet(row.uses[0].article.id)))


def _rows(known: _Known, row: LabelRow, sheet: Sheet) -> Iterator[Answer]:
    first, article = row.uses[0], row.uses[0].article
    times = "once" if len(row.uses) == 1 else f"{len(row.uses)} times"
    why = f"{row.id}: used {times} in {article.metadata.value('outlet') or article.name}"
    yield reason("label", first.words, why, cite(article, sentence_round(sheet, first.span)))
    for one in row.uses:
        yield reason("use", one.words, place_of(one.article, one.span), cite(one.article, one.span))
    marked = _MARKED if first.kind is LabelKind.SCARE_QUOTES else ""
    yield reason("kind", first.kind.value, marked + _HOW[first.how], cite(article, first.span))
    yield from _actor(known.evidence, first)
    yield from voice_rows(known.voices, article, weight(article.text, first.span))
    yield from loaded_rows(article, first.span)
    yield _only(known, row)


def _actor(evidence: Evidence, one: Label) -> Iterator[Answer]:
    """Answer why it is this actor: the role or the mention by which the words are its, and what ties that to a name."""
    best = evidence.best_mention(one.referent)
    why = f"`explain {one.actor.id}` says why it is one"
    yield reason("actor", one.actor.name, why, cite(one.article, best.span))
    if one.tied:
        words = evidence.words(one.article.id, best.span)
        yield reason("government", words, f"it is this one because {one.tied}", cite(one.article, best.span))
    role = next((each for each in one.referent.roles if each.span.overlaps(one.span)), None)
    if role is not None:
        yield reason("role", role_words(role), _standing(role), cite(one.article, role.span))
    near = _nearest(one.referent, one.span)
    for what, mention in (("mention", near), ("named by", best)):
        if mention is near or near.why:
            tied = tie(mention, first=mention is one.referent.mentions[0])
            words = evidence.words(one.article.id, mention.span)
            yield reason(what, words, tied, cite(one.article, mention.span))
        if near is best:
            break


def _nearest(referent: Referent, span: Span) -> Mention:
    """Choose the mention that the words stand in or beside."""
    return min(
        referent.mentions,
        key=lambda one: (not one.span.overlaps(span), max(one.span.start - span.end, span.start - one.span.end)),
    )


def _standing(role: Role) -> str:
    marks = f" by {role.marks!r}" if role.marks else ""
    return f"the article gives the actor this role, {role.standing}{marks}"


def _only(known: _Known, row: LabelRow) -> Answer:
    """Answer which other outlets use the label, or name the actor without it."""
    own = outlet_of(row.uses[0].article)
    users = [name for name in row.used_by if name != own]
    others = [name for name in row.named_by if name != own]
    cited = _uses(known, row, users) if users else _mentions(known.evidence, row.uses[0], others)
    shown = ", ".join(one.outlet or one.name for one in cited)
    why = "no other outlet names the actor, so nothing can be compared"
    if users:
        why = f"used too, in whatever voice, in {shown}"
    elif others:
        why = f"the actor is named, and never so, in {shown}"
    return reason("only here", row.only_here, why, *(cited or (cite(row.uses[0].article, row.uses[0].span),)))


def _uses(known: _Known, row: LabelRow, outlets: Sequence[str]) -> tuple[Citation, ...]:
    """Cite the first use of a label of the same actor in each of some outlets."""
    first = dict[str, Citation]()
    mine = (row.uses[0].actor.id, label_key(row.uses[0].words))
    for one in (other.uses[0] for other in known.rows):
        if (one.actor.id, label_key(one.words)) == mine:
            first.setdefault(outlet_of(one.article), cite(one.article, one.span))
    return tuple(first[name] for name in outlets)


def _mentions(evidence: Evidence, one: Label, outlets: Sequence[str]) -> tuple[Citation, ...]:
    """Cite how each of some outlets names an actor, where it does so best."""
    first = dict[str, Citation]()
    for referent in evidence.of_actor(one.actor):
        article = evidence.articles[referent.article]
        first.setdefault(outlet_of(article), cite(article, evidence.best_mention(referent).span))
    return tuple(first[name] for name in outlets if name in first)
