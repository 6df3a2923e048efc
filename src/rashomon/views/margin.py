"""What stands beside an article's text: marks on its words, and a note for each record that they show.

What it keeps true: each mark that leads to a note has it, and each note leads back to its words; nothing is noted that
no words of the article show. A record that a person refused is not there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rashomon.model import Actor, Answer, Citation, Naming, Referent, Sheet, Span, Statement
from rashomon.views.hearing import Said
from rashomon.views.ledger import NARRATOR
from rashomon.views.marks import Mark
from rashomon.views.told import in_text_order

STATEMENTS: Final = "statements"
ACTORS: Final = "actors"
LABELS: Final = "labels"
PLAIN: Final = "plain"
"""Roles, and words for a deed, by which nobody shows how he takes them."""
POSITIONS: Final = "positions"
EVENTS: Final = "events"
TIMES: Final = "times"
COPIES: Final = "copies"
DROPPED: Final = "dropped"
CONFLICTS: Final = "conflicts"
QUESTIONS: Final = "questions"
LAYERS: Final = (STATEMENTS, ACTORS, LABELS, PLAIN, POSITIONS, EVENTS, TIMES, COPIES, DROPPED, CONFLICTS, QUESTIONS)
"""What can be shown or hidden; of the last two there are notes alone."""
_PLAIN: Final = frozenset({"role", "plain word", "word of a report"})
SPEAKER: Final = "who"
CUE: Final = "says"
_HALF: Final = 0.5
_LETTERS: Final = 26

Rows = Mapping[str, Sequence[Answer]]
"""Answers that cite the article, by section."""
Cells = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside a paragraph of one record.

    Attributes:
        layer: the layer.
        name: what the note is called where somebody is led to it.
        span: the words beside which it stands.
        mark: what its mark in the text is called; empty where it has none.
        record: id of the record; empty where it has none.
        number: its number or letter, which the text has too; may be empty.
        values: what is known of it.
        cited: words of other articles that belong to it.
        also: ids of conflicts that its words are a side of, each with what it is about and who tells the other side.

    """

    layer: str
    name: str
    span: Span
    mark: str = ""
    record: str = ""
    number: str = ""
    values: Cells = field(default_factory=dict)
    cited: tuple[Citation, ...] = ()
    also: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's marks and notes.

    Attributes:
        marks: in no order.
        notes: in the order of the words beside which they stand.

    """

    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records of each layer there are; of actors, how many mentions."""
        found = Counter(one.layer for one in self.notes)
        found[ACTORS] = sum(one.kind == ACTORS for one in self.marks)
        return found


def annotated(sheet: Sheet, actors: Iterable[Actor], rows: Rows) -> Annotated:
    """Put together what stands beside an article's text.

    Args:
        sheet: the article with its layers.
        actors: whom it speaks of, each with its referents there.
        rows: answers that cite the article, by section: statements, positions, events, labels, event_labels, copies,
            conflicts, conflict_sides, questions, times and dropped; what is not there leaves the names of the article.

    """
    by_referent = {referent: one for one in actors for referent in one.referents}
    said = {one.id: one for one in sheet.statements or ()}
    own = {one.id: one for one in sheet.referents or ()}
    page = _Page(sheet, by_referent, rows, said, own)
    for fill in (page.statements, page.positions, page.events, page.labels, page.times, page.copies, page.dropped):
        fill()
    page.mentions()
    page.conflicts()
    page.questions()
    order = {layer: n for n, layer in enumerate(LAYERS)}
    notes = sorted(page.notes, key=lambda one: (one.span.start, order[one.layer]))
    return Annotated(tuple(page.marks.values()), tuple(notes))


