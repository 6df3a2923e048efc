"""What the claims of figures tell: which leans on which, whom they name, of which day they are, in which words."""

import re
from functools import lru_cache

from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.codebook.count_words import Use, count_words, reaches, words_used
from rashomon.codebook.number_words import number_words
from rashomon.link.claims.keys import keys_of
from rashomon.link.claims.telling import Phrase
from rashomon.link.conflicts.counted import Figure
from rashomon.model import Place


def lean_on(one: Figure, other: Figure) -> bool:
    """Say whether one of two figures takes what it counts from the other.

    Args:
        one: a figure.
        other: another.

    """
    return _leans(one, other) or _leans(other, one)


def _leans(one: Figure, on: Figure) -> bool:
    told = one.leans
    return told is not None and told.telling.article.id == on.telling.article.id and told.at == on.at


def actors_of(one: Figure, place: Place | None = None) -> frozenset[str]:
    """Give the actors named in the claims of a figure, but for those within what is counted."""
    return frozenset(
        each
        for telling in one.told_in
        for phrase in telling.phrases
        if (place is None or phrase.place is place) and not _holds(phrase, one)
        for each in phrase.actors
    )


def _holds(phrase: Phrase, one: Figure) -> bool:
    places = [one.at, *([one.leans.at] if one.leans else [])]
    return any(phrase.span.overlaps(at) for at in places)


def days_of(one: Figure) -> tuple[str, str] | None:
    """Give the day of what is counted, not of its telling."""
    told = one.told_in[-1]
    return (told.begin, told.end or told.begin) if told.begin else None


def same_day(one: Figure, other: Figure) -> bool:
    """Say whether both tell of one day, by its date or, where the date is not known, by its name."""
    mine, yours = days_of(one), days_of(other)
    if mine and yours:
        return mine == yours
    return bool(_weekdays(one) & _weekdays(other))


def _weekdays(one: Figure) -> frozenset[str]:
    words = {word for telling in one.told_in for word in re.findall(r"[^\W\d_]+", telling.words())}
    return frozenset(code for name, code in calendar_codes(Sort.WEEKDAY).items() if name in words)


def words_of(one: Figure) -> frozenset[str]:
    """Give the keys of the claims that say what a figure counts, without numbers and the noun itself."""
    keys = frozenset(key for telling in one.told_in for key in telling.keys) - keys_of(one.noun)
    return frozenset(key for key in keys if not re.search(r"\d", key)) - number_keys()


@lru_cache(maxsize=1)
def number_keys() -> frozenset[str]:
    """Give the keys of words that say how many, or that somebody says so."""
    said = (
        *number_words(),
        *reaches(),
        *words_used(Use.FIGURE),
        *words_used(Use.RECKON),
        *words_used(Use.ANYBODY),
        "percent",
    )
    amounts = (word for entry in count_words() if entry.amount or entry.times for word in entry.words)
    return keys_of(" ".join((*said, *amounts)))
