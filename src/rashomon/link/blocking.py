"""Blocking: which pairs of profiles are worth comparing. Never all of them.

Profiles that share a key meet in a block: the sound of a surname, all words of a name folded, initials. A block that is
too large asks for more (the first name), and one that is still too large compares neighbours only. A name that says
too little by itself meets others of its name through shared company.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from rashomon.link.bearers import Bearers
from rashomon.link.blocks import LARGEST, Pair, Splitting, pairs_within, parts_of
from rashomon.link.body_names import acronyms, parts
from rashomon.link.company import Company
from rashomon.link.first_names import canonicals
from rashomon.link.names import body_words_of, person_name, spelled_out
from rashomon.link.profiles import Profile, folded_name, needs_company
from rashomon.link.sounds import rough_sound
from rashomon.model import Kind

_NEAR = 5
_LONGEST_ACRONYM = 8


def candidate_pairs(profiles: Sequence[Profile], bearers: Bearers, company: Company) -> tuple[Pair, ...]:
    """Find the pairs of profiles that are worth comparing.

    Args:
        profiles: in a settled order.
        bearers: who bears which surname.
        company: who is named beside whom.

    Returns:
        Pairs of places in `profiles`, the lesser first, in order.

    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    lonely: defaultdict[str, list[int]] = defaultdict(list)
    whole: defaultdict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        if needs_company(profile.kind, profile.name, profile.country, bearers):
            lonely[_lonely_key(profile)].append(at)
        for key in sorted(_keys(profile)):
            blocks[key].append(at)
        for key in sorted(_whole_keys(profile)):
            whole[key].append(at)
    splitting = _splitting(profiles)
    pairs = {pair for block in blocks.values() for pair in pairs_within(block, splitting)}
    pairs.update(pair for block in lonely.values() for pair in _among_lonely(block, profiles, company))
    pairs.update(_alone_with_full(profiles, whole, company))
    return tuple(sorted(pairs))


def _lonely_key(profile: Profile) -> str:
    if profile.kind is Kind.PERSON:
        return f"person {rough_sound(person_name(profile.name).words[-1])}"
    return f"body {' '.join(body_words_of(profile.name))}"


def _keys(profile: Profile) -> set[str]:
    """Give the keys under which a profile meets all others of the same key."""
    words = body_words_of(profile.name)
    found = {f"all {folded_name(profile.kind, profile.name)}"} if len(words) > 1 else set()
    if profile.kind is not Kind.STATE and profile.kind is not Kind.PERSON:
        found |= _body_keys(profile.name, words)
    if profile.kind is Kind.PERSON or profile.kind is None:
        found |= _person_keys(profile.name)
    return found


def _body_keys(name: str, words: Sequence[str]) -> set[str]:
    found = {f"sounds {' '.join(rough_sound(word) for word in words)}"}
    found |= {f"initials {letters}" for letters in acronyms(name)}
    if len(words) == 1 and len(words[0]) <= _LONGEST_ACRONYM:
        found.add(f"initials {words[0]}")
    return found


def _person_keys(name: str) -> set[str]:
    """Give the keys of a full name; the surname may stand first, or last but one."""
    words = person_name(name).words
    if len(words) < 2:
        return set()
    surnames = {words[-1], person_name(spelled_out(name)).words[-1]}
    found = {f"surname {rough_sound(word)}" for word in surnames} | {f"words {' '.join(sorted(words))}"}
    found |= {f"first {rough_sound(words[0])} later {rough_sound(word)}" for word in words[1:]}
    found.add(f"first {rough_sound(words[0])} {words[-1][:2]}")
    return found


def _whole_keys(profile: Profile) -> set[str]:
    """Give the words of a full name by which a name of one word may mean it, and the parts of a body's name."""
    if profile.kind is Kind.PERSON or profile.kind is None:
        words = person_name(profile.name).words
        return _sounds(profile.name) if len(words) > 1 else set()
    words = body_words_of(profile.name)
    return {f"body {' '.join(part)}" for part in parts(words)}


def _sounds(name: str) -> set[str]:
    """Give the sounds of a name's words, with accents left out and with letters spelled out."""
    words = {*person_name(name).words, *person_name(spelled_out(name)).words}
    return {f"person {rough_sound(word)}" for word in words}


def _alone_with_full(profiles: Sequence[Profile], whole: dict[str, list[int]], company: Company) -> Iterator[Pair]:
    """Pair names of one word, and parts of bodies' names, with the full names they may mean."""
    for at, profile in enumerate(profiles):
        if profile.kind is Kind.STATE:
            continue
        keys = {f"body {' '.join(body_words_of(profile.name))}"} if profile.kind is not Kind.PERSON else set()
        words = person_name(profile.name).words
        if profile.kind in (Kind.PERSON, None) and len(words) == 1:
            keys |= _sounds(profile.name)
        for key in sorted(keys):
            block = whole.get(key, [])
            if len(block) > LARGEST:
                block = [full for full in block[: LARGEST * LARGEST] if company.shared(profile, profiles[full])]
            for full in block[:LARGEST]:
                if full != at:
                    yield min(at, full), max(at, full)


def _splitting(profiles: Sequence[Profile]) -> Splitting:
    """Split by first names, and order by whole names."""

    def order(at: int) -> tuple[str, int]:
        return folded_name(profiles[at].kind, profiles[at].name), at

    return Splitting(lambda at: _first_names(profiles[at]), order, _NEAR)


def _first_names(profile: Profile) -> Iterable[str]:
    words = person_name(profile.name).words
    return {word[0] for word in canonicals(words[0])} | canonicals(words[0]) if len(words) > 1 else ("",)


def _among_lonely(block: Sequence[int], profiles: Sequence[Profile], company: Company) -> Iterator[Pair]:
    """Pair profiles whose names say too little: all if they are few, else those that a rare name stands beside."""
    if len(block) <= LARGEST:
        yield from combinations(block, 2)
        return
    for part in parts_of(block, lambda at: company.rare(profiles[at].articles[0])):
        yield from pairwise(part)
