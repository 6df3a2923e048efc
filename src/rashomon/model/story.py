"""Stories: articles of many outlets that report one affair, and why they are taken for it."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.actor import Reason
from rashomon.model.ids import content_id


@dataclass(frozen=True, slots=True)
class StoryLink:
    """Two articles held against each other: whether they report one affair.

    Attributes:
        left: id of the one article; ids stand in the order of the alphabet.
        right: id of the other.
        likeness: how alike they are, 0 to 1, by words and names weighed among the articles around them.
        reasons: what the likeness is made of; the weights of words and names add up to it, before the days count.

    """

    left: str
    right: str
    likeness: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles that report one affair.

    Attributes:
        id: made from its founding article; it stays when the story grows.
        name: its most telling names and words; the opening of its article where it has only one.
        articles: ids, in the order of the alphabet; at least one.
        verdicts: ids of the human verdicts that made it what it is.

    """

    id: str
    name: str
    articles: tuple[str, ...]
    verdicts: tuple[str, ...] = ()


class StoryJudgement(StrEnum):
    """What a person says of stories."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class StoryVerdict:
    """The word of a person on which articles report one affair; it outranks the machine, and is never changed.

    It names articles and no stories, so that it holds whatever the program makes of them later.

    Attributes:
        judgement: what is said.
        who: who says it.
        when: UTC, ISO 8601 to the second.
        left: ids of articles: of the one story; for a split or a move, of those that are taken out of it.
        right: ids of articles: of the other story; for a split, of those from which they are taken; for a move, of the
            story to which they belong.
        apart: for a move, ids of the articles from which they are taken.
        value: the id of the verdict that is undone; else empty.
        id: made from all of these.

    """

    judgement: StoryJudgement
    who: str
    when: str
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    value: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        said = (self.judgement.value, self.who, self.when, self.left, self.right, self.apart, self.value)
        object.__setattr__(self, "id", content_id("v", "story", *said))


def standing_story_verdicts(verdicts: tuple[StoryVerdict, ...]) -> tuple[StoryVerdict, ...]:
    """Return the verdicts that count, in their order: neither undone nor an undoing themselves.

    Args:
        verdicts: in the order in which they were given; an undoing can be undone.

    Examples:
        >>> said = StoryVerdict(StoryJudgement.MERGE, "Ana", "2024-05-01T10:00:00Z", ("a-1",), ("a-2",))
        >>> undo = StoryVerdict(StoryJudgement.UNDO, "Ana", "2024-05-01T10:01:00Z", value=said.id)
        >>> redo = StoryVerdict(StoryJudgement.UNDO, "Ana", "2024-05-01T10:02:00Z", value=undo.id)
        >>> [len(standing_story_verdicts(some)) for some in ((said,), (said, undo), (said, undo, redo))]
        [1, 0, 1]

    """
    gone = undone_story_verdicts(verdicts)
    return tuple(one for one in verdicts if one.id not in gone and one.judgement is not StoryJudgement.UNDO)


def undone_story_verdicts(verdicts: tuple[StoryVerdict, ...]) -> frozenset[str]:
    """Return the ids of the verdicts that are taken back by an undoing which is not taken back itself.

    Args:
        verdicts: in the order in which they were given.

    """
    gone = set[str]()
    # From the newest: whether an undoing counts depends on later ones alone.
    for one in reversed(verdicts):
        if one.judgement is StoryJudgement.UNDO and one.id not in gone:
            gone.add(one.value)
    return frozenset(gone)
