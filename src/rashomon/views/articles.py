"""Which articles a story has, and what is known about each. What the text does not say stays unknown."""

from rashomon.model import Answer, Article
from rashomon.store import StoryFile
from rashomon.views.citing import cite, opening
from rashomon.views.folding import mentions
from rashomon.views.told import told


def articles(story: StoryFile, outlet: str | None = None, words: str | None = None) -> tuple[Answer, ...]:
    """Answer which articles there are.

    The columns are id, article, title, outlet, agency, day, dateline, place, language, statements, unread. Each answer
    cites the article's title or its first sentence. An article without a word has nothing to cite and is left out.

    Args:
        story: the story file.
        outlet: stands in the outlet's name; None for any.
        words: stand in the article's name or title; None for any.

    """
    found = []
    for article, made in told(story):
        known = mentions(article.metadata.value("outlet"), outlet)
        named = mentions(article.name, words) or mentions(article.metadata.value("title"), words)
        if known and named and opening(article):
            found.append(_answer(article, len(made)))
    return tuple(found)


def _answer(article: Article, count: int) -> Answer:
    """Answer with one article."""
    span, known = opening(article), article.metadata.value
    return Answer(
        values=(
            ("id", article.id),
            ("article", article.name),
            ("title", known("title")),
            ("outlet", known("outlet")),
            ("agency", known("agency")),
            ("day", known("published_on")),
            ("dateline", known("dateline_day")),
            ("place", known("dateline_place")),
            ("language", article.language),
            ("statements", str(count)),
            ("unread", article.unread),
        ),
        citations=(cite(article, span),) if span else (),
    )
