"""The shape of exported stories: which articles report one affair, and why each is taken for one of them."""

from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.link.stories.explaining import Account, Accounts
from rashomon.link.stories.verdicts import judged
from rashomon.model import Article
from rashomon.store import StoryFile
from rashomon.views.stories import StoryFilter, cite_opening, story_rows


def story_records(story: StoryFile, wanted: StoryFilter | None = None) -> Iterator[Record]:
    """Go through stories, the largest first.

    `articles` has file names, the earliest first. `members` says of each article how alike it is to the others on
    average, which of them it is most like, and by what; `nearest` is the article that comes nearest and is not in the
    story, null where none was held against it. `verdicts` has the ids of what people said of these articles.

    Args:
        story: the story file.
        wanted: which stories; None for all.

    """
    names = {one.id: one.name for one in story.articles()}
    said = judged(story.story_verdicts())
    for row in story_rows(story, wanted):
        ids = [one.id for one in row.articles]
        accounts = Accounts(ids, story.story_words(story.companions(ids)), said)
        why = {one.article: one for one in accounts.members()}
        near = accounts.outsider()
        yield {
            "id": row.story.id,
            "articles": [one.name for one in row.articles],
            "name": row.name,
            "size": len(row.articles),
            "first_day": row.days[0] if row.days else None,
            "last_day": row.days[-1] if row.days else None,
            "outlets": list(row.outlets),
            "members": [_member(one, why.get(one.id), names) for one in row.articles],
            "nearest": {"article": names[near.article], "likeness": round(near.likeness, 4)} if near else None,
            "verdicts": list(row.story.verdicts),
        }


def _member(article: Article, why: Account | None, names: dict[str, str]) -> Record:
    best = why.best if why else None
    other = None if best is None else best.right if best.left == article.id else best.left
    return {
        "article": article.name,
        "article_id": article.id,
        "outlet": article.metadata.value("outlet"),
        "day": article.metadata.value("published_on"),
        "likeness": None if why is None or why.likeness is None else round(why.likeness, 4),
        "most_like": names.get(other) if other else None,
        "reasons": [
            {"feature": one.feature, "words": one.words, "weight": round(one.weight, 4)}
            for one in (best.reasons if best else ())
        ],
        **passage(article.text, cite_opening(article)[0]),
    }
