"""How charts look: the palette of the pages, their type, and how a name is shortened to stand beside a mark."""

import re
from collections.abc import Mapping
from typing import Any, Final

INK, PAPER, SECOND, LINE, RULE = "#1c1b18", "#fdfcf8", "#504c44", "#857f72", "#d8d3c6"
"""Colours as a chart is drawn in them; on a page each gives way to the variable of the style sheet."""
VARIABLES: Final[Mapping[str, str]] = {
    INK: "--ink",
    PAPER: "--paper",
    SECOND: "--ink-2",
    LINE: "--rule-2",
    RULE: "--rule",
}
FONT: Final = "Avenir Next, Segoe UI, Open Sans, Noto Sans, Liberation Sans, sans-serif"
WIDTH: Final = 1120
"""Units of a whole chart: so many pixels where the window leaves room."""
DASHED: Final = [3, 2.5]
SOLID: Final = [1, 0]
_LONGEST: Final = 44
_UNSEEN: Final = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)


def config() -> dict[str, Any]:
    """Give the look that all charts share, as Vega-Lite's configuration."""
    axis = {
        "labelColor": SECOND,
        "labelFontSize": 12,
        "labelLimit": 260,
        "titleColor": SECOND,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "domainColor": LINE,
        "tickColor": LINE,
        "gridColor": RULE,
    }
    return {
        "font": FONT,
        "background": None,
        "padding": 2,
        "view": {"stroke": None},
        "axis": axis,
        "text": {"fontSize": 12, "color": INK},
    }


def shown(words: str | None, most: int = _LONGEST) -> str:
    r"""Put a name into a chart: one line, nothing that cannot be seen, and not longer than there is room for.

    Args:
        words: what a story says.
        most: characters at the most; what is left out is replaced by an ellipsis.

    Examples:
        >>> shown("Port\n Ash"), shown("a\u202eb"), shown("A name of many words", 10)
        ('Port Ash', 'a[U+202E]b', 'A name of…')

    """
    line = " ".join((words or "").split())
    seen = _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", line)
    return seen if len(seen) <= most else f"{seen[: most - 1].rstrip()}…"
