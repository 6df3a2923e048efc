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
