"""Attributions -> statements: who says it, through whom, in which form, how strongly, and inside whose words.

The reader's attributions are mended by the text's quotation marks, speakers are named as far as the article names
them, and quotations that nobody is said to have said inherit their speaker from their neighbour, and say that they do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.annotate.contents import completed, continued, loose
from rashomon.annotate.forms import form_of
from rashomon.annotate.relays import is_wrapping, quoted_speaker, relays_of
from rashomon.annotate.speakers import Speaker, Speakers
from rashomon.codebook.cues import strength_of
from rashomon.codebook.titles import role_of
from rashomon.model import Attribution, Reading, Span, Statement

_BEFORE: Final = 40
"""Characters before a cue in which a negation that belongs to it may stand."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """An attribution on its way to a statement; `index` is its place among the reading's, if it has one."""

    attribution: Attribution
    index: int | None = None
    how: str = "reader"
    doubt: str = ""
    speaker: Speaker | None = None


def assemble(text: str, reading: Reading) -> tuple[Statement, ...]:
    """Make the statements of one article.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    Returns:
        Statements in the order of their first words; one that is made inside another names it.

    """
    drafts = _mended(text, reading)
    drafts += _inherited(text, reading, drafts)
    drafts.sort(key=lambda draft: (_first(draft.attribution), draft.attribution.inside is not None))
    speakers = Speakers(text, reading)
    made: dict[int, Statement] = {}
    rows: list[Statement] = []
    previous: Speaker | None = None
    person: str | None = None
    for draft in _outer_first(drafts):
        speaker = draft.speaker or speakers.of(draft.attribution.source, person)
        if draft.how == "inherited" and draft.speaker is None:
            speaker = previous or Speaker(None)
        outer = draft.attribution.inside
        if outer is not None and outer not in made:
            continue
        statement = _statement(text, reading, draft, speaker)
        if outer is not None:
            statement = replace(statement, inside=made[outer].id)
        else:
            previous = speaker if speaker.name else previous
            person = speaker.name if speaker.name and speakers.is_person(speaker.name) else person
        if draft.index is not None:
            made[draft.index] = statement
        rows.append(statement)
    unique = {row.id: row for row in rows}
    return tuple(sorted(unique.values(), key=lambda row: (row.content[0], row.id)))


def _first(attribution: Attribution) -> int:
    return min(span.start for span in (*attribution.source, *attribution.cue, *attribution.content))


def _outer_first(drafts: Sequence[_Draft]) -> list[_Draft]:
    return sorted(drafts, key=lambda draft: draft.attribution.inside is not None)


def _mended(text: str, reading: Reading) -> list[_Draft]:
    """Complete contents by their quotations and the paragraphs in which they go on; put relays in their place."""
    every = reading.attributions
    more = continued(every, reading.quotations)
    wrapping = {k for k, one in enumerate(every) if is_wrapping(text, reading, one, every)}
    drafts = []
    for index, one in enumerate(every):
        if index in wrapping:
            continue
        mended = quoted_speaker(text, reading, one)
        content = one.content
        if one.inside is None:
            taken = [
                span for k, other in enumerate(every) if k not in wrapping for span in _claimed(other, own=k == index)
            ]
            content = completed(one, reading.quotations, taken)
            content = tuple(sorted((*content, *more.get(index, ()))))
        outer = None if one.inside in wrapping else one.inside
        drafts.append(_Draft(replace(mended, content=_trimmed(text, content), inside=outer), index))
    return drafts


def _claimed(attribution: Attribution, *, own: bool) -> tuple[Span, ...]:
    """The spans into which another content must not grow; an attribution's own content is no hindrance to itself."""
    if attribution.inside is not None:
        return ()
    return (*attribution.source, *attribution.cue, *(() if own else attribution.content))


def _trimmed(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Leave out Markdown's marks at the ends, and parts that are punctuation alone unless nothing else is there."""
    wordy = tuple(_without_markup(text, span) for span in content if any(c.isalnum() for c in span.of(text)))
    return wordy or tuple(content)


def _without_markup(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip("*_# "))
    return Span(start, span.end - (len(words) - len(words.rstrip("*_# "))))


def _inherited(text: str, reading: Reading, drafts: Sequence[_Draft]) -> list[_Draft]:
    """Give each quotation without a cue to the speaker before it, with the question whether that is right."""
    attributions = [draft.attribution for draft in drafts]
    rows = []
    for quotation in loose(text, attributions, reading.quotations):
        source = attributions[quotation.after].source if quotation.after is not None else ()
        doubt = "does the speaker before go on?" if source else "who says this?"
        attribution = Attribution((), (), (quotation.span,), 0.5)
        rows.append(_Draft(attribution, how="inherited", doubt=doubt, speaker=None if source else Speaker(None)))
    return rows


def _statement(text: str, reading: Reading, draft: _Draft, speaker: Speaker) -> Statement:
    one = draft.attribution
    form = form_of(text, one.content, reading.quotations)
    return Statement(
        article=reading.article,
        source=one.source,
        cue=one.cue,
        content=one.content,
        form=form,
        speaker=speaker.name,
        speaks_for=_speaks_for(text, one, speaker),
        via=relays_of(text, reading, one),
        strength=_strength(text, one),
        how=draft.how,
        doubt=draft.doubt or speaker.doubt,
        score=round(one.score, 3),
    )


def _strength(text: str, attribution: Attribution) -> str:
    """The codebook's word for the cue, with the words before it, where a negation may stand."""
    cue = " ".join(span.of(text) for span in attribution.cue)
    before = text[max(0, attribution.cue[0].start - _BEFORE) : attribution.cue[0].start] if attribution.cue else ""
    return strength_of(cue, before=re.split(r"[.!?,;:\n“”\"]", before)[-1])


def _speaks_for(text: str, attribution: Attribution, speaker: Speaker) -> str | None:
    """The body or country that the words for the speaker name, if they do: "Peruvian", "White House"."""
    for span in attribution.source:
        person = speaker.person
        inside = Span(person.start - span.start, person.end - span.start) if person and span.contains(person) else None
        role = role_of(span.of(text), inside)
        if role and role.body:
            return role.body
    return None
