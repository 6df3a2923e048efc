"""A matrix on a terminal: short words and numbers in the cells, folded and not cut, and what they stand for."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.table import Table
from rich.text import Text

from rashomon.cli.options import say
from rashomon.cli.terminal import data_console, put, talk_console, visible
from rashomon.model import Modality
from rashomon.views.matrix import Mark, Matrix

_NOT: Final = "does not "
_LEAST: Final = 3
"""Letters of the shortest short word."""


def draw_matrix(found: Matrix) -> None:
    """Draw a matrix on stdout, and on stderr what its short words and numbers stand for.

    Args:
        found: a matrix with rows.

    """
    console = data_console()
    marks = [mark for row in found.rows for cell in row.cells for mark in cell]
    short = shortened(mark.stance[0] for mark in marks)
    voices = {name: str(number) for number, name in enumerate(sorted({v for m in marks for v in m.voices}), start=1)}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", width=console.width)
    table.add_column("holder", ratio=3, overflow="fold")
    if found.over_time:
        table.add_column("day", no_wrap=True, min_width=10)
    for target in found.targets:
        table.add_column(Text(visible(target)), ratio=3, overflow="fold")
    last = None
    for row in found.rows:
        cells = [Text("\n".join(_line(mark, short, voices) for mark in cell)) for cell in row.cells]
        holder = visible(row.holder) if (row.holder, row.holder_id) != last else ""
        last = (row.holder, row.holder_id)
        table.add_row(Text(holder), *([Text(row.day or "not known")] if found.over_time else []), *cells)
    put(console, table)
    for key in (short, {number: name for name, number in voices.items()}):
        pairs = sorted((brief, name) for name, brief in key.items()) if key is short else key.items()
        _explain(f"{brief} {name}" for brief, name in pairs)


def shortened(terms: Iterable[str]) -> Mapping[str, str]:
    """Shorten terms to their first letters, three or as many as keep them apart; "does not" becomes "not".

    Examples:
        >>> dict(shortened(["does not recognise", "recognises", "opposes"]))
        {'does not recognise': 'not rec', 'opposes': 'opp', 'recognises': 'rec'}
        >>> dict(shortened(["supports", "supplies"]))
        {'supplies': 'suppl', 'supports': 'suppo'}

    """
    known = sorted(set(terms))
    verbs = {_verb(term) for term in known}
    return {
        term: _start(_verb(term), verbs) if _verb(term) == term else f"not {_start(_verb(term), verbs)}"
        for term in known
    }


def _verb(term: str) -> str:
    return term.removeprefix(_NOT)


def _start(verb: str, verbs: Iterable[str]) -> str:
    """Return the shortest beginning that no other verb has; one verb's forms with and without an s have the same."""
    others = [other for other in verbs if other.rstrip("s") != verb.rstrip("s") and _stem(other) != _stem(verb)]
    lengths = range(_LEAST, len(verb) + 1)
    return next((verb[:size] for size in lengths if not any(other.startswith(verb[:size]) for other in others)), verb)


def _stem(verb: str) -> str:
    first, *rest = verb.split()
    return " ".join((first.rstrip("s"), *rest))


def _line(mark: Mark, short: Mapping[str, str], voices: Mapping[str, str]) -> str:
    """Write one stance of a cell: its short word, how it is put where that is not asserted, and who tells it."""
    relation, modality = mark.stance
    put_as = "" if modality is Modality.ASSERTED else f" ({modality.value})"
    some = f" [{visible(mark.quantity)}]" if mark.quantity else ""
    return f"{short[relation]}{put_as}{some} {' '.join(voices[name] for name in mark.voices)}"


def _explain(parts: Iterator[str]) -> None:
    """Say on stderr what something stands for."""
    width = min(talk_console().width, 100)
    say("\n" + "\n".join(textwrap.wrap(" · ".join(map(visible, parts)), width, break_on_hyphens=False)))
