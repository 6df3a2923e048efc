"""The example story that ships: eight invented articles on an invented dispute, and what a reader finds in them.

`rashomon read` has something to read on the first day, teachers have a text that offends nobody, and tests have a
story whose every answer is known. Nothing in it is real: see the README beside the articles.
"""

from importlib.resources import files
from pathlib import Path

__all__ = ["example_articles", "expected_path"]


def _folder() -> Path:
    """Return the folder of the example; the package is always installed unpacked, so it is a real one."""
    return Path(str(files(__name__)))


def example_articles() -> tuple[Path, ...]:
    """Return the articles of the example story, in the order of their names.

    Examples:
        >>> [path.name for path in example_articles()][:2]
        ['01_the_harbour_ledger.txt', '02_northway_post.txt']

    """
    return tuple(sorted((_folder() / "articles").glob("*.txt")))


def expected_path() -> Path:
    """Return the file that says what a careful reader finds in the example: JSON, in UTF-8.

    Examples:
        >>> expected_path().name
        'expected.json'

    """
    return _folder() / "expected.json"
