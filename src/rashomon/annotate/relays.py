"""Relays: the voices between a speaker and the outlet ("according to TASS", "was quoted by Reuters", "on Twitter").

A relay stands in the statement's own sentence, outside its content: what stands inside the content is the
speaker's business. An agency that is the speaker itself is no relay of its own words; but where it only quotes
("a senior official was quoted by Reuters as saying") or vouches for another's statement ("Ruiz denied it, according to
TASS"), the reader takes it for the speaker, and here it is put in its place.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rashomon.codebook.relays import find_relays
from rashomon.codebook.voices import VoiceKind
from rashomon.model import Attribution, Reading, Relay, Span, hull

_QUOTED: Final = re.compile(
    r"(?P<subject>\S.*?)\s+(?:was|were|is|are|has been|have been|had been)\s+(?:\w+ly\s+)?(?:quoted|cited)\b", re.DOTALL
)
_CLAUSE: Final = re.compile(r".*(?:[.;:]|,\s+(?:and|but|while))\s+", re.DOTALL)


def quoted_speaker(text: str, reading: Reading, attribution: Attribution) -> Attribution | None:
    """Give words that an agency only quotes to the one who is quoted.

    "A senior official was quoted by Reuters as saying ...": the source becomes the subject of "was quoted".

    Returns:
        None where nothing but this subject was taken for what is said.

    """
    around = _sentence(reading, attribution)
    limit = max((span.end for span in attribution.cue), default=around.start)
    match = _QUOTED.match(around.of(text)[: limit - around.start])
    if not match or (attribution.source and not _is_relay(text, reading, attribution)):
        return attribution
    subject = Span(around.start + match.start("subject"), around.start + match.end("subject"))
    clause = _CLAUSE.match(subject.of(text))
    if clause and clause.end() < len(subject):
        subject = Span(subject.start + clause.end(), subject.end)
    content = tuple(span for span in attribution.content if not subject.contains(span))
    if not content:
        return None
    if any(subject.overlaps(span) for span in content):
        return attribution
    return replace(attribution, source=(subject,), content=content)


def is_wrapping(text: str, reading: Reading, outer: Attribution, others: Sequence[Attribution]) -> bool:
    """Say whether an attribution only passes on another: an agency vouches for a sentence in which somebody speaks."""
    if outer.inside is not None or not outer.source or not _is_relay(text, reading, outer):
        return False
    whole = hull(outer.content)
    return any(other is not outer and other.source and whole.contains(hull((*other.cue, *other.content)))
               for other in others if other.cue)  # fmt: skip


def relays_of(text: str, reading: Reading, attribution: Attribution) -> tuple[Relay, ...]:
    """Find the relays of an attribution, in the order of the text; an interview or a statement is a means, no voice."""
    around = _sentence(reading, attribution)
    found = []
    for match in find_relays(around.of(text)):
        if match.kind is VoiceKind.MEDIUM:
            continue
        span = Span(around.start + match.start, around.start + match.end)
        if any(span.overlaps(other) for other in (*attribution.content, *attribution.source)):
            continue
        if not _another_voice(reading, attribution, span):
            found.append(Relay(match.name, span))
    return tuple(found)


def _is_relay(text: str, reading: Reading, attribution: Attribution) -> bool:
    """Whether an attribution's source holds a name that the codebook knows as a relay, in words that make it one."""
    around = _sentence(reading, attribution)
    spans = [Span(around.start + m.start, around.start + m.end) for m in find_relays(around.of(text))]
    return any(source.overlaps(span) for source in attribution.source for span in spans)


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
