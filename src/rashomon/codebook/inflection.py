"""The forms of English words by rule; what the rules do not give stands in the vocabularies as data.

Only the first word of a phrase is inflected: "point out", "pointed out". A rule may give a form that nobody writes
("offerred"): such a form matches nothing, so that both spellings of a doubtful one are given.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_VOWELS = "aeiou"
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_DOUBLES = re.compile(r".*[^aeiou][aeiou][bdglmnprt]")
_BRITISH = (("ize", "ise"), ("yze", "yse"))
Parts = Mapping[str, tuple[str, ...]]


def verb_forms(lemma: str, irregular: Parts) -> frozenset[str]:
    """Return all forms of a verb or of a phrase that begins with one.

    Args:
        lemma: in lower case; "..." in it stands for some words.
        irregular: past and participle of verbs, by verb.

    Examples:
        >>> sorted(verb_forms("deny", {}))
        ['denied', 'denies', 'deny', 'denying']
        >>> sorted(verb_forms("speak out", {"speak": ("spoke", "spoken")}))
        ['speak out', 'speaking out', 'speaks out', 'spoke out', 'spoken out']
        >>> "criticised" in verb_forms("criticize", {})
        True

    """
    verb, _, rest = lemma.partition(" ")
    forms = _forms_of_one(verb, irregular.get(verb, ()))
    return frozenset([f"{form} {rest}" for form in forms]) if rest else forms


def noun_forms(lemma: str) -> frozenset[str]:
    """Return singular and plural of a noun; the last word of a phrase is inflected.

    Examples:
        >>> sorted(noun_forms("policy"))
        ['policies', 'policy']

    """
    return frozenset({lemma, _with_s(lemma)})


@lru_cache(maxsize=4096)
def _forms_of_one(verb: str, irregular: tuple[str, ...]) -> frozenset[str]:
    """Return all forms of a verb."""
    forms = {verb, *_present(verb), *(irregular or _past(verb))}
    for american, british in _BRITISH:
        if verb.endswith(american):
            twin = verb.removesuffix(american) + british
            forms |= {twin, *_present(twin), *_past(twin)}
    return frozenset(forms)


def _present(verb: str) -> set[str]:
    """Return the third person and the form in -ing."""
    if verb.endswith("ie"):
        return {f"{verb}s", verb[:-2] + "ying"}
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return {f"{verb}s", verb[:-1] + "ing"}
    return {_with_s(verb), *(f"{stem}ing" for stem in _stems(verb))}


def _past(verb: str) -> set[str]:
    """Return the form in -ed."""
    if verb.endswith("e"):
        return {f"{verb}d"}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return {verb[:-1] + "ied"}
    return {f"{stem}ed" for stem in _stems(verb)}


def _stems(verb: str) -> set[str]:
    """Return what -ed and -ing go on: the last letter is doubled, may be, or gets a k."""
    if verb.endswith("ic"):
        return {f"{verb}k"}
    if _ONE_SYLLABLE.fullmatch(verb):
        return {verb + verb[-1]}
    return {verb, verb + verb[-1]} if _DOUBLES.fullmatch(verb) else {verb}


def _with_s(word: str) -> str:
    """Add the -s of the plural and of the third person."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{word}s"
