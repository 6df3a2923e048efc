"""The tables of which articles report one affair: what is compared, what hangs together, and what people say of it.

What it keeps true: what is derived goes with the articles it is derived from; what people say and which article founded
a story stay, whatever becomes of the articles.
"""

from typing import Final

from sqlalchemy import Index

from rashomon.store.columns import article, number, of, score, table, text
from rashomon.store.tables import ARTICLE

_ARTICLE: Final = str(ARTICLE.c.id)

STORY_WORDS: Final = table(
    "story_words",
    "By which words an article is held against others to find its story. An article read since then has no row yet.",
    article(),
    text("day", "of publication, or else of its dateline; NULL where neither is known in full", null=True),
    text("words", "JSON object: by stem, the word as it is written, how often it stands, and whether it is in a name"),
)
STORY_KEY: Final = table(
    "story_key",
    "Words under which an article is looked up: its most telling ones.",
    text("stem", "the word, folded, without its ending", key=True),
    article(),
)
KIN: Final = table(
    "kin",
    "Two articles that may report one affair.",
    of("one", _ARTICLE, "the one; ids stand in the order of the alphabet", key=True),
    of("other", _ARTICLE, "the other", key=True),
    score("how alike their words are, 0 to 1, weighed by how rare they are in English"),
)
STORY: Final = table(
    "story",
    "The articles that report one affair. Those that new articles and verdicts touch are made anew.",
    text("id", "made from its founding article", key=True),
    text("name", "its most telling names and words; may be empty"),
    text("verdicts", "JSON list of ids of the verdicts that name its articles"),
)
STORY_ARTICLE: Final = table(
    "story_article",
    "Which articles a story has. An article that was read since stories were last made has no row yet.",
    article(),
    of("story", "story.id", "the story"),
    text("part", "id of the first of the articles that were held against each other with it"),
    number("size", "how many these were"),
)
STORY_FOUNDER: Final = table(
    "story_founder",
    "Which articles founded a story, in the order in which they did: so a story keeps its id when it grows.",
    text("founding", "id of the article, which may be gone", key=True),
    number("n", "its place in the order, from 0"),
)
STORY_LINKING: Final = table(
    "story_linking",
    "What made the stories that are here; one row, none before the first time.",
    text("version", "of what makes stories", key=True),
    number("verdicts", "how many verdicts it knew"),
)
STORY_VERDICT: Final = table(
    "story_verdict",
    "What a person says of stories; it outranks the program. Appended, never changed.",
    text("id", "made from all that it says", key=True),
    number("n", "its place in the order in which they were given, from 0"),
    text("judgement", "merge, split, move or undo"),
    text("who", "who says it"),
    text("when_", "UTC, ISO 8601 to the second"),
    text("left_", "JSON list of ids of articles: of the one story, or those that are taken out of it"),
    text("right_", "JSON list of ids of articles: of the other story, or those that stay, or where they are moved"),
    text("apart", "JSON list of ids of articles: for a move, those from which they are taken"),
    text("value", "the id of the verdict that is undone; may be empty"),
)

Index("story_key_article", STORY_KEY.c.article)
Index("kin_other", KIN.c.other)
Index("story_article_story", STORY_ARTICLE.c.story)
Index("story_article_part", STORY_ARTICLE.c.part)
Index("story_founder_n", STORY_FOUNDER.c.n, unique=True)
Index("story_verdict_n", STORY_VERDICT.c.n, unique=True)
