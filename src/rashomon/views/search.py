"""Where words stand: passages that a full-text search finds, best first."""

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.citing import cite


def search(story: StoryFile, query: str, limit: int = 50) -> tuple[Answer, ...]:
    """Answer where words stand.

    The columns are article, outlet, day, passage. Each answer cites the passage.

    Args:
        story: the story file.
        query: words, "phrases", beginnings* of words.
        limit: the most passages to give.

    Raises:
        CallError: there is no word in the query.

    """
    articles = {article.id: article for article in story.articles()}
    found = []
    for hit in story.search(query, limit):
        article = articles[hit.article]
        known = article.metadata.value
        values = (
            ("article", article.name),
            ("outlet", known("outlet")),
            ("day", known("published_on")),
            ("passage", hit.exact),
        )
        found.append(Answer(values, (cite(article, hit.span),)))
    return tuple(found)
