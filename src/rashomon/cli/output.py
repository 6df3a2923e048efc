"""Where data goes: stdout, or a file that is there whole or not at all."""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from rashomon.errors import CallError


@contextmanager
def data_out(path: str | None) -> Iterator[TextIO]:
    """Open stdout (None or `-`) or a file for writing text: UTF-8, line ends as written.

    A file takes its name when it is whole, so what stood there before is lost only to something complete.

    Raises:
        CallError: the file cannot be made.

    """
    if path in {None, "-"}:
        wrapped = io.TextIOWrapper(sys.stdout.buffer, "utf-8", newline="", write_through=False)
        try:
            yield wrapped
            wrapped.flush()
        finally:
            with suppress(OSError):
                wrapped.detach()
        return
    target = Path(str(path))
    with _beside(target) as handle:
        yield handle


@contextmanager
def _beside(target: Path) -> Iterator[TextIO]:
    """Open a file beside the target and give it the target's name at the end."""
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", newline="") as device:
            yield device
        return
    try:
        number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        message = f"{target} cannot be written ({error.strerror})"
        raise CallError(message, "name a file in a folder where you may write") from error
    beside = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="") as handle:
            yield handle
        beside.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_mask())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """Return the bits that new files do not get; asking for them sets them, so they are set back."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
