"""What of each article is no part of its report: advertisements, requests to subscribe, counters. It stays in the text.

What it keeps true: nothing is left out unsaid; each passage is cited with the reason for which it is not read as news.
"""

from collections.abc import Iterator

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.citing import cite


def left_out(story: StoryFile) -> Iterator[Answer]:
    """Answer which passages are not read as news, in the order of the articles and of their texts.

    The columns are article, outlet, reason, words. Each answer cites the passage.

    Args:
        story: the story file.

    """
    for article in story.articles():
        for dropped in article.dropped:
            yield Answer(
                (
                    ("article", article.name),
                    ("outlet", article.metadata.value("outlet")),
                    ("reason", dropped.reason),
                    ("words", " ".join(dropped.span.of(article.text).split())),
                ),
                (cite(article, dropped.span),),
            )
