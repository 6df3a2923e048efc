"""Words shown in their place: the sentences round them, cut where a mark begins or ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.model import Article, Citation, Span
from rashomon.views.citing import cite
from rashomon.views.placing import surroundings
from rashomon.web.pieces import Piece, pieces


@dataclass(frozen=True, slots=True)
class Place:
    """Some sentences of an article.

    Attributes:
        cited: the words in them that lead to the article.
        pieces: the sentences, cut by their marks.

    """

    cited: Citation
    pieces: tuple[Piece, ...]


def places(article: Article, marked: Mapping[str, Iterable[Span]]) -> list[Place]:
    """Show marked words with the sentences round them, in the order of the text.

    Args:
        article: the article.
        marked: by the name of a mark, where it stands.

    """
    kept = {name: tuple(spans) for name, spans in marked.items()}
    every = sorted({span for spans in kept.values() for span in spans})
    found = []
    for around in surroundings(article.text, every):
        within = [span for span in every if around.contains(span)]
        first = Span(within[0].start, max(span.end for span in within)) if within else around
        cut = pieces(around.of(article.text), around.start, kept)
        found.append(Place(cite(article, first), tuple(cut)))
    return found
