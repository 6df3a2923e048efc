"""The command line: parses, calls, shows. Nothing heavy is imported before a command is known.

stdout is data, stderr is talk. Exit codes: 0 done; 2 mend the call; 3 some input was skipped; 4 try again; 70 our bug;
130 interrupted.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Final, TextIO, cast

import click

from rashomon.cli.program import program
from rashomon.errors import CallError, RashomonError, RetryError

NAME: Final = "rashomon"
COMPLETING: Final = "_RASHOMON_COMPLETE"
INTERRUPTED: Final = 130


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no error leaves as a traceback, unless `--debug` asks for it.

    Args:
        args: what was typed after `rashomon`; None takes it from the process.

    """
    _prepare(cast("TextIO", sys.stdout))
    try:
        code = _run(list(sys.argv[1:] if args is None else args))
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except OSError as error:
        return _no_room(error) if error.errno == errno.ENOSPC else _our_bug(error)
    return code


def _run(args: list[str]) -> int:
    """Run one command; whatever is raised becomes words on stderr and an exit code, except trouble with stdout."""
    try:
        return _call(args)
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return CallError.exit_code
    except RashomonError as error:
        return _told(error)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in {errno.EPIPE, errno.ENOSPC}:
            raise
        return _our_bug(error)


def _call(args: list[str]) -> int:
    """Call one command. What click's own `main` does beside, ending the program, is done here by exit codes."""
    if COMPLETING in os.environ:
        program.main(args, prog_name=NAME)
    try:
        with program.make_context(NAME, args) as context:
            program.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return 0


def _prepare(out: TextIO) -> None:
    """Write data as UTF-8 wherever it goes but a terminal, whose own encoding counts; no letter ends the program."""
    if not hasattr(out, "reconfigure"):
        return
    if out.isatty():
        out.reconfigure(errors="backslashreplace")
    else:
        out.reconfigure(encoding="utf-8", errors="backslashreplace")


def _told(error: RashomonError) -> int:
    """Say on stderr what went wrong, and return the exit code that goes with it."""
    click.echo(f"rashomon: {error}", err=True)
    return error.exit_code


def _no_room(error: OSError) -> int:
    """Say that there is no room for the output, and return the exit code that goes with it."""
    what = f"no space left for {error.filename or 'the output'}"
    code = _told(RetryError(what, "make room and run the same command again"))
    _write_no_more()
    return code


def _our_bug(error: Exception) -> int:
    """Say that the fault is ours, and where the traceback is."""
    from rashomon.cli.bugs import tell_bug

    tell_bug(error)
    return RashomonError.exit_code


def _reader_left() -> int:
    """End in silence when whoever reads our output has seen enough (`| head`)."""
    _write_no_more()
    return 0


def _write_no_more() -> None:
    """Send what is still to be written nowhere: at its end Python writes it, and would end with a code of its own."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
