"""Ids made from content: the same record gets the same id on every machine, in every run."""

import hashlib
import json
from base64 import b32encode
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | Sequence["Value"] | Mapping[str, "Value"] | None
_LENGTH = 16


def content_id(prefix: str, *values: Value) -> str:
    """Name a record after its content.

    80 bits of SHA-256 over canonical JSON: among a hundred million records, a collision is a one in 200 million
    chance.

    Args:
        prefix: what kind of record it is, one or two letters.
        values: all that makes the record what it is; no score, no clock, no path.

    Examples:
        >>> content_id("a", "The text.", None)
        'a-y5m2yqguh7us7zko'

    """
    canonical = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).digest()
    return f"{prefix}-{b32encode(digest).decode('ascii').lower()[:_LENGTH]}"
