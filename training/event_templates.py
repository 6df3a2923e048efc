"""Invented sentences of every event type, to learn from before the real ones, of which there are few.

The templates follow PLOVER's codebook: what counts as which type, and that what is only promised, asked, refused or
threatened counts as the promise, the request, the refusal or the threat. They were not written after sentences of the
corpora; names are drawn by chance, so that they tell nothing.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from training.event_rows import EventRow

_TEMPLATES: Final = Path(__file__).with_suffix(".txt")
_PASSIVE: Final = "passive: "
_PASSIVE_SHARE: Final = 0.15
_COUNTRY_SHARE: Final = 0.13
"""Share of actors that are a country."""
_PLAIN_SHARE: Final = 0.35
"""Share of sentences without an opening, and of those without an ending."""

Lists = Mapping[str, Sequence[str]]


def invented(count: int, seed: int) -> list[EventRow]:
    """Invent at least `count` different sentences, as many of each type.

    Args:
        count: how many.
        seed: the same gives the same sentences.

    Examples:
        >>> rows = invented(30, seed=1)
        >>> len(rows), len({row.root for row in rows})
        (30, 15)
        >>> all(row.source in row.sentence and row.target in row.sentence for row in rows)
        True

    """
    lists = _read()
    chance = random.Random(seed)
    found: dict[str, EventRow] = {}
    while len(found) < count:
        for root in filter(str.isupper, lists):
            row = _sentence(root, lists, chance)
            found[row.sentence] = row
    return list(found.values())


def _read() -> dict[str, list[str]]:
    """Read the lists: the templates of each type under the type's name, and what is set into them."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _TEMPLATES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return found


def _sentence(root: str, lists: Lists, chance: random.Random) -> EventRow:
    passive = chance.random() < _PASSIVE_SHARE
    fitting = [one for one in lists[root] if one.startswith(_PASSIVE) == passive] or lists[root]
    # A long template stands for many sentences: it is drawn as often.
    drawn = chance.choices(fitting, [len(one) for one in fitting])[0].removeprefix(_PASSIVE)
    template = _chosen(drawn, chance)
    source = _actor(lists, chance)
    target = next(one for one in iter(lambda: _actor(lists, chance), "") if one not in source and source not in one)
    parts = [" ".join(_filled(template, source, target).split())]
    if chance.random() > _PLAIN_SHARE:
        parts.insert(0, f"{chance.choice(lists['openings'])} ")
    if chance.random() > _PLAIN_SHARE:
        ending = chance.choice(lists["endings"])
        parts.append(ending if ending.startswith(",") else f" {ending}")
    sentence = _capital(f"{''.join(parts)}.")
    source, target = (one if one in sentence else _capital(one) for one in (source, target))
    return EventRow(sentence, source, target, root)


def _chosen(template: str, chance: random.Random) -> str:
    """Choose among alternatives, the inmost first."""
    while "{" in template:
        template = re.sub(r"\{([^{}]*)\}", lambda found: chance.choice(found[1].split("|")), template)
    return template


def _filled(template: str, source: str, target: str) -> str:
    """Set in the names; one that is named again is "it", a target that is not named at all comes last."""
    names: dict[str, Iterator[str]] = {"S": iter([source]), "T": iter([target])}
    text = re.sub(r"\b[ST]\b(?!\.)", lambda found: next(names[found[0]], "it"), template)
    return text if target in text else f"{text} {target}"


def _actor(lists: Lists, chance: random.Random) -> str:
    country = chance.choice(lists["countries"])
    if chance.random() < _COUNTRY_SHARE:
        return country
    adjective, surname = chance.choice(lists["adjectives"]), chance.choice(lists["surnames"])
    return chance.choice(lists["actors"]).format(C=country, A=adjective, N=surname)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
