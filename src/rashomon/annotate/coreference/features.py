"""What speaks for and against two mentions meaning the same, as named features; and for a mention being new.

A feature is a text; what it weighs stands in the codebook, learned from texts whose mentions people have tied
(`training.coreference`). Mention-ranking with plain surface features, after Durrett & Klein, "Easy Victories and Uphill
Battles in Coreference Resolution" (EMNLP 2013).
"""

from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.scene import Scene
from rashomon.model import Naming

_NEAR: Final = (0, 1, 2, 3, 5, 8, 12, 20, 40)
_INITIALS: Final = 2


def kind_of(one: Candidate) -> str:
    """Say in a sign what kind of mention it is: its pronoun, N for a name, D for a description."""
    if one.pronoun:
        return one.pronoun.lemma + ("'s" if one.pronoun.own else "")
    return "N" if one.naming is Naming.NAME else "D"


def new_features(scene: Scene, number: int) -> list[str]:
    """List what speaks for a mention being the first of its chain.

    Args:
        scene: the article's mentions.
        number: the mention's.

    """
    one = scene.candidates[number]
    kind = kind_of(one)
    found = [
        f"new {kind}",
        f"new {kind} {one.determiner}",
        f"new {kind} {one.type}",
        f"new {kind} {one.relation}",
        f"new {kind} words {min(len(one.words), 4)}",
        f"new {kind} plural {one.plural}",
        f"new {kind} first {one.sentence == 0}",
        f"new {kind} quoted {one.quotation >= 0}",
    ]
    if kind == "D":
        found += [f"new head {one.noun}", f"new {one.determiner} {min(len(one.words), 3)} {one.type}"]
    if one.pronoun and one.pronoun.person < 3:
        found.append(f"new {kind} said {bool(scene.said_by[number])}")
    return found


def pair_features(scene: Scene, left: int, right: int) -> list[str]:
    """List what speaks for and against a mention meaning the same as one before it.

    Args:
        scene: the article's mentions.
        left: number of the one before.
        right: number of the mention.

    """
    a, m = scene.candidates[left], scene.candidates[right]
    kinds = f"{kind_of(a) if not a.pronoun else a.pronoun.lemma}>{kind_of(m)}"
    found = [f"{kinds} {part}" for part in _distance(a, m, right - left)]
    found += [f"{kinds} {part}" for part in _agreement(a, m)]
    found += [f"{kinds} {part}" for part in _syntax(scene, a, m)]
    found += [f"{kinds} {part}" for part in _voices(scene, a, m)]
    if not m.pronoun and not a.pronoun:
        found += [f"{kinds} {part}" for part in _words(a, m)]
    return found


def _bucket(value: int) -> int:
    """Round down; a mention that a broken tree puts before its sentence is in it."""
    return max((limit for limit in _NEAR if limit <= value), default=_NEAR[0])


def _distance(a: Candidate, m: Candidate, apart: int) -> list[str]:
    sentences = _bucket(m.sentence - a.sentence)
    return ["", f"sentences {sentences}", f"mentions {_bucket(apart)}", f"sentences {sentences} subject {_subject(a)}"]


def _subject(one: Candidate) -> str:
    if one.relation.startswith("nsubj"):
        return "subject"
    return "object" if one.relation in {"obj", "iobj"} else "own" if one.relation == "nmod:poss" else "other"


def _agreement(a: Candidate, m: Candidate) -> list[str]:
    gender = "?" if not a.gender or not m.gender else "same" if a.gender == m.gender else "clash"
    number = "?" if a.plural is None or m.plural is None else "same" if a.plural == m.plural else "clash"
    types = f"{a.type or '-'}~{m.type or '-'}"
    found = [f"gender {gender}", f"number {number}", f"types {types}", f"all {gender} {number} {types}"]
    if m.pronoun:
        found += [f"of {a.type} {a.gender} {a.plural}", f"of {a.type} {_subject(a)}", f"det {a.determiner}"]
        if not a.pronoun and not a.name:
            found.append(f"noun {a.noun}")
    return found


