"""Settings: when and where an event was, by the words that hang on what says it, and no others.

A day in the sentence is not the event's day: "said on Monday that troops had attacked" dates the saying.
"""

from collections.abc import Collection, Sequence
from typing import Final

from rashomon.annotate.clauses.modalities import governors
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.syntax import head_of, sentence_at
from rashomon.codebook.patterns import Pattern
from rashomon.model import Span, Time, TimeKind

_DATED: Final = frozenset({TimeKind.DATE, TimeKind.TIME})
_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "around", "along", "across", "off", "on"})
_PLACE: Final = "place"
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
_STEPS: Final = 12


def time_of(setting: Setting, trigger: Trigger[Pattern], times: Sequence[Time]) -> Time | None:
    """Give the time that says when an event was; none where no words that belong to it say it.

    Args:
        setting: the article.
        trigger: the words that say the event.
        times: of the article.

    """
    sentence = sentence_at(setting.reading, trigger.cue.start)
    own = _own(setting, trigger)
    near = [one for one in times if one.kind in _DATED and sentence.contains(one.span)]
    found = [one for one in near if _leads_to(setting, one.span, own)]
    return min(found, key=lambda one: abs(one.span.start - trigger.cue.start), default=None)


def _own(setting: Setting, trigger: Trigger[Pattern]) -> frozenset[int]:
    """Give the words on which what belongs to the event hangs: its own, those over it, and the verb that carries it."""
    own = {*trigger.words, *governors(setting, trigger)}
    head = setting.head(trigger.at)
    noun = setting.reading.tokens[trigger.at].upos in {"NOUN", "PROPN"}
    return frozenset(own | {head} if noun and setting.relation(trigger.at) in _ARGUMENTS else own)


def _leads_to(setting: Setting, span: Span, own: Collection[int]) -> bool:
    """Whether a time hangs on one of some words, with no other verb between."""
    at = head_of(setting.reading, span)
    if at is None:
        return False
    for _ in range(_STEPS):
        if at in own:
            return True
        if setting.reading.tokens[at].upos == "VERB" or setting.head(at) == at:
            return False
        at = setting.head(at)
    return False


def place_of(setting: Setting, trigger: Trigger[Pattern], taken: Sequence[Span]) -> Span | None:
    """Give the words that say where an event was; none where no words that belong to it say it.

    Args:
        setting: the article.
        trigger: the words that say the event.
        taken: the words for its actors and recipients, which are no place.

    """
    places = [one.span for one in setting.reading.entities if one.type == _PLACE]
    for word in sorted(_own(setting, trigger)):
        for at in setting.below(word, "obl", "nmod"):
            if setting.case(at) in _WHERE:
                span = next((one for one in places if one.contains(setting.span(at))), None)
                if span is not None and not any(span.overlaps(other) for other in taken):
                    return span
    return None
