"""A story's statements as CSV: one row a statement, with a header, for spreadsheets and statistics programs.

`start` and `end` are offsets into the article's untouched text and `content` is the text between them; the parts of a
broken quotation are in `spans` ("12-30 45-60"). Cells that a spreadsheet would run are guarded: see `table`.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TextIO

from rashomon.export.table import write_rows
from rashomon.model import Article, Span, Statement, hull
from rashomon.store import StoryFile
from rashomon.views.speaking import Speaking
from rashomon.views.told import told

COLUMNS: Final = (
    "id", "article", "outlet", "agency", "published_on", "title", "speaker", "speaks_for", "via", "inside", "form",
    "strength", "source", "cue", "content", "start", "end", "spans", "doubt", "score", "how", "article_id", "url",
    "speaker_id", "speaker_words",
)  # fmt: skip


def write_csv(story: StoryFile, out: TextIO) -> tuple[int, int]:
    """Write the statements of the story as CSV.

    Args:
        story: the story file.
        out: open for writing text with `newline=""`; UTF-8.

    Returns:
        How many statements were written, and how many of their rows have a guarded cell.

    """
    return write_rows(out, COLUMNS, _rows(story))


def _rows(story: StoryFile) -> Iterator[dict[str, str | None]]:
    """Go through the statements in the order of the articles and of their text."""
    speaking = Speaking.of(story)
    for article, made in told(story):
        for statement in made:
            yield _row(article, statement, speaking)


def _row(article: Article, statement: Statement, speaking: Speaking) -> dict[str, str | None]:
    """Return a statement as cells."""
    actor, behalf = speaking.cast.actor(statement.speaker_id), speaking.behalf(statement)
    known, whole = article.metadata.value, hull(statement.content)
    described = ("outlet", "agency", "published_on", "title", "url")
    return {
        "id": statement.id,
        "article": article.name,
        "article_id": article.id,
        **{name: known(name) for name in described},
        "speaker": speaking.speaker(statement),
        "speaker_id": actor.id if actor else None,
        "speaker_words": statement.speaker,
        "speaks_for": behalf.name if behalf else None,
        "via": "; ".join(relay.name for relay in statement.via),
        "inside": statement.inside,
        "form": statement.form.value,
        "strength": statement.strength,
        "source": _words(article.text, statement.source),
        "cue": _words(article.text, statement.cue),
        "content": whole.of(article.text),
        "start": str(whole.start),
        "end": str(whole.end),
        "spans": " ".join(f"{span.start}-{span.end}" for span in statement.content),
        "doubt": statement.doubt,
        "score": f"{statement.score:.4f}",
        "how": statement.how,
    }


def _words(text: str, spans: Sequence[Span]) -> str | None:
    """Return the stretch of text over all the spans."""
    return hull(spans).of(text) if spans else None
