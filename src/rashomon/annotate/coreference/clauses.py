"""Descriptions with a clause of their own before the name: "the admiral who commands the base, Pell Odera, declared".

The comma in front of the name ends the clause, and the one behind it ends the apposition; trees often miss that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.syntax import word
from rashomon.model import Naming, Reading

_CLAUSE: Final = re.compile(r"\s(?:who|that)\s[^,;:–—()\n“”\"]+,\s+(?:[A-Z]\w+\.\s+)?")
_ENDS: Final = frozenset({",", ".", ";", ")", "–", "—"})
_JOINS: Final = frozenset({"and", "or", "nor", "but", "&"})
_DEFINITE: Final = frozenset({"the", "a", "poss"})


def clause_names(text: str, reading: Reading, candidates: Sequence[Candidate]) -> Mapping[int, int]:
    """Find descriptions that a clause and then a name explain, by number, with the number of the name.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        candidates: its mentions.

    """
    return dict(_pairs(text, reading, candidates))


def _pairs(text: str, reading: Reading, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    for one in candidates:
        if not _is_described(one):
            continue
        for later in candidates[one.number + 1 :]:
            if later.sentence != one.sentence:
                break
            if later.name and later.type == "person" and _CLAUSE.fullmatch(text, one.core.end, later.core.start):
                if _stands_alone(text, reading, later):
                    yield one.number, later.number
                break


def _is_described(one: Candidate) -> bool:
    described = one.naming is Naming.DESCRIPTION and one.type == "person" and not one.plural
    free = one.relation != "appos" and not one.predicative
    return described and free and one.determiner in _DEFINITE


def _stands_alone(text: str, reading: Reading, name: Candidate) -> bool:
    """Whether a name is the only one of its apposition, and not the first of a list."""
    behind = [at for at, token in enumerate(reading.tokens) if token.span.start >= name.core.end][:2]
    if len(behind) < len("ab") or word(text, reading, behind[0]) not in _ENDS:
        return False
    following = reading.tokens[behind[1]]
    ends = word(text, reading, behind[0]) != ","
    return ends or (word(text, reading, behind[1]) not in _JOINS and following.upos not in {"PROPN", "DET"})
