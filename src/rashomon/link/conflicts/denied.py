"""What a denial is of, where its own words do not show whose it is: tellings of other voices that are alike enough."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rashomon.codebook.denial_words import Use, has_denial_word
from rashomon.codebook.plain_verbs import is_plain_verb
from rashomon.codebook.word_families import is_deed
from rashomon.link.claims.likeness import Rarity, compare, deeds
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.denial import Denial, Form, bare_name, is_one_voice, voice_of
from rashomon.link.conflicts.deniers import ByDeed, Deniers, deeds_of
from rashomon.model import Place, Reason

_SOME_REPORT: Final = 3.0
"""A denial in so many words is of some report, and likely of one in the story."""
_SAME_ARTICLE: Final = 1.0
_VAGUE_LINK: Final = 1.0
_OF_OWNER: Final = 1.5
_BARE: Final = -1.5
"""Nothing but the deed is shared: no name, no object, no other word."""
_OTHERS: Final = -1.5
"""And it is said of whom, and those are named nowhere on the other side."""
_OTHER_THING: Final = -2.5
_NAMELESS: Final = frozenset(
    {"it", "him", "her", "them", "that", "this", "these", "those", "he", "she", "they", "we", "you", "who", "which"}
    | {"anyone", "anybody", "anything", "anyth", "one", "what", "something", "nothing", "there", "i"}
)
_LINK: Final = 0.5
"""Log odds that names and things in common have at the least, where two tellings are of more than one deed."""
_LINKS: Final = frozenset({"actors", "names", "of what", "words"})
_LEAST: Final = 0.5
_ONE_MATTER: Final = "do both speak of one matter?"
_SURE_ENOUGH: Final = 0.8
_LEAST_KEYS: Final = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A telling that a denial may be of, with why.

    Attributes:
        telling: the claim.
        reasons: why it is taken to be what is denied.
        whose: the claimant's name as the denial gives it; empty where the telling's own voice shows it.
        doubt: what is not certain, as a question; empty where nothing is.

    """

    telling: Telling
    reasons: tuple[Reason, ...]
    whose: str = ""
    doubt: str = ""

    @property
    def score(self) -> float:
        """Probability that a careful reader calls it denied."""
        return 1 / (1 + math.exp(-math.fsum(one.weight for one in self.reasons)))


def elsewhere(denial: Denial, by_key: ByDeed, rarity: Rarity, deniers: Deniers) -> Iterator[Told]:
    """Give what other voices tell that is alike enough to be what is denied.

    Args:
        denial: what somebody denies.
        by_key: the story's tellings by the keys of what is done.
        rarity: of the story's keys.
        deniers: who denies what in the story.

    """
    what = deeds_of(denial)
    matter = _matter(denial)
    if matter is None or not _says_what(denial, matter):
        return
    for one in by_key.near(denial, matter):
        if _is_done(denial, one) and _may_be_told(denial, one) and not _denies_too(one, what, deniers):
            told = Told(one, tuple(_reasons(denial, matter, one, rarity)))
            told = replace(told, doubt=_ONE_MATTER if told.score < _SURE_ENOUGH else "")
            if told.score >= _LEAST and (_in_so_many_words(denial) or _same_parts(matter, one)):
                yield told


def _in_so_many_words(denial: Denial) -> bool:
    return denial.form is not Form.NEGATED or denial.refers or bool(denial.what)


def _says_what(denial: Denial, matter: Telling) -> bool:
    """Whether the words say what is denied: a noun does by a deed, a clause by a predicate that is no name."""
    if not denial.matter:
        return denial.refers or is_deed(denial.what)
    verb = _verb(matter).casefold()
    return verb.isalpha() and verb not in matter.names and verb not in _NAMELESS


def _matter(denial: Denial) -> Telling | None:
    """Give what is denied as a clause that can be compared, also where only nouns tell it."""
    if denial.matter or not denial.what:
        return denial.matter
    phrases = tuple(one for one in denial.telling.phrases if denial.keys & one.keys)
    return replace(denial.telling, cue=denial.what, keys=denial.keys, actors=denial.actors, phrases=phrases, makes=())


def _is_of_another(one: Telling, other: Telling) -> bool:
    """Whether both name what it is done to, and it is not the same."""
    left, right = (
        {word for phrase in side.at(Place.OBJECT) for word in (phrase.head, *phrase.actors, *phrase.referents)}
        for side in (one, other)
    )
    mute = {phrase.head for side in (one, other) for phrase in side.at(Place.OBJECT)} & _NAMELESS
    return bool(left and right) and not left & right and not mute and not left & other.keys and not right & one.keys


