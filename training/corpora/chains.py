"""GUM's coreference: texts with every mention and the chain it belongs to."""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from training.corpora.treebanks import documents_in

_BRACKETS: Final = re.compile(r"\((\d[^()]*)(\))?|(\d[^()]*)\)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention that people marked.

    Attributes:
        start: its first character.
        end: the character after its last.
        head: where its head's characters start.
        chain: which chain it belongs to; mentions of one thing share it.
        type: GUM's type.

    """

    start: int
    end: int
    head: int
    chain: str
    type: str


@dataclass(frozen=True, slots=True)
class Told:
    """A text with its mentions.

    Attributes:
        name: the document's.
        text: as the treebank gives it.
        mentions: in the order of their starts, longer ones first.

    """

    name: str
    text: str
    mentions: tuple[GoldMention, ...]


def told(corpora: Path, part: str) -> list[Told]:
    """Read GUM's mentions.

    Args:
        corpora: folder of the corpora.
        part: "train" or "dev".

    """
    with gzip.open(corpora / f"gum-{part}.conllu.gz", "rt", encoding="utf-8") as handle:
        return [Told(one.name, one.text.rstrip(), tuple(_mentions(one.tokens))) for one in documents_in(handle)]


def _mentions(tokens: Sequence[Any]) -> Iterator[GoldMention]:
    found = [_mention(tokens, first, last, entity) for first, last, entity in brackets_of(tokens)]
    yield from sorted(found, key=lambda one: (one.start, -one.end))


def brackets_of(tokens: Sequence[Any]) -> Iterator[tuple[int, int, str]]:
    """Pair the brackets of the `Entity` column; of a broken mention, the first part."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, token in enumerate(tokens):
        column = re.search(r"(?:^|\|)Entity=([^|]*)", token.marks)
        for head, closed, closing in _BRACKETS.findall(column.group(1) if column else ""):
            if closing:
                if opened.get(closing):
                    first, entity = opened[closing].pop()
                    yield first, i, entity
            elif closed:
                yield i, i, head
            else:
                opened.setdefault(head.split("-")[0], []).append((i, head))


def _mention(tokens: Sequence[Any], first: int, last: int, entity: str) -> GoldMention:
    number, kind = entity.split("-")[:2]
    heads = [i for i in range(first, last + 1) if not first <= tokens[i].head <= last or tokens[i].head == i]
    return GoldMention(tokens[first].start, tokens[last].end, tokens[heads[0]].start, number.split("[")[0], kind)
