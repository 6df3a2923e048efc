"""What keeps two figures apart, whatever speaks for them: they are of two matters, or of one account."""

from rashomon.codebook.count_words import Use, words_used
from rashomon.link.claims.keys import key_of
from rashomon.link.conflicts.counted import Figure
from rashomon.link.conflicts.figure_facts import actors_of, days_of, lean_on, same_day
from rashomon.link.conflicts.vicinity import NEAR, distance, paragraph
from rashomon.model import Place


def ruled_out(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of two matters, or of one account."""
    mine, yours = one.telling, other.telling
    leaning = lean_on(one, other)
    if one.count.unit and not _measure_one_thing(one, other):
        return True
    if mine.prints(yours):
        return True
    same_article = mine.article.id == yours.article.id
    if same_article and not leaning and not _face_each_other(one, other):
        return True
    if _fate_noun(one) != _fate_noun(other) and not one.deeds & other.deeds:
        return True
    return _toll(one) != _toll(other) or _targets_clash(one, other) or _days_clash(one, other) or _grew(one, other)


def _measure_one_thing(one: Figure, other: Figure) -> bool:
    """Whether sums or shares are told of one noun, or the one's noun stands in the other's claim."""
    if not one.thing or not other.thing or _is_name(one) or _is_name(other):
        return False
    mine, yours = key_of(one.noun.split()[-1]), key_of(other.noun.split()[-1])
    if one.person or other.person:
        return False
    figures_alone = not one.deeds and not other.deeds
    return mine == yours or (figures_alone and (mine in other.telling.keys or yours in one.telling.keys))


def _face_each_other(one: Figure, other: Figure) -> bool:
    """Whether two voices of one article give figures right after each other, and neither of another time."""
    mine, yours = one.telling, other.telling
    spoken = all(each.telling.chain or not each.deeds for each in (one, other))
    near = paragraph(mine) == paragraph(yours) and distance(mine, yours) <= NEAR
    return spoken and near and mine.teller != yours.teller and bool(days_of(one)) == bool(days_of(other))


def _is_name(one: Figure) -> bool:
    """Whether a sum or share is told of somebody by name, which says nothing of what is measured."""
    actors = {each for phrase in one.telling.phrases if phrase.head == key_of(one.noun) for each in phrase.actors}
    return bool(actors) and one.noun[:1].isupper()


def _toll(one: Figure) -> frozenset[str]:
    """Give the fates by which people are counted: the killed are not the hurt."""
    return one.deeds & {"kill", "hurt"}


def _fate_noun(one: Figure) -> str:
    """Give the fate that the noun itself tells of: the dead, the arrests."""
    key = key_of(one.noun.split()[-1]) if one.noun else ""
    return key if key in words_used(Use.FATE) else ""


def _targets_clash(one: Figure, other: Figure) -> bool:
    """Whether what the counted do, or suffer, is done to or by others."""
    for place in (Place.SUBJECT, Place.OBJECT):
        mine, yours = actors_of(one, place), actors_of(other, place)
        if mine and yours and not mine & yours and not one.leans and not other.leans:
            return True
    return False


def _days_clash(one: Figure, other: Figure) -> bool:
    mine, yours = days_of(one), days_of(other)
    return mine is not None and yours is not None and not lean_on(one, other) and not _meet(mine, yours)


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _grew(one: Figure, other: Figure) -> bool:
    """Whether a count may have grown between two articles, and nothing says that both are of one day."""
    if one.telling.article.id == other.telling.article.id or same_day(one, other):
        return False
    early, late = sorted((one, other), key=lambda each: each.telling.day or "")
    before, after = early.telling.day, late.telling.day
    if (one.deeds | other.deeds) & words_used(Use.FATE):
        return not before or before != after
    return bool(before and after) and before != after and late.count.number > early.count.number
