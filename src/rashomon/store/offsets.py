"""Tokens packed small, so that a thousand articles stay a small file.

Where they stand is a list of numbers, two for each token. Their syntax is one line of text, three or four characters
for each token: a sign for the part of speech, one for the relation, and how far away the head stands. The line carries
its own list of names, so that it holds whatever names a pipeline gives.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Final

from rashomon.model import Span, Token

_FIRST_SIGN: Final = 0x40
"""Signs are the characters from "@" on: no digits, no minus sign."""
_WORD: Final = re.compile(r"([^\d-])([^\d-])(-?\d+)")


def pack(spans: Iterable[Span]) -> str:
    """Write spans as gaps and lengths.

    Examples:
        >>> pack([Span(0, 3), Span(4, 9)])
        '[0,3,1,5]'

    """
    numbers: list[int] = []
    last = 0
    for span in spans:
        numbers += (span.start - last, span.end - span.start)
        last = span.end
    return json.dumps(numbers, separators=(",", ":"))


def unpack(packed: str) -> tuple[Span, ...]:
    """Read spans written by `pack`.

    Raises:
        ValueError: it was not written by `pack`.

    Examples:
        >>> unpack("[0,3,1,5]")
        (Span(start=0, end=3), Span(start=4, end=9))

    """
    numbers = json.loads(packed)
    if not isinstance(numbers, list) or len(numbers) % 2:
        message = f"no packed tokens: {packed[:40]!r}"
        raise ValueError(message)
    spans = []
    last = 0
    for gap, length in zip(numbers[::2], numbers[1::2], strict=True):
        spans.append(Span(last + gap, last + gap + length))
        last += gap + length
    return tuple(spans)


def pack_syntax(tokens: Sequence[Token]) -> str:
    """Write tokens' syntax: the names of the parts of speech, those of the relations, and the line of words.

    Examples:
        >>> pack_syntax([Token(Span(0, 3), "DET", 1, "det"), Token(Span(4, 9), "NOUN", 1, "root")])
        '["DET NOUN","det root","@@1AA0"]'

    """
    parts = sorted({token.upos for token in tokens})
    relations = sorted({token.relation for token in tokens})
    part_sign = {name: chr(_FIRST_SIGN + k) for k, name in enumerate(parts)}
    relation_sign = {name: chr(_FIRST_SIGN + k) for k, name in enumerate(relations)}
    words = (f"{part_sign[t.upos]}{relation_sign[t.relation]}{t.head - i}" for i, t in enumerate(tokens))
    line = [" ".join(parts), " ".join(relations), "".join(words)]
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"))


def unpack_syntax(packed: str, spans: Sequence[Span]) -> tuple[Token, ...]:
    """Read what `pack_syntax` wrote.

    Args:
        packed: what it wrote.
        spans: where the tokens stand.

    Raises:
        ValueError: it was not written by `pack_syntax`, or for other tokens.

    """
    line = json.loads(packed)
    if not isinstance(line, list) or len(line) != 3:
        message = f"no packed syntax: {packed[:40]!r}"
        raise ValueError(message)
    parts, relations = line[0].split(" "), line[1].split(" ")
    words = _WORD.findall(line[2])
    if len(words) != len(spans):
        message = f"syntax of {len(words)} tokens for {len(spans)}"
        raise ValueError(message)
    heads = [i + int(away) for i, (_, _, away) in enumerate(words)]
    if any(not 0 <= head < len(spans) for head in heads):
        message = "a head that is none of the tokens"
        raise ValueError(message)
    return tuple(
        Token(span, _named(parts, part), head, _named(relations, relation))
        for span, head, (part, relation, _) in zip(spans, heads, words, strict=True)
    )


def _named(names: Sequence[str], sign: str) -> str:
    number = ord(sign) - _FIRST_SIGN
    if not 0 <= number < len(names):
        message = f"a sign without a name: {sign!r}"
        raise ValueError(message)
    return names[number]
