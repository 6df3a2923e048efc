"""Which actors may be one: the matches that are not sure, for a person to judge."""

from dataclasses import dataclass

from rashomon.model import Actor, Answer, Match
from rashomon.store import StoryFile
from rashomon.views.evidence import Evidence
from rashomon.views.folding import mentions
from rashomon.views.ties import reasons, sides


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two actors are one.

    Attributes:
        left: the one.
        right: the other.
        match: the likeliest of the matches between them.

    """

    left: Actor
    right: Actor
    match: Match


def questions(evidence: Evidence, story: StoryFile) -> list[Question]:
    """Return what a person is asked about actors, the likeliest first."""
    found = []
    for match in story.questions():
        left, right = evidence.cast.actor(match.left), evidence.cast.actor(match.right)
        if left and right:
            found.append(Question(left, right, match))
    return found


def doubtful(story: StoryFile, words: str | None = None, kind: str | None = None) -> tuple[Answer, ...]:
    """Answer which actors may be one.

    The columns are question, left, left_id, right, right_id, score, reasons. Each answer cites both names.

    Args:
        story: the story file.
        words: stand in one of the names; None for any.
        kind: of one of them; None for any.

    """
    evidence = Evidence.of(story)
    found = []
    for one in questions(evidence, story):
        named = any(mentions(side.name, words) for side in (one.left, one.right))
        if named and (kind is None or kind in {one.left.kind, one.right.kind}):
            found.append(_answer(evidence, one))
    return tuple(found)


def _answer(evidence: Evidence, one: Question) -> Answer:
    """Answer with one question."""
    names = [
        f"{side.name} ({evidence.articles[evidence.referents[referent].article].name})"
        for side, referent in ((one.left, one.match.left), (one.right, one.match.right))
    ]
    values = (
        ("question", f"Is {names[0]} the same as {names[1]}?"),
        ("left", one.left.name),
        ("left_id", one.left.id),
        ("right", one.right.name),
        ("right_id", one.right.id),
        ("score", f"{one.match.score:.4f}"),
        ("reasons", reasons(one.match)),
    )
    return Answer(values, sides(evidence, one.match))
