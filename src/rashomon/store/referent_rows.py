"""Whom an article speaks of, to rows and back. Pure: no database here."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rashomon.model import Kind, Member, Mention, Naming, Referent, Role
from rashomon.store.row import Row, Rows, span_of, span_row


def referent_rows(article: str, referents: Iterable[Referent]) -> dict[str, list[Row]]:
    """Return referents as rows, by table.

    Args:
        article: id of the article in which they were found.
        referents: in the order of the article.

    """
    many, own = list(referents), {"article": article}
    return {
        "referent": [own | {"n": n} | _referent(one) for n, one in enumerate(many)],
        "mention": [
            own | {"referent": one.id, "n": n} | _mention(m) for one in many for n, m in enumerate(one.mentions)
        ],
        "role": [own | {"referent": one.id, "n": n} | _role(role) for one in many for n, role in enumerate(one.roles)],
        "member": [
            own | {"referent": one.id, "n": n, "name": member.name} | span_row(member.span)
            for one in many
            for n, member in enumerate(one.members)
        ],
    }


def referents_of(rows: Rows) -> tuple[Referent, ...]:
    """Return referents from their rows, in the rows' order."""
    mentions, roles, members = (_grouped(rows[table]) for table in ("mention", "role", "member"))
    return tuple(
        Referent(
            article=row["article"],
            name=row["name"],
            mentions=tuple(_mention_of(one) for one in mentions[row["id"]]),
            kind=None if row["kind"] is None else Kind(row["kind"]),
            named=row["named"],
            country=row["country"],
            sector=row["sector"],
            roles=tuple(_role_of(one) for one in roles[row["id"]]),
            members=tuple(Member(one["name"], span_of(one)) for one in members[row["id"]]),
            quantity=row["quantity"],
            doubt=row["doubt"],
        )
        for row in rows["referent"]
    )


def _grouped(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    groups = defaultdict[str, list[Row]](list)
    for row in rows:
        groups[row["referent"]].append(row)
    return groups


def _referent(one: Referent) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value if one.kind else None,
        "named": one.named,
        "country": one.country,
        "sector": one.sector,
        "quantity": one.quantity,
        "doubt": one.doubt,
    }


def _mention(one: Mention) -> dict[str, Any]:
    return {"naming": one.naming.value, "why": one.why, "score": one.score, **span_row(one.span)}


def _mention_of(row: Row) -> Mention:
    return Mention(span_of(row), Naming(row["naming"]), row["why"], row["score"])


def _role(one: Role) -> dict[str, Any]:
    return {
        "title": one.title,
        "body": one.body,
        "country": one.country,
        "sector": one.sector,
        "standing": one.standing,
        "marks": one.marks,
        **span_row(one.span),
    }


def _role_of(row: Row) -> Role:
    plain = ("body", "country", "sector", "standing", "marks")
    return Role(row["title"], span_of(row), **{name: row[name] for name in plain})
