"""Articles made by hand in which outlets call people things, and a way to link them: equal names are one.

    write(story, Called("The Ledger", "The tyrant Boro Rusk fled.", ("Boro Rusk = The tyrant Boro Rusk",)))

A row gives a name and its mentions, as `tests.annotate.people.referents` reads them; `roles` gives words of a role with
its title and standing, `said` a speaker's name with the words that are part of what he says.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from rashomon.model import (
    Actor,
    Article,
    Fact,
    Form,
    Kind,
    Linking,
    Metadata,
    Origin,
    Quotation,
    Reading,
    Referent,
    Role,
    Sheet,
    Span,
    Statement,
    content_id,
)
from rashomon.store import StoryFile
from tests.annotate.people import referents


@dataclass(frozen=True, slots=True)
class Called:
    """An article."""

    outlet: str | None
    text: str
    rows: tuple[str, ...]
    roles: tuple[tuple[str, str, str, str], ...] = ()
    said: tuple[tuple[str, str, Form], ...] = ()
    quoted: tuple[str, ...] = ()
    day: str = "2021-05-03"
    kind: Kind = Kind.PERSON


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def with_roles(one: Called, found: Referent) -> Referent:
    """Give a referent its roles: each row is the name, the words, the title and the standing."""
    mine = [row for row in one.roles if row[0] == found.name]
    return replace(
        found,
        roles=tuple(Role(title, place(one.text, words), standing=standing) for _, words, title, standing in mine),
    )


def sheet(one: Called) -> Sheet:
    """Make the article."""
    known = {"published_on": Fact(one.day, Origin.MARKUP, evidence="meta")}
    if one.outlet:
        known["outlet"] = Fact(one.outlet, Origin.MARKUP, evidence="meta")
    article = Article(f"{one.outlet}-{content_id('t', one.text)}.txt", one.text, Metadata(**known))
    found = tuple(
        replace(with_roles(one, each), article=article.id) for each in referents(one.text, *one.rows, kind=one.kind)
    )
    made = tuple(
        Statement(article.id, (), (), (place(one.text, words),), form, speaker=speaker)
        for speaker, words, form in one.said
    )
    quoted = tuple(sorted((Quotation(place(one.text, words)) for words in one.quoted), key=lambda row: row.span))
    reading = Reading(article.id, (), (Span(0, len(one.text)),), (), (), quoted)
    return Sheet(article, reading, found, made)


def write(story: StoryFile, *articles: Called) -> None:
    """Write articles, and link those whom they name."""
    for each in map(sheet, articles):
        story.write(each, each.article.name, {})
    named = defaultdict[str, list[Referent]](list)
    for one in story.referents():
        named[one.name if one.named else one.id].append(one)
    actors = [
        Actor(content_id("x", many[0].id), many[0].name, many[0].kind, many[0].named, tuple(one.id for one in many))
        for many in named.values()
    ]
    story.write_links([], actors, Linking("called", 0))
