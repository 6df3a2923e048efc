"""Text -> words for times with what they mean: of two that overlap, the one that begins first, then the longer one.

What is found does not depend on the article's day, nor on what stands farther on than the next few words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rashomon.annotate.times.clocks import clock_rules
from rashomon.annotate.times.dates import date_rules
from rashomon.annotate.times.durations import length_rules, often_rules
from rashomon.annotate.times.forms import Counted, Found, Named, OfDay, Rule
from rashomon.annotate.times.lookalikes import is_lookalike
from rashomon.annotate.times.ranges import range_rules
from rashomon.annotate.times.relative import relative_rules
from rashomon.annotate.times.seasons import season_rules
from rashomon.annotate.times.values import Grain
from rashomon.model import Span
from rashomon.model.time import TimeKind

_BEFORE_DAY: Final = re.compile(r"\s*,?\s*(?:\([^()]{1,30}\)\s*)?(?:(?:on|of|in|the)\s+)*", re.IGNORECASE)
_BEFORE_HOUR: Final = re.compile(r"\s*,?\s*(?:at\s+)?(?:about\s+|around\s+)?", re.IGNORECASE)
_PREPOSITION: Final = re.compile(
    r"(?:for|in|over|within|after|during|of|by|since|until|spanning|lasted|lasting|took|take|takes|at)\s+",
    re.IGNORECASE,
)
_PART_OF: Final = re.compile(
    r"(?<![\w-])(?:(?:at )?(?:the )?(?:very )?(?:end|beginning|start|middle|close|turn|eve|outset|rest|remainder|"
    r"early part|latter part|first days|last days|early days|early hours) of (?:the )?"
    r"|(?:the )?(?:early|mid|late|earlier|later|mid-to-late)(?: (?:in|on)(?: the)? | |-))$".replace(" ", r"\s+"),
    re.IGNORECASE,
)
_LOOK: Final = 48


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Give all patterns, in the order in which they win where two find the same words."""
    named = (*range_rules(), *date_rules(), *season_rules())
    return (*named, *relative_rules(), *clock_rules(), *often_rules(), *length_rules())


def find_times(text: str) -> tuple[Found, ...]:
    """Find the words for times in a text.

    Args:
        text: any text.

    Returns:
        In the order of the text, not overlapping.

    Examples:
        >>> text = "They met at about 4 a.m. on Monday for three hours."
        >>> [one.span.of(text) for one in find_times(text)]
        ['about 4 a.m. on Monday', 'three hours']

    """
    ordered = sorted(_candidates(text), key=lambda one: (one.span.start, -one.span.end))
    return tuple(_with_parts(text, _joined(text, _chosen(ordered))))


def _candidates(text: str) -> Iterator[Found]:
    for rule in rules():
        for found in rule.pattern.finditer(text):
            meant = rule.build(found)
            if meant is not None:
                one = Found(_stripped(text, found.start(), found.end()), meant)
                if not is_lookalike(text, one):
                    yield one


def _stripped(text: str, start: int, end: int) -> Span:
    """Take a preposition that a pattern needs off the head, and white space off both ends."""
    head = _PREPOSITION.match(text, start, end)
    start = head.end() if head else start
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _chosen(ordered: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in ordered:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _joined(text: str, found: Sequence[Found]) -> list[Found]:
    """Join an hour with the day beside it."""
    kept: list[Found] = []
    for one in found:
        joint = _joint(text, kept[-1], one) if kept else None
        if joint is not None:
            kept[-1] = joint
        else:
            kept.append(one)
    return kept


def _joint(text: str, left: Found, right: Found) -> Found | None:
    between = text[left.span.end : right.span.start]
    span = Span(left.span.start, right.span.end)
    if isinstance(left.meant.form, OfDay) and _is_day(right) and _BEFORE_DAY.fullmatch(between):
        return Found(span, replace(right.meant, kind=TimeKind.TIME, clock=left.meant.clock))
    if isinstance(right.meant.form, OfDay) and _is_day(left) and _BEFORE_HOUR.fullmatch(between):
        return Found(span, replace(left.meant, kind=TimeKind.TIME, clock=right.meant.clock))
    return None


def _is_day(one: Found) -> bool:
    """Whether words mean a day of which an hour can be."""
    match one.meant.form:
        case Named() as form:
            return form.value.grain in {Grain.DAY, Grain.WEEKDAY}
        case Counted() as form:
            return form.unit == "D"
    return False


def _with_parts(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Take "the end of" and "early" into the words; the value is of the whole."""
    end = 0
    for one in found:
        start = one.span.start
        head = _PART_OF.search(text, max(end, start - _LOOK), start) if one.meant.kind is TimeKind.DATE else None
        yield replace(one, span=Span(head.start() if head else start, one.span.end))
        end = one.span.end
