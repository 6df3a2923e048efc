"""The tables of a story file in which it is kept what articles share; all of it can be made anew from their texts."""

from typing import Final

from sqlalchemy import Column, Float, Index

from rashomon.store.columns import article, of, table, text

SKETCH: Final = table(
    "sketch",
    "A few numbers that stand for the wording of an article, by which articles that share passages are found.",
    article(),
    text("version", "of what made it and compared the article with others; it says so where that is still to be done"),
    text("prints", "numbers of 32 bits in ascending order, eight hexadecimal digits each, the least byte first"),
    text("gist", "what it tells, roughly: numbers of 8 bits, two hexadecimal digits each; empty for a short text"),
)
COMPARED: Final = table(
    "compared",
    "Two articles that were compared, with the passages that both have. It depends on their texts alone.",
    of("one", "article.id", "the one; ids stand in the order of the alphabet", key=True),
    of("other", "article.id", "the other", key=True),
    text(
        "passages",
        "JSON list of objects, empty where they share nothing: kind; exactness; spans, four numbers: start and stop in "
        "the one, start and stop in the other; kept, a list of such fours; edits, another, with null for no words",
    ),
    Column("one_share", Float, comment="share of the one's words that are kept in reports, 0 to 1", nullable=False),
    Column("other_share", Float, comment="the same of the other", nullable=False),
)

Index("compared_other", COMPARED.c.other)
