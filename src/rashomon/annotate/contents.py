"""Contents, mended by quotation marks: a quotation belongs to one voice from its first mark to its last.

The reader sometimes tears a quotation at a line break, or leaves out a sentence of it. Where a content covers most
of a quotation it is given all of it; where a quotation goes on in the next paragraph, or after its cue, and no content
covers it, it goes on being said by the same speaker.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Attribution, Quotation, Span

_MOST: Final = 0.5
"""Share of a quotation's characters that a content must cover to be given the rest."""
_LEAST_WORDS: Final = 5
"""Words: shorter quotations without a cue may be names, titles of works or scare quotes."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A quotation that nobody is said to have said, and the attribution before it, from which it may inherit.

    Attributes:
        span: the quotation.
        after: index of the attribution before it, if that stands near enough.

    """

    span: Span
    after: int | None


def completed(attribution: Attribution, quotations: Sequence[Quotation], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return an attribution's content, each quotation that it covers mostly given wholly.

    Args:
        attribution: the attribution as read.
        quotations: those of the text's quotations whose extent is sure.
        taken: spans that belong to others, or to this attribution's own source and cue.

    """
    spans = list(attribution.content)
    for quotation in quotations:
        whole = quotation.span
        covered = sum(max(0, min(s.end, whole.end) - max(s.start, whole.start)) for s in spans)
        if covered < _MOST * len(whole) or any(whole.overlaps(other) for other in taken):
            continue
        touching = [span for span in spans if span.overlaps(whole)]
        start = min(whole.start, *(span.start for span in touching))
        end = max(whole.end, *(span.end for span in touching))
        spans = [span for span in spans if not span.overlaps(whole)] + [Span(start, end)]
    return tuple(sorted(spans))


def closed(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Return a content made inside another's, each quotation that begins in it with its closing mark.

    Args:
        content: the spans as read.
        quotations: the text's.

    """
    return tuple(Span(span.start, max([span.end, *_ends_of(span, quotations)])) for span in content)


def _ends_of(span: Span, quotations: Sequence[Quotation]) -> list[int]:
    """List where the quotations end that begin in a span and of which it has all but the mark."""
    return [
        one.span.end
        for one in quotations
        if one.closed and span.start <= one.span.start and one.span.end == span.end + 1
    ]


def continued(attributions: Sequence[Attribution], quotations: Sequence[Quotation]) -> dict[int, list[Span]]:
    """Find the paragraphs in which a quotation goes on: spans to add, by index of the attribution."""
    more: dict[int, list[Span]] = {}
    owner: int | None = None
    for quotation in quotations:
        covering = _covering(attributions, quotation.span)
        if covering is None and quotation.continues and owner is not None:
            more.setdefault(owner, []).append(quotation.span)
            continue
        owner = covering
    return more


def loose(text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]) -> list[Loose]:
    """Find quotations that are sentences by themselves and belong to no attribution."""
    found = []
    for quotation in quotations:
        span = quotation.span
        words = span.of(text)
        if quotation.continues or len(words.split()) < _LEAST_WORDS or not _is_sentence(words):
            continue
        if any(span.overlaps(other) for one in attributions for other in (*one.content, *one.cue, *one.source)):
            continue
        found.append(Loose(span, _before(text, attributions, span)))
    return found


def _covering(attributions: Sequence[Attribution], span: Span) -> int | None:
    for index, attribution in enumerate(attributions):
        if attribution.inside is None and any(span.overlaps(other) for other in attribution.content):
            return index
    return None


def _is_sentence(words: str) -> bool:
    inner = words.strip("\"“”‘’'«» ")
    return inner[:1].isupper() and inner[-1:] in ".!?…,"


def _before(text: str, attributions: Sequence[Attribution], span: Span) -> int | None:
    """The attribution whose words end last before the span, no more than a line break away."""
    last: tuple[int, int] | None = None
    for index, one in enumerate(attributions):
        end = max(other.end for other in (*one.content, *one.cue, *one.source))
        if one.inside is None and end <= span.start and (last is None or end > last[0]):
            last = (end, index)
    if last is None:
        return None
    between = text[last[0] : span.start]
    near = len(between.split()) <= 25 and len([line for line in between.splitlines() if line.strip()]) <= 1
    return last[1] if near else None
