"""What the reader finds in one article: tokens, sentences, quotations, entities, attributions."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a punctuation mark, with its part in its sentence.

    Attributes:
        span: where it stands.
        upos: universal part of speech; empty where nothing read it.
        head: index, among the reading's tokens, of the word that it depends on; its own for a root, and where nothing
            read it.
        relation: dependency relation to the head (UD 2); empty where nothing read it.

    """

    span: Span
    upos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A mention of somebody or something by name, or of a day or a quantity.

    Attributes:
        span: where it stands.
        type: person, organisation, place, group (nationality, religion, party), event, misc, date or quantity.
        score: how sure the model is, 0 to 1.

    """

    span: Span
    type: str
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the text shows of somebody's words: who, the word that attributes, what (the roles of PARC and PolNeAR).

    Attributes:
        source: the words for the speaker; may be empty ("it was said that").
        cue: the words that attribute; empty where a quotation goes on without one.
        content: the words attributed, in the order of the text; at least one span.
        score: how sure the model is, 0 to 1.
        inside: index, among the reading's attributions, of the one within whose content this one is made.

    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, whatever marks the text uses, and where it lost one.

    Attributes:
        span: the quoted words with the marks that are there.
        opened: whether the text has the opening mark.
        closed: whether the text has the closing mark.
        continues: whether it goes on from the paragraph before, whose quotation was left open.

    """

    span: Span
    opened: bool = True
    closed: bool = True
    continues: bool = False


def unbroken(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Leave out the quotations whose extent is a repair: those that lack a mark which the next paragraph does not owe.

    Examples:
        >>> first, second = Quotation(Span(0, 9), closed=False), Quotation(Span(11, 20), continues=True)
        >>> unbroken([first, second]) == (first, second), unbroken([first])
        (True, ())

    """
    following = [*quotations[1:], None]
    return tuple(
        one
        for one, after in zip(quotations, following, strict=False)
        if one.opened and (one.closed or (after is not None and after.continues))
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read.

    Attributes:
        article: id of the article.
        tokens: words and punctuation, in order; white space is no token.
        sentences: in order, not overlapping; a headline is a sentence of its own.
        entities: in order.
        attributions: in the order of their first words.
        quotations: in order, not overlapping.

    """

    article: str
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...] = ()
