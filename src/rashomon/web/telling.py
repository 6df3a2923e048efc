"""How what a story says becomes HTML: nothing of it is markup, and what cannot be seen is made visible."""

import re
from typing import Final

from markupsafe import Markup, escape

_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)

_ENDING: Final = 8
"""Letters of a format's name at the most."""


def told(words: object) -> Markup:
    r"""Turn words into HTML that shows them as they are; use it for whatever stands in a story.

    Characters that turn the direction of a text, and other controls, are shown by their number and kept from working
    on what stands around them. They are still there when the words are copied.

    Examples:
        >>> told("<b>& co")
        Markup('&lt;b&gt;&amp; co')
        >>> told("a\u202eb")
        Markup('a<bdi class="unseen" data-c="U+202E">\u202e</bdi>b')

    """
    return Markup(_UNSEEN.sub(_shown, str(escape(words))))  # noqa: S704 - escaped the step before


def _shown(found: re.Match[str]) -> str:
    return f'<bdi class="unseen" data-c="U+{ord(found[0]):04X}">{found[0]}</bdi>'


def one_line(words: str) -> str:
    r"""Put words on one line: line ends and runs of blanks become a blank.

    Examples:
        >>> one_line(" one\n  two ")
        'one two'

    """
    return " ".join(words.split())


def own_marks(words: str) -> bool:
    """Say whether words bring quotation marks of their own, so that those around them must be of the other sort."""
    return any(mark in words for mark in '“”"')


def short_name(name: str) -> str:
    """Shorten an article's name for a citation: no folders, and no ending that says of which format the file was.

    Examples:
        >>> short_name("articles/003.txt"), short_name("https://selm.example/news/1.html?x")
        ('003', '1')

    """
    last = name.split("?")[0].rstrip("/").rpartition("/")[2] or name
    stem, dot, ending = last.rpartition(".")
    return stem if dot and stem and len(ending) <= _ENDING else last
