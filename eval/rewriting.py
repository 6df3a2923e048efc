"""Reads the rewrites in `eval/rewrites`: what an editor made of an article, and which words he took over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rashomon.example import example_articles
from rashomon.link.copies.words import words_of
from rashomon.model import Span
from rashomon.model.copy import Body

FOLDER: Final = Path(__file__).parent / "rewrites"
_HEAD: Final = re.compile(r"^## (\d+) (\S+) (.*)$", re.MULTILINE)
_COPIED: Final = re.compile(r"\{(.*?)\}", re.DOTALL)
_EDIT: Final = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What was made of an article.

    Attributes:
        number: its number in the files.
        source: the number of the article, `-` where it was made from none.
        how: what was done, in the editor's words.
        text: the text as it was printed.
        marked: the same with its marks.

    """

    number: int
    source: str
    how: str
    text: str
    marked: str

    @property
    def id(self) -> str:
        """What the rewrite is called where articles have ids."""
        return f"r-{self.number}"


def rewrites(name: str) -> list[Rewrite]:
    """Read a file of rewrites.

    Args:
        name: `build`, `check` or `reworded`.

    """
    written = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(written))
    ends = [head.start() for head in heads[1:]] + [len(written)]
    made = []
    for head, end in zip(heads, ends, strict=True):
        marked = written[head.end() : end].strip()
        made.append(Rewrite(int(head[1]), head[2], head[3], _EDIT.sub(r"\2", marked).translate(_NO_MARKS), marked))
    return made


_NO_MARKS: Final = str.maketrans("", "", "{}")


def sources() -> dict[str, str]:
    """Return the texts of the example story by the number of the article."""
    return {path.name[:2]: path.read_text(encoding="utf-8") for path in example_articles()}


def copied(one: Rewrite, source: str) -> Iterator[tuple[Span, Span]]:
    """Go through the words that were taken over: where they stand in the rewrite, and where in the article.

    Args:
        one: the rewrite.
        source: the text of its article.

    Raises:
        ValueError: words that are marked as copied do not stand in the article.

    """
    own, others = words_of(Body(one.id, one.text)), words_of(Body("source", source))
    at = 0
    end_before = 0
    for passage in _COPIED.finditer(one.marked):
        before = _EDIT.sub(r"\2", one.marked[end_before : passage.start()]).translate(_NO_MARKS)
        at += len(words_of(Body("x", before)))
        end_before = passage.end()
        pieces = _pieces(passage[1])
        was = [word for kept, old, _ in pieces for word in (*kept, *old)]
        to = _find(was, others.folded)
        if to is None:
            message = f"rewrite {one.number}: {' '.join(was)!r} does not stand in article {one.source}"
            raise ValueError(message)
        for kept, old, new in pieces:
            if kept:
                yield own.span(at, at + len(kept)), others.span(to, to + len(kept))
            at += len(kept) + len(new)
            to += len(kept) + len(old)


def _pieces(marked: str) -> list[tuple[list[str], list[str], list[str]]]:
    """Take a marked passage apart: kept words, and the edit that follows them, the words of the article first."""
    made, at = [], 0
    for edit in _EDIT.finditer(marked):
        made.append((_words(marked[at : edit.start()]), _words(edit[1]), _words(edit[2])))
        at = edit.end()
    return [*made, (_words(marked[at:]), [], [])]


def _words(text: str) -> list[str]:
    return list(words_of(Body("x", text)).folded)


def _find(wanted: list[str], words: tuple[str, ...]) -> int | None:
    """Return where words stand in others; the gap between two paragraphs that are copied as one counts for nothing."""
    return next((at for at in range(len(words)) if list(words[at : at + len(wanted)]) == wanted), None)
