"""Sketching: an article and the names in it, to the words by which it is held against others."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from rashomon.link.event_words import by_stem, content_words
from rashomon.link.names import fold
from rashomon.model import Article, Naming, Referent, Span
from rashomon.model.sketch import Sketch, SketchWord

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DAYS: Final = ("published_on", "dateline_day")


def sketch_of(article: Article, names: Iterable[Span] = ()) -> Sketch:
    """Sketch an article.

    What was dropped from it as boilerplate does not count, nor small words, nor an article in another language.

    Args:
        article: the article.
        names: where it calls somebody by name.

    Examples:
        >>> made = sketch_of(Article("one.txt", "The ferries sailed. A ferry sank."))
        >>> {stem: word.count for stem, word in made.words.items()}
        {'ferr': 2, 'sail': 1, 'sank': 1}

    """
    if article.unread:
        return Sketch(article.id, {}, _day_of(article))
    named = {stem for span in names for stem, _ in _stems(span.of(article.text))}
    found: dict[str, SketchWord] = {}
    for piece in _kept(article):
        for stem, shown in _stems(piece):
            known = found.get(stem)
            first = known.shown if known else shown
            found[stem] = SketchWord(first, known.count + 1 if known else 1, stem in named)
    return Sketch(article.id, found, _day_of(article))


def names_of(referents: Iterable[Referent]) -> tuple[Span, ...]:
    """Return where an article calls somebody by name.

    Args:
        referents: whom it speaks of.

    """
    return tuple(mention.span for one in referents for mention in one.mentions if mention.naming is Naming.NAME)


def places_of(article: Article, stems: Iterable[str]) -> tuple[Span, ...]:
    """Find where words of a sketch first stand in their article, in the order of the text.

    Args:
        article: the article.
        stems: of words of its sketch.

    """
    wanted, found = set(stems), list[Span]()
    for match in _WORD.finditer(article.text):
        span = Span(*match.span())
        hit = {stem for stem, _ in _stems(match.group())} & wanted
        if hit and not any(one.span.overlaps(span) for one in article.dropped):
            wanted -= hit
            found.append(span)
    return tuple(found)


def _kept(article: Article) -> Iterator[str]:
    """Go through the text between what was dropped."""
    start = 0
    for one in sorted(article.dropped, key=lambda row: row.span):
        yield article.text[start : max(start, one.span.start)]
        start = max(start, one.span.end)
    yield article.text[start:]


def _stems(words: str) -> Iterator[tuple[str, str]]:
    """Give the stem of each word that says something, and the word as it is written."""
    for found in _WORD.finditer(words):
        word = found.group()
        for folded in content_words(word):
            for stem in by_stem((folded,)):
                yield stem, _bare(word, folded)


def _bare(word: str, folded: str) -> str:
    """Take a possessive ending off a word, as folding does."""
    return word[:-2] if word[-2:] in ("'s", "’s") and fold(word[:-2]) == folded else word


def _day_of(article: Article) -> str | None:
    for field in _DAYS:
        known = article.metadata.value(field)
        if known and _is_day(known):
            return known
    return None


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
