"""A small invented story whose articles speak of actors, and a way to link it by rule: equal surnames are one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rashomon.model import (
    Actor,
    Article,
    Fact,
    Form,
    Judgement,
    Kind,
    Linking,
    Match,
    Member,
    Mention,
    Metadata,
    Naming,
    Origin,
    Reading,
    Reason,
    Referent,
    Role,
    Sheet,
    Span,
    Statement,
    Verdict,
    content_id,
)
from rashomon.model.verdicts import Meeting, standing
from rashomon.store import StoryFile

LEDGER = """Peru shuts the port

Peruvian Foreign Minister Pell Odera said the bridge was shut. “It is safe,” she said. Odera called Boro Rusk a
so-called president. Rusk, the self-proclaimed president of Peru, denied everything. More than 50 countries, among
them Kenya, agreed with Peru's government.
"""
COURIER = """President Ana Quispe of Peru met P. Odera in the harbour. “No,” Odera said.
"""
NOTE = """Ana Quisbe, a baker, said bread was dear.
"""
BY = Linking("harbour", 0)
NAME, ROLE, PRONOUN, ADJECTIVE = Naming.NAME, Naming.DESCRIPTION, Naming.PRONOUN, Naming.ADJECTIVE


def at(text: str, words: str, after: str = "") -> Span:
    """Where words stand in a text, behind other words."""
    start = text.index(words, text.index(after) + len(after))
    return Span(start, start + len(words))


def ledger() -> Sheet:
    article = _article("ledger.txt", LEDGER, "The Ash Ledger", "2021-05-03")
    odera = Referent(
        article.id,
        "Pell Odera",
        (
            Mention(at(LEDGER, "Pell Odera"), NAME),
            Mention(at(LEDGER, "she"), PRONOUN, "the woman who spoke last", 0.8),
            Mention(at(LEDGER, "Odera", "she said. "), NAME, "the surname of Pell Odera", 0.99),
        ),
        Kind.PERSON,
        country="PER",
        sector="GOV",
        roles=(Role("foreign minister", at(LEDGER, "Peruvian Foreign Minister"), "Peru", "PER", "GOV"),),
    )
    disputed = Role("president", at(LEDGER, "so-called president"), None, "PER", "GOV", "disputed", "so-called")
    claimed = at(LEDGER, "the self-proclaimed president of Peru")
    rusk = Referent(
        article.id,
        "Boro Rusk",
        (Mention(at(LEDGER, "Boro Rusk"), NAME), Mention(at(LEDGER, "Rusk", "president. "), NAME, "the surname", 0.95)),
        Kind.PERSON,
        country="PER",
        sector="GOV",
        roles=(disputed, Role("president", claimed, "Peru", "PER", "GOV", "claimed", "self-proclaimed")),
    )
    peru = Referent(
        article.id,
        "Peru",
        (
            Mention(at(LEDGER, "Peru"), NAME),
            Mention(at(LEDGER, "Peruvian"), ADJECTIVE, "its adjective"),
            Mention(at(LEDGER, "Peru's", "agreed with "), NAME, "the same name"),
        ),
        Kind.STATE,
        country="PER",
    )
    many = at(LEDGER, "More than 50 countries")
    group = Referent(
        article.id,
        "More than 50 countries",
        (Mention(many, ROLE),),
        Kind.GROUP,
        named=False,
        members=(Member("Kenya", at(LEDGER, "Kenya")),),
        quantity="More than 50",
        doubt="which countries?",
    )
    said = (
        _said(article, "Peruvian Foreign Minister Pell Odera| |said", "the bridge was shut", odera),
        replace(_said(article, "she| |said", "“It is safe,”", odera), form=Form.DIRECT, doubt="is “she” Pell Odera?"),
        _said(article, "Odera| |called", "Boro Rusk a\nso-called president", odera),
        _said(article, "Rusk|, the self-proclaimed president of Peru, |denied", "everything", rusk),
        _said(article, "More than 50 countries|, among\nthem Kenya, |agreed", "with Peru's government", group),
    )
    return Sheet(article, _reading(article), (odera, rusk, peru, group), said)


def courier() -> Sheet:
    article = _article("courier.txt", COURIER, "Port Courier", "2021-05-04")
    quispe = Referent(
        article.id,
        "Ana Quispe",
        (Mention(at(COURIER, "Ana Quispe"), NAME),),
        Kind.PERSON,
        country="PER",
        sector="GOV",
        roles=(Role("President", at(COURIER, "President Ana Quispe of Peru"), "Peru", "PER", "GOV"),),
    )
    odera = Referent(
        article.id,
        "P. Odera",
        (Mention(at(COURIER, "P. Odera"), NAME), Mention(at(COURIER, "Odera", "“No,”"), NAME, "the surname", 0.9)),
        Kind.PERSON,
    )
    peru = Referent(article.id, "Peru", (Mention(at(COURIER, "Peru"), NAME),), Kind.STATE, country="PER")
    return Sheet(article, _reading(article), (quispe, odera, peru), (_said(article, "Odera| |said", "“No,”", odera),))


def note() -> Sheet:
    article = Article("note.txt", NOTE)
    baker = Role("baker", at(NOTE, "a baker"))
    quisbe = Referent(article.id, "Ana Quisbe", (Mention(at(NOTE, "Ana Quisbe"), NAME),), Kind.PERSON, roles=(baker,))
    return Sheet(
        article,
        _reading(article),
        (quisbe,),
        (_said(article, "Ana Quisbe|, a baker, |said", "bread was dear", quisbe),),
    )


def write(path: Path) -> None:
    """Write the story, linked."""
    with StoryFile.open(path, create=True) as story:
        for sheet in (ledger(), courier(), note()):
            story.write(sheet, sheet.article.name, {})
        found = match(story.referents())
        story.write_links(found, actors(story.referents(), found, story.verdicts(), story.founders()), BY)


def match(referents: Sequence[Referent]) -> tuple[Match, ...]:
    """Match equal surnames of different articles for sure, and surnames of one letter's difference not so."""
    found = []
    for left in referents:
        for right in referents:
            if left.id < right.id and left.article != right.article and left.named and right.named:
                ours, theirs = left.name.split()[-1], right.name.split()[-1]
                differ = sum(a != b for a, b in zip(ours, theirs, strict=False)) + abs(len(ours) - len(theirs))
                reason = Reason("surname", f"{ours} ~ {theirs}", 3.0 if differ == 0 else 0.4)
                if differ <= 1:
                    found.append(Match(left.id, right.id, 0.98 if differ == 0 else 0.6, (reason,), sure=differ == 0))
    return tuple(found)


