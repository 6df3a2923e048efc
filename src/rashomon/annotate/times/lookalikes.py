"""Words that look like a time and are none: a number of people, a name, a verb."""

import re
from typing import Final

from rashomon.annotate.times.forms import Found

_LOOK: Final = 48
_YEAR: Final = re.compile(r"\d{4}")
_BEFORE_NUMBER: Final = re.compile(
    r"\b(?:about|some|nearly|almost|than|over|least|most|roughly|approximately|another|only|up\s+to|no\.|number|flight|"
    r"room|highway|route|windows|page|line|model|vote\s+of)\s+$",
    re.IGNORECASE,
)
_BEHIND_NUMBER: Final = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|troops|soldiers|workers|jobs|shares|points|miles|kilometers|kilometres|feet|meters|metres|"
    r"pounds|dollars|tons|tonnes|barrels|employees|members|tents|homes|houses|students|square|percent|ships)\b"
)
_FIGURES: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:dividend|profit|loss|earnings|results?|report|payment|figures|net|sales)s?\b"
)
"""What companies call quarterly is named so whenever it comes."""
_BY_WHAT_FOLLOWS: Final = (
    (re.compile("March"), re.compile(r"\s+(?:for|of\s+the|on)\s+[A-Z]")),
    (re.compile(r"(?:very\s+)?(?:soon|shortly|recently)", re.IGNORECASE), re.compile(r"\s+(?:after|before|as|than)\b")),
    (re.compile("quarterly", re.IGNORECASE), _FIGURES),
)
_TITLE: Final = re.compile(r"(?:This|Last|Next|High|Good|That)\s+(?:Week|Year|Night|Month|Noon|Day|Morning)")
_ONE_WORD_TITLE: Final = re.compile(r"Today|Tomorrow|Tonight|Now")
_IN_A_NAME: Final = re.compile(r"[A-Z][\w’']*\s$|[\"“'‘`]\s*$")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?]\s*[\"”’']?\s*|[\"“‘]\s*|\n\s*)$")
_SECOND: Final = re.compile(r"(?:a\s+|the\s+)?second", re.IGNORECASE)


def is_lookalike(text: str, one: Found) -> bool:
    """Say whether words only look like a time.

    Args:
        text: where they stand.
        one: the words, with what they would mean.

    Examples:
        >>> from rashomon.annotate.times.finding import find_times
        >>> [len(find_times(words)) for words in ("May he go?", "In May.", "In 2000.", "Over 2000 people.")]
        [0, 1, 1, 0]

    """
    words = one.span.of(text)
    before = text[max(0, one.span.start - _LOOK) : one.span.start]
    after = text[one.span.end : one.span.end + _LOOK]
    if _YEAR.fullmatch(words):
        return bool(_BEFORE_NUMBER.search(before) or _BEHIND_NUMBER.match(after))
    if words == "May":
        return bool(_SENTENCE_START.search(before)) and not re.match(r"\s+(?:was|is|has|saw|brought)\b", after)
    if any(rule.fullmatch(words) and behind.match(after) for rule, behind in _BY_WHAT_FOLLOWS):
        return True
    if _ONE_WORD_TITLE.fullmatch(words):
        return bool(_IN_A_NAME.search(before)) and not re.match(r"\s+[a-z]", after)
    return bool(_TITLE.fullmatch(words) or _SECOND.fullmatch(words))
