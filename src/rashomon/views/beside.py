"""Articles side by side: one thing in different words, where they part, and what only one of them carries.

What it keeps true: the articles stand in the order in which they are asked for, which says nothing of them; each cell
cites the words of its article; what all of them say alike is no difference.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.model import Actor, Answer, Article, Citation, Sheet
from rashomon.views.aligned import Alignment
from rashomon.views.carried import Said, carried
from rashomon.views.folding import folded
from rashomon.views.hearing import Said as Heard
from rashomon.views.margin import Rows
from rashomon.views.told import in_text_order

CONFLICT: Final = "conflict"
CALLED: Final = "called"
DEED: Final = "deed"
POSITION: Final = "position"
_ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class One:
    """An article that is compared.

    Attributes:
        sheet: the article with its layers.
        actors: whom it speaks of, each with its referents there.
        rows: answers that cite it, by section.

    """

    sheet: Sheet
    actors: tuple[Actor, ...]
    rows: Rows

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.sheet.article


@dataclass(frozen=True, slots=True)
class Words:
    """What one article says of the thing.

    Attributes:
        cited: the words, where they first stand in the article.
        voice: in whose mouth they are; None where that is not known.
        says: what they say in a word of the codebook, where that is more than the words: a relation, a value.
        also: whether another of the articles says the same.

    """

    cited: Citation
    voice: str | None
    says: str | None = None
    also: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing of which the articles tell otherwise.

    Attributes:
        kind: conflict, called, deed or position.
        about: what it is.
        record: id of the record that it leads to: a conflict or an actor; None where there is none.
        cells: for each article, in their order, what it says; nothing where it says nothing of it.

    """

    kind: str
    about: str
    record: str | None
    cells: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a look at several articles shows.

    Attributes:
        articles: in the order asked for.
        differences: conflicts first, then what people are called, then deeds, then positions; each by the alphabet.
        alignments: of those pairs that share passages.
        said: what is said in each article, in the order of its text; a stance is told, and nobody says it.
        same: for the id of a statement, those of the others that are the same.

    """

    articles: tuple[One, ...]
    differences: tuple[Difference, ...]
    alignments: tuple[Alignment, ...]
    said: tuple[tuple[Said, ...], ...] = ()
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def only(self, n: int) -> tuple[Said, ...]:
        """Return the statements that only the article with a number, from 0, carries."""
        return tuple(one for one in self.said[n] if one.statement.id not in self.same)


def beside(articles: Sequence[One], alignments: Iterable[Alignment], sides: Mapping[str, Sequence[Answer]]) -> Beside:
    """Set articles beside one another.

    Args:
        articles: two or more, in the order asked for.
        alignments: of those pairs that share passages.
        sides: both sides of each conflict, by its id.

    """
    shared = tuple(alignments)
    said = tuple(tuple(_said(one)) for one in articles)
    found = [
        *_conflicts(articles, sides),
        *_named(articles, "labels", "actor", CALLED),
        *_named(articles, "event_labels", "event", DEED),
        *_positions(articles),
    ]
    return Beside(tuple(articles), tuple(found), shared, said, carried(said, shared))


def _said(one: One) -> Iterator[Said]:
    actors = {referent: each.id for each in one.actors for referent in each.referents}
    for statement in in_text_order(one.sheet.statements or ()):
        if Heard(statement, one.article, None).spoken:
            speaker = actors.get(statement.speaker_id or "") or statement.speaker
            yield Said(one.article, statement, speaker)


def _here(one: One, answer: Answer) -> list[Citation]:
    """Give the words of an article that an answer cites, in the order of the text."""
    return sorted((each for each in answer.citations if each.article == one.article.id), key=lambda each: each.span)


def _named(articles: Sequence[One], section: str, about: str, kind: str) -> list[Difference]:
    """Compare by which words the articles name one actor, or one deed."""
    names: dict[str, str] = {}
    cells: dict[str, list[dict[tuple[str, str], Words]]] = {}
    for n, one in enumerate(articles):
        for answer in one.rows.get(section, ()):
            row = dict(answer.values)
            key, cited = row.get(f"{about}_id") or "", _here(one, answer)
            if not key or not cited:
                continue
            names[key] = row[about] or key
            own = cells.setdefault(key, [{} for _ in articles])[n]
            own.setdefault((folded(row["label"] or ""), row["voice"] or ""), Words(cited[0], row["voice"]))
    found = []
    for key, many in cells.items():
        said = [{label for label, _ in one} for one in many]
        if sum(map(bool, said)) < _ENOUGH or all(one == said[0] for one in said):
            continue
        filled = tuple(tuple(_marked(one, n, said)) for n, one in enumerate(many))
        found.append(Difference(kind, names[key], key, filled))
    return sorted(found, key=lambda one: (folded(one.about), one.record or ""))


def _marked(own: Mapping[tuple[str, str], Words], n: int, said: Sequence[set[str]]) -> Iterator[Words]:
    """Say of each label whether another article has it too; in the order of the text."""
    for (label, _), words in sorted(own.items(), key=lambda pair: pair[1].cited.span):
        also = any(label in other for m, other in enumerate(said) if m != n)
        yield Words(words.cited, words.voice, None, also)


def _positions(articles: Sequence[One]) -> list[Difference]:
    """Compare where the articles have one holder stand on one target."""
    names: dict[tuple[str, str], str] = {}
    cells: dict[tuple[str, str], list[dict[tuple[str, str, str], Words]]] = {}
    for n, one in enumerate(articles):
        for answer in one.rows.get("positions", ()):
            row, cited = dict(answer.values), _here(one, answer)
            key = (row["holder_id"] or "", row["target_id"] or "")
            if not all(key) or not cited:
                continue
            names[key] = f"{row['holder']} on {row['target']}"
            said = row["relation"] or ""
            how = f"{said} ({row['modality']})" if row["modality"] not in (None, "asserted") else said
            own = cells.setdefault(key, [{} for _ in articles])[n]
            own.setdefault((how, row["voice"] or "", row["quantity"] or ""), Words(cited[0], row["voice"], how))
    found = []
    for key, many in cells.items():
        said_in = [{how for how, _, _ in one} for one in many]
        told = [one for one in said_in if one]
        if len(told) >= _ENOUGH and any(one != told[0] for one in told):
            filled = tuple(tuple(sorted(one.values(), key=lambda each: each.cited.span)) for one in many)
            found.append(Difference(POSITION, names[key], key[0], filled))
    return sorted(found, key=lambda one: (folded(one.about), one.record or ""))


def _conflicts(articles: Sequence[One], sides: Mapping[str, Sequence[Answer]]) -> list[Difference]:
    """Give the conflicts of which two of the articles are the sides."""
    told: dict[str, dict[str, str | None]] = {}
    for one in articles:
        for answer in one.rows.get("conflicts", ()):
            row = dict(answer.values)
            told[row["id"] or ""] = row
    found = []
    for record, row in told.items():
        cells: list[list[Words]] = [[] for _ in articles]
        for side in sides.get(record, ()):
            values = dict(side.values)
            if values["part"] != "words":
                continue
            for n, one in enumerate(articles):
                cited = _here(one, side)
                cells[n] += [Words(cited[0], values["name"], values["value"])] if cited else []
        if sum(map(bool, cells)) >= _ENOUGH:
            about = f"{row['about']}"
            found.append(Difference(CONFLICT, about, record, tuple(tuple(cell) for cell in cells)))
    return sorted(found, key=lambda one: (folded(one.about), one.record or ""))


def difference_answers(found: Beside) -> Iterator[Answer]:
    """Answer of which things the articles tell otherwise, cell by cell.

    The columns are kind, about, about_id, article, words, voice, says and also. `also` is `yes` where another of the
    articles has the same words. Each answer cites them.

    Args:
        found: what the articles show beside one another.

    """
    for one in found.differences:
        for cell in one.cells:
            for said in cell:
                values = (
                    ("kind", one.kind),
                    ("about", one.about),
                    ("about_id", one.record),
                    ("article", said.cited.name),
                    ("words", " ".join(said.cited.exact.split())),
                    ("voice", said.voice),
                    ("says", said.says),
                    ("also", "yes" if said.also else None),
                )
                yield Answer(values, (said.cited,))
