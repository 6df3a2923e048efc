"""Agencies that the codebook does not know, where an article's own words show that they are agencies.

Initials in a dateline's brackets credit an agency, unless they are the outlet's own or a body's. The same holds for a
line that credits its source. What the text explains otherwise, and what it speaks of as a body, is no agency.
"""

import re
from collections.abc import Iterable, Iterator

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.codebook.relays import is_known_outlet
from rashomon.model import Fact, Origin, Span
from rashomon.sources.layout import LONGEST, Layout
from rashomon.sources.masthead import NAME, OUTLET, own_names

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_CREDIT = re.compile(
    rf"(?:source|via|credit|with (?:agency )?inputs? from|agency):?\s(?-i:(?P<name>{_UPPER}{{3,8}}|{OUTLET}))",
    re.IGNORECASE,
)
_SMALL = r"(?:(?:of|the|and|for|de|du|del|la|di|der|des)\s)*"
_NAMES = re.compile(NAME)
_SURE = 3
_BELOW = 3


def agency_in_credit(layout: Layout, outlet: str | None) -> Fact | None:
    """Find an agency in a line that credits the source of the whole article, next to its last words."""
    below = range(layout.last + 1, min(len(layout.lines), layout.last + 1 + _BELOW))
    for at in [*layout.head()[::-1], *below]:
        line = layout.words(at)
        found = _CREDIT.fullmatch(line.rstrip(".")) if len(line) <= LONGEST else None
        if found and (found["name"].isupper() or has_credit_word("agency", found["name"])):
            start = layout.content(at).start + found.start("name")
            fact = agency_by_name(layout, Span(start, start + len(found["name"])), outlet)
            if fact:
                return fact
    return None


def agency_by_name(layout: Layout, span: Span, outlet: str | None) -> Fact | None:
    """Return the agency that a credited name is, if it is one: by its words, by what initials stand for and do not.

    Args:
        layout: the text's layout.
        span: where the name, or its initials, stand in a dateline's brackets or in a credit.
        outlet: the outlet, if it is known.

    """
    name = span.of(layout.text)
    if not name.isupper():
        return Fact(name, Origin.TEXT, span)
    if is_known_outlet(name) or has_credit_word("body", name) or has_credit_word("no place", name):
        return None
    if _is_own(layout, name, outlet):
        return None
    explained = list(_explanations(layout.text, name))
    if any(has_credit_word("agency", words) or find_agency(words) for words in explained):
        return Fact(name, Origin.TEXT, span)
    if explained or len(name) < _SURE or _is_spoken_of(layout, name):
        return None
    return Fact(name, Origin.TEXT, span)


def _is_own(layout: Layout, letters: str, outlet: str | None) -> bool:
    """Say whether initials are those of the outlet, part of its name, or of a name that the page gives itself."""
    if outlet and (letters in (_initials(outlet), _initials(outlet.removeprefix("The "))) or letters in outlet.split()):
        return True
    return any(name.startswith(letters.casefold()) for name in own_names(layout.text, layout.lines))


def _initials(name: str) -> str:
    return "".join(word[0] for word in _NAMES.findall(name))


def _explanations(text: str, letters: str) -> Iterator[str]:
    """Yield names in a text whose words begin with the letters of some initials."""
    parts = [rf"{re.escape(letter)}[\w'’-]{{1,30}}" for letter in letters]
    pattern = rf"(?<!\w){parts[0]}" + "".join(rf"\s{_SMALL}{part}" for part in parts[1:]) + r"(?!\w)"
    return (found[0] for found in re.finditer(pattern, text))


def _is_spoken_of(layout: Layout, letters: str) -> bool:
    """Say whether the report names the initials as somebody in its events, other than as those who were told."""
    return any(_spoken(layout.words(at), letters) for at in _prose(layout))


def _prose(layout: Layout) -> Iterable[int]:
    return (at for at in range(layout.first, layout.last + 1) if layout.kept[at])


def _spoken(line: str, letters: str) -> bool:
    return bool(re.search(rf"(?<![\w(/])(?<!\btold\s){re.escape(letters)}(?![\w)/])", line))
