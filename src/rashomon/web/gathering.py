"""Puts rows together by what they share, for templates that show them so; their order stays."""

from collections.abc import Iterable

from rashomon.model import Answer

Row = dict[str, str | None]


def gather(rows: Iterable[Answer], *columns: str) -> list[tuple[Row, list[Answer]]]:
    """Put rows together that have the same values in some columns: the values, then the rows.

    Args:
        rows: in their order; a group stands where its first row does.
        columns: of the rows.

    Examples:
        >>> from rashomon.model import Citation, Span
        >>> cited = (Citation("a-1", "a.txt", Span(0, 2), "It", None, None),)
        >>> rows = [Answer((("actor", name), ("label", label)), cited) for name, label in ("xa", "yb", "xc")]
        >>> [(shared["actor"], len(group)) for shared, group in gather(rows, "actor")]
        [('x', 2), ('y', 1)]

    """
    found = dict[tuple[str | None, ...], list[Answer]]()
    for one in rows:
        row = dict(one.values)
        found.setdefault(tuple(row[column] for column in columns), []).append(one)
    return [(dict(zip(columns, key, strict=True)), group) for key, group in found.items()]


def by_outlet(rows: Iterable[Answer]) -> list[tuple[str | None, str, list[Answer]]]:
    """Put labels together by who prints them: the outlet, the article's name, and the rows; by outlets' names.

    An article whose outlet is not known stands alone, behind those whose outlet is.

    Args:
        rows: with the columns outlet and article.

    """
    found = dict[tuple[str | None, str], list[Answer]]()
    for one in rows:
        row = dict(one.values)
        outlet, article = row["outlet"], row["article"] or ""
        found.setdefault((outlet, "" if outlet else article), []).append(one)
    order = sorted(found, key=lambda key: (key[0] is None, (key[0] or "").casefold(), key[1]))
    return [(outlet, article, found[outlet, article]) for outlet, article in order]