def actors(
    referents: Sequence[Referent], matches: Sequence[Match], verdicts: Sequence[Verdict], founders: Mapping[str, int]
) -> tuple[Actor, ...]:
    """Put referents together by sure matches and merges, and take out what is split."""
    stand, meeting = standing(verdicts), Meeting(referents)
    apart = [({*meeting.of(one.left)}, {*meeting.of(one.right)}) for one in stand if one.judgement is Judgement.SPLIT]
    ties = [meeting.of((*one.left, *one.right)) for one in stand if one.judgement is Judgement.MERGE]
    ties += [(one.left, one.right) for one in matches if one.sure]
    owner = {one.id: {one.id} for one in referents}
    for tie in ties:
        for one in tie[1:]:
            both = owner[tie[0]] | owner[one]
            if not any(both & left and both & right for left, right in apart):
                owner.update(dict.fromkeys(both, both))
    made = []
    for group in {tuple(sorted(group)) for group in owner.values()}:
        own = [one for one in referents if one.id in group]
        founder = min(group, key=lambda one: (founders.get(one, 10**9), one))
        told = [one for one in stand if Meeting(own).of(one.left)]
        names = [one.value for one in told if one.judgement is Judgement.RENAME]
        kinds = [Kind(one.value) for one in told if one.judgement is Judgement.SET_KIND]
        longest = max(own, key=lambda one: (len(one.name), one.name))
        country = next((one.country for one in own if one.country), None)
        sector = next((one.sector for one in own if one.sector), None)
        made.append(
            Actor(
                content_id("x", founder),
                names[-1] if names else longest.name,
                kinds[-1] if kinds else longest.kind,
                any(one.named for one in own),
                group,
                country,
                sector,
                tuple(one.id for one in told),
            )
        )
    return tuple(sorted(made, key=lambda one: one.id))


def _article(name: str, text: str, outlet: str, day: str) -> Article:
    known = Fact(outlet, Origin.FLAG, evidence="--outlet"), Fact(day, Origin.MARKUP, evidence="meta[name=date]")
    return Article(name, text, Metadata(outlet=known[0], published_on=known[1]))


def _reading(article: Article) -> Reading:
    lines = [line for line in article.text.splitlines() if line]
    return Reading(article.id, (), tuple(at(article.text, line) for line in lines), (), ())


def _said(article: Article, words: str, content: str, by: Referent) -> Statement:
    """Make a statement; its words are the source, what stands between, and the cue, with strokes between them."""
    text = article.text
    source, between, cue = words.split("|")
    whole = at(text, source + between + cue)
    return Statement(
        article.id,
        (Span(whole.start, whole.start + len(source)),),
        (Span(whole.end - len(cue), whole.end),),
        (at(text, content),),
        Form.INDIRECT,
        speaker=by.name,
        speaker_id=by.id,
    )
