"""The tag sets that the reader model predicts, in the order of its outputs.

Training and reading share this module, so a model can never be decoded with another model's tags:
the exported file names the tags that it was trained on, and loading compares them with these.
"""

from typing import Final

ROLES: Final = ("source", "cue", "content")
"""Attribution roles of PARC and PolNeAR: who is quoted, the word that attributes, what is attributed."""

ENTITY_TYPES: Final = ("person", "organisation", "place", "group", "event", "misc", "date", "quantity")
"""Entity types. A state is a place; whether it acts is for its sentence to say. `group` is for nationalities, religions
and parties, `event` for events with a name, `misc` for other names: works, laws, products."""


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """List the BIO tags of some span types, `O` first.

    Examples:
        >>> bio(("cue",))
        ('O', 'B-cue', 'I-cue')

    """
    return ("O", *(f"{position}-{kind}" for kind in types for position in "BI"))


ROLE_TAGS: Final = bio(ROLES)
ENTITY_TAGS: Final = bio(ENTITY_TYPES)

PARTS_OF_SPEECH: Final = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
"""The universal parts of speech (UD 2)."""

RELATIONS: Final = (
    *("acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc"),
    *("cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep"),
    *("det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark"),
    *("nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj"),
    *("obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"),
)
"""The dependency relations of the English treebanks (UD 2), in alphabetical order."""
