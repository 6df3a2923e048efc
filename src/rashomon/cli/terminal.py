"""What may be shown on a terminal: words of articles without the characters that would steer it, and the console.

Only what is shown is changed; JSON and CSV carry the words as they are.
"""

import os
import re
import shutil
import sys
import unicodedata
from typing import Final, TextIO, cast

from rich.console import Console, RenderableType

_PIPE_WIDTH: Final = 160
_STEERING: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def visible(words: str) -> str:
    r"""Return words on one line, without control characters and marks that turn the direction of writing.

    Examples:
        >>> visible("one\n  two\x1b[31m")
        'one two\ufffd[31m'

    """
    line = " ".join(_STEERING.sub("", words).split())
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" else c for c in line)


def clipped(words: str, width: int) -> str:
    """Return at most `width` characters, ending in an ellipsis where some are left out.

    Examples:
        >>> clipped("The Lima Group met.", 9)
        'The Lima…'

    """
    shown = visible(words)
    return shown if len(shown) <= width else shown[: max(width - 1, 0)].rstrip() + "…"


def put(console: Console, *shown: RenderableType) -> None:
    """Print without blanks at the ends of lines: what is copied or searched has none."""
    with console.capture() as captured:
        for one in shown:
            console.print(one, soft_wrap=isinstance(one, str))
    console.file.write("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))


def data_console() -> Console:
    """Return the console for data: as wide as the terminal, and wider in a pipe, where nothing is coloured."""
    return _console(cast("TextIO", sys.stdout))


def talk_console() -> Console:
    """Return the console for talk."""
    return _console(cast("TextIO", sys.stderr))


def _console(stream: TextIO) -> Console:
    """Return a console for a stream; COLUMNS counts everywhere, and a pipe has no edge of its own."""
    wide = stream.isatty() or "COLUMNS" in os.environ
    width = shutil.get_terminal_size((80, 24)).columns if wide else _PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
