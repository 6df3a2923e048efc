"""Where the edition of a story is kept, and by what it is known whether the story has changed since."""

import hashlib
import tempfile
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from rashomon.edition.tables import VERSION
from rashomon.version import VERSION as PROGRAM

_MINE: Final = 0o700
"""Nobody else on this machine may read what stands in a story that they may not read."""


def edition_path(story: Path, folder: Path | None = None) -> Path:
    """Say where the edition of a story is kept by this version of the program; those of other versions go.

    Args:
        story: the story file.
        folder: where editions are kept; None takes the user's cache, and a new folder where there can be none.

    """
    place = folder or user_cache_path("rashomon")
    try:
        place.mkdir(_MINE, parents=True, exist_ok=True)
        name = hashlib.sha256(str(story.resolve()).encode(errors="surrogateescape")).hexdigest()[:16]
        path = place / f"{name}-{PROGRAM}-{VERSION}.edition"
        for other in place.glob(f"{name}-*.edition"):
            if other != path:
                other.unlink(missing_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="rashomon-")) / "story.edition"
    return path


def mark_of(story: Path) -> str:
    """Say of which state a story file is, in a word that changes with each write; empty where there is no file."""
    files = (story, story.with_name(f"{story.name}-wal"))
    return " ".join(filter(None, map(_mark, files)))


def _mark(file: Path) -> str:
    try:
        found = file.stat()
    except OSError:
        return ""
    # A log without content is made by whoever opens the story to read.
    return f"{found.st_ino}:{found.st_mtime_ns}:{found.st_size}" if found.st_size else ""
