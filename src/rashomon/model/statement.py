"""Statements: attributions, resolved as far as one article shows them."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Anchor, Span


class Form(StrEnum):
    """Whose wording the content is."""

    DIRECT = "direct"
    """The speaker's, all of it in quotation marks."""
    INDIRECT = "indirect"
    """The article's."""
    MIXED = "mixed"
    """The article's, with words of the speaker in quotation marks."""


@dataclass(frozen=True, slots=True)
class Relay:
    """A voice between the speaker and the outlet: an agency, a medium, another outlet.

    Attributes:
        name: its name, as the codebook or the text gives it ("TASS", "Twitter").
        span: the words that show it.

    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what, in one article.

    Attributes:
        article: id of the article.
        source: the words for the speaker; empty where the text gives none.
        cue: the words that attribute; empty where a quotation goes on without a cue.
        content: the words attributed; at least one span.
        form: whose wording the content is.
        speaker: the speaker's name as the article gives it in full, or the speaker's words; None if not known.
        speaks_for: on whose behalf, if the article says so.
        speaker_id: id of the referent that speaks; None if not known.
        speaks_for_id: id of the referent on whose behalf; None if the article does not say.
        via: the chain of voices between the speaker and the outlet, nearest to the speaker first.
        inside: id of the statement within whose content this one is made.
        strength: the codebook's word for the cue: neutral, stressed, claimed, admitted, denied, ...
        how: what made the record: `reader`, or the name of a rule.
        doubt: what is not certain, as a question; empty where nothing is.
        score: how sure the program is, 0 to 1.
        id: made from article, content and source.

    """

    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    speaker: str | None = None
    speaks_for: str | None = None
    speaker_id: str | None = None
    speaks_for_id: str | None = None
    via: tuple[Relay, ...] = ()
    inside: str | None = None
    strength: str = "neutral"
    how: str = "reader"
    doubt: str = ""
    score: float = 1.0
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a statement without content."""
        Anchor(self.article, self.content)
        pairs = [[[s.start, s.end] for s in spans] for spans in (self.source, self.cue, self.content)]
        object.__setattr__(self, "id", content_id("s", self.article, *pairs))

    @property
    def anchor(self) -> Anchor:
        """Where the content stands."""
        return Anchor(self.article, self.content)
