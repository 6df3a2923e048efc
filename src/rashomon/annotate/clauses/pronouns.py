"""Pronouns at the places of a relation: "we" and "they" of those who speak, and a "him" that cannot be who acts."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.clauses.participants import Participant
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.annotate.syntax import sentence_at
from rashomon.model import Kind, Referent, Statement

_SELVES: Final = ("self", "selves")
_OTHERS: Final = frozenset({"him", "her", "them"})


def holder_behind(setting: Setting, one: Participant, voice: Statement | None) -> Participant:
    """Give the speaker for a pronoun that is the speaker's: "we recognise", or "they" of several who say it together.

    Args:
        setting: the article.
        one: whom the pronoun was tied to.
        voice: in whose words it stands.

    """
    speaker = speaker_behind(setting, one.pronoun, voice, one.referent.id)
    return replace(one, referent=speaker, doubt="", quantity=speaker.quantity) if speaker else one


def speaker_behind(setting: Setting, word: str, voice: Statement | None, tied: str = "") -> Referent | None:
    """Give the speaker for whom a pronoun stands within his words; none where it is somebody else's or nobody's.

    Args:
        setting: the article.
        word: the pronoun, in lower case.
        voice: in whose words it stands.
        tied: id of the referent to which it was tied; empty for none.

    """
    pronoun = PRONOUNS.get(word)
    if voice is None or pronoun is None:
        return None
    together = [other for other in setting.statements if other.content == voice.content]
    ours = pronoun.person == 1
    theirs = word in {"they", "their"} and len(together) > 1
    if not ours and not (theirs and (not tied or any(other.speaker_id == tied for other in together))):
        return None
    wanted = voice.speaks_for_id if ours and pronoun.plural else None
    return {one.id: one for one in setting.referents}.get(wanted or voice.speaker_id or "")


def target_behind(
    setting: Setting, one: Participant, holder: Participant, voice: Statement | None
) -> Participant | None:
    """Give who is meant by a pronoun for the target; none where grammar leaves nobody.

    "Odera recognised him" is never Odera: the person named last before it in the sentence is meant, and the position
    asks whether that is right.

    Args:
        setting: the article.
        one: whom the pronoun was tied to.
        holder: who takes the position.
        voice: in whose words it stands.

    """
    if one.pronoun.endswith(_SELVES):
        return None
    pronoun = PRONOUNS.get(one.pronoun)
    if voice is not None and pronoun is not None and pronoun.person == 1:
        return holder_behind(setting, one, voice)
    if one.referent.id != holder.referent.id or one.pronoun not in _OTHERS:
        return one
    start = sentence_at(setting.reading, one.span.start).start
    rows = [
        (mention.span.start, other)
        for other in setting.referents
        for mention in other.names
        if other.id != holder.referent.id and other.kind is Kind.PERSON and start <= mention.span.start < one.span.start
    ]
    if not rows:
        return None
    other = max(rows, key=lambda row: row[0])[1]
    words = one.span.of(setting.text)
    return replace(one, referent=other, doubt=f"is “{words}” {other.name}?")
