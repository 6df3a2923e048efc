"""What people said of actors: all of it, in its order, and whether it still stands.

A verdict is a person's word and no finding, so it is listed even where the articles whose words it names are gone.
"""

from dataclasses import dataclass

from rashomon.model import Anchor, Judgement, Verdict
from rashomon.model.verdicts import undone
from rashomon.store import StoryFile


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict, for a person to read.

    Attributes:
        verdict: the verdict.
        words: what it says, with the words of the articles that it names.
        stands: whether nobody took it back.

    """

    verdict: Verdict
    words: str
    stands: bool


def verdicts(story: StoryFile) -> tuple[Said, ...]:
    """Return all verdicts, in the order in which they were given."""
    given = story.verdicts()
    named = {place.article for one in given for place in (*one.left, *one.right)}
    gone, texts = undone(given), {one.id: one.text for one in story.articles_of(sorted(named))}
    return tuple(Said(one, _words(one, texts), one.id not in gone) for one in given)


def _words(one: Verdict, texts: dict[str, str]) -> str:
    """Say what a verdict says."""
    left, right = _names(one.left, texts), _names(one.right, texts)
    return {
        Judgement.MERGE: f"{left} is {right}",
        Judgement.SPLIT: f"{left} is not {right}",
        Judgement.RENAME: f"{left} is called {one.value}",
        Judgement.SET_KIND: f"{left} is of the kind {one.value}",
        Judgement.UNDO: f"{one.value} is taken back",
    }[one.judgement]


def _names(anchors: tuple[Anchor, ...], texts: dict[str, str]) -> str:
    """Return the words at some places, each once."""
    words = (
        " ".join(span.of(texts[one.article]).split()) if one.article in texts else "(words of an article that is gone)"
        for one in anchors
        for span in one.spans
    )
    return " / ".join(dict.fromkeys(words)) or "(nothing)"
