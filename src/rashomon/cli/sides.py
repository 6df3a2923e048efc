"""Two sides on a terminal: who is spoken of, and below it each side with its words, folded and not cut."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.cli.terminal import clipped, data_console, put, visible

_SHOWN: Final = 600
_WIDTH: Final = 140


class Block(NamedTuple):
    """What is said of one holder and target.

    Attributes:
        title: of whom it is said.
        sides: rows of what is said, and the words for it.

    """

    title: str
    sides: Sequence[tuple[str, str]]


def draw_sides(blocks: Iterable[Block]) -> None:
    """Draw blocks on stdout, with an empty line between two.

    Args:
        blocks: what to draw.

    """
    console = data_console()
    for number, block in enumerate(blocks):
        table = Table(
            box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False, width=min(console.width, _WIDTH) - 2
        )
        table.add_column(ratio=2, overflow="fold")
        table.add_column(ratio=5, overflow="fold")
        for what, words in block.sides:
            table.add_row(Text(visible(what)), Text(clipped(words, _SHOWN)))
        title = Text(visible(block.title), style="bold")
        put(console, *([""] if number else []), title, Padding(table, (0, 0, 0, 2)))
