"""Referents: whom or what one article speaks of, with every mention, before anything is known of other articles."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Span


class Kind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    """A body, an alliance, a party, a company, an outlet."""
    GROUP = "group"
    """People or actors named together: "the protesters", "more than 50 countries"."""


class Naming(StrEnum):
    """By what kind of words a mention names its referent."""

    NAME = "name"
    DESCRIPTION = "description"
    """A role or a common noun: "the Russian diplomat", "the country"."""
    PRONOUN = "pronoun"
    ADJECTIVE = "adjective"
    """A nationality before another noun: "Russian" in "Russian officials"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a referent.

    Attributes:
        span: the words, from determiner to head and what belongs to it, without relative clauses.
        naming: by what kind of words.
        why: how the mention was tied to the ones before it, in a few words; empty for the first.
        score: how sure the tie is, 0 to 1.

    """

    span: Span
    naming: Naming
    why: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, as words of the article say: an office, a function, a membership.

    Attributes:
        title: the office ("foreign minister", "self-proclaimed" is no part of it).
        span: the words that show title, body and standing.
        body: the body or country in the article's words ("Russian Foreign Ministry"); None where none is said.
        country: ISO 3166 alpha-3 code of the state that the words name; None where none is said.
        sector: PLOVER's code; None where neither title nor body tells it.
        standing: the codebook's word: held, interim, claimed, legitimate, disputed, denied, former, future.
        marks: the words that give the standing ("self-proclaimed"); empty for a role that is simply held.

    """

    title: str
    span: Span
    body: str | None = None
    country: str | None = None
    sector: str | None = None
    standing: str = "held"
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One of those whom the article counts among a group or body.

    Attributes:
        name: as the article writes it.
        span: where.

    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that one article speaks of.

    Attributes:
        article: id of the article.
        name: the fullest name that the article gives, or its description ("a senior White House official").
        mentions: at least one, in the order of the text.
        kind: what it is; None where the article does not show it.
        named: whether the article gives it a name. What has none is never the same across articles.
        country: ISO 3166 alpha-3 code: of a state itself, or of the state that a person or body belongs to; None where
            the article does not say.
        sector: PLOVER's code of the newest role, or of a body; None where not known.
        roles: as the article gives them, in the order of the text.
        members: those whom the article lists.
        quantity: how many, in the article's words ("more than 50", "most"); empty where it is one.
        doubt: what is not certain, as a question; empty where nothing is.
        id: made from the article and the first mention.

    """

    article: str
    name: str
    mentions: tuple[Mention, ...]
    kind: Kind | None = None
    named: bool = True
    country: str | None = None
    sector: str | None = None
    roles: tuple[Role, ...] = ()
    members: tuple[Member, ...] = ()
    quantity: str = ""
    doubt: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a referent that nothing mentions."""
        if not self.mentions:
            message = f"no words mention {self.name!r}"
            raise ValueError(message)
        first = self.mentions[0].span
        object.__setattr__(self, "id", content_id("r", self.article, first.start, first.end))

    @property
    def names(self) -> tuple[Mention, ...]:
        """The mentions that are names."""
        return tuple(one for one in self.mentions if one.naming is Naming.NAME)
