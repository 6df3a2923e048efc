"""The sentences of a story, each with whose words stand in it: what a search looks through.

Words that are part of what a statement says are its speaker's; all others are the narrator's. What is told of a stance
is the narrator's own wording, and so it is here. Only one article at a time is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rashomon.model import Answer, Article, Form, Span
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.heard import listed
from rashomon.views.hearing import Said
from rashomon.views.ledger import NARRATOR, UNNAMED
from rashomon.views.speaking import Speaking
from rashomon.views.told import told

SPEAKER: Final = "speaker"
BOTH: Final = "narrator and speaker"
_AT_ONCE: Final = 200


def sentences(story: StoryFile) -> Iterator[Answer]:
    """Answer whose words each sentence has, in the order of the articles and of their text, one after another.

    The columns are article, article_id, outlet, day, voice, speaker, speaks_for, form, cue, said. `voice` is narrator,
    speaker, or "narrator and speaker" where only a part of the sentence is said by somebody; it is empty where the
    article was not read, so that nobody knows. Several speakers are joined by semicolons, and so are whom they speak
    for, the forms and the lemmas of the cues. `said` says which characters of the article are said in which statement
    ("120-168 s-4f...; 131-140 s-9a..."), an outer statement before those in it. Each answer cites the sentence; an
    article that has no sentences has its lines.

    Args:
        story: the story file.

    """
    speaking = Speaking.of(story)
    waiting: list[tuple[Article, list[Said]]] = []
    for article, made in told(story):
        said = [Said(one, article, speaking.behalf(one)) for one in made]
        waiting.append((article, said))
        if len(waiting) == _AT_ONCE:
            yield from _some(story, speaking, waiting)
            waiting.clear()
    yield from _some(story, speaking, waiting)


def _some(story: StoryFile, speaking: Speaking, some: Sequence[tuple[Article, list[Said]]]) -> Iterator[Answer]:
    """Answer with the sentences of some articles."""
    passages = story.passages([article.id for article, _ in some])
    for article, said in some:
        yield from _of_article(article, said, passages, speaking)


def _of_article(
    article: Article, said: Sequence[Said], passages: Mapping[str, Sequence[Span]], speaking: Speaking
) -> Iterator[Answer]:
    """Answer with the sentences of an article: both they and the parts that are said are gone through once."""
    spoken = [one for one in said if one.spoken]
    parts = sorted(
        ((part.start, -part.end, n, part) for n, one in enumerate(spoken) for part in one.statement.content),
        key=lambda row: row[:3],
    )
    open_parts: list[tuple[Said, Span]] = []
    begun = 0
    for passage in sorted(passages.get(article.id, ())):
        while begun < len(parts) and parts[begun][0] < passage.end:
            open_parts.append((spoken[parts[begun][2]], parts[begun][3]))
            begun += 1
        open_parts = [row for row in open_parts if row[1].end > passage.start]
        here = [row for row in open_parts if row[1].overlaps(passage)]
        yield _answer(article, passage, here, speaking)


def _answer(article: Article, passage: Span, here: Sequence[tuple[Said, Span]], speaking: Speaking) -> Answer:
    """Answer with one sentence and the parts of it that are said."""
    makers = list({one.statement.id: one for one, _ in here}.values())
    forms = {one.statement.form for one in makers}
    return Answer(
        (
            ("article", article.name),
            ("article_id", article.id),
            ("outlet", article.metadata.value("outlet")),
            ("day", article.metadata.value("published_on")),
            ("voice", None if article.unread else _voice(article, passage, [part for _, part in here])),
            ("speaker", listed(speaking.speaker(one.statement) or UNNAMED for one in makers)),
            ("speaks_for", listed(one.behalf.name for one in makers if one.behalf)),
            ("form", listed(form.value for form in Form if form in forms)),
            ("cue", listed(one.lemma for one in makers)),
            ("said", "; ".join(_put(one, part, passage) for one, part in here) or None),
        ),
        (cite(article, passage),),
    )


def _voice(article: Article, passage: Span, parts: Sequence[Span]) -> str:
    """Say whose words a sentence has: letters and digits count, marks and blanks do not."""
    if not parts:
        return NARRATOR
    words = passage.of(article.text)
    left = list(words)
    for part in parts:
        start, end = max(part.start, passage.start) - passage.start, min(part.end, passage.end) - passage.start
        left[start:end] = " " * (end - start)
    return BOTH if any(character.isalnum() for character in left) else SPEAKER


def _put(one: Said, part: Span, passage: Span) -> str:
    return f"{max(part.start, passage.start)}-{min(part.end, passage.end)} {one.statement.id}"


def said_in(answer: Answer) -> list[tuple[Span, str]]:
    """Read which characters of a sentence are said, each with the id of the statement; in the order of `said`.

    Examples:
        >>> from rashomon.model import Citation
        >>> words = Citation("a-1", "a.txt", Span(0, 12), "No, he said.", None, None)
        >>> said_in(Answer((("said", "0-2 s-1"),), (words,)))
        [(Span(start=0, end=2), 's-1')]

    """
    parts = [part for part in (dict(answer.values).get("said") or "").split("; ") if part]
    found = []
    for part in parts:
        span, _, record = part.partition(" ")
        start, _, end = span.partition("-")
        found.append((Span(int(start), int(end)), record))
    return found
