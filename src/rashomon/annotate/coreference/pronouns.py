"""Pronouns that stand for somebody or something: person, number and gender. A closed class of English grammar."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun shows of whom it stands for.

    Attributes:
        lemma: the form that it is counted under: he, she, it, they, i, we, you, this, who.
        person: 1, 2 or 3.
        plural: whether it stands for several; None where it may be either.
        gender: "m", "f", "n", or empty.
        own: whether it is possessive.
        reflexive: whether it points back within its clause.

    """

    lemma: str
    person: int
    plural: bool | None
    gender: str = ""
    own: bool = False
    reflexive: bool = False


def _forms() -> dict[str, Pronoun]:
    rows: dict[str, Pronoun] = {}
    table = (
        ("he", 3, False, "m", "he him", "his", "himself"),
        ("she", 3, False, "f", "she", "her hers", "herself"),
        ("it", 3, False, "n", "it", "its", "itself"),
        ("they", 3, None, "", "they them 'em em", "their theirs", "themselves"),
        ("i", 1, False, "", "i me", "my mine", "myself"),
        ("we", 1, True, "", "we us", "our ours", "ourselves"),
        ("you", 2, None, "", "you ya ye", "your yours", "yourself yourselves"),
        ("this", 3, None, "n", "this that these those", "", ""),
        ("one", 3, False, "", "one", "", "oneself"),
        ("some", 3, None, "", "someone somebody everyone everybody anyone anybody nobody", "", ""),
        ("thing", 3, False, "n", "something anything everything nothing", "", ""),
    )
    for lemma, person, plural, gender, plain, own, reflexive in table:
        rows |= {form: Pronoun(lemma, person, plural, gender) for form in plain.split()}
        rows |= {form: Pronoun(lemma, person, plural, gender, own=True) for form in own.split()}
        rows |= {form: Pronoun(lemma, person, plural, gender, reflexive=True) for form in reflexive.split()}
    return rows


PRONOUNS: Final = _forms()
"""By form, in lower case. Relative and interrogative pronouns are left to the syntax."""
