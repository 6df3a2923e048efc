"""Referents made by hand, and whole articles read as the program ships.

    referents("Ana Ruiz left. Then she spoke.", "Ana Ruiz = Ana Ruiz | ?she")

gives one referent with two mentions, the second weakly tied. A mention's words stand in the text once, or are given
in square brackets with neighbours that make them plain: "[she] spoke". `a guard = A guard` is no name, because it
begins with a small letter.
"""

from functools import lru_cache, reduce

from eval.cast import place, stages
from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.model import Article, Kind, Mention, Naming, Referent, Sheet

_STAGES = stages()
_WEAK = 0.3


@lru_cache(maxsize=512)
def sheet_of(text: str) -> Sheet:
    """Read an article with the stages as shipped, as far as statements need them."""
    return reduce(lambda sheet, stage: stage(sheet), _STAGES, Sheet(Article("a-test", text)))


def referents(text: str, *rows: str, kind: Kind | None = Kind.PERSON) -> tuple[Referent, ...]:
    """Make referents of one kind."""
    found = []
    for row in rows:
        name, _, words = row.partition(" = ")
        mentions = tuple(_mention(text, one) for one in words.split(" | "))
        found.append(Referent("a-test", name, mentions, kind, named=name[0].isupper()))
    return tuple(found)


def _mention(text: str, words: str) -> Mention:
    span = place(text, words.removeprefix("?"))
    return Mention(span, _naming(span.of(text)), score=_WEAK if words.startswith("?") else 1.0)


def _naming(words: str) -> Naming:
    if words.casefold() in PRONOUNS:
        return Naming.PRONOUN
    article = words.split(maxsplit=1)[0].lower() in {"a", "an", "the"}
    return Naming.DESCRIPTION if article or words.islower() else Naming.NAME


def called(sheet: Sheet, words: str) -> str:
    """Give the name of the referent that words of an article are a mention of, or a part of their mention."""
    span = place(sheet.article.text, words)
    rows = [
        (len(mention.span), one.name)
        for one in sheet.referents or ()
        for mention in one.mentions
        if mention.span.contains(span) and mention.span.end == span.end
    ]
    return min(rows)[1] if rows else "nobody"


def speakers(text: str) -> list[str | None]:
    """Give who speaks in each statement of an article, in its order."""
    return [one.speaker for one in sheet_of(text).statements or ()]