def _is_done(denial: Denial, one: Telling) -> bool:
    """Whether a clause tells that what a noun names was done: "arrests" by "were arrested", and not by "prisoners"."""
    carried = any(
        phrase.head == denial.what and phrase.place is not Place.SUBJECT and phrase.span.start > one.claim.cue.start
        for phrase in one.phrases
    )
    return bool(denial.matter) or one.cue == denial.what or carried or is_plain_verb(_verb(one))


def _same_parts(one: Telling, other: Telling) -> bool:
    """Whether two clauses speak of the same: subjects that are one, and what they do it to or with."""
    places = [{phrase.place for phrase in side.phrases} for side in (one, other)]
    for place in Place:
        left, right = (
            {word for phrase in side.at(place) for word in (phrase.head, *phrase.actors, *phrase.referents)}
            for side in (one, other)
        )
        if place in places[0] and not left & right and (place is not Place.OTHER or place in places[1]):
            return False
    return True


def _verb(one: Telling) -> str:
    return one.claim.cue.of(one.article.text).split()[0]


def _reasons(denial: Denial, matter: Telling, one: Telling, rarity: Rarity) -> Iterator[Reason]:
    yield Reason("denial", denial.form.value, _SOME_REPORT if _in_so_many_words(denial) else 0.0)
    shared = [reason for reason in compare(matter, one, rarity) if not _is_of_pronouns(reason, matter, one)]
    yield from shared
    link = math.fsum(reason.weight for reason in shared if reason.feature in _LINKS)
    owned = owned_by(denial, one)
    if owned:
        yield Reason("owner", f"the denial names whose word it is: {denial.owned}", _OF_OWNER)
    elif link < (_VAGUE_LINK if denial.matter and _is_vague(matter) else _LINK):
        yield Reason("only the deed", "they share next to no name and no thing", _bare(denial, matter, one))
    if one.article.id == denial.article:
        yield Reason("place", "both stand in one article", _SAME_ARTICLE)
    if denial.matter and _is_of_another(matter, one):
        yield Reason("another thing", "they name other things as object", _OTHER_THING)


def _bare(denial: Denial, matter: Telling, one: Telling) -> float:
    """Weigh that nothing but the deed is shared: not at all in one article, much where somebody else is named."""
    if denial.matter and _is_vague(matter):
        return 2 * _OTHERS
    if one.article.id == denial.article:
        return 0.0
    named = matter.actors or (denial.matter and any(phrase.actors for phrase in one.at(Place.SUBJECT)))
    return _BARE + (_OTHERS if named else 0.0)


def _is_vague(matter: Telling) -> bool:
    """Whether a predicate says too little to be known by: "was coming", "is the case"."""
    verb = _verb(matter)
    vague = has_denial_word(verb, Use.ATTITUDE) or has_denial_word(verb, Use.TRUE) or is_plain_verb(verb)
    return (vague or len(matter.keys) < _LEAST_KEYS) and not any(is_deed(key) for key in deeds(matter))


def _is_of_pronouns(reason: Reason, one: Telling, other: Telling) -> bool:
    """Whether what both are said to be of is "he" or "that"."""
    heads = {phrase.head for phrase in one.phrases} & {phrase.head for phrase in other.phrases}
    return reason.feature == "of what" and bool(heads) and heads <= _NAMELESS


def owned_by(denial: Denial, one: Telling) -> bool:
    """Say whether a telling is the word of the one whose report a denial names, or may be that of its medium."""
    actors = {said.actor for said in one.chain if said.actor}
    names = {bare_name(one.outlet), *(bare_name(said.name) for said in one.chain)}
    medium = bool(denial.owned) and has_denial_word(denial.owned, Use.MEDIUM) and one.article.id != denial.article
    return bool(denial.owners & actors) or medium or bool(denial.owned and denial.owned in names)


def _denies_too(one: Telling, what: frozenset[str], deniers: Deniers) -> bool:
    """Whether the voice that tells something denies the same elsewhere: then it does not tell what is denied."""
    return any(deniers.deny(what, voice_of(said)) for said in one.chain[:1])


def _may_be_told(denial: Denial, one: Telling) -> bool:
    """Whether a telling, which is told as a fact, is another voice's word, of a day on which the denial may bear."""
    if denial.covers(one):
        return False
    if denial.matter is not None and denial.matter.id == one.id:
        return False
    voices = {voice for said in one.chain for voice in voice_of(said)} or {one.narrator, bare_name(one.outlet)}
    who = (denial.denier, denial.name)
    own = any(is_one_voice(who, voice_of(said)) for said in one.chain)
    if own or {denial.denier, denial.name} & voices or any(said.strength == "denied" for said in one.chain):
        return False
    if denial.telling.prints(one):
        return False
    matter = denial.matter or denial.telling
    clash = matter.begin and one.begin and (one.end or one.begin) < matter.begin
    clash = clash or (matter.end and one.begin and matter.end < one.begin)
    return not clash
