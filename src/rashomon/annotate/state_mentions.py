"""All the words of an article that stand for states, and why each does."""

from typing import Final

from rashomon.annotate.states import Aspect, StateMention, state_of
from rashomon.annotate.unlisted_states import unlisted_state
from rashomon.codebook.countries import countries_of
from rashomon.model import Reading, Span

_OF_WORDS: Final = frozenset({"ADJ", "PROPN"})
WHY: Final = {
    Aspect.STATE: "names the country",
    Aspect.GOVERNMENT: "the seat of its government, which acts here",
    Aspect.PEOPLE: "its people, for the state",
    Aspect.OFFICIALS: "its adjective",
    Aspect.ADJECTIVE: "its adjective",
}
"""What a mention is for its state, in words for a person to read."""


def state_mentions(text: str, reading: Reading) -> dict[Span, StateMention]:
    """Find the words that stand for states, by their span.

    Names that the reader found, and adjectives and proper nouns that it did not take for names.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    """
    named = [entity.span for entity in reading.entities]
    starts = {at for span in named for at in range(span.start, span.end)}
    loose = [
        token.span
        for token in reading.tokens
        if token.upos in _OF_WORDS and text[token.span.start].isupper() and token.span.start not in starts
    ]
    found = {}
    for span in named + loose:
        words = span.of(text)
        named_so = countries_of(words) or unlisted_state(text, reading, words)
        state = state_of(text, reading, span) if named_so else None
        if state:
            found[span] = state
    return found
