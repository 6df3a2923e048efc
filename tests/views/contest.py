"""Articles made by hand about two who contend for the presidency of Kestria, and about who stands behind whom.

mexico("recognises", "Odera") · league("Most member states", "supports", "Quispe") · claims("claimed")
"""

from rashomon.model import (
    Article,
    Fact,
    Kind,
    Member,
    Mention,
    Metadata,
    Modality,
    Naming,
    Origin,
    Position,
    Referent,
    Role,
    Sheet,
    Span,
)

DAY = "2019-02-01"
LEDGER = "The Ash Ledger"
MERCURY = "The Mercury"
_KINDS = {"Mexico": Kind.STATE, "Peru": Kind.STATE, "Harbour League": Kind.ORGANISATION}


def mexico(relation: str, target: str, outlet: str = MERCURY, day: str | None = DAY, **more: Modality) -> Sheet:
    """Tell where Mexico stands on somebody."""
    text = f"In {outlet} of {day}: Mexico ({relation}) {target}."
    return _sheet(text, (outlet, day), ("Mexico", relation, target, ""), **more)


def league(part: str, relation: str, target: str, outlet: str = LEDGER, day: str | None = DAY) -> Sheet:
    """Tell where a part of the Harbour League stands on somebody; Mexico and Peru are listed as members."""
    text = f"In {outlet} of {day}: {part} of the Harbour League ({relation}) {target}. It includes Mexico and Peru."
    return _sheet(text, (outlet, day), ("Harbour League", relation, target, part.split(" member", maxsplit=1)[0]))


def claims(standing: str, day: str | None = DAY, title: str = "president") -> Sheet:
    """Tell that Odera holds an office of Kestria, and that Quispe does in some way; nobody stands anywhere."""
    text = f"Odera is {title} of Kestria. Quispe is {standing} {title} of Kestria."
    article = _article(text, (LEDGER, day))
    second = text.index("Quispe")
    held = Role(title, Span(9, second - 2), body="Kestria")
    other = Role(title, Span(second + 10, len(text) - 1), body="Kestria", standing=standing, marks=standing)
    rows = (_referent(article, "Odera", roles=(held,)), _referent(article, "Quispe", roles=(other,)))
    return Sheet(article, None, rows, (), positions=())


def _article(text: str, published: tuple[str, str | None]) -> Article:
    known = dict(zip(("outlet", "published_on"), published, strict=True))
    facts = {name: Fact(value, Origin.MARKUP, evidence="meta") for name, value in known.items() if value}
    return Article(f"{text[:60]}.txt".replace(":", ""), text, Metadata(**facts))


def _sheet(
    text: str,
    published: tuple[str, str | None],
    said: tuple[str, str, str, str],
    modality: Modality = Modality.ASSERTED,
) -> Sheet:
    holder, relation, target, quantity = said
    article = _article(text, published)
    names = [name for name in ("Mexico", "Peru", "Harbour League", "Odera", "Quispe") if name in text]
    rows = {name: _referent(article, name) for name in names}
    start = text.index(": ") + 2
    words = Span(start, text.index(target) + len(target))
    cue = Span(text.index(relation), text.index(relation) + len(relation))
    one = Position(
        article.id, rows[holder].id, relation, rows[target].id, (words,), cue, "support", None, quantity, modality
    )
    return Sheet(article, None, tuple(rows.values()), (), positions=(one,))


def _referent(article: Article, name: str, roles: tuple[Role, ...] = ()) -> Referent:
    called = f"the {name}" if f"the {name}" in article.text else name
    kind = _KINDS.get(name, Kind.PERSON)
    members: tuple[Member, ...] = ()
    if kind is Kind.ORGANISATION:
        spans = [_last(article.text, listed) for listed in ("Mexico", "Peru")]
        members = tuple(Member(span.of(article.text), span) for span in spans)
    start = article.text.index(called)
    mention = Mention(Span(start, start + len(called)), Naming.NAME)
    return Referent(article.id, name, (mention,), kind, roles=roles, members=members)


def _last(text: str, name: str) -> Span:
    start = text.rindex(name)
    return Span(start, start + len(name))
