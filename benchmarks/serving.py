"""How fast pages of a large story are served: `python -m benchmarks.serving STORY [--readers 50] [--seconds 60]`.

The story, as `benchmarks.pile` and `rashomon read` make it, is copied first, and `rashomon serve` shows the copy. Then

- a page of each kind that links lead to is asked for 20 times, warm; and opened in Chromium, where there is one, three
  times: the time to the largest paint is what a reader waits;
- many readers at once open such pages, each resting for one to three seconds between two, while `rashomon read` writes
  articles into the same story without pause: nothing may fail, and nobody may wait long.

Only 127.0.0.1 is asked. The table goes to `docs/benchmarks.md`, with the machine beside it; ends with 1 where a figure
is past its limit.
"""

import argparse
import http.client
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from eval.crawl import signature, walk
from eval.looking import find_browser, largest_paint, opened_browser, watched
from rashomon.store import StoryFile

MOST_MEDIAN_S, MOST_PAINT_S, MOST_P95_S = 0.3, 1.0, 1.0
_TURNS: Final = 20
_PAINTS: Final = 3
_REST_S: Final = (1.0, 3.0)
_READY_S: Final = 3600.0
_WRITTEN: Final = 400
"""Articles that are made up for `rashomon read` to write meanwhile."""
_DOC: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"
_MARKS: Final = ("<!-- serving -->", "<!-- end of serving -->")


@dataclass(frozen=True, slots=True)
class Timed:
    """What a page took, in seconds.

    Attributes:
        kind: the page's address, with a star for an id.
        taken: of each request.
        characters: that were sent.
        paint: to the largest paint; None where there is no browser.

    """

    kind: str
    taken: tuple[float, ...]
    characters: int
    paint: float | None = None

    @property
    def holds(self) -> bool:
        """Whether it is within the limits."""
        return statistics.median(self.taken) <= MOST_MEDIAN_S and (self.paint or 0.0) <= MOST_PAINT_S


@dataclass(slots=True)
class Load:
    """What many readers met."""

    taken: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    read: int = 0


@contextmanager
def served(story: Path, cache: Path) -> Iterator[tuple[str, int]]:
    """Serve a story as a user does, and give host and port once its pages are there.

    Args:
        story: the story file.
        cache: where its edition is kept.

    """
    command = [sys.executable, "-m", "rashomon", "serve", str(story), "--port", "0"]
    settings = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=settings, stderr=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stderr is not None  # noqa: S101 - it is a pipe
            found = None
            while found is None:
                line = server.stderr.readline()
                if not line:
                    message = "the server ended"
                    raise RuntimeError(message)
                found = re.search(r"http://([\d.]+):(\d+)/", line)
            threading.Thread(target=lambda: sys.stderr.writelines(server.stderr or ()), daemon=True).start()
            host, port = found[1], int(found[2])
            until = time.monotonic() + _READY_S
            while asked(host, port, "/statements")[0] == 503 and time.monotonic() < until:
                time.sleep(1.0)
            yield host, port
        finally:
            server.terminate()


def asked(host: str, port: int, path: str) -> tuple[int, str, str]:
    """Ask for a page on a connection of its own; give its code, media type and text.

    Args:
        host: this machine.
        port: of the app.
        path: the address.

    """
    connection = http.client.HTTPConnection(host, port, timeout=120)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"] or "", answer.read().decode()
    finally:
        connection.close()


def kinds(host: str, port: int) -> dict[str, str]:
    """Give an address of each kind of page that links lead to, without twins and files."""

    def ask(path: str) -> tuple[int, str, str]:
        page = path.partition("?")[0]
        if page.startswith("/static/") or page.endswith((".json", ".csv", ".txt", ".svg")):
            return 200, "", ""
        return asked(host, port, path)

    found: dict[str, str] = {}
    for one in walk(ask, each=1, records=1):
        if one.status == 200 and one.kind.startswith("text/html"):
            found.setdefault(signature(one.address), one.address)
    return found


def time_pages(host: str, port: int, pages: dict[str, str]) -> list[Timed]:
    """Ask for each page some twenty times, and open it in a browser, where there is one."""
    timed = list[Timed]()
    for kind, path in sorted(pages.items()):
        taken, text = list[float](), ""
        for _ in range(_TURNS + 1):
            began = time.perf_counter()
            _, _, text = asked(host, port, path)
            taken.append(time.perf_counter() - began)
        timed.append(Timed(kind, tuple(taken[1:]), len(text)))
    program = find_browser()
    if program is None:
        return timed
    with opened_browser(program) as browser, watched(browser) as (page, _):
        drawn = list[Timed]()
        for one in timed:
            paints = list[float]()
            for _ in range(_PAINTS):
                page.goto(f"http://{host}:{port}{pages[one.kind]}")
                paints.append(largest_paint(page) / 1000)
            drawn.append(Timed(one.kind, one.taken, one.characters, statistics.median(paints)))
    return drawn


