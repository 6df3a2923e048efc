"""Bylines: who wrote an article, told apart from the desk, outlet or agency behind the name."""

import re

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Fact, Origin, Span
from rashomon.sources.layout import LONGEST, Layout
from rashomon.sources.masthead import NAME

_PARTICLE = r"(?:de|del|da|di|van|von|der|den|bin|ben|al|el|la|le|ter|dos|du)"
_PERSON = rf"{NAME}(?:\s(?:{_PARTICLE}\s)*{NAME}){{1,4}}"
_PEOPLE = rf"{_PERSON}(?:(?:,\s|\s(?:and|&|with)\s|,\sand\s){_PERSON}){{0,4}}"
BYLINE = re.compile(
    rf"(?:(?:written|posted|published|story|text|words|reported)\s)?by:?\s(?-i:(?P<names>{_PEOPLE}))"
    r"(?P<rest>\s?(?:$|[,|(/•·–—-].{0,120}|(?:for|in|at|on|updated|published|posted)\b.{0,120}|\d.{0,60}))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?P<name>[^,&]+?)(?:,\s(?:and\s)?|\s(?:and|&|with)\s|$)")
_BY_ALONE = re.compile(r"(?:written |posted |published |story |text )?by:?", re.IGNORECASE)
PERSON_ALONE = re.compile(_PERSON)


def find_byline(layout: Layout) -> Fact | None:
    """Find who wrote the article."""
    for at in [*layout.head()[::-1], *layout.tail()]:
        line = layout.words(at)
        if len(line) > LONGEST:
            continue
        found = BYLINE.fullmatch(line)
        start = layout.content(at).start
        names = people(found["names"]) if found else ""
        if found and names:
            span = Span(start + found.start("names"), start + found.start("names") + len(names))
            return Fact(" ".join(names.split()), Origin.TEXT, span)
        if _BY_ALONE.fullmatch(line) and at + 1 < layout.first:
            name = layout.words(at + 1)
            if PERSON_ALONE.fullmatch(name) and not is_house(name):
                return Fact(" ".join(name.split()), Origin.TEXT, layout.content(at + 1))
    return None


def people(names: str) -> str:
    """Return the head of a byline's names that are people's: what comes before an outlet, a desk or an agency."""
    end = 0
    for part in _BETWEEN.finditer(names):
        if is_house(part["name"]) or part["name"].startswith("The "):
            break
        end = part.end("name")
    return names[:end]


def is_house(names: str) -> bool:
    """Say whether a byline names a desk, an outlet or an agency rather than people."""
    return has_credit_word("outlet", names) or find_agency(names) is not None or has_credit_word("no outlet", names)
