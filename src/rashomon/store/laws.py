"""What must hold of a sheet, whoever made it: checked before it is written, and again by `rashomon verify`."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from rashomon.model import Article, Claim, Event, Origin, Position, Reading, Referent, Sheet, Span, Statement, Time


class Fault(NamedTuple):
    """A record that breaks a law: its id, and what is wrong."""

    record: str
    what: str


def faults(sheet: Sheet) -> Iterator[Fault]:
    """Find what is wrong with a sheet; nothing, if the program is right and the file was not touched."""
    yield from _article(sheet.article)
    if sheet.reading:
        yield from _reading(sheet.reading, sheet.article)
    referents = sheet.referents or ()
    yield from _referents(referents, sheet.article)
    yield from _statements(sheet.statements or (), sheet.article)
    yield from _speakers(sheet.statements or (), {one.id for one in referents})
    yield from _times(sheet.times or (), sheet.article)
    yield from _positions(sheet, {one.id for one in referents})
    yield from _events(sheet, {one.id for one in referents})
    yield from _claims(sheet, {one.id for one in referents})
    if sheet.written:
        shown = [("what shows its day", span) for span in sheet.written.spans]
        yield from _outside(sheet.article.id, shown, sheet.article.text)


def _article(article: Article) -> Iterator[Fault]:
    facts = [(f"the fact {name}", fact.span) for name, fact in article.metadata.items() if fact.span]
    passages = [("a dropped passage", passage.span) for passage in article.dropped]
    yield from _outside(article.id, [*facts, *passages], article.text)
    for name, fact in article.metadata.items():
        if fact.origin is Origin.TEXT and fact.span is None:
            yield Fault(article.id, f"the fact {name} does not say where it stands in the text")


def _reading(reading: Reading, article: Article) -> Iterator[Fault]:
    if reading.article != article.id:
        yield Fault(article.id, f"its reading belongs to {reading.article}")
    named = [("a token", token.span) for token in reading.tokens]
    named += [("a sentence", span) for span in reading.sentences]
    named += [("an entity", entity.span) for entity in reading.entities]
    named += [("a quotation", quotation.span) for quotation in reading.quotations]
    for found in reading.attributions:
        named += [("an attribution", span) for span in (*found.source, *found.cue, *found.content)]
        if found.inside is not None and not 0 <= found.inside < len(reading.attributions):
            yield Fault(article.id, f"an attribution is said to stand inside number {found.inside}, which is not there")
    yield from _outside(article.id, named, article.text)


def _referents(referents: Iterable[Referent], article: Article) -> Iterator[Fault]:
    ids = list[str]()
    for one in referents:
        ids.append(one.id)
        if one.article != article.id:
            yield Fault(one.id, f"it belongs to the article {one.article}")
        named = [("a mention", mention.span) for mention in one.mentions]
        named += [("a role", role.span) for role in one.roles]
        named += [("a member", member.span) for member in one.members]
        yield from _outside(one.id, named, article.text)
    if len(set(ids)) < len(ids):
        yield Fault(article.id, "two of its referents are first mentioned by the same words")


def _speakers(statements: Iterable[Statement], referents: Collection[str]) -> Iterator[Fault]:
    for said in statements:
        for what, referent in (("its speaker", said.speaker_id), ("whom it speaks for", said.speaks_for_id)):
            if referent is not None and referent not in referents:
                yield Fault(said.id, f"{what} is said to be {referent}, which is no referent of the article")


def _statements(statements: Iterable[Statement], article: Article) -> Iterator[Fault]:
    ids = [said.id for said in statements]
    for said in statements:
        if said.article != article.id:
            yield Fault(said.id, f"it belongs to the article {said.article}")
        if said.inside is not None and (said.inside not in ids or said.inside == said.id):
            yield Fault(
                said.id, f"it is said to stand inside {said.inside}, which is no other statement of the article"
            )
        named = [("its words", span) for span in (*said.source, *said.cue, *said.content)]
        named += [("its chain", relay.span) for relay in said.via]
        yield from _outside(said.id, named, article.text)
    if len(set(ids)) < len(ids):
        yield Fault(article.id, "two of its statements have the same words")


def _times(times: Iterable[Time], article: Article) -> Iterator[Fault]:
    last = 0
    for one in times:
        if one.article != article.id:
            yield Fault(one.id, f"it belongs to the article {one.article}")
        if one.span.start < last:
            yield Fault(one.id, "its words are also those of the time before, or stand before them")
        last = one.span.end
        yield from _outside(one.id, [("its words", one.span)], article.text)


def _positions(sheet: Sheet, referents: Collection[str]) -> Iterator[Fault]:
    said = {one.id for one in sheet.statements or ()}
    found: tuple[Position, ...] = sheet.positions or ()
    for one in found:
        if one.article != sheet.article.id:
            yield Fault(one.id, f"it belongs to the article {one.article}")
        for what, referent in (("its holder", one.holder), ("its target", one.target)):
            if referent not in referents:
                yield Fault(one.id, f"{what} is said to be {referent}, which is no referent of the article")
        if one.voice is not None and one.voice not in said:
            yield Fault(one.id, f"it is said to be told in {one.voice}, which is no statement of the article")
        yield from _outside(one.id, [("its words", span) for span in (*one.spans, one.cue)], sheet.article.text)
    if len({one.id for one in found}) < len(found):
        yield Fault(sheet.article.id, "two of its positions are told by the same words")


def _events(sheet: Sheet, referents: Collection[str]) -> Iterator[Fault]:
    said, when = {one.id for one in sheet.statements or ()}, {one.id for one in sheet.times or ()}
    found: tuple[Event, ...] = sheet.events or ()
    for one in found:
        parts = (*one.actors, *one.recipients)
        if one.article != sheet.article.id:
            yield Fault(one.id, f"it belongs to the article {one.article}")
        for part in parts:
            if part.referent not in referents:
                yield Fault(one.id, f"it is said to be by or to {part.referent}, which is no referent of the article")
        if one.voice is not None and one.voice not in said:
            yield Fault(one.id, f"it is said to be told in {one.voice}, which is no statement of the article")
        if one.time is not None and one.time not in when:
            yield Fault(one.id, f"it is said to be at {one.time}, which is no time of the article")
        for context in one.contexts:
            if context.split() != [context]:
                yield Fault(one.id, f"its context {context!r} is not one word")
        named = [("its words", span) for span in (*one.spans, one.cue, *(part.span for part in parts))]
        named += [("its place", one.place)] if one.place else []
        yield from _outside(one.id, named, sheet.article.text)
    if len({one.id for one in found}) < len(found):
        yield Fault(sheet.article.id, "two of its events are told by the same words")


def _claims(sheet: Sheet, referents: Collection[str]) -> Iterator[Fault]:
    said, when = {one.id for one in sheet.statements or ()}, {one.id for one in sheet.times or ()}
    found: tuple[Claim, ...] = sheet.claims or ()
    for one in found:
        if one.article != sheet.article.id:
            yield Fault(one.id, f"it belongs to the article {one.article}")
        for referent in (who for argument in one.arguments for who in argument.referents):
            if referent not in referents:
                yield Fault(one.id, f"it is said to speak of {referent}, which is no referent of the article")
        if one.voice is not None and one.voice not in said:
            yield Fault(one.id, f"it is said to be told in {one.voice}, which is no statement of the article")
        if one.time is not None and one.time not in when:
            yield Fault(one.id, f"it is said to be at {one.time}, which is no time of the article")
        named = [("its words", span) for span in (*one.spans, one.cue)]
        named += [("an argument", span) for each in one.arguments for span in (each.span, each.head)]
        yield from _outside(one.id, named, sheet.article.text)
    if len({one.id for one in found}) < len(found):
        yield Fault(sheet.article.id, "two of its claims are made by the same words in one voice")


def _outside(record: str, named: Iterable[tuple[str, Span]], text: str) -> Iterator[Fault]:
    for what, span in named:
        if span.end > len(text):
            yield Fault(record, f"{what} [{span.start}, {span.end}) goes past the text's {len(text)} characters")
