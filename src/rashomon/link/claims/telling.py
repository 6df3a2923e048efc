"""Tellings: claims with all that the story knows of them, so that those of different articles can be compared.

The words of a telling are known by keys: the name of a word's family in the codebook where it has one ("arrest" for
"taken into custody"), else its stem. Who is named by name is known by the id of the actor, and these words are no keys.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.model import Argument, Article, Claim, Place, Span, hull

DENYING: Final = "denied"
"""The strength of a cue by which somebody says that another's words are not so."""


@dataclass(frozen=True, slots=True)
class Said:
    """One voice of the chain that passes a claim on.

    Attributes:
        statement: id of the statement.
        teller: what keeps voices apart: two that differ are two voices.
        name: of the speaker.
        strength: the codebook's word for how the cue puts it.
        source: the words that name the speaker; may be empty.
        cue: the words that attribute; may be empty.
        content: the words attributed.
        actor: id of the actor that speaks; None where it is not known.
        behalf: id of the actor for whom it speaks; None where it is not known.

    """

    statement: str
    teller: str
    name: str
    strength: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    actor: str | None = None
    behalf: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """An argument as the story knows it.

    Attributes:
        argument: the words and their place.
        head: key of the head word.
        keys: of all its words but names.
        actors: ids of the actors whom it names by name or by what is tied to a name, the head's own first.
        referents: ids of all whom it names, with a name or without; they are of this article alone.

    """

    argument: Argument
    head: str
    keys: frozenset[str]
    actors: tuple[str, ...]
    referents: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.argument.span

    @property
    def place(self) -> Place:
        """Whether it is subject, object or another."""
        return self.argument.place


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with all that the story knows of it.

    Attributes:
        claim: as the article tells it.
        article: the article.
        cue: key of the predicate's first word.
        phrases: its arguments, in the order of the text.
        keys: of all its words but names, the predicate's with them.
        actors: ids of all actors whom it names.
        chain: the voices that pass it on, the innermost first; empty where the narrator tells it.
        narrator: the teller behind the article itself.
        begin: first day of the time that it names; None where it names none or the day is not known.
        end: last day of that time.
        when: that time as TIMEX3 writes it, open where the words leave it so ("XXXX-03-09"); empty where there is none.
        day: the article's own day; None where it is not known.
        account: what is the same for passages of which one is a copy of the other.
        names: words of names in it, folded; those of names that nobody is known by too.
        attributes: whether the predicate is a word by which the article attributes somebody's words ("said").
        makes: the statements of which the predicate is the cue; empty where it attributes nothing.

    """

    claim: Claim
    article: Article
    cue: str
    phrases: tuple[Phrase, ...]
    keys: frozenset[str]
    actors: frozenset[str]
    chain: tuple[Said, ...]
    narrator: str
    begin: str | None = None
    end: str | None = None
    day: str | None = None
    account: str = ""
    when: str = ""
    names: frozenset[str] = frozenset()
    attributes: bool = False
    makes: tuple[Said, ...] = ()
    whole: Span = field(init=False, repr=False, compare=False)
    """From its first character to its last."""

    def __post_init__(self) -> None:
        """Set what is asked of it most often."""
        object.__setattr__(self, "whole", hull(self.claim.spans))

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def teller(self) -> str:
        """Whose word it is: the innermost voice, or else the article's own."""
        return self.chain[0].teller if self.chain else self.narrator

    @property
    def denied(self) -> bool:
        """Whether the voice in whose words it stands says that it is not so."""
        return bool(self.chain) and self.chain[0].strength == DENYING

    @property
    def outlet(self) -> str:
        """Who publishes it; the article's name where that is not known."""
        return self.article.metadata.value("outlet") or self.article.name

    @property
    def order(self) -> tuple[str, str, str, Span, str]:
        """Its place among others, which says nothing of it: by outlet, article, and place in the text."""
        return self.outlet.casefold(), self.article.name, self.article.id, self.claim.cue, self.claim.id

    def at(self, place: Place) -> tuple[Phrase, ...]:
        """Give the phrases at a place."""
        return tuple(one for one in self.phrases if one.place is place)

    def words(self, spans: Iterable[Span] | None = None) -> str:
        """Give its words, or those of some spans of its article, with one blank between them."""
        chosen: Sequence[Span] = tuple(spans) if spans is not None else self.claim.spans
        return " … ".join(" ".join(span.of(self.article.text).split()) for span in chosen)

    def prints(self, other: "Telling") -> bool:
        """Say whether two passages are of one account that two articles print.

        Args:
            other: another telling.

        """
        return bool(self.account) and self.account == other.account and self.article.id != other.article.id
