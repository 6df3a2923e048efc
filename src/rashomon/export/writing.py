"""JSON as text that any reader takes: untouched words, and no character that another program takes for a line's end."""

import json
from typing import Any, Final

_LINE_ENDS: Final = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}


def as_json(record: Any, indent: int | None = None) -> str:  # noqa: ANN401 - whatever JSON can hold
    r"""Return the record as JSON; letters stay as they are, and half of a surrogate pair is escaped.

    Examples:
        >>> as_json({"speaker": "Solís", "exact": "one\u2028two"})
        '{"speaker": "Solís", "exact": "one\\u2028two"}'

    """
    written = json.dumps(record, ensure_ascii=False, indent=indent)
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        written = json.dumps(record, ensure_ascii=True, indent=indent)
    return written.translate(_LINE_ENDS)