def _syntax(scene: Scene, a: Candidate, m: Candidate) -> list[str]:
    found = [f"roles {_subject(a)} {_subject(m)}"]
    if scene.apposed_to[m.number] == a.number or scene.apposed_to[a.number] == m.number:
        found.append("apposition")
    if scene.subject_of[m.number] == a.number or scene.subject_of[a.number] == m.number:
        found.append("predicate")
    if a.span.contains(m.span) or m.span.contains(a.span):
        found.append(f"within {m.pronoun.own if m.pronoun else False} {a.relation == 'appos'}")
    elif a.governor == m.governor and a.sentence == m.sentence:
        found.append(f"same verb {m.pronoun.reflexive if m.pronoun else False} {m.relation}")
    if m.sentence == a.sentence and m.governor == a.head:
        found.append(f"hangs on {m.relation}")
    return found


def _voices(scene: Scene, a: Candidate, m: Candidate) -> list[str]:
    said = scene.said_by[m.number]
    found = [f"quoted {a.quotation >= 0} {m.quotation >= 0} {a.quotation == m.quotation}"]
    if said:
        found.append(f"said by {a.number in said} {m.quotation >= 0}")
    if m.number in scene.said_by[a.number]:
        found.append(f"in its own words {a.quotation >= 0}")
    if scene.speaks[m.number]:
        last = scene.spoke_before[m.number] == a.number
        found.append(f"both speak {scene.speaks[a.number]} {_bucket(m.sentence - a.sentence)}")
        found.append(f"speaks after {last} {scene.speaks[a.number]} {_subject(a)} {a.quotation >= 0}")
    elif scene.speaks[a.number]:
        found.append("it spoke")
    return found


def _words(a: Candidate, m: Candidate) -> list[str]:
    found = []
    shared = set(a.words) & set(m.words)
    if a.words == m.words:
        found.append(f"same words {min(len(m.words), 3)} {m.determiner}")
    if a.noun == m.noun:
        more, less = set(m.words) - set(a.words), set(a.words) - set(m.words)
        found += [f"same head {m.determiner}", f"same head more {min(len(more), 2)} less {min(len(less), 2)}"]
        found.append(f"same head {a.determiner}>{m.determiner} {m.type}")
    elif shared:
        found.append(f"share {min(len(shared), 2)}")
    else:
        found += ["share nothing", f"share nothing {m.determiner} {a.type}"]
        found += [f"noun {m.noun} of {a.type}", f"nouns {a.noun}~{m.noun}"] if not m.name else []
    if a.name and m.name:
        found += _names(a, m)
    return found


def _names(a: Candidate, m: Candidate) -> list[str]:
    found = [f"names {name_relation(a.name, m.name)}"]
    if is_acronym(a.name, m.name):
        found.append("acronym")
    found.append(f"names {name_relation(a.name, m.name)} {a.type}~{m.type}")
    return found


def name_relation(a: tuple[str, ...], m: tuple[str, ...]) -> str:
    """Say how two names' words stand to each other.

    Examples:
        >>> name_relation(("ana", "ruiz"), ("ruiz",)), name_relation(("ana", "ruiz"), ("pell", "ruiz"))
        ('surname', 'clash')
        >>> name_relation(("ana", "ruiz"), ("ana",)), name_relation(("ruiz",), ("odera",))
        ('first', 'none')

    """
    if a == m:
        return "same"
    longer, shorter = (a, m) if len(a) >= len(m) else (m, a)
    if set(shorter) <= set(longer):
        return "surname" if shorter[-1] == longer[-1] else "first" if shorter[0] == longer[0] else "inside"
    if a[-1] == m[-1] and len(a) > 1 and len(m) > 1:
        return "initial" if a[0][0] == m[0][0] and min(len(a[0]), len(m[0])) <= _INITIALS else "clash"
    return "share" if set(a) & set(m) else "none"


def is_acronym(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether one of two names is made of the first letters of the other.

    Examples:
        >>> is_acronym(("opa",), ("oceanic", "press", "agency")), is_acronym(("opa",), ("ana", "ruiz"))
        (True, False)

    """
    short, long = (a, b) if len(a) < len(b) else (b, a)
    letters = "".join(word[0] for word in long if word not in {"of", "the", "and", "for"})
    return len(short) == 1 and len(letters) > 1 and short[0].replace(".", "") == letters
