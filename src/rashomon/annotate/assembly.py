"""Attributions -> statements: who says it, through whom, in which form, how strongly, and inside whose words.

Speakers are referents of the article: a pronoun or a role stands for whom its chain names, and "I" in a quotation is
the one who is quoted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.drafts import Draft, drafts_of
from rashomon.annotate.forms import form_of
from rashomon.annotate.relays import relays_of
from rashomon.annotate.speakers import Speaker, Speakers
from rashomon.codebook.cues import strength_of
from rashomon.model import Attribution, Form, Reading, Referent, Span, Statement

_DOUBTFUL: Final = 0.7
"""Score: below it, fewer than half of what is found in the development articles is right (`eval.calibration`)."""
_SILENCE: Final = re.compile(r"to (?:comment|respond|answer|reply|elaborate|speak|talk|give|provide)\b", re.IGNORECASE)
_MARKS: Final = "\"'“”„‟«»‘’‚‹›"
_BEFORE: Final = 40
"""Characters before a cue in which a negation that belongs to it may stand."""


def assemble(text: str, reading: Reading, referents: Sequence[Referent]) -> tuple[Statement, ...]:
    """Make the statements of one article.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        referents: whom and what the article speaks of.

    Returns:
        Statements in the order of their first words; one that is made inside another names it. What several say
        together is a statement of each.

    """
    speakers = Speakers(text, reading, referents)
    made: dict[int, list[tuple[Statement, Speaker]]] = {}
    rows: dict[str, Statement] = {}
    previous: tuple[Speaker, ...] = (Speaker(None),)
    for draft in drafts_of(text, reading):
        one = draft.attribution
        outer = _around(made.get(one.inside, ()), one) if one.inside is not None else None
        if one.inside is not None and outer is None:
            continue
        if outer:
            found = speakers.inside(one.source, outer[1])
        else:
            found = (
                tuple(replace(p, source=()) for p in previous) if draft.how == "inherited" else speakers.of(one.source)
            )
            previous = found if found[0].name else previous
        for speaker in found:
            statement = _statement(text, reading, draft, (speaker, outer[0].id if outer else None))
            if _says_nothing(text, statement):
                continue
            if draft.index is not None:
                made.setdefault(draft.index, []).append((statement, speaker))
            rows[statement.id] = statement
    return tuple(sorted(rows.values(), key=lambda row: (row.content[0], row.source, row.id)))


def _around(outer: Sequence[tuple[Statement, Speaker]], inner: Attribution) -> tuple[Statement, Speaker] | None:
    """Choose, of an attribution's statements, the one within whose content the inner one is made."""
    return next((row for row in outer if any(span.contains(inner.content[0]) for span in row[0].content)), None)


def _statement(text: str, reading: Reading, draft: Draft, who: tuple[Speaker, str | None]) -> Statement:
    one, (speaker, inside) = draft.attribution, who
    return Statement(
        article=reading.article,
        source=speaker.source,
        cue=one.cue,
        content=one.content,
        form=_form(text, reading, one.content, within=inside is not None),
        speaker=speaker.name,
        speaks_for=speaker.behalf.name if speaker.behalf else None,
        speaker_id=speaker.id,
        speaks_for_id=speaker.behalf.id if speaker.behalf else None,
        via=relays_of(text, reading, one),
        inside=inside,
        strength=_strength(text, one),
        how=draft.how,
        doubt=draft.doubt or speaker.doubt or ("is this said, and by whom?" if one.score < _DOUBTFUL else ""),
        score=round(one.score, 3),
    )


def _form(text: str, reading: Reading, content: Sequence[Span], *, within: bool) -> Form:
    """Say whose wording a content is; within another's quotation it is that one's, unless it has marks of its own."""
    form = form_of(text, content, reading.quotations)
    start = content[0].start
    marked = text[start] in _MARKS or (start > 0 and text[start - 1] in _MARKS)
    return Form.INDIRECT if within and form is Form.DIRECT and not marked else form


def _says_nothing(text: str, statement: Statement) -> bool:
    """Say whether words are withheld, and nothing told of what they would be about ("declined to comment")."""
    return statement.strength == "withheld" and _SILENCE.match(statement.content[0].of(text)) is not None


def _strength(text: str, attribution: Attribution) -> str:
    """The codebook's word for the cue, with the words before it, where a negation may stand."""
    cue = " ".join(span.of(text) for span in attribution.cue)
    before = text[max(0, attribution.cue[0].start - _BEFORE) : attribution.cue[0].start] if attribution.cue else ""
    return strength_of(cue, before=re.split(r"[.!?,;:\n“”\"]", before)[-1])
