"""Whose words some words of one article are, as far as the article itself shows it."""

from rashomon.model import Answer, Sheet, Span
from rashomon.views.cast import Cast
from rashomon.views.hearing import Said
from rashomon.views.saying_reasons import voice_rows
from rashomon.views.voices import Voices


def whose_words(sheet: Sheet, span: Span) -> tuple[Answer, ...]:
    """Answer in whose mouth words stand: the narrator, or each statement round them with the voices between.

    The columns are what, value and why. Speakers have the names that the article gives them. Each answer cites the
    words that show it.

    Args:
        sheet: the article, read.
        span: the words.

    Examples:
        >>> from rashomon.model import Article
        >>> told = whose_words(Sheet(Article("a.txt", "It rained.")), Span(3, 9))
        >>> dict(told[0].values)["value"]
        'narrator'

    """
    article = sheet.article
    made = sheet.statements or ()
    stances = frozenset(one.id for one in made if not Said(one, article, None).spoken)
    quotations = {article.id: sheet.reading.quotations if sheet.reading else ()}
    return tuple(voice_rows(Voices({article.id: made}, quotations, Cast.made_of(()), stances), article, span))
