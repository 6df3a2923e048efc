"""The tag sets that the reader model predicts, in the order of its outputs.

Training and reading share this module, so a model can never be decoded with another model's tags:
the exported file names the tags that it was trained on, and loading compares them with these.
"""

from typing import Final

ROLES: Final = ("source", "cue", "content")
"""Attribution roles of PARC and PolNeAR: who is quoted, the word that attributes, what is attributed."""

ENTITY_TYPES: Final = ("person", "organisation", "place", "misc", "date", "quantity")
"""Entity types. `misc` holds nationalities, groups, events and works until they have types of their own."""


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """List the BIO tags of some span types, `O` first.

    Examples:
        >>> bio(("cue",))
        ('O', 'B-cue', 'I-cue')

    """
    return ("O", *(f"{position}-{kind}" for kind in types for position in "BI"))


ROLE_TAGS: Final = bio(ROLES)
ENTITY_TAGS: Final = bio(ENTITY_TYPES)
