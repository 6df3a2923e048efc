"""Makes the lines of an article for a page: its marks, the passages asked for or cited, and the notes beside it."""

from collections.abc import Iterable, Sequence

from rashomon.model import Article, Span
from rashomon.views.beside_text import Line, lines
from rashomon.views.citing import cite
from rashomon.views.margin import Annotated
from rashomon.views.marks import Block, Mark, blocks, marked
from rashomon.web.links import Links

ASKED = "at"
"""The kind of a mark that answers a link which was followed: it is highlighted."""
CITED = "cited"
"""The kind of a mark that a link may lead to: nothing is seen of it until then."""
_REACH = 120
"""Characters of a long passage that are marked where a link may lead to it: it is found by its beginning."""


def anchor(links: Links, article: Article, span: Span) -> str:
    """Name a passage as the links that lead to it do.

    Examples:
        >>> from rashomon.web.links import Addresses, Anchors
        >>> one = Article("a.txt", "It rained.")
        >>> anchor(Addresses(), one, Span(3, 9)), anchor(Anchors(), one, Span(3, 9)) == f"{one.id}.3-9"
        ('3-9', True)

    """
    return links.words(cite(article, span)).rpartition("#")[2]


def article_lines(
    links: Links,
    article: Article,
    text: Annotated,
    passages: Iterable[Span] = (),
    shown: Sequence[Block] | None = None,
    kind: str = ASKED,
) -> list[Line]:
    """Cut an article's text where its marks and passages begin and end, and put the notes beside it.

    Each paragraph is a passage that a link may lead to, in any case.

    Args:
        links: where things are.
        article: the article.
        text: its marks and notes.
        passages: what is highlighted, or may be led to.
        shown: the paragraphs that are wanted; None for all.
        kind: `at` to highlight the passages, `cited` to make them places that links lead to.

    """
    wanted = blocks(article.text) if shown is None else shown
    own = {(one.start, one.stop) for one in wanted}
    reach = len(article.text) if kind == ASKED else _REACH
    made = [
        Mark(
            kind,
            Span(one.start, min(one.end, one.start + reach)),
            "" if (one.start, one.end) in own else anchor(links, article, one),
            pinned=kind == ASKED,
        )
        for one in dict.fromkeys(passages)
    ]
    if kind == CITED:
        made = [one for one in made if one.anchor]
    return lines(article, marked(article.text, (*made, *text.marks), wanted), text.notes)
