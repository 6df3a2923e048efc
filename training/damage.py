"""Damage a text as pasting does.

People paste pages: quotation marks change kind, get mixed up or lost, line breaks vanish, headlines are in capitals and
end without a full stop, advertisements stand in the middle. All but the last put one character for another, so that
gold spans stay where they are; advertisements move what follows them, spans and all.
"""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from training.corpora.documents import Attribution, Document, Mention, Spans, Word

_DOUBLE_OPEN: Final = "“«"
_DOUBLE_CLOSE: Final = "”»"
_DOUBLE: Final = re.compile("[\"“”«»]|(?<=\\w)''|``")
KINDS: Final = {"straight": ('"', '"'), "curly": ("“", "”"), "guillemets": ("«", "»"), "single": ("‘", "’")}
ADVERTISEMENTS: Final = (
    "Advertisement",
    "Story continues below advertisement",
    "Sign up for our daily newsletter",
    "Read more: What you need to know this morning",
    "Share this article",
    "Photo: The scene on Tuesday. (Staff photographer)",
    "Subscribe now for full access",
    "Related: Ten things to watch this week",
    "Most read",
    "Follow us on Twitter and Facebook",
)
"""Lines as pages have them between paragraphs, invented."""


def damage(text: str, chance: random.Random, rate: float = 0.25) -> str:
    """Return a text of the same length, damaged in one or more ways with probability `rate` each, or a part of it."""
    damaged = text
    if chance.random() < rate:
        damaged = change_quotes(damaged, KINDS[chance.choice(list(KINDS))])
    if chance.random() < rate / 3:
        damaged = mix_quotes(damaged, chance)
    if chance.random() < rate:
        damaged = lose_quotes(damaged, chance, share=chance.choice((0.1, 0.3, 1.0)))
    if chance.random() < rate / 2:
        damaged = damaged.replace("\n", " ")
    headline = damaged.find("\n")
    if headline > 0:
        if chance.random() < 2 * rate and damaged[headline - 1] == ".":
            damaged = damaged[: headline - 1] + " " + damaged[headline:]
        if chance.random() < rate / 4:
            damaged = upper(damaged[:headline]) + damaged[headline:]
    return upper(damaged) if chance.random() < rate / 8 else damaged


def upper(text: str) -> str:
    """Put a text in capitals, where a letter has one of a single character."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def change_quotes(text: str, kind: tuple[str, str]) -> str:
    """Put marks of another kind, opening and closing, for all double quotation marks."""
    return _each_mark(text, lambda opening: kind[0 if opening else 1])


def mix_quotes(text: str, chance: random.Random) -> str:
    """Put for a third of the double quotation marks a mark of some kind, some of them the wrong way round."""

    def some(opening: bool) -> str:  # noqa: FBT001 - one question, asked of each mark
        turned = chance.random() < 0.2
        return chance.choice(list(KINDS.values()))[int(opening == turned)]

    return _each_mark(text, lambda opening: some(opening) if chance.random() < 0.33 else "")


def _each_mark(text: str, other: Callable[[bool], str]) -> str:
    def replaced(match: re.Match[str]) -> str:
        mark = match.group()
        if len(mark) > 1:
            return mark
        before = text[match.start() - 1 : match.start()]
        opening = mark in _DOUBLE_OPEN or (mark not in _DOUBLE_CLOSE and (not before or not before.strip()))
        return other(opening) or mark

    return _DOUBLE.sub(replaced, text)


def lose_quotes(text: str, chance: random.Random, share: float) -> str:
    """Put spaces for a share of the double quotation marks."""
    return _DOUBLE.sub(lambda m: " " * len(m.group()) if chance.random() < share else m.group(), text)


def advertise(document: Document, chance: random.Random, rate: float = 0.15) -> Document:
    """Put an advertisement between two paragraphs with probability `rate`, where no attribution goes on."""
    said = [span for one in document.attributions or () for span in (*one.source, *one.cue, *one.content)]
    breaks = [match.end() for match in re.finditer(r"\n+", document.text)]
    free = [at for at in breaks if not any(start < at < end for start, end in (*said, *document.discard))]
    if not free or chance.random() >= rate:
        return document
    return insert(document, chance.choice(free), chance.choice(ADVERTISEMENTS) + "\n")


def insert(document: Document, at: int, words: str) -> Document:
    r"""Insert words into a document's text and move what its corpus says of what follows.

    Examples:
        >>> moved = insert(Document("d", "One.\nTwo.", discard=((0, 4), (5, 8))), 5, "Most read\n")
        >>> moved.text, moved.discard
        ('One.\nMost read\nTwo.', ((0, 4), (15, 18)))

    """

    def moved(start: int, end: int) -> tuple[int, int]:
        return start + len(words) * (start >= at), end + len(words) * (end > at)

    def spans(pairs: Spans) -> Spans:
        return tuple(moved(*pair) for pair in pairs)

    attributions = document.attributions
    if attributions is not None:
        attributions = tuple(Attribution(spans(a.source), spans(a.cue), spans(a.content)) for a in attributions)
    return replace(
        document,
        text=document.text[:at] + words + document.text[at:],
        attributions=attributions,
        entities=tuple(Mention(*moved(m.start, m.end), m.types) for m in document.entities),
        words=tuple(Word(*moved(w.start, w.end), w.upos, w.head, w.relation, w.opens) for w in document.words),
        discard=spans(document.discard),
    )
