"""Referents for tests, made with few words."""

from collections.abc import Iterable, Sequence

from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.model import Actor, Anchor, Judgement, Kind, Mention, Naming, Referent, Role, Span, Verdict


def person(article: str, name: str, at: int = 0, *, country: str | None = None, role: Role | None = None) -> Referent:
    return referent(article, name, Kind.PERSON, at, country=country, roles=(role,) if role else ())


def body(article: str, name: str, at: int = 0, *, country: str | None = None) -> Referent:
    return referent(article, name, Kind.ORGANISATION, at, country=country)


def state(article: str, name: str, at: int = 0, *, country: str | None = None) -> Referent:
    return referent(article, name, Kind.STATE, at, country=country)


def referent(
    article: str,
    name: str,
    kind: Kind | None,
    at: int = 0,
    *,
    country: str | None = None,
    roles: tuple[Role, ...] = (),
) -> Referent:
    mentions = (Mention(Span(at, at + len(name)), Naming.NAME),)
    return Referent(article, name, mentions, kind, country=country, roles=roles)


def unnamed(article: str, words: str, at: int = 0) -> Referent:
    return Referent(article, words, (Mention(Span(at, at + len(words)), Naming.DESCRIPTION),), Kind.PERSON, named=False)


def role(title: str, country: str | None = None, standing: str = "held") -> Role:
    return Role(title, Span(0, len(title)), country=country, standing=standing)


def anchor(*referents: Referent) -> tuple[Anchor, ...]:
    return tuple(Anchor(one.article, tuple(mention.span for mention in one.mentions)) for one in referents)


def verdict(
    judgement: Judgement, second: int, left: Iterable[Referent] = (), right: Iterable[Referent] = ()
) -> Verdict:
    when = f"2024-03-01T10:00:{second:02d}Z"
    return Verdict(judgement, "ana", when, anchor(*left), anchor(*right))


def undo(one: Verdict, second: int) -> Verdict:
    return Verdict(Judgement.UNDO, "ana", f"2024-03-01T10:01:{second:02d}Z", value=one.id)


def linked(referents: Sequence[Referent], *verdicts: Verdict) -> tuple[Actor, ...]:
    return actors(referents, match(referents), verdicts, {})


def together(referents: Sequence[Referent], *verdicts: Verdict) -> list[list[str]]:
    """List who is with whom, as "article name"."""
    words = {one.id: f"{one.article} {one.name}" for one in referents}
    return sorted(sorted(words[member] for member in one.referents) for one in linked(referents, *verdicts))


def asked(referents: Sequence[Referent]) -> list[tuple[str, ...]]:
    """List the questions, as pairs of names."""
    names = {one.id: one.name for one in referents}
    return sorted(tuple(sorted((names[one.left], names[one.right]))) for one in match(referents) if not one.sure)
