"""What a person says of one record: that it holds, that it does not, who speaks, or on which day it appeared."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from rashomon.model.actor import Verdict
from rashomon.model.ids import content_id
from rashomon.model.span import Anchor
from rashomon.model.story import StoryVerdict

UNKNOWN: Final = "unknown"
"""What a person says where nobody can know the speaker or the day."""


class RecordKind(StrEnum):
    """What sort of record is judged."""

    STATEMENT = "statement"
    POSITION = "position"
    EVENT = "event"
    CONFLICT = "conflict"
    LABEL = "label"
    ARTICLE = "article"


class RecordJudgement(StrEnum):
    """What a person says of a record."""

    ACCEPT = "accept"
    """It is as the program has it: there is nothing to ask any more."""
    REFUSE = "refuse"
    """The words do not say it: it does not count."""
    SPEAKER = "speaker"
    """Somebody else says it than the program read, or nobody knows who."""
    DAY = "day"
    """The article appeared on another day than the program read, or nobody knows on which."""
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Shown:
    """A record by the words that show it: so it is found again, whatever the program reads in its article later.

    Attributes:
        kind: what sort of record it is.
        places: the words; of a statement what is said, then what names the speaker; of a position or an event the word
            that tells it, then whoever has a part in it; of a conflict its sides; of a label its uses; of an article
            the words that stand for it.
        says: what keeps it apart from another record of the same words: a position's relation, an event's type, a
            conflict's kind, `actor` or `deed` of a label; else empty.

    """

    kind: RecordKind
    places: tuple[Anchor, ...]
    says: str = ""


@dataclass(frozen=True, slots=True)
class RecordVerdict:
    """The word of a person on a record; it outranks the machine, and is never changed.

    Attributes:
        judgement: what is said.
        who: who says it.
        when: UTC, ISO 8601 to the second.
        shown: the record, by its words.
        value: the speaker's name, the day as ISO writes it, or `unknown`; the id of the verdict that is undone; else
            empty.
        to: the words that name the speaker, in the statement's own article; None where he is only named by the person.
        reason: why, in the person's words; may be empty.
        record: the id that the record had when this was said; it may have another one now.
        id: made from all of these.

    Examples:
        >>> from rashomon.model.span import Span
        >>> shown = Shown(RecordKind.STATEMENT, (Anchor("a-1", (Span(0, 9),)),))
        >>> RecordVerdict(RecordJudgement.REFUSE, "Ana", "2024-05-01T10:00:00Z", shown).id[:2]
        'j-'

    """

    judgement: RecordJudgement
    who: str
    when: str
    shown: Shown
    value: str = ""
    to: Anchor | None = None
    reason: str = ""
    record: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a verdict that names no words."""
        if not self.shown.places:
            message = "a verdict needs the words of its record"
            raise ValueError(message)
        said = (self.judgement.value, self.who, self.when, self.value, self.reason, self.record)
        places = [_written(one) for one in (*self.shown.places, *([self.to] if self.to else []))]
        object.__setattr__(self, "id", content_id("j", *said, self.shown.kind.value, self.shown.says, places))

    @property
    def article(self) -> str:
        """Id of the article in which its first words stand."""
        return self.shown.places[0].article

    @property
    def matter(self) -> str:
        """What it answers: whether a record counts, who speaks, or on which day; a later answer takes its place."""
        return self.judgement.value if self.judgement in _MATTERS else "counts"


_MATTERS: Final = frozenset({RecordJudgement.SPEAKER, RecordJudgement.DAY, RecordJudgement.UNDO})


AnyVerdict: TypeAlias = Verdict | StoryVerdict | RecordVerdict
"""What a person says: of actors, of stories, or of one record."""


def _written(anchor: Anchor) -> str:
    return f"{anchor.article} {[(span.start, span.end) for span in anchor.spans]}"
