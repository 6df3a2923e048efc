"""Form: is a content in the speaker's words, in the article's, or in both?"""

from collections.abc import Sequence
from typing import Final

from rashomon.model import Form, Quotation, Span

_AROUND: Final = "\"“”‘’'«»„‟‚‹›〝〞,.;:!?…–— \t\r\n()[]"


def form_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Form:
    """Say whose wording a content is.

    Args:
        text: the untouched text.
        content: spans of the content.
        quotations: the text's quotations.

    Examples:
        >>> text = "She said the plan was “dead”."
        >>> form_of(text, [Span(9, 29)], [Quotation(Span(22, 28))]).value
        'mixed'

    """
    if _woven_in(text, content, quotations):
        return Form.MIXED
    inside = outside = 0
    for span in content:
        quoted = [False] * len(span)
        for quotation in quotations:
            low, high = max(span.start, quotation.span.start), min(span.end, quotation.span.end)
            quoted[low - span.start : max(high, low) - span.start] = [True] * max(high - low, 0)
        for flag, character in zip(quoted, span.of(text), strict=True):
            if character not in _AROUND:
                inside += flag
                outside += not flag
    if not inside:
        return Form.INDIRECT
    return Form.MIXED if outside else Form.DIRECT


def _woven_in(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> bool:
    """Whether quoted words are only a part of the article's own sentence ("she spoke of “a regrettable absence”").

    Such words go on in lower case after a word, where a whole utterance begins with a capital or after a mark.
    """
    first = next((q.span for q in quotations if q.opened and q.span.overlaps(content[0])), None)
    if first is None or first.start > content[0].start:
        return False
    letters = next((c for c in first.of(text) if c.isalnum()), "")
    before = text[: first.start].rstrip()[-1:]
    return letters.islower() and before.isalnum()