@dataclass(slots=True)
class _Page:
    """Marks and notes as they are collected.

    Attributes:
        sheet: the article with its layers.
        actors: by the id of their referent in the article.
        rows: answers by section.
        said: the article's statements, by id.
        own: whom the article speaks of, by id.
        marks: by kind and words: what two records show by the same words is marked once.
        notes: in no order.

    """

    sheet: Sheet
    actors: Mapping[str, Actor]
    rows: Rows
    said: Mapping[str, Statement]
    own: Mapping[str, Referent]
    marks: dict[tuple[str, Span], Mark] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def mark(self, kind: str, spans: Iterable[Span], record: str = "", number: str = "", leads: str = "") -> str:
        """Mark words, of which the last bear the number; say what the first of them are called."""
        many, called = list(spans), ""
        for n, span in enumerate(many):
            known = self.marks.get((kind, span))
            anchor = f"m-{record}" if record and n == 0 else ""
            told = number if n == len(many) - 1 else ""
            if known is not None:
                told = ", ".join(dict.fromkeys(part for part in (known.number, told) if part))
                self.marks[kind, span] = replace(known, anchor=known.anchor or anchor, number=told)
            else:
                to = leads or (f"n-{record}" if record else "")
                self.marks[kind, span] = Mark(kind, span, anchor, to, told)
            called = called or self.marks[kind, span].anchor
        return called

    def found(self, section: str) -> dict[str, Cells]:
        """Give the rows of a section by their id."""
        cells = [dict(one.values) for one in self.rows.get(section, ())]
        return {one["id"] or "": one for one in cells}

    def name(self, referent: str | None) -> tuple[str | None, str | None]:
        """Give the name and id of the actor that a referent is; or the article's own name."""
        actor = self.actors.get(referent or "")
        if actor is not None:
            return actor.name, actor.id
        own = self.own.get(referent or "")
        return (own.name, None) if own else (None, None)

    def statements(self) -> None:
        """Number what is said, in the order of the text."""
        told = self.found(STATEMENTS)
        made = in_text_order(self.sheet.statements or ())
        numbers = {one.id: str(n) for n, one in enumerate(made, start=1)}
        for one in made:
            speaker, actor = self.name(one.speaker_id)
            own: Cells = {
                "speaker": speaker or one.speaker,
                "speaker_id": actor,
                "speaks_for": one.speaks_for,
                "via": ", ".join(relay.name for relay in one.via) or None,
                "form": one.form.value,
                "strength": one.strength,
                "doubt": one.doubt or None,
                "manner": Said(one, self.sheet.article, None).manner.value,
            }
            values = {**own, **told.get(one.id, {}), "inside": numbers.get(one.inside or ""), "inside_id": one.inside}
            mark = self.mark(STATEMENTS, one.content, one.id, numbers[one.id])
            self.mark(SPEAKER, one.source, leads=f"n-{one.id}")
            self.mark(CUE, one.cue, leads=f"n-{one.id}")
            self.notes.append(Note(STATEMENTS, f"n-{one.id}", one.content[0], mark, one.id, numbers[one.id], values))

    def voice(self, statement: str | None) -> str:
        """Name in whose mouth something is."""
        if statement is None:
            return NARRATOR
        said = self.said.get(statement)
        return (self.name(said.speaker_id)[0] or said.speaker or "somebody") if said else "somebody"

    def positions(self) -> None:
        """Note who stands where."""
        told = self.found(POSITIONS)
        for one in self.sheet.positions or ():
            (holder, holder_id), (target, target_id) = self.name(one.holder), self.name(one.target)
            own: Cells = {
                "holder": holder,
                "holder_id": holder_id,
                "relation": one.relation,
                "target": target,
                "target_id": target_id,
                "voice": self.voice(one.voice),
                "modality": one.modality.value,
                "quantity": one.quantity or None,
                "doubt": one.doubt or None,
            }
            mark = self.mark(POSITIONS, one.spans, one.id)
            values = {**own, **told.get(one.id, {})}
            self.notes.append(Note(POSITIONS, f"n-{one.id}", one.spans[0], mark, one.id, values=values))

    def events(self) -> None:
        """Note who did what to whom; the word that says it is marked, not the whole sentence."""
        told = self.found(EVENTS)
        for one in self.sheet.events or ():
            doers = [self.name(part.referent)[0] for part in one.actors]
            others = [self.name(part.referent)[0] for part in one.recipients]
            own: Cells = {
                "type": one.type.value,
                "mode": one.mode or None,
                "actor": ", ".join(name for name in doers if name) or None,
                "recipient": ", ".join(name for name in others if name) or None,
                "status": one.status.value,
                "voice": self.voice(one.voice),
                "when": None,
                "place": one.place.of(self.sheet.article.text) if one.place else None,
                "doubt": one.doubt or None,
            }
            mark = self.mark(EVENTS, (one.cue,), one.id)
            words = " ".join(one.cue.of(self.sheet.article.text).split())
            values = {**own, **told.get(one.id, {}), "words": words}
            self.notes.append(Note(EVENTS, f"n-{one.id}", one.cue, mark, one.id, values=values))

    def labels(self) -> None:
        """Note what somebody, or a deed, is called; the first place has the note, and the others lead to it."""
        for section, about in ((LABELS, "actor"), ("event_labels", "event")):
            for one in self.rows.get(section, ()):
                values = dict(one.values)
                spans = self._here(one)
                record = values["id"] or ""
                if spans:
                    layer = LABELS if values.get("loaded") or values.get("kind") not in _PLAIN else PLAIN
                    mark = self.mark(layer, spans, record)
                    more = str(len(spans) - 1) if len(spans) > 1 else None
                    told = {**values, "about": values.get(about), "about_id": values.get(f"{about}_id"), "more": more}
                    self.notes.append(Note(layer, f"n-{record}", spans[0], mark, record, values=told))

    def times(self) -> None:
        """Note which day is meant."""
        for one in self.rows.get(TIMES, ()):
            values = dict(one.values)
            record = values["id"] or ""
            mark = self.mark(TIMES, self._here(one), record)
            self.notes.append(Note(TIMES, f"n-{record}", one.citations[0].span, mark, record, values=values))

    def copies(self) -> None:
        """Letter the articles with which this one shares passages, and note each passage."""
        for n, one in enumerate(self.rows.get(COPIES, ())):
            values = dict(one.values)
            record = values["id"] or ""
            pairs = list(zip(one.citations[::2], one.citations[1::2], strict=False))
            mine, theirs = ("one", "other") if pairs[0][0].article == self.sheet.article.id else ("other", "one")
            told = {**values, "share": values[f"{mine}_share"], "outlet": values[f"{theirs}_outlet"]}
            for at, pair in enumerate(pairs, start=1):
                own, other = pair if mine == "one" else pair[::-1]
                name = record if at == 1 else f"{record}-{at}"
                mark = self.mark(COPIES, (own.span,), name, lettered(n))
                cells = {**told, "name": other.name, "with": other.article}
                self.notes.append(Note(COPIES, f"n-{name}", own.span, mark, record, lettered(n), cells, (other,)))

    def dropped(self) -> None:
        """Note what was left out, and why."""
        for one in self.rows.get(DROPPED, ()):
            span = one.citations[0].span
            name = f"{self.sheet.article.id}.dropped.{span.start}"
            mark = self.mark(DROPPED, (span,), name)
            self.notes.append(Note(DROPPED, f"n-{name}", span, mark, values=dict(one.values)))

    def mentions(self) -> None:
        """Mark whoever has a name somewhere, or speaks; each mention leads to the actor."""
        speakers = {one.speaker_id for one in self.sheet.statements or ()}
        for one in self.sheet.referents or ():
            actor = self.actors.get(one.id)
            if actor and (actor.named or one.id in speakers):
                for mention in one.mentions:
                    if actor.named or mention.naming is not Naming.PRONOUN:
                        self.mark(ACTORS, (mention.span,), leads=actor.id)

    def conflicts(self) -> None:
        """Note where accounts part: with the statement whose words they are, or else by themselves."""
        sides = defaultdict[str, list[Answer]](list)
        for one in self.rows.get("conflict_sides", ()):
            if dict(one.values)["part"] == "words":
                sides[dict(one.values)["conflict"] or ""].append(one)
        told = self.found(CONFLICTS)
        for record, both in sides.items():
            here = [one for one in both if self._here(one)]
            if not here or record not in told:
                continue
            loose = [one for one in here if not self._joined(record, told[record], one)]
            if loose:
                own = loose[0]
                other = next((one for one in both if one is not own), own)
                whose = {"other": dict(other.values)["name"], "own": dict(own.values)["name"]}
                values = {**told[record], **whose}
                span = self._here(own)[0]
                self.notes.append(Note(CONFLICTS, f"n-{record}", span, "", record, "", values, other.citations))

    def _joined(self, record: str, conflict: Cells, side: Answer) -> bool:
        """Add a conflict to the note of the statement whose words its side is; the narrator's own are nobody's."""
        there = "other" if dict(side.values)["side"] == "one" else "one"
        row = (record, conflict["about"] or conflict["kind"] or record, conflict[there] or "")
        spans, whose = self._here(side), dict(side.values)["name"]
        for at, note in enumerate(self.notes):
            said = note.layer == STATEMENTS and note.values["speaker"] == whose
            if whose and said and any(_half(note.span, span) for span in spans):
                self.notes[at] = replace(note, also=tuple(dict.fromkeys((*note.also, row))))
                return True
        return False

    def questions(self) -> None:
        """Ask what is not certain of those whom the article speaks of."""
        for one in self.rows.get(QUESTIONS, ()):
            mine = [cited for cited in one.citations if cited.article == self.sheet.article.id]
            values = dict(one.values)
            record = f"{values['left_id']}-{values['right_id']}"
            if mine:
                other = tuple(cited for cited in one.citations if cited is not mine[0])
                told = {**values, "words": mine[0].exact}
                self.notes.append(Note(QUESTIONS, f"n-{record}", mine[0].span, values=told, cited=other))
        for each in self.sheet.referents or ():
            if each.doubt:
                name, actor = self.name(each.id)
                told = {"name": name, "actor_id": actor, "doubt": each.doubt}
                self.notes.append(Note(QUESTIONS, f"n-{each.id}", each.mentions[0].span, values=told))

    def _here(self, one: Answer) -> list[Span]:
        """Give the words of this article that an answer cites, in the order of the text."""
        return sorted({cited.span for cited in one.citations if cited.article == self.sheet.article.id})


def _half(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common >= _HALF * min(len(one), len(other)) and common >= _HALF * max(len(one), len(other)) * _HALF


def lettered(n: int) -> str:
    """Give the letter of a number from 0: A to Z, then AA."""
    return (lettered(n // _LETTERS - 1) if n >= _LETTERS else "") + chr(ord("A") + n % _LETTERS)
