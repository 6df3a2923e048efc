"""Relays: the voices between a speaker and the outlet ("according to TASS", "was quoted by Reuters", "on Twitter").

A relay stands in the statement's own sentence, outside its content: what stands inside the content is the
speaker's business. An agency that is the speaker itself is no relay of its own words.
"""

from rashomon.codebook.relays import find_relays
from rashomon.model import Attribution, Reading, Relay, Span, hull


def relays_of(text: str, reading: Reading, attribution: Attribution) -> tuple[Relay, ...]:
    """Find the relays of an attribution, in the order of the text."""
    around = _sentence(reading, attribution)
    found = []
    for match in find_relays(around.of(text)):
        span = Span(around.start + match.start, around.start + match.end)
        if any(span.overlaps(other) for other in (*attribution.content, *attribution.source)):
            continue
        if not _another_voice(reading, attribution, span):
            found.append(Relay(match.name, span))
    return tuple(found)


def _sentence(reading: Reading, attribution: Attribution) -> Span:
    """The sentences that the attribution's source and cue touch; its content's, where it has neither."""
    parts = (*attribution.source, *attribution.cue) or attribution.content
    touched = [sentence for sentence in reading.sentences if any(sentence.overlaps(part) for part in parts)]
    return hull(touched or parts)


def _another_voice(reading: Reading, attribution: Attribution, relay: Span) -> bool:
    """Whether the relay belongs to another attribution that does not share this one's words."""
    for other in reading.attributions:
        if other is attribution or not any(relay.overlaps(span) for span in (*other.source, *other.cue)):
            continue
        mine, theirs = hull(attribution.content), hull(other.content)
        if not mine.overlaps(theirs) and other.inside is None:
            return True
    return False
