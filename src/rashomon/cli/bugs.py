"""What is said when the fault is ours: one paragraph, with the place of the traceback; never the traceback itself.

The report holds the traceback, the versions and the command, and no text of any article.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from rashomon.version import VERSION

if TYPE_CHECKING:
    from rashomon.run.inputs import Bug

_NAMED: Final = 5
DEBUG: Final = "rashomon.debug"
_asked: dict[str, bool] = {}


def show_tracebacks(*, wanted: bool) -> None:
    """Show tracebacks on stderr instead of writing them to a file."""
    _asked[DEBUG] = wanted


def tell_bug(error: Exception) -> None:
    """Say on stderr that the error is our bug, and where its traceback is."""
    import traceback

    kept = keep_traceback("".join(traceback.format_exception(error)))
    click.echo(f"rashomon: this is a bug in Rashomon, not in what you typed ({_line(error)}). {kept}", err=True)


def tell_bugs(bugs: "Sequence[Bug]") -> None:
    """Say on stderr which inputs a bug of ours stopped, and where the tracebacks are."""
    names = ", ".join(bug.name for bug in bugs[:_NAMED])
    trace = "\n".join(f"{bug.name}\n{bug.traceback}" for bug in bugs)
    click.echo(
        f"rashomon: a bug in Rashomon, not in what you typed, stopped {len(bugs)} of the inputs ({names}); "
        f"the others were read. {keep_traceback(trace)}",
        err=True,
    )


def tell_unlinked(bug: "Bug") -> None:
    """Say on stderr that a bug of ours stopped the search for who is who, and where the traceback is."""
    click.echo(
        f"rashomon: a bug in Rashomon stopped it from finding out who is who ({bug.error}); what was read is stored, "
        f"and so is what people said. {keep_traceback(bug.traceback)}",
        err=True,
    )


def keep_traceback(trace: str) -> str:
    """Write a traceback to a file, or to stderr under `--debug`; return in words where it is and where to report it."""
    if _asked.get(DEBUG):
        click.echo(trace, err=True)
        return f"The traceback is above; please report it {where_to_report()}."
    import platform
    import tempfile

    header = f"rashomon {VERSION}, Python {platform.python_version()}, {platform.platform()}\n{_command()}\n\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="rashomon-bug-", suffix=".txt", delete=False
        ) as report:
            report.write(header + trace)
    except OSError:
        return f"Run it again with `rashomon --debug ...` and report what it prints {where_to_report()}."
    return (
        f"The story file is whole: each article is written whole or not at all. "
        f"The traceback is in {report.name}; please report it {where_to_report()}."
    )


def where_to_report() -> str:
    """Return where bugs are reported, as the installed package says it.

    Examples:
        >>> where_to_report().startswith(("at http", "to "))
        True

    """
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        links = metadata("rashomon").get_all("Project-URL") or []
    except PackageNotFoundError:
        links = []
    for link in links:
        label, _, address = str(link).partition(", ")
        if label.casefold() in {"issues", "bug tracker"}:
            return f"at {address}"
    return "to those who gave you Rashomon"


def _line(error: Exception) -> str:
    """Return an error in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _command() -> str:
    """Return the command as it was typed."""
    return "command: rashomon " + " ".join(sys.argv[1:])
