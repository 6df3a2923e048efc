"""Articles: one version of one text from one outlet, with what is known about it and how it is known."""

from dataclasses import dataclass, field, fields
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Span


class Origin(StrEnum):
    """Where a fact about an article comes from."""

    TEXT = "text"
    """Words of the article's text; the fact has a span."""
    MARKUP = "markup"
    """The page's markup: a meta element, JSON-LD, an address."""
    RECORD = "record"
    """A field of the record that held the article (JSON, CSV, front matter)."""
    FLAG = "flag"
    """The person who ran the command."""
    PERSON = "person"
    """A person who said so when the article had been read; the evidence says who, when and in which verdict."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known about an article, and what shows it.

    Attributes:
        value: the value; a day is an ISO date, whole (`2019-02-12`) or open (`XXXX-09-05`).
        origin: where it comes from.
        span: the words of the text that show it; always there where the origin is the text.
        evidence: what shows it where the text does not, for example `meta[property=og:site_name]` or `--outlet`.

    """

    value: str
    origin: Origin
    span: Span | None = None
    evidence: str = ""

    def __post_init__(self) -> None:
        """Refuse a fact that is said to stand in the text and does not say where."""
        if self.origin is Origin.TEXT and self.span is None:
            message = f"no span shows {self.value!r} in the text"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article. What is not known is None: nothing is made up.

    Attributes:
        title: the headline.
        outlet: who publishes the article.
        agency: whose wire copy it says it is.
        byline: who wrote it.
        url: its address.
        dateline_place: place at the head of the text ("Lima").
        dateline_day: day at the head of the text, open where the year is missing (`XXXX-09-05`).
        published_on: day of publication, always a whole date.
        published_as_read: the day of publication as it was read, where a person says that it is another one.

    """

    title: Fact | None = None
    outlet: Fact | None = None
    agency: Fact | None = None
    byline: Fact | None = None
    url: Fact | None = None
    dateline_place: Fact | None = None
    dateline_day: Fact | None = None
    published_on: Fact | None = None
    published_as_read: Fact | None = None

    def items(self) -> list[tuple[str, Fact]]:
        """List what is known, by the name of the field.

        Examples:
            >>> Metadata(outlet=Fact("The Ledger", Origin.FLAG, evidence="--outlet")).items()[0][0]
            'outlet'

        """
        pairs = ((f.name, getattr(self, f.name)) for f in fields(self))
        return [(name, fact) for name, fact in pairs if fact is not None]

    def value(self, name: str) -> str | None:
        """Return a field's value, or None where it is not known."""
        fact: Fact | None = getattr(self, name)
        return fact.value if fact else None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A passage that is no part of what the article reports, and why. It stays in the text.

    Attributes:
        span: where it stands.
        reason: the codebook's word for it ("advertisement", "newsletter", "share counter", ...).

    """

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one text from one outlet.

    Attributes:
        name: the input's own name, without folders: `003.txt`; `news.jsonl#12` for the twelfth line of a file.
        text: the input's own text, untouched; headline and body share its coordinates.
        metadata: what is known about the article.
        dropped: boilerplate, in the order of the text, not overlapping.
        language: ISO 639-1 code.
        unread: why nothing was read in it, if so ("the language is es, and only English is read").
        id: made from text, outlet and address.

    """

    name: str
    text: str
    metadata: Metadata = field(default_factory=Metadata)
    dropped: tuple[Dropped, ...] = ()
    language: str = "en"
    unread: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        identity = content_id("a", self.text, self.metadata.value("outlet"), self.metadata.value("url"))
        object.__setattr__(self, "id", identity)


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was left out.

    Attributes:
        name: the input as it was given.
        reason: what is wrong with it.
        remedy: what would help.

    """

    name: str
    reason: str
    remedy: str = ""
