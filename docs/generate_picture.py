"""Draw `docs/picture.svg`: what a terminal shows for three commands on the example story.

python docs/generate_picture.py
"""

import io
import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from rashomon.example import example_articles

PICTURE = Path(__file__).parent / "picture.svg"
WIDTH = 104
THEME = TerminalTheme(
    (253, 252, 248),
    (28, 27, 24),
    [
        (28, 27, 24),
        (150, 60, 30),
        (60, 100, 40),
        (125, 70, 0),
        (40, 80, 130),
        (110, 60, 110),
        (20, 100, 110),
        (106, 101, 91),
    ],
)
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img"
 aria-label="A terminal that shows who denies what, why one statement is what it is, and who is one man">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
 line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect fill="#fdfcf8" stroke="#857f72" x="1" y="1" width="{width}" height="{height}" rx="6"/>
<g transform="translate(12, 16)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def shown(*arguments: str) -> str:
    """Run one command in a terminal of its own and return what it shows, colours included."""
    main, side = pty.openpty()
    place = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    with subprocess.Popen(  # noqa: S603 - the program itself
        [sys.executable, "-m", "rashomon", *arguments], stdout=side, stderr=subprocess.DEVNULL, env=place
    ):
        os.close(side)
        parts = []
        while part := _read(main):
            parts.append(part)
    os.close(main)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""


def main() -> None:
    """Read the example, run the commands, draw."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        story = ("--story", str(Path(folder, "story.rashomon")))
        subprocess.run(  # noqa: S603 - the program itself
            [sys.executable, "-m", "rashomon", "read", *map(str, example_articles()), *story, "--quiet"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        listing = shown("show", "statements", "--strength", "denied", *story)
        record = listing.splitlines()[-4].split()[-1]
        for command, output in (
            ("rashomon show statements --strength denied", listing),
            (f"rashomon explain {record}", shown("explain", record, *story)),
            ("rashomon actors show senk", shown("actors", "show", "senk", *story)),
        ):
            console.print(Text(f"$ {command}", style="bold"))
            console.print(Text.from_ansi(output.rstrip()))
            console.print()
    PICTURE.write_text(console.export_svg(theme=THEME, code_format=FORMAT, unique_id="r"), encoding="utf-8")
    print(PICTURE)


if __name__ == "__main__":
    main()
