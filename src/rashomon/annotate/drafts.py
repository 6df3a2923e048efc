"""Drafts: the reader's attributions on their way to statements.

Contents are completed by the quotation marks that cover them, relays are put in their place, quotations that nobody
is said to have said are added, and an attribution of several utterances becomes several drafts: what the article
tells in its own words is one statement, what it quotes after that another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.annotate.contents import closed, completed, continued, loose
from rashomon.annotate.coordination import with_joined_verbs
from rashomon.annotate.forms import form_of
from rashomon.annotate.headlines import quoting_headline
from rashomon.annotate.overlooked import overlooked
from rashomon.annotate.relays import is_wrapping, quoted_speaker
from rashomon.annotate.sources import with_own_source
from rashomon.model import Attribution, Form, Reading, Span, unbroken


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution on its way to a statement.

    Attributes:
        attribution: as mended; its `inside` is an index among the reading's attributions.
        index: its place among the reading's attributions; None if the reader did not find it.
        how: what made it.
        doubt: what is not certain, as a question.

    """

    attribution: Attribution
    index: int | None = None
    how: str = "reader"
    doubt: str = ""

    @property
    def first(self) -> int:
        """The first character of any of its words."""
        one = self.attribution
        return min(span.start for span in (*one.source, *one.cue, *one.content))


def drafts_of(text: str, reading: Reading) -> list[Draft]:
    """Draft the statements of a reading: the outer ones in the order of the text, then those made inside others."""
    reading = with_joined_verbs(text, reading)
    found = len(reading.attributions)
    more = (*overlooked(text, reading), *quoting_headline(text, reading))
    reading = replace(reading, attributions=(*reading.attributions, *more))
    mended = [
        draft if draft.index is None or draft.index < found else replace(draft, how="frame")
        for draft in _mended(text, reading)
    ]
    drafts = [part for draft in mended for part in _utterances(text, reading, draft)]
    drafts += _inherited(text, reading, mended)
    return sorted(drafts, key=lambda draft: (draft.attribution.inside is not None, draft.first))


def _mended(text: str, reading: Reading) -> list[Draft]:
    """Complete contents by their quotations and the paragraphs in which they go on; put relays in their place."""
    every = reading.attributions
    more = continued(every, reading.quotations)
    wrapping = {k for k, one in enumerate(every) if is_wrapping(text, reading, one, every)}
    drafts = []
    for index, one in enumerate(every):
        if index in wrapping:
            continue
        mended = quoted_speaker(text, reading, with_own_source(text, reading, one))
        if mended is None:
            continue
        content = mended.content
        outer = None if one.inside in wrapping else one.inside
        if outer is None:
            taken = [s for k, other in enumerate(every) if k not in wrapping for s in _claimed(other, own=k == index)]
            content = completed(mended, unbroken(reading.quotations), taken)
            content = tuple(sorted((*content, *more.get(index, ()))))
        else:
            content = closed(content, reading.quotations)
        drafts.append(Draft(replace(mended, content=_trimmed(text, content), inside=outer), index))
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


def _utterances(text: str, reading: Reading, draft: Draft) -> Iterator[Draft]:
    """Part what an attribution tells in the article's words from the quotations that follow it.

    The parts of a broken quotation ("“We stay,” she said, “put.”") stay together.
    """
    content = draft.attribution.content
    direct = [form_of(text, [span], reading.quotations) is Form.DIRECT for span in content]
    if _goes_on(text, content, direct):
        yield draft
        return
    for kind in (False, True):
        parts = tuple(span for span, flag in zip(content, direct, strict=True) if flag is kind)
        if parts:
            yield replace(draft, attribution=replace(draft.attribution, content=parts))


def _goes_on(text: str, content: Sequence[Span], direct: Sequence[bool]) -> bool:
    """Whether a quotation only ends a sentence that the article has begun ("The rival, she said, “cannot count”")."""
    parts = list(zip(content, direct, strict=True))
    begun = any(not before and after and _is_small(text, span) for (_, before), (span, after) in pairwise(parts))
    return begun and not all(direct)


def _is_small(text: str, span: Span) -> bool:
    return next((letter for letter in span.of(text) if letter.isalnum()), "").islower()


def _inherited(text: str, reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Draft each quotation without a cue, with the question whether the speaker before goes on."""
    attributions = [draft.attribution for draft in drafts]
    for quotation in loose(text, attributions, reading.quotations):
        known = quotation.after is not None and bool(attributions[quotation.after].source)
        doubt = "does the speaker before go on?" if known else "who says this?"
        attribution = Attribution((), (), (quotation.span,), 0.5)
        yield Draft(attribution, how="inherited" if known else "quotation", doubt=doubt)