def load(host: str, port: int, paths: Sequence[str], readers: int, seconds: float, story: Path) -> Load:
    """Let many readers open pages while the program reads articles into the story.

    Args:
        host: this machine.
        port: of the app.
        paths: of pages.
        readers: how many.
        seconds: how long.
        story: what is written to.

    """
    met, until = Load(), time.monotonic() + seconds

    def read_pages(number: int) -> None:
        chance = random.Random(number)
        time.sleep(chance.uniform(0, _REST_S[1]))
        while time.monotonic() < until:
            path, began = chance.choice(paths), time.perf_counter()
            try:
                status, _, _ = asked(host, port, path)
            except OSError as error:
                met.wrong.append(f"{path}: {error}")
                continue
            met.taken.append(time.perf_counter() - began)
            if status != 200:
                met.wrong.append(f"{path}: {status}")
            time.sleep(chance.uniform(*_REST_S))

    threads = [threading.Thread(target=read_pages, args=(number,)) for number in range(readers)]
    with tempfile.TemporaryDirectory() as folder:
        made = [sys.executable, "-m", "benchmarks.pile", str(_WRITTEN), folder]
        subprocess.run(made, check=True, capture_output=True)
        for one in threads:
            one.start()
        met.read = _write(story, Path(folder), until, met)
        for one in threads:
            one.join()
    return met


def _write(story: Path, folder: Path, until: float, met: Load) -> int:
    """Read articles into a story, some at a time, until the time is over; give how many."""
    files, done = sorted(folder.iterdir()), 0
    while time.monotonic() < until and done < len(files):
        some = files[done : done + 5]
        for number, one in enumerate(some):  # else those of a pile made before would be known already
            one.write_text(f"{one.read_text(encoding='utf-8')}\nSeen {done + number}.\n", encoding="utf-8")
        command = [sys.executable, "-m", "rashomon", "read", *map(str, some), "--story", str(story), "--quiet"]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        if ended.returncode:
            met.wrong.append(f"rashomon read: {ended.stderr.strip()}")
        done += len(some)
    return done


def p95(taken: Sequence[float]) -> float:
    """Give the time within which 95 of 100 were answered.

    Examples:
        >>> p95([n / 100 for n in range(1, 101)])
        0.95

    """
    ordered = sorted(taken)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


def told(story: Path, timed: Sequence[Timed], met: Load | None, readers: int) -> str:
    """Write the figures as a part of a page of Markdown."""
    with StoryFile.open(story) as opened:
        articles = sum(1 for _ in opened.articles())
    cores = os.cpu_count()
    machine = f"{cores} cores ({platform.machine()}), Python {platform.python_version()}"
    lines = [
        f"A story of {articles:,} articles, {machine}; `python -m benchmarks.serving STORY`.",
        "",
        "| page | median ms | p95 ms | largest paint ms | characters |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for one in timed:
        paint = "" if one.paint is None else f"{one.paint * 1000:.0f}"
        middle = statistics.median(one.taken) * 1000
        lines.append(f"| `{one.kind}` | {middle:.0f} | {p95(one.taken) * 1000:.0f} | {paint} | {one.characters:,} |")
    if met is not None:
        middle, late, most = (1000 * one(met.taken) for one in (statistics.median, p95, max))
        lines.append(
            f"\n{readers} readers at once, while `rashomon read` wrote {met.read} articles: {len(met.taken):,} pages, "
            f"{len(met.wrong)} errors, median {middle:.0f} ms, p95 {late:.0f} ms, at most {most:.0f} ms."
        )
    return "\n".join(lines)


def put(text: str, doc: Path = _DOC) -> None:
    """Put the figures into the page, in place of the last ones."""
    begin, end = _MARKS
    page = doc.read_text(encoding="utf-8") if doc.exists() else "# Benchmarks\n"
    if begin not in page:
        page = f"{page.rstrip()}\n\n## Serving pages\n\n{begin}\n{end}\n"
    before, _, rest = page.partition(begin)
    doc.write_text(f"{before}{begin}\n{text}\n{end}{rest.partition(end)[2]}", encoding="utf-8")


def main() -> int:
    """Measure; exit with 1 where a figure is past its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path, help="a story file; it is not written to")
    parser.add_argument("--readers", type=int, default=50, choices=range(1, 201), metavar="N")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long they read; 0 leaves it out")
    parser.add_argument("--keep", action="store_true", help="write the table to docs/benchmarks.md")
    parser.add_argument("--scratch", type=Path, help="a folder with room for the copy; what is there is used again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        scratch = options.scratch or Path(made)
        copy = scratch / "story.rashomon"
        if not copy.exists():
            with StoryFile.open(options.story) as opened:
                opened.copy_to(copy)
        with served(copy, scratch) as (host, port):
            pages = kinds(host, port)
            timed = time_pages(host, port, pages)
            met = None
            if options.seconds:
                met = load(host, port, list(pages.values()), options.readers, min(options.seconds, 600.0), copy)
        text = told(copy, timed, met, options.readers)
    print(text)
    if options.keep:
        put(text)
    slow = [one.kind for one in timed if not one.holds]
    print(json.dumps({"past their limit": slow, "wrong": met.wrong[:20] if met else []}, indent=1))
    return 1 if slow or (met and (met.wrong or p95(met.taken) > MOST_P95_S)) else 0


if __name__ == "__main__":
    sys.exit(main())
