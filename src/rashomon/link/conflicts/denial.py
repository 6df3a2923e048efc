"""A denial: who says that what another tells is not so, in which words, and what that is, as far as they show it."""

from dataclasses import dataclass
from enum import StrEnum

from rashomon.link.claims.telling import Said, Telling
from rashomon.model import Span


class Form(StrEnum):
    """How somebody denies; what a person reads as the reason."""

    DENIED = "denies it"
    NAMED = "calls the report false"
    FALSE = "says that the report is false"
    MISREPORTED = "says that it was told wrongly"
    NEGATED = "says that it is not so"


@dataclass(frozen=True, slots=True)
class Denial:
    """Words by which somebody says that what another tells is not so.

    Attributes:
        form: how.
        telling: the clause that says so.
        spans: its words, in the order of the text.
        voice: the statement in whose words they are; None where the narrator denies.
        denier: what keeps voices apart, as in `Said.teller`.
        name: of the denier, folded; may be empty.
        matter: the clause within the denial that tells what is denied; None where it has none.
        keys: of the words that say what is denied.
        actors: ids of those whom they name.
        owners: ids of the actors whose report it is said to be.
        owned: words for whose report it is said to be, folded; may be empty.
        refers: whether the words go on speaking of a report named before ("the allegation").
        what: key of the noun that tells what is denied ("rumours of mass arrests"); empty where a clause or none does.

    """

    form: Form
    telling: Telling
    spans: tuple[Span, ...]
    voice: str | None
    denier: str
    name: str
    matter: Telling | None = None
    keys: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    owned: str = ""
    refers: bool = False
    what: str = ""

    @property
    def article(self) -> str:
        """Id of the article in which it stands."""
        return self.telling.article.id

    @property
    def cue(self) -> Span:
        """The word that denies."""
        return self.telling.claim.cue

    def covers(self, one: Telling) -> bool:
        """Say whether a telling stands in the words of the denial, or holds them."""
        return one.article.id == self.telling.article.id and any(
            left.overlaps(right) for left in self.spans for right in one.claim.spans
        )


def voice_of(said: Said) -> tuple[str, str]:
    """Give what keeps a voice apart, and its name, folded."""
    return said.teller, bare_name(said.name)


def bare_name(name: str) -> str:
    """Fold a name, without an article before it.

    Examples:
        >>> bare_name("The Interior Ministry")
        'interior ministry'

    """
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)


def is_one_voice(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two voices are, or may be, one: by who they are, or by a name that is a part of the other's.

    Args:
        one: what keeps it apart, and its name, folded.
        other: likewise.

    Examples:
        >>> is_one_voice(("r-1", "ministry"), ("x-2", "interior ministry")), is_one_voice(("r-1", ""), ("x-2", "envoy"))
        (True, False)

    """
    left, right = set(one[1].split()), set(other[1].split())
    return one[0] == other[0] or (bool(left and right) and (left <= right or right <= left))
