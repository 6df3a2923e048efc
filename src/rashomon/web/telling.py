"""How what a story says becomes HTML: nothing of it is markup, and what cannot be seen is made visible."""

import re
from typing import Final

from markupsafe import Markup, escape

_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, turns of direction, blanks of no width, tags, and halves of pairs. Joiners are left: scripts need them."""
_HEAP: Final = re.compile(
    "[^\\s<>&;]?[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6,}"
)
"""Marks heaped on one letter: they would cover what stands around them, and no line can be broken within."""
_NOT_SENT: Final = re.compile("[\0\ud800-\udfff]")
"""What no page can hold: it is shown by its number alone."""

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
    return Markup(_UNSEEN.sub(_shown, _HEAP.sub(_heaped, str(escape(words)))))  # noqa: S704 - escaped the step before


def exact(words: object) -> Markup:
    r"""Turn words of an article's text into HTML out of which they come back character for character.

    A page's reader makes one line end of "\r\n" unless the first of the two is written by its number.

    Examples:
        >>> exact("a\r\nb <c>")
        Markup('a&#13;\nb &lt;c&gt;')

    """
    return told(words).replace("\r", Markup("&#13;"))


def seen(words: object) -> str:
    r"""Turn words into plain text that shows them as they are: for titles and attributes, where no element can stand.

    Examples:
        >>> seen("a\u202eb")
        'a⟨U+202E⟩b'

    """
    return _UNSEEN.sub(lambda found: f"⟨{_number(found)}⟩", str(words))


def _shown(found: re.Match[str]) -> str:
    return f'<bdi class="unseen" data-c="{_number(found)}">{_NOT_SENT.sub("", found[0])}</bdi>'


def _heaped(found: re.Match[str]) -> str:
    return f'<span class="heap">{found[0]}</span>'


def _number(found: re.Match[str]) -> str:
    return f"U+{ord(found[0]):04X}"


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
        >>> short_name("wire.jsonl#12")
        'wire.jsonl#12'

    """
    last = name.split("?", maxsplit=1)[0].rstrip("/").rpartition("/")[2] or name
    stem, dot, ending = last.rpartition(".")
    return stem if dot and stem and ending.isalnum() and len(ending) <= _ENDING else last
