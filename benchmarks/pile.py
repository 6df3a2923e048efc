"""Makes up a pile of news from a fixed seed: `python -m benchmarks.pile N FOLDER`.

One text file for each article, with headline, outlet and day as newspapers print them, for `rashomon read FOLDER`. The
pile is like news in what costs time: affairs of 1 to 60 articles over some days, each with people and a country of its
own, while states, agencies, weekdays and much of the vocabulary are the same in all of them; some forty outlets, which
print agency reports whole, cut or altered, with or without the credit, and name things each in its own way; statements
of people with and without office, denials, counts that differ, recognitions given and refused.

It is no news in what it says: the sentences come from `pile.yaml`, so there are more like ones than in a real pile.
"""

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import yaml

_WORDS: Final[Mapping[str, Any]] = yaml.safe_load(Path(__file__).with_name("pile.yaml").read_text("utf-8"))
_SEED: Final = 11
_LARGEST: Final = 60
"""Articles of an affair at the most."""
_FIRST_DAY: Final = date(2023, 1, 2)
_DAYS: Final = 700
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_GAP: Final = re.compile(r"\{(\w+)\}")
_WITH_OFFICE: Final = {
    "ruler": ("President", "Prime Minister"),
    "minister": ("Foreign Minister", "Interior Minister", "Justice Minister"),
    "police": ("Police Chief", "Commissioner"),
    "general": ("General", "Colonel"),
}
_REPRINTED, _CREDITED, _CUT, _ALTERED = 0.35, 0.7, 0.4, 0.4


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up article.

    Attributes:
        outlet: who prints it, or the agency.
        text: what stands in the file.
        affair: the number of its affair.

    """

    outlet: str
    text: str
    affair: int


@dataclass(frozen=True, slots=True)
class _Affair:
    """What the articles of one affair share: its people and places, its theme, its days."""

    theme: str
    gaps: Mapping[str, str]
    states: Sequence[str]
    number: int
    begins: date
    wires: list[tuple[str, str, list[str], date]] = field(default_factory=list)


def pile(size: int, seed: int = _SEED) -> Iterator[Made]:
    """Make up so many articles; a smaller pile is the beginning of a larger one.

    Args:
        size: how many.
        seed: of chance.

    Examples:
        >>> one, two = pile(2)
        >>> one == next(pile(1)), one.affair <= two.affair
        (True, True)

    """
    chance = random.Random(seed)
    countries = [_name(chance, _WORDS["country_ends"]) for _ in range(60)]
    made = affair = 0
    while made < size:
        given = _affair(countries, chance)
        # The whole affair is drawn even where the pile ends within it, so that sizes share their beginning.
        articles = [_article(given, affair, chance) for _ in range(min(int(1.2 / chance.random()), _LARGEST))]
        yield from articles[: size - made]
        made, affair = made + len(articles), affair + 1


def _affair(countries: Sequence[str], chance: random.Random) -> _Affair:
    gaps = {
        "country": chance.choice(countries),
        "sector": chance.choice(_WORDS["sectors"]),
        "reason": chance.choice(_WORDS["reasons"]),
    }
    gaps |= {
        "city": _name(chance, _WORDS["place_ends"]),
        "town": _name(chance, _WORDS["place_ends"]),
        "place": chance.choice(_WORDS["places"]),
    }
    gaps |= {"years": str(chance.randint(2, 25)), "millions": str(chance.randint(2, 90)), "un_voice": "a spokesman"}
    for part in ("ruler", "rival", "minister", "spokes", "police", "general", "leader", "doctor", "expert"):
        gaps |= _person(part, chance)
    begins = _FIRST_DAY + timedelta(chance.randrange(_DAYS))
    return _Affair(
        chance.choice(list(_WORDS["themes"])), gaps, chance.sample(_WORDS["states"], 4), chance.randint(3, 80), begins
    )


def _person(part: str, chance: random.Random) -> dict[str, str]:
    first, he, his = chance.choice(_WORDS["first_names"])
    made = {part: f"{first} {_name(chance, _WORDS['surname_ends'])}", f"{part}_he": he, f"{part}_his": his}
    made |= {f"{part}_him": "her" if he == "she" else "him", f"{part}_end": "woman" if he == "she" else "man"}
    return made | ({f"{part}_title": chance.choice(_WITH_OFFICE[part])} if part in _WITH_OFFICE else {})


def _name(chance: random.Random, ends: Sequence[str]) -> str:
    middle = chance.choice(_WORDS["vowels"]) + chance.choice(_WORDS["middles"]) if chance.random() < 0.6 else ""
    consonants = chance.choice(_WORDS["starts"])
    return (
        f"{consonants}{middle}{chance.choice(_WORDS['vowels'])}{chance.choice(_WORDS['middles'])}{chance.choice(ends)}"
    )


def _article(affair: _Affair, number: int, chance: random.Random) -> Made:
    day = affair.begins + timedelta(int(chance.random() ** 2 * 14))
    outlet = chance.choice(_WORDS["outlets"])
    if affair.wires and chance.random() < _REPRINTED:
        return _reprint(chance.choice(affair.wires), outlet, number, chance)
    gaps = _gaps(affair, day, chance)
    headline = _fill(chance.choice(_WORDS["headlines"][affair.theme]), gaps, chance)
    # The lead and the next lines are of the affair itself; what any affair has comes below.
    own = list(_WORDS["themes"][affair.theme])
    chance.shuffle(own)
    below = [
        *chance.sample(_WORDS["everywhere"], 4),
        *own[4:],
        *chance.choices(_WORDS["below"], k=int(2 + 18 * chance.random() ** 2)),
    ]
    chance.shuffle(below)
    lines = [_line(line, gaps, affair, chance) for line in (*own[:4], *below[: chance.randint(6, 28)])]
    if chance.random() < 0.3:
        agency = gaps["agency"]
        affair.wires.append((agency, headline, lines, day))
        dateline = f"{gaps['city'].upper()}, {gaps['country']} ({agency}) – "
        return Made(agency, _text("", "", dateline + lines[0], lines[1:], ""), number)
    return Made(outlet, _text(headline, _header(outlet, day, chance), lines[0], lines[1:], ""), number)


def _reprint(wire: tuple[str, str, list[str], date], outlet: str, number: int, chance: random.Random) -> Made:
    """Print an agency's report again: whole or cut, as it was or with some words changed, credited or not."""
    agency, headline, lines, day = wire
    kept = lines[: max(4, len(lines) * 2 // 3)] if chance.random() < _CUT else lines
    if chance.random() < _ALTERED:
        kept = [_altered(line, chance) for line in kept]
    credit = f"Source: {agency}" if chance.random() < _CREDITED else ""
    header = _header(outlet, day + timedelta(chance.randint(0, 2)), chance)
    return Made(outlet, _text(headline, header, kept[0], kept[1:], credit), number)


def _altered(line: str, chance: random.Random) -> str:
    """Change one of the words that outlets choose for themselves."""
    words = [word for row in _WORDS["labels"].values() for word in row if f" {word} " in line]
    if not words:
        return line
    word = chance.choice(words)
    (row,) = (row for row in _WORDS["labels"].values() if word in row)
    return line.replace(f" {word} ", f" {chance.choice(row)} ", 1)


def _gaps(affair: _Affair, day: date, chance: random.Random) -> dict[str, str]:
    """Give what differs from article to article: counts, days, witnesses, and what the outlet calls things."""
    number = affair.number + chance.choice((0, 0, 0, 1, 4))
    small, thousands = affair.number % 7 + 2, chance.choice((affair.number // 3 + 3, affair.number // 3 + 8))
    gaps = {**affair.gaps, "number": str(number), "small": str(small), "thousands": str(thousands)}
    gaps |= {
        "other_number": str(number * chance.choice((5, 6, 8)) // 4 + 1),
        "more": str(number * 2 + chance.choice((0, 0, 3))),
    }
    gaps |= {name: chance.choice(row) for name, row in _WORDS["labels"].items()} | _person("witness", chance)
    gaps |= {
        "state": chance.choice(_WORDS["states"]),
        "agency": chance.choice(_WORDS["agencies"]),
        "boast": chance.choice(_WORDS["boasts"]),
    }
    gaps |= {"weekday": f"{day:%A}", "date": f"{day - timedelta(chance.randint(0, 5)):%B %-d}"}
    gaps |= {"percent": str(chance.randint(2, 40)), "hour": str(chance.randint(1, 11)), "state_capital": "Geneva"}
    gaps |= {"days": str(chance.choice((30, 60, 90))), "was_said": chance.choice(("said on", "announced on"))}
    gaps["a_deed"] = f"{'an' if gaps['deed'][0] in 'ao' else 'a'} {gaps['deed']}"
    return gaps | {"rank_up": gaps["rank"].capitalize(), "state_up": _upper(gaps["state"])}


def _line(line: str, gaps: Mapping[str, str], affair: _Affair, chance: random.Random) -> str:
    """Write one sentence of an article, with a state and words of its own."""
    own = {name: chance.choice(_WORDS["nouns"]) for name in ("noun", "noun2", "noun3")}
    own |= {name: chance.choice(_WORDS["adjectives"]) for name in ("adj", "adj2")}
    own |= {name: chance.choice(_WORDS["done"]) for name in ("done", "done2")}
    return _fill(line, {**gaps, **own, "state": chance.choice(affair.states)}, chance)


def _fill(line: str, gaps: Mapping[str, str], chance: random.Random) -> str:
    chosen = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), line)
    return _upper(_GAP.sub(lambda found: gaps[found[1]], chosen))


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _header(outlet: str, day: date, chance: random.Random) -> str:
    first, _, _ = chance.choice(_WORDS["first_names"])
    written = f"{day:%-d %B %Y}"
    return chance.choice(
        (f"By {first} {_name(chance, _WORDS['surname_ends'])} | {outlet} | {written}", f"{outlet}, {written}"),
    )


def _text(headline: str, header: str, lead: str, lines: Sequence[str], credit: str) -> str:
    return "\n\n".join(part for part in (headline, header, lead, *lines, credit) if part) + "\n"


def write_pile(size: int, folder: Path) -> None:
    """Write so many articles into a folder, a file each, in the order in which they were made up."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, made in enumerate(pile(size)):
        (folder / f"{place:06d}.txt").write_text(made.text, encoding="utf-8")


def main() -> None:
    """Write a pile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int, help="how many articles")
    parser.add_argument("folder", type=Path, help="where they go")
    options = parser.parse_args()
    write_pile(options.size, options.folder)


if __name__ == "__main__":
    main()
