"""What a denial goes on speaking of: "the report", "the allegation", "the lawyer's account", "it"."""

import re
from collections.abc import Sequence
from typing import Final

from rashomon.codebook.denial_words import Use, has_denial_word
from rashomon.link.claims.keys import keys_of
from rashomon.link.claims.telling import Said, Telling
from rashomon.link.conflicts.denial import Denial, is_one_voice, voice_of
from rashomon.link.conflicts.finite import is_finite

_FAR: Final = 200
"""Characters: what was told farther before is no longer "the report"."""
_PRONOUN_FAR: Final = 120
"""Characters: "it" goes on speaking of what is nearer."""
_BESIDE: Final = 60
"""Characters: what ends farther before a denial is not what it answers."""
_STOP: Final = re.compile(r"[.!?]")
_TELLING: Final = frozenset({"neutral", "claimed", "hearsay", "stressed", "accused", "vouched", "warned", "quoted"})


def referred(denial: Denial, tellings: Sequence[Telling]) -> Telling | None:
    """Find the claim that a denial's words go on speaking of: the nearest before it that another voice tells.

    Args:
        denial: whose words name a report without telling it.
        tellings: of the story.

    Returns:
        The widest clause of what that voice tells; None where nobody tells anything near before it.

    """
    start = denial.spans[0].start
    noun = has_denial_word(denial.telling.words(denial.spans), Use.REPORT)
    far = _FAR if noun else _PRONOUN_FAR
    before = [one for one in tellings if one.article.id == denial.article and _is_before(one, denial, start, far)]
    if denial.owners or denial.owned:
        owned = [one for one in before if _is_owners(denial, one.chain[0])]
        before = owned
    before = [one for one in before if not one.claim.negated]
    if denial.keys:
        before = [one for one in before if denial.keys & one.keys]
    if not before:
        return None
    last = max(before, key=lambda one: one.claim.cue)
    same = [one for one in before if one.chain[0].statement == last.chain[0].statement]
    return max(same, key=lambda one: (is_finite(one), len(one.whole), -one.whole.start))


def said_before(denial: Denial, tellings: Sequence[Telling]) -> Telling | None:
    """Find what another voice says in the words right before a denial.

    Args:
        denial: whose own words show a claim, but not whose it is.
        tellings: of the story.

    """
    start = denial.spans[0].start
    here = [one for one in tellings if one.article.id == denial.article and _is_before(one, denial, start, _BESIDE)]
    last = max(here, key=lambda one: (one.whole.end, -len(one.chain)), default=None)
    if last is None or not _STOP.search(denial.telling.article.text, last.whole.end, start):
        return None
    outer = last.chain[-1].statement
    same = [one for one in here if one.chain[-1].statement == outer and len(one.chain) == 1 and is_finite(one)]
    return max(same, key=lambda one: (len(one.whole), -one.whole.start), default=None)


def _is_before(one: Telling, denial: Denial, start: int, far: int) -> bool:
    if not one.chain or not start - far <= one.whole.end <= start or denial.covers(one):
        return False
    if has_denial_word(one.claim.cue.of(one.article.text), Use.TRUE):
        return False
    said = one.chain[0]
    return said.strength in _TELLING and not is_one_voice((denial.denier, denial.name), voice_of(said))


def _is_owners(denial: Denial, said: Said) -> bool:
    """Whether a voice is the one whose report the words name: by the actor, or by a word of its own."""
    named = keys_of(denial.owned) & keys_of(said.name)
    return bool(said.actor and said.actor in denial.owners) or bool(named)
