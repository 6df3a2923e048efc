"""Contested offices: for each, who is said to hold, to claim or not to hold it, and who says so.

What it keeps true: every claim stands beside the others; who holds an office by right is never said. A person who is
said to hold an office of that name for a time, or only to claim it, of a place that no words tell, stands there with a
question.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rashomon.codebook.countries import country_name, is_code
from rashomon.model import Answer, Kind
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.heard import listed
from rashomon.views.offices import Claim, Office, claims, contests, role_words
from rashomon.views.voices import Voices

_OF_WHERE: Final = "of the same place? no words tell"
_SIMPLE: Final = frozenset({"held"})
_FEW: Final = 6
SHOWN: Final = 12
"""So many articles are cited for one row, each where it first says it."""


def contested(story: StoryFile) -> Iterator[Answer]:
    """Answer who is said to hold each contested office, by office, holder, standing and voice.

    The columns are office, office_id, holder, holder_id, standing, role, voice, uses, articles, outlets, first, doubt,
    among, few.
    `standing` is the codebook's word for how the role is put: held, interim, legitimate, claimed, disputed, denied;
    `voice` is who puts it so. `among` says how many rows the holder has with this standing, and `few` is `yes` for the
    first six of these, so that a page can show some of everybody. Each answer cites the first use in each article, of
    at most twelve articles.

    Args:
        story: the story file.

    """
    evidence = Evidence.of(story)
    voices = Voices.of(story, evidence.cast)
    found, placeless = contests(evidence), _placeless(evidence)
    named = {office: _words(office, made) for office, made in found.items()}
    for office, made in sorted(found.items(), key=lambda pair: (folded(named[pair[0]]), pair[0].place)):
        groups = defaultdict[tuple[str, str, str, str, str, str], list[Claim]](list)
        for one in (*made, *placeless.get(office.title, ())):
            voice = voices.behind(evidence.articles[one.referent.article], one.role.span)
            words = role_words(one.role)
            key = (folded(one.actor.name), one.actor.id, one.role.standing, folded(voice), folded(words), voice)
            groups[key].append(one)
        among = Counter(key[1:3] for key in groups)
        before = Counter[tuple[str, str]]()
        for key in sorted(groups):
            before[key[1:3]] += 1
            answer = _answer(evidence, (named[office], f"{office.title} / {office.place}"), key[-1], groups[key])
            more = (
                ("doubt", None if groups[key][0] in made else _OF_WHERE),
                ("among", str(among[key[1:3]])),
                ("few", "yes" if before[key[1:3]] <= _FEW else "no"),
            )
            yield Answer((*answer.values, *more), answer.citations)


def _placeless(evidence: Evidence) -> dict[str, list[Claim]]:
    """Give, by title, the claims in question of whose place no words tell, and that no contest has."""
    known, found = contests(evidence), defaultdict[str, list[Claim]](list)
    for office, made in claims(evidence).items():
        holder = made[0].actor
        if office not in known and office.place == holder.id and holder.kind is Kind.PERSON:
            found[office.title] += (one for one in made if one.role.standing not in _SIMPLE)
    return found


def _answer(evidence: Evidence, office: tuple[str, str], voice: str, made: Sequence[Claim]) -> Answer:
    first, articles = made[0], [evidence.articles[one.referent.article] for one in made]
    places = dict[str, Claim]()
    for one in made:
        places.setdefault(one.referent.article, one)
    days = sorted(day for one in articles if (day := one.metadata.value("published_on")))
    return Answer(
        values=(
            ("office", office[0]),
            ("office_id", office[1]),
            ("holder", first.actor.name),
            ("holder_id", first.actor.id),
            ("standing", first.role.standing),
            ("role", role_words(first.role)),
            ("voice", voice),
            ("uses", str(len(made))),
            ("articles", str(len(places))),
            ("outlets", listed(one.metadata.value("outlet") for one in articles)),
            ("first", days[0] if days else None),
        ),
        citations=tuple(
            cite(evidence.articles[article], one.role.span) for article, one in list(places.items())[:SHOWN]
        ),
    )


def _words(office: Office, made: Sequence[Claim]) -> str:
    """Say an office in words, as few as tell its place."""
    if is_code(office.place):
        return f"{office.title} of {country_name(office.place)}"
    called = {role_words(replace(one.role, marks="", title=office.title)) for one in made if one.role.body}
    return min(called, key=lambda words: (len(words), words)) if called else office.title
