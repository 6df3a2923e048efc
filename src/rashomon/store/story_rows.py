"""Sketches, stories and verdicts on stories, to rows and back. Pure: no database here."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rashomon.model.sketch import Sketch, SketchWord
from rashomon.model.story import Story, StoryJudgement, StoryVerdict
from rashomon.store.row import Row, whole


def sketch_row(one: Sketch) -> Row:
    """Return a sketch as a row.

    Examples:
        >>> made = Sketch("a-1", {"ferr": SketchWord("ferries", 2)}, "2024-03-18")
        >>> sketch_of(sketch_row(made)) == made
        True

    """
    words = {stem: [word.shown, word.count, int(word.named)] for stem, word in one.words.items()}
    return {"article": one.article, "day": one.day, "words": _json(words)}


def sketch_of(row: Row) -> Sketch:
    """Return a sketch from its row."""
    with whole(f"the sketch of {row['article']}"):
        words = {
            stem: SketchWord(shown, count, bool(named)) for stem, (shown, count, named) in _object(row["words"]).items()
        }
        return Sketch(row["article"], words, row["day"])


def story_row(one: Story) -> Row:
    """Return a story as a row; its articles are rows of another table."""
    return {"id": one.id, "name": one.name, "verdicts": _json(one.verdicts)}


def story_of(row: Row, articles: Sequence[str]) -> Story:
    """Return a story from its row and the ids of its articles."""
    with whole(row["id"]):
        return Story(row["id"], row["name"], tuple(sorted(articles)), tuple(json.loads(row["verdicts"])))


def story_verdict_row(one: StoryVerdict) -> Row:
    """Return a verdict as a row, without its place in the order.

    Examples:
        >>> given = StoryVerdict(StoryJudgement.MERGE, "Ana", "2024-05-01T10:00:00Z", ("a-1",), ("a-2",))
        >>> story_verdict_of(story_verdict_row(given)) == given
        True

    """
    return {
        "id": one.id,
        "judgement": one.judgement.value,
        "who": one.who,
        "when_": one.when,
        "left_": _json(one.left),
        "right_": _json(one.right),
        "apart": _json(one.apart),
        "value": one.value,
    }


def story_verdict_of(row: Row) -> StoryVerdict:
    """Return a verdict from its row."""
    with whole(row["id"]):
        left, right, apart = (tuple(json.loads(row[side])) for side in ("left_", "right_", "apart"))
        return StoryVerdict(
            StoryJudgement(row["judgement"]), row["who"], row["when_"], left, right, apart, row["value"]
        )


def moved_story_verdict(one: StoryVerdict, now: Mapping[str, str]) -> StoryVerdict:
    """Return a verdict on the articles as they are now; it keeps the id under which it was given.

    Args:
        one: the verdict.
        now: for the id that an article had before it was corrected, the one that it has.

    """
    if all(article not in now for article in (*one.left, *one.right, *one.apart)):
        return one
    left, right, apart = (
        tuple(now.get(article, article) for article in side) for side in (one.left, one.right, one.apart)
    )
    made = replace(one, left=left, right=right, apart=apart)
    object.__setattr__(made, "id", one.id)
    return made


def _object(written: str) -> dict[str, Any]:
    found = json.loads(written)
    if not isinstance(found, dict):
        message = "no JSON object"
        raise TypeError(message)
    return found


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
