"""GUM and EWT: sentences, parts of speech and dependencies by people; from GUM the names of things, too.

A document's text is its sentences with the spaces that the treebank gives, paragraphs on lines of their own. A word
that the treebank splits without a space ("don't") has its parts' characters; one whose parts do not add up to its
characters is left whole, with what is said of its first part.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from training.corpora.documents import NOTHING_MARKED, Document, Mention, Word
from training.corpora.named import named

_TYPES: Final = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}
_OTHER_NAMES: Final = frozenset({"object", "abstract", "animal", "plant", "substance"})
"""GUM's types whose named mentions are works, products, laws, awards: `misc`, or a group for what people belong to."""
_UNMARKED_BY_GUM: Final = frozenset({"group", "date", "quantity"})
_BRACKETS: Final = re.compile(r"\((\d[^()]*)(\))?|(\d+)\)")
_JOINS: Final = frozenset({"de", "la", "el", "von", "van", "del", "al", "-", "–", "&", "'", "’"})
_JOINS_OF_BODIES: Final = _JOINS | {"of", "the", "for", "and"}
"""Words within a name; within a person's name, "of" begins another one."""


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    form: str
    upos: str
    head: int
    relation: str
    opens: bool
    marks: str
    tag: str


@dataclass(slots=True)
class _Building:
    """A document on its way."""

    name: str = ""
    text: str = ""
    tokens: list[_Token] = field(default_factory=list)
    first: int = 0
    """Index of the running sentence's first token."""
    joined: tuple[int, int, int] | None = None
    """Of a word that is split: number of its last part, where the next part begins, where the word ends."""


def treebank(corpora: Path, name: str, part: str) -> list[Document]:
    """Read a treebank.

    Args:
        corpora: folder of the corpora.
        name: "gum" or "ewt".
        part: "train" or "dev".

    """
    with gzip.open(corpora / f"{name}-{part}.conllu.gz", "rt", encoding="utf-8") as handle:
        return [_document(built, names=name == "gum") for built in documents_in(handle)]


def documents_in(lines: Iterator[str]) -> Iterator[_Building]:
    """Go through the documents of a treebank, each with its text and tokens.

    Args:
        lines: of a CoNLL-U file.

    """
    built = _Building()
    gap = "\n"
    for line in (line.rstrip("\n") for line in lines):
        if line.startswith("# newdoc"):
            if built.tokens:
                yield built
            built = _Building(name=line.split("=", 1)[1].strip())
            gap = "\n\n" if hashlib.sha256(built.name.encode()).digest()[1] % 2 else "\n"
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            built.text = built.text.rstrip(" ") + (gap if built.text else "")
        elif not line:
            built.first = len(built.tokens)
            if built.text and not built.text[-1].isspace():
                built.text += " "
        elif not line.startswith("#"):
            _add(built, line.split("\t"))
    if built.tokens:
        yield built


def _add(built: _Building, fields: Sequence[str]) -> None:
    number, form, marks = fields[0], fields[1], fields[9]
    space = "" if "SpaceAfter=No" in marks else " "
    if "." in number:
        return
    if "-" in number:
        start = len(built.text)
        built.joined = (int(number.split("-")[1]), start, start + len(form))
        built.text += form + space
        return
    if built.joined:
        last, start, limit = built.joined
        end = limit if int(number) == last else min(start + len(form), limit)
        built.joined = None if int(number) == last else (last, end, limit)
    else:
        start, end = len(built.text), len(built.text) + len(form)
        built.text += form + space
    at = len(built.tokens)
    head = built.first + int(fields[6]) - 1 if int(fields[6]) else at
    built.tokens.append(_Token(start, end, form, fields[3], head, fields[7], at == built.first, marks, fields[4]))


def _document(built: _Building, *, names: bool) -> Document:
    words = tuple(Word(t.start, t.end, t.upos, t.head, t.relation, t.opens) for t in built.tokens)
    return Document(
        built.name,
        built.text.rstrip(),
        entities=tuple(named(built.text, one) for one in _names(built.tokens)) if names else (),
        unmarked=_UNMARKED_BY_GUM if names else NOTHING_MARKED,
        words=words,
    )


def _names(tokens: Sequence[_Token]) -> Iterator[Mention]:
    """Find the named mentions, longest first where they overlap."""
    found = [one for one in (_name(tokens, *mention) for mention in _mentions(tokens)) if one]
    taken: list[Mention] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    yield from sorted(taken, key=lambda one: one.start)


def _mentions(tokens: Sequence[_Token]) -> Iterator[tuple[int, int, str]]:
    """Read the brackets of the `Entity` column: (first token, token after the last, type); broken mentions are left."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, token in enumerate(tokens):
        column = re.search(r"(?:^|\|)Entity=([^|]*)", token.marks)
        for match in _BRACKETS.finditer(column.group(1) if column else ""):
            head, closed, closing = match.groups()
            if closing:
                if opened.get(closing):
                    start, kind = opened[closing].pop()
                    yield start, i + 1, kind
                continue
            number, kind = head.split("-")[:2]
            if closed:
                yield i, i + 1, kind
            else:
                opened.setdefault(number, []).append((i, kind))


def _name(tokens: Sequence[_Token], start: int, end: int, kind: str) -> Mention | None:
    """Keep the words around a mention's head that are its name; None where the head is no proper noun."""
    heads = [i for i in range(start, end) if not start <= tokens[i].head < end or tokens[i].head == i]
    head = heads[0] if heads else start
    if tokens[head].upos != "PROPN":
        return None
    types = (_TYPES[kind],) if kind in _TYPES else ("misc", "group") if kind in _OTHER_NAMES else None
    if types is None:
        return None
    if kind == "person" and tokens[head].tag == "NNPS":
        types = ("group",)  # "Americans"
    joins = _JOINS if kind == "person" else _JOINS_OF_BODIES
    left = right = head
    while left > start and _belongs(tokens[left - 1]) and not _describes(tokens, left - 1, head):
        left -= 1
    while right + 1 < end:
        reach = right + 1
        while reach < end and tokens[reach].form in joins:
            reach += 1
        if reach >= end or not _belongs(tokens[reach]):
            break
        right = reach
    while left < head and tokens[left].form.lower() in joins:
        left += 1
    return Mention(tokens[left].start, tokens[right].end, types)


def _belongs(token: _Token) -> bool:
    if token.form in {"-", "–", "&"}:
        return True
    return (token.upos == "PROPN" or token.form[0].isupper() or token.form[0].isdigit()) and token.upos not in {
        "DET",
        "PRON",
        "AUX",
    }


def _describes(tokens: Sequence[_Token], i: int, head: int) -> bool:
    """Whether a word before a name is a title: it hangs on the name as a description, by whatever path."""
    while i != head and tokens[i].head != i:
        if tokens[i].relation == "nmod:desc":
            return True
        i = tokens[i].head
    return False
