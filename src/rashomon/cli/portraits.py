"""Actors on a terminal, in words that are folded and not cut: one actor, what ties it, and the questions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from rashomon.cli.terminal import clipped, data_console, put, visible
from rashomon.model import Answer
from rashomon.views.all_verdicts import STANDS, SaidOf

_NAMES: Final = frozenset({"name", "description", "adjective"})
_SHOWN: Final = 200
_PLAIN: Final = frozenset({None, "held"})
_ARTICLES: Final = 3
_ID: Final = 10
_MENTION: Final = "mention"
_MEMBER: Final = "member"


def draw_actor(answers: Sequence[Answer]) -> None:
    """Show one actor: what it is called, what it is said to be, and by whom.

    Args:
        answers: as `views.portrait.show_actor` gives them; the first is the actor itself.

    """
    many = [dict(one.values) for one in answers]
    head, rest = many[0], many[1:]
    title = Text(visible(head["value"] or ""), style="bold")
    title.append(f"  {head['standing'] or 'of a kind that no article shows'}", style="dim")
    table = _table(3)
    for what, value, where in dict.fromkeys((*_called(rest), *_said(rest))):
        table.add_row(what, value, where)
    put(data_console(), title, "", table)


def _called(rows: Sequence[dict[str, str | None]]) -> Iterator[tuple[str, str, str]]:
    """Give each alias once, with the articles that use it."""
    used = dict[tuple[str, str], list[str]]()
    for row in rows:
        if row["what"] in _NAMES:
            used.setdefault((row["what"] or "", row["value"] or ""), []).append(visible(row["article"] or ""))
    for (what, value), articles in sorted(used.items(), key=lambda pair: -ord(pair[0][0][0])):
        more = f" and {len(articles) - _ARTICLES} more" if len(articles) > _ARTICLES else ""
        yield what, clipped(value, _SHOWN), ", ".join(articles[:_ARTICLES]) + more


def _said(rows: Sequence[dict[str, str | None]]) -> Iterator[tuple[str, str, str]]:
    """Give each role, claim, doubt and list of members, with where it stands and in whose mouth."""
    members = dict[str, list[str]]()
    for row in rows:
        where = ", ".join(visible(part) for part in (row["article"], row["day"]) if part)
        where = f"{where}: {visible(row['voice'] or '')}"
        if row["what"] == _MEMBER:
            members.setdefault(where, []).append(visible(row["value"] or ""))
        elif row["what"] not in _NAMES:
            yield row["what"] or "", clipped(row["value"] or "", _SHOWN) + _standing(row), where
    for where, names in members.items():
        yield "members", ", ".join(names), where


def _standing(row: Mapping[str, str | None]) -> str:
    """Give a standing that the role's own words do not name.

    Examples:
        >>> _standing({"value": "self-styled president", "standing": "claimed"})
        ' (claimed)'
        >>> _standing({"value": "interim president", "standing": "interim"})
        ''

    """
    said = row["standing"] in _PLAIN or row["standing"] in (row["value"] or "").casefold().split()
    return "" if said else f" ({row['standing']})"


def draw_ties(answers: Sequence[Answer]) -> None:
    """Show why an actor is one: the mentions of each article under its name, then what ties the articles.

    Args:
        answers: as `views.ties.explain_actor` gives them.

    """
    table, last = _table(3), None
    for answer in answers:
        values = dict(answer.values)
        what, value, why, article = (visible(values[name] or "") for name in ("what", "value", "why", "article"))
        if what == _MENTION and article != last:
            last = article
            table.add_row("", Text(article, style="dim"), "")
        table.add_row(what, clipped(value, _SHOWN), why)
    put(data_console(), table)


def draw_questions(answers: Sequence[Answer]) -> None:
    """Show which actors may be one, each with its reasons and the commands that answer.

    Args:
        answers: with the columns question, reasons, merge and apart.

    """
    lines = list[str | Text]()
    for answer in answers:
        values = dict(answer.values)
        lines += [Text(visible(values["question"] or ""), style="bold"), f"  {visible(values['reasons'] or '')}"]
        lines += [f"  yes:  {values['merge']}", f"  no:   {values['apart']}", ""]
    put(data_console(), *lines[:-1])


def draw_verdicts(found: Sequence[SaidOf]) -> None:
    """Show what people said."""
    table = _table(4)
    for one in found:
        about = ", ".join((visible(one.who), one.when, *([one.state] if one.state != STANDS else [])))
        words = f"{one.words} ({one.reason})" if one.reason else one.words
        table.add_row(one.id[:_ID], clipped(words, _SHOWN), about, one.judgement)
    if found:
        put(data_console(), table)


def _table(columns: int) -> Table:
    """Return a table whose first column is what a row says, and whose others are folded."""
    table = Table(
        box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False, width=min(data_console().width, 140)
    )
    table.add_column(style="bold", no_wrap=True)
    for number in range(1, columns):
        table.add_column(ratio=3 if number == 1 else 2, overflow="fold", style="" if number == 1 else "dim")
    return table
