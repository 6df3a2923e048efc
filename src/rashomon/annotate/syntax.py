"""Ways through the tree of one sentence: which words a span holds, which is its head, what hangs on a word."""

from bisect import bisect_left, bisect_right

from rashomon.model import Reading, Span


def tokens_in(reading: Reading, span: Span) -> range:
    """Give the numbers of the tokens that begin within a span.

    Examples:
        >>> from rashomon.model import Token
        >>> tokens = tuple(Token(Span(at, at + 3), "NOUN", 0, "root") for at in (0, 4, 8))
        >>> tokens_in(Reading("a", tokens, (Span(0, 11),), (), ()), Span(4, 11))
        range(1, 3)

    """
    first = bisect_left(reading.tokens, span.start, key=lambda token: token.span.start)
    return range(first, bisect_left(reading.tokens, span.end, lo=first, key=lambda token: token.span.start))


def sentence_at(reading: Reading, place: int) -> Span:
    """Give the sentence that holds a place, in characters of the text; the one before it, where none does."""
    at = bisect_right(reading.sentences, place, key=lambda sentence: sentence.start)
    return reading.sentences[max(at - 1, 0)]


def head_of(reading: Reading, span: Span) -> int | None:
    """Give the number of the token on which a span's other words hang; None where the span holds no token."""
    inside = tokens_in(reading, span)
    return next((at for at in inside if reading.tokens[at].head not in inside or reading.tokens[at].head == at), None)


def children(reading: Reading, at: int) -> list[int]:
    """Give the numbers of the tokens that hang on a token, in the order of the text."""
    within = tokens_in(reading, sentence_at(reading, reading.tokens[at].span.start))
    return [other for other in within if reading.tokens[other].head == at and other != at]


def word(text: str, reading: Reading, at: int) -> str:
    """Give a token's word in lower case, with a straight apostrophe."""
    return reading.tokens[at].span.of(text).lower().replace("’", "'")


def bare_relation(reading: Reading, at: int) -> str:
    """Give a token's relation without what stands behind the colon ("nsubj" for "nsubj:pass")."""
    return reading.tokens[at].relation.partition(":")[0]


def first_conjunct(reading: Reading, at: int) -> int:
    """Give the first of the words that "and" or "or" joins: what is said of it holds for all.

    The walk ends, whatever the tree: it takes no more steps than the sentence has words.
    """
    for _ in range(len(tokens_in(reading, sentence_at(reading, reading.tokens[at].span.start)))):
        if bare_relation(reading, at) != "conj" or reading.tokens[at].head == at:
            break
        at = reading.tokens[at].head
    return at
