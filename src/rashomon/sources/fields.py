"""Fields: what a record (a JSON object, a CSV row, JSON-LD, front matter) says about an article, under whatever name.

Names come from the codebook. A value is taken as it stands; what is no single value (a list of lists, a number where
words are wanted) is left alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeAlias

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.field_names import field_names, folded
from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.days import stated_day

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ABOUT_ARTICLE: Final = ("title", "outlet", "agency", "byline", "url", "published_on")


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value and the name it stood under."""

    value: str
    name: str


def find_value(record: Mapping[str, Json], field: str) -> Value | None:
    """Find a field of an article in a record; None if it is not there or empty.

    Examples:
        >>> find_value({"Headline": "A vote", "source": {"name": "The Ledger"}}, "outlet")
        Value(value='The Ledger', name='source.name')

    """
    present = {folded(name): name for name in reversed(list(record))}
    for path in _paths()[field]:
        first, _, rest = path.partition(".")
        if first not in present:
            continue
        value: Json = record[present[first]]
        label = present[first]
        if rest:
            value, label = _inside(value, rest, label)
        words = _words(value, joined=field == "byline")
        if words:
            return Value(words, label)
    return None


def declared(record: Mapping[str, Json], origin: Origin, prefix: str = "") -> Metadata:
    """Gather what a record says about its article.

    Args:
        record: the fields.
        origin: what kind of thing the record is.
        prefix: what the evidence is called, before the name of the field ("JSON-LD ").

    Returns:
        The metadata; a day that is not stated, or could be two, is left out, and so is an address that is none.

    """
    facts: dict[str, Fact | None] = {}
    for field in _ABOUT_ARTICLE:
        found = find_value(record, field)
        value = _checked(field, found.value) if found else None
        if found and value:
            facts[field] = Fact(value, origin, evidence=prefix + found.name)
    byline = facts.get("byline")
    if byline and "agency" not in facts:
        facts["agency"] = credited_agency(byline)
    return Metadata(**{field: fact for field, fact in facts.items() if fact})


def credited_agency(fact: Fact) -> Fact | None:
    """Return the agency that a byline, or the like, names: its article is the agency's copy."""
    found = find_agency(fact.value)
    return replace(fact, value=found[0]) if found else None


def declared_language(record: Mapping[str, Json]) -> str | None:
    """Return the language code that a record gives ("en" for "en-GB"), if it gives one."""
    found = find_value(record, "language")
    return language_code(found.value) if found else None


def language_code(tag: str) -> str | None:
    """Return the language of a BCP 47 tag.

    Examples:
        >>> language_code("pt-BR"), language_code("Portuguese")
        ('pt', None)

    """
    match = re.match(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*$", tag.strip())
    return match[1].lower() if match else None


def sound(text: str) -> str:
    r"""Replace halves of characters, which JSON can write and no file can hold, by U+FFFD.

    Examples:
        >>> sound("a\ud800b")
        'a\ufffdb'

    """
    return _SURROGATE.sub("\ufffd", text)


def is_address(value: str) -> bool:
    """Say whether a value is a whole address on the web."""
    return re.match(r"https?://[^\s/]+\.[^\s/]+\S*$", value, re.IGNORECASE) is not None


def name_in_byline(value: str) -> str:
    """Return a byline without the word before the name.

    Examples:
        >>> name_in_byline("By Ada Quill"), name_in_byline("Byron Reed")
        ('Ada Quill', 'Byron Reed')

    """
    return re.sub(r"^by:?\s+(?=\S)", "", value, flags=re.IGNORECASE)


def _checked(field: str, value: str) -> str | None:
    """Return a field's value if it can be one."""
    if field == "published_on":
        return stated_day(value)
    if field == "url":
        return value if is_address(value) else None
    if field in ("byline", "outlet") and re.match(r"https?://", value):
        return None
    if field == "byline":
        return name_in_byline(value)
    return value


@lru_cache(maxsize=1)
def _paths() -> dict[str, tuple[str, ...]]:
    return {entry.name: tuple(folded(name) for name in entry.names) for entry in field_names()}


def _inside(value: Json, path: str, label: str) -> tuple[Json, str]:
    """Follow a path into objects; a list is gone through."""
    for step in path.split("."):
        if isinstance(value, list):
            rows = [_inside(each, step, label) for each in value if isinstance(each, dict)]
            value, label = [row for row, _ in rows], rows[0][1] if rows else label
            continue
        if not isinstance(value, dict):
            return None, label
        name = next((name for name in value if folded(name) == step), None)
        if name is None:
            return None, label
        value, label = value[name], f"{label}.{name}"
    return value, label


def _words(value: Json, *, joined: bool) -> str | None:
    """Return a single value as words; of a list its only element, or all, if they may be joined."""
    if isinstance(value, list):
        rows = [words for each in value if (words := _words(each, joined=False))]
        if not joined or len(rows) < 2:
            return rows[0] if rows else None
        return ", ".join(dict.fromkeys(rows))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return sound(str(value)).strip() or None
