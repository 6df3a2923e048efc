"""The vocabulary of field names: what records of all kinds call the fields of an article."""

import re
from dataclasses import dataclass

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class FieldNames:
    """What one of an article's fields is called.

    Attributes:
        name: the field's own name here.
        names: what it is called elsewhere, the most telling first.
        example: a name that is one of these.
        counter_example: one that is none.

    """

    name: str
    names: tuple[str, ...]
    example: str
    counter_example: str


def folded(name: str) -> str:
    """Return a name without what differs from one habit to another.

    Examples:
        >>> folded("Article_Body"), folded("articleBody"), folded("dc:creator")
        ('articlebody', 'articlebody', 'dccreator')

    """
    return re.sub(r"[^\w.]|_", "", name).casefold()


def names_field(entry: FieldNames, name: str) -> bool:
    """Say whether a record's name for a field is one of an entry's."""
    return folded(name) in {folded(each) for each in entry.names}


FIELD_NAMES = Vocabulary("field_names", FieldNames, names_field)


def field_names() -> tuple[FieldNames, ...]:
    """Load the entries, one for a field."""
    return load(FIELD_NAMES)
