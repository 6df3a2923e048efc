"""Sources, mended by the tree: a verb of saying that has a subject of its own is not said by the speaker before it."""

from dataclasses import replace

from rashomon.annotate.overlooked import subject_of
from rashomon.annotate.syntax import sentence_at, tokens_in
from rashomon.model import Attribution, Reading, Span


def with_own_source(text: str, reading: Reading, attribution: Attribution) -> Attribution:
    """Give an attribution the subject of its cue, where its source stands in another sentence.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        attribution: as read.

    Returns:
        The attribution as it is where cue and source share a sentence, where the cue is no verb or has no subject of
        its own, and where that subject is a part of what is said.

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "Ana Quispe spoke. The log says that it rained."
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> wrong = Attribution((Span(0, 10),), (Span(26, 30),), (Span(31, 45),), 1.0)
        >>> with_own_source(text, reading, wrong).source[0].of(text)
        'The log'

    """
    if not attribution.source or not attribution.cue or attribution.inside is not None:
        return attribution
    sentence = sentence_at(reading, attribution.cue[0].start)
    if any(sentence.overlaps(span) for span in attribution.source):
        return attribution
    verb = _verb(reading, attribution.cue)
    subject = subject_of(text, reading, verb) if verb is not None else None
    said = (*attribution.content, *(quotation.span for quotation in reading.quotations))
    if subject is None or not sentence.contains(subject) or any(subject.overlaps(span) for span in said):
        return attribution
    return replace(attribution, source=(subject,))


def _verb(reading: Reading, cue: tuple[Span, ...]) -> int | None:
    inside = [at for span in cue for at in tokens_in(reading, span)]
    return next((at for at in reversed(inside) if reading.tokens[at].upos == "VERB"), None)
