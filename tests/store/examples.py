"""Invented articles with all their layers, made by rule from a number."""

import re
from dataclasses import replace

from rashomon.model import (
    Anchored,
    Argument,
    Article,
    Attribution,
    Claim,
    Dropped,
    Entity,
    Event,
    EventType,
    Fact,
    Form,
    Kind,
    Member,
    Mention,
    Metadata,
    Naming,
    Origin,
    Part,
    Place,
    Position,
    Quotation,
    Reading,
    Referent,
    Relay,
    Role,
    Sheet,
    Span,
    Statement,
    Status,
    Time,
    TimeKind,
    Token,
    Written,
)

STAGES = {"reader": "1", "statements": "2"}


def text(number: int) -> str:
    return (
        f"Harbour row, day {number}\n\nPort Ash (Ledger) - Mayor Inés Peñaló said the pier was “safe”, "
        f"the Ledger reported. “We counted {number} boats,” she added.\n\nShare this 12"
    )


def find(whole: str, words: str) -> Span:
    start = whole.index(words)
    return Span(start, start + len(words))


def sheet(number: int = 1, outlet: str = "The Ledger", title: str | None = None) -> Sheet:
    """An article with a reading of it, whom it speaks of, and two statements, one inside the other."""
    whole = text(number)
    metadata = Metadata(
        title=Fact(title or f"Harbour row, day {number}", Origin.TEXT, Span(0, whole.index("\n"))),
        outlet=Fact(outlet, Origin.FLAG, evidence="--outlet"),
        published_on=Fact("2019-02-12", Origin.MARKUP, evidence="meta[name=date]"),
    )
    dropped = (Dropped(find(whole, "Share this 12"), "share counter"),)
    article = Article(f"{number:03}.txt", whole, metadata, dropped)
    referents = _referents(article)
    said, day = _statements(article, referents[0].id), find(whole, f"day {number}")
    times = (Time(article.id, day, TimeKind.DATE, "XXXX-XX-XX", Anchored.NONE, "no month", doubt="of which month?"),)
    written = Written("2019-01-01", None, (find(whole, "counted"),), "they have been counted")
    positions = (_position(article, (referents[0].id, referents[1].id), said[0].id),)
    events = (_event(article, (referents[0].id, referents[1].id), said[0].id, times[0].id),)
    claims = (_claim(article, (referents[0].id, referents[1].id), said[0].id, times[0].id),)
    return Sheet(article, _reading(article), referents, said, times, written, positions, events, claims)


def _position(article: Article, sides: tuple[str, str], voice: str) -> Position:
    words, cue = (find(article.text, "We counted"), find(article.text, "she added")), find(article.text, "counted")
    holder, target = sides
    return Position(article.id, holder, "supports", target, words, cue, "support", voice, doubt="is it support?")


def _event(article: Article, sides: tuple[str, str], voice: str, time: str) -> Event:
    whole = article.text
    actor, recipient = (Part(one, find(whole, words)) for one, words in zip(sides, ("We", "boats"), strict=True))
    return Event(
        article=article.id,
        type=EventType.COERCE,
        actors=(actor,),
        recipients=(replace(recipient, quantity="all"),),
        spans=(find(whole, "We counted"), find(whole, "boats")),
        cue=find(whole, "counted"),
        pattern="count",
        cameo="171",
        mode="seize",
        contexts=("executive", "resource"),
        status=Status.ALLEGED,
        voice=voice,
        time=time,
        place=find(whole, "Port Ash"),
        doubt="did she take them?",
    )


def _claim(article: Article, sides: tuple[str, str], voice: str, time: str) -> Claim:
    whole = article.text
    we, boats, place = (find(whole, words) for words in ("We", "boats", "Port Ash"))
    who, whom = sides
    arguments = (
        Argument(Place.OTHER, place, find(whole, "Ash"), "at"),
        Argument(Place.SUBJECT, we, we, referents=(who,)),
        Argument(Place.OBJECT, boats, boats, referents=(whom, who)),
    )
    words, cue = (find(whole, "We counted"), boats), find(whole, "counted")
    return Claim(article.id, words, cue, arguments, negated=True, voice=voice, time=time)


def _reading(article: Article) -> Reading:
    whole = article.text
    safe = Attribution((find(whole, "Mayor Inés Peñaló"),), (find(whole, "said"),), (find(whole, "the pier was"),), 0.9)
    word = Attribution((), (), (find(whole, "safe"),), 0.25, inside=0)
    return Reading(
        article=article.id,
        tokens=tuple(
            Token(Span(*match.span()), "NOUN", max(k - 1, 0), "dep")
            for k, match in enumerate(re.finditer(r"\w+|[^\w\s]", whole))
        ),
        sentences=tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", whole)),
        entities=(Entity(find(whole, "Inés Peñaló"), "person", 0.75),),
        attributions=(safe, word),
        quotations=(Quotation(find(whole, "“safe”")), Quotation(find(whole, "“We counted"), closed=False)),
    )


def _referents(article: Article) -> tuple[Referent, ...]:
    whole = article.text
    she = Mention(find(whole, "she"), Naming.PRONOUN, "the one who spoke last", 0.8)
    mayor = Referent(
        article.id,
        "Inés Peñaló",
        (Mention(find(whole, "Inés Peñaló"), Naming.NAME), she),
        kind=Kind.PERSON,
        sector="GOV",
        roles=(Role("Mayor", find(whole, "Mayor"), body="Port Ash", sector="GOV"),),
    )
    boats = find(whole, f"{whole.split('counted ')[1].split(' ')[0]} boats")
    fleet = Referent(
        article.id,
        "boats",
        (Mention(boats, Naming.DESCRIPTION),),
        kind=Kind.GROUP,
        named=False,
        members=(Member("the Ledger", find(whole, "the Ledger")),),
        quantity=boats.of(whole).split(" ", maxsplit=1)[0],
        doubt="whose boats?",
    )
    return mayor, fleet


def _statements(article: Article, mayor_id: str) -> tuple[Statement, ...]:
    whole = article.text
    mayor, cue = (find(whole, "Mayor Inés Peñaló"),), (find(whole, "said"),)
    via = (Relay("The Ledger", find(whole, "the Ledger")),)
    content = (find(whole, "the pier was “safe”"),)
    outer = Statement(
        article.id, mayor, cue, content, Form.MIXED, "Inés Peñaló", speaker_id=mayor_id, via=via, score=0.9
    )
    inner = Statement(
        article.id, (), (), (find(whole, "safe"),), Form.DIRECT, inside=outer.id, strength="claimed", doubt="who?"
    )
    return outer, inner
