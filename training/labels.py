"""Documents -> labels of tokens: what the network should answer for each word of a text.

The words are those of the tokenizer that reads articles. A treebank's word that the tokenizer cuts otherwise teaches
nothing; a word whose head is such a word hangs on the token in which that head begins.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from spacy.tokenizer import Tokenizer

from rashomon.reader.pieces import Integers
from rashomon.reader.tags import ENTITY_TAGS, ENTITY_TYPES, PARTS_OF_SPEECH, RELATIONS, ROLE_TAGS, ROLES
from training.corpora import Document, Spans

IGNORE: Final = -100
"""Of a word: nothing is said."""
TO_NOTHING: Final = -1
"""Of what a word points at: it points at nothing, or it is a root."""
ANY_TAG: Final = (1 << len(ENTITY_TAGS)) - 1
"""All entity tags, as bits: nothing is said."""

_Touched: TypeAlias = Callable[[Spans], list[range]]


@dataclass(frozen=True, slots=True)
class Edges:
    """Where contents begin and end, cue by cue.

    Attributes:
        cues: first word of each cue.
        starts: pairs of a cue's index and a word with which a part of its content begins.
        ends: pairs of a cue's index and a word with which a part of its content ends.

    """

    cues: tuple[int, ...]
    starts: tuple[tuple[int, int], ...]
    ends: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What is known of the words of a text; arrays have an entry for each word.

    Attributes:
        words: the words.
        roles: role tag, or IGNORE.
        links: the word pointed at (content and source words at their cue, cue words at their source), TO_NOTHING, or
            IGNORE.
        entities: the entity tags that a word may have, as bits.
        upos: part of speech, or IGNORE.
        opens: 1 for the first word of a sentence, 0 for others, or IGNORE.
        heads: the word's head, TO_NOTHING for a root, or IGNORE.
        relations: dependency relation, or IGNORE.
        edges: where contents begin and end.

    """

    words: tuple[str, ...]
    roles: Integers
    links: Integers
    entities: Integers
    upos: Integers
    opens: Integers
    heads: Integers
    relations: Integers
    edges: Edges


def label(document: Document, text: str, tokenizer: Tokenizer) -> Labels:
    """Label the words of a document.

    Args:
        document: what the corpus says.
        text: the document's text, or one of the same length that is damaged.
        tokenizer: what cuts the text into words.

    """
    tokens = tokenizer(text)
    starts = [token.idx for token in tokens]
    ends = [token.idx + len(token) for token in tokens]

    def touched(spans: Spans) -> list[range]:
        return [range(bisect_right(ends, start), bisect_left(starts, end)) for start, end in spans]

    roles, links = _roles(document, touched, len(tokens))
    upos, opens, heads, relations = _syntax(document, starts, ends)
    return Labels(
        tuple(token.text for token in tokens),
        roles,
        links,
        _entities(document, touched, len(tokens)),
        upos,
        opens,
        heads,
        relations,
        _edges(document, touched, roles),
    )


def _roles(document: Document, touched: _Touched, count: int) -> tuple[Integers, Integers]:
    roles = np.full(count, IGNORE if document.attributions is None else 0, dtype=np.int64)
    links = np.full(count, IGNORE, dtype=np.int64)
    for role in reversed(ROLES if document.attributions else ()):
        for attribution in document.attributions or ():
            goal = {"source": "cue", "content": "cue", "cue": "source"}[role]
            goals = [span for span in touched(getattr(attribution, goal)) if span]
            for span in touched(getattr(attribution, role)):
                for i in span:
                    inside = i > span.start
                    roles[i] = ROLE_TAGS.index(("I-" if inside else "B-") + role)
                    links[i] = goals[0].start if goals else TO_NOTHING
    for span in touched(document.discard):
        roles[span.start : span.stop] = IGNORE
        links[span.start : span.stop] = IGNORE
    return roles, links


def _edges(document: Document, touched: _Touched, roles: Integers) -> Edges:
    cues: list[int] = []
    starts: list[tuple[int, int]] = []
    ends: list[tuple[int, int]] = []
    for attribution in document.attributions or ():
        cue = [span for span in touched(attribution.cue) if span]
        content = [span for span in touched(attribution.content) if span]
        if not cue or not content or roles[cue[0].start] == IGNORE:
            continue
        starts += [(len(cues), span.start) for span in content]
        ends += [(len(cues), span.stop - 1) for span in content]
        cues.append(cue[0].start)
    return Edges(tuple(cues), tuple(starts), tuple(ends))


def _entities(document: Document, touched: _Touched, count: int) -> Integers:
    entities = np.full(count, tag_bits("", document.unmarked) | 1, dtype=np.int64)
    if document.unmarked == frozenset(ENTITY_TYPES):
        entities[:] = ANY_TAG
    for mention in document.entities:
        for span in touched(((mention.start, mention.end),)):
            for i in span:
                bits = tag_bits("I" if i > span.start else "B", mention.types)
                entities[i] = bits if mention.types else ANY_TAG
    return entities


def tag_bits(position: str, types: Sequence[str] | frozenset[str]) -> int:
    """Give the tags of some entity types as bits.

    Args:
        position: "B" or "I", or nothing for both.
        types: the types.

    Examples:
        >>> bin(tag_bits("", ["person"])), bin(tag_bits("I", ["person", "place"]))
        ('0b110', '0b1000100')

    """
    return sum(1 << k for k, tag in enumerate(ENTITY_TAGS) if tag[2:] in types and tag.startswith(position))


def _syntax(document: Document, starts: Sequence[int], ends: Sequence[int]) -> tuple[Integers, ...]:
    upos, opens, heads, relations = (np.full(len(starts), IGNORE, dtype=np.int64) for _ in range(4))
    place = {bounds: i for i, bounds in enumerate(zip(starts, ends, strict=True))}
    for word in document.words:
        i = place.get((word.start, word.end))
        if i is None:
            continue
        upos[i] = PARTS_OF_SPEECH.index(word.upos)
        opens[i] = int(word.opens)
        relations[i] = RELATIONS.index(word.relation)
        head = document.words[word.head]
        k = place.get((head.start, head.end), bisect_right(starts, head.start) - 1)
        heads[i] = TO_NOTHING if head is word else k if k != i else IGNORE
    return upos, opens, heads, relations
