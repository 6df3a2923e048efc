"""The tables of a story file that hang on the whole story: who is who across articles, and what people say of it.

What it keeps true: what is derived (match, actor) goes with the referents it is derived from; what people say (verdict)
and which referent founded an actor stay, whatever becomes of the articles.
"""

from typing import Final

from sqlalchemy import Index

from rashomon.store.columns import flag, number, of, score, table, text
from rashomon.store.tables import REFERENT

_REFERENT: Final = str(REFERENT.c.id)

MATCH: Final = table(
    "match",
    "Two referents of different articles that are, or may be, the same. Made anew from all referents.",
    of("left", _REFERENT, "the one; ids stand in the order of the alphabet", key=True),
    of("right", _REFERENT, "the other", key=True),
    score("probability that they are the same, 0 to 1"),
    flag("sure", "whether it is taken; what is not sure is a question"),
    text("reasons", "JSON list of objects: feature, words, and weight in log odds"),
)
ACTOR: Final = table(
    "actor",
    "A person, state, organisation or group of the story. Made anew from matches and verdicts.",
    text("id", "made from its founding referent", key=True),
    text("name", "the fullest name, or the one that a person gave"),
    text("kind", "person, state, organisation or group; NULL where no article shows it", null=True),
    flag("named", "whether any article names it"),
    text("country", "ISO 3166 alpha-3 code; NULL where no article says it, or where articles clash", null=True),
    text("sector", "PLOVER's code; NULL where not known, or where articles clash", null=True),
    text("verdicts", "JSON list of ids of the verdicts that made it what it is"),
)
ACTOR_REFERENT: Final = table(
    "actor_referent",
    "Which referents are an actor. A referent that was read since actors were last made has no row yet.",
    of("actor", "actor.id", "the actor", key=True),
    of("referent", _REFERENT, "the referent", key=True),
)
FOUNDER: Final = table(
    "founder",
    "Which referents founded an actor, in the order in which they did: so an actor keeps its id when it grows.",
    text("referent", "id of the referent, which may be gone", key=True),
    number("n", "its place in the order, from 0"),
)
LINKING: Final = table(
    "linking",
    "What made the matches and actors that are here; one row, none before the first time. Where it differs from what "
    "would make them now, they are made anew at the next reading.",
    text("version", "of what links referents", key=True),
    number("verdicts", "how many verdicts it knew"),
)
FORMER_ARTICLE: Final = table(
    "former_article",
    "The ids that articles had before they were corrected: verdicts name words by the ids of their time.",
    text("former", "the id that it had", key=True),
    of("article", "article.id", "the article as it is now"),
)
VERDICT: Final = table(
    "verdict",
    "What a person says of actors; it outranks the program. Appended, never changed.",
    text("id", "made from all that it says", key=True),
    number("n", "its place in the order in which they were given, from 0"),
    text("judgement", "merge, split, rename, set-kind or undo"),
    text("who", "who says it"),
    text("when_", "UTC, ISO 8601 to the second"),
    text("left_", "JSON list of places in articles that name the actor: objects of article and spans"),
    text("right_", "JSON list of places that name the other actor; empty where there is none"),
    text("value", "the name, the kind, or the id of the verdict that is undone; may be empty"),
)

Index("match_right", MATCH.c.right)
Index("former_article_article", FORMER_ARTICLE.c.article)
Index("actor_referent_referent", ACTOR_REFERENT.c.referent, unique=True)
Index("founder_n", FOUNDER.c.n, unique=True)
Index("verdict_n", VERDICT.c.n, unique=True)
