"""Who is heard in each outlet: how long, in whose wording, by which cues, for whom, and through whom.

It counts what stands in the articles, and says of no outlet that it is fair. What is said in the mouth of another
counts for both: in 'the mayor said that the guard had seen it', the mayor speaks, and within her words the guard.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rashomon.model import Actor, Answer, Form
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.folding import mentions
from rashomon.views.hearing import Heard, Hearing, Outlet

_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class HeardFilter:
    """Which rows are wanted. None asks for any; case and accents do not count.

    Attributes:
        outlet: stands in the outlet's name, or in that of the article whose outlet is not known.
        speaker: stands in whatever any article calls the speaker, or whom the speaker speaks for.
        least: of who is not heard: by how many other outlets somebody is heard, at the least.

    """

    outlet: str | None = None
    speaker: str | None = None
    least: int = 1

    def takes(self, names: Iterable[str | None]) -> bool:
        """Say whether somebody of these names is wanted.

        Examples:
            >>> HeardFilter(speaker="SOLIS").takes(["the mayor", "Ana Solís"])
            True

        """
        return self.speaker is None or any(mentions(name, self.speaker) for name in names)


def heard(story: StoryFile, wanted: HeardFilter) -> tuple[Answer, ...]:
    """Answer who is heard in each outlet, by outlet and speaker in the order of the alphabet.

    The columns are id, outlet, speaker, speaker_id, named, speaks_for, statements, stances, words, characters, share,
    direct, indirect, mixed, inside, cues, strengths, via, agency, articles. A row without a speaker holds all that the
    outlet tells as said and leaves open by whom. `stances` counts those of the statements in which the speaker is only
    told to think, want or support something, or not to speak: their words are none of his. `share` is in per cent of
    the words of all whom the outlet lets speak, and is the same whatever is filtered; `inside` counts the statements
    that are made in the words of another, `cues` are lemmas, and an outlet is no relay of its own. Each row cites all
    contents, and the words of an office where these show for whom somebody speaks.

    Args:
        story: the story file.
        wanted: which outlets and speakers.

    """
    hearing = Hearing.of(story)
    return tuple(
        answer
        for outlet, speakers in hearing.outlets
        if mentions(outlet.name, wanted.outlet)
        for answer in _answers(hearing, outlet, speakers, wanted)
    )


def _answers(hearing: Hearing, outlet: Outlet, speakers: Iterable[Heard], wanted: HeardFilter) -> Iterator[Answer]:
    """Answer with the wanted speakers of an outlet."""
    counted = [(one, one.words) for one in speakers]
    whole = sum(words for _, words in counted)
    for one, words in counted:
        if wanted.takes(_names(hearing, one)):
            yield _answer(outlet, one, words, f"{100 * words / whole:.1f}" if whole else None)


def _names(hearing: Hearing, one: Heard) -> Iterator[str | None]:
    """Go through all that a speaker, and whomever he or she speaks for, is called."""
    yield one.name
    actors = dict[str, Actor]({one.actor.id: one.actor} if one.actor else {})
    for said in one.said:
        yield said.statement.speaker
        if said.behalf:
            yield said.behalf.name
            actors |= {said.behalf.actor.id: said.behalf.actor} if said.behalf.actor else {}
    for actor in actors.values():
        yield from hearing.called(actor)


def _answer(outlet: Outlet, one: Heard, words: int, share: str | None) -> Answer:
    """Answer with one speaker of an outlet."""
    statements = [said.statement for said in one.said]
    forms = Counter(statement.form for statement in statements)
    relays = Counter(relay.name for said in one.said for relay in said.via)
    articles = {said.article.id: said.article for said in one.said}.values()
    contents = [cited for said in one.said for cited in cite_all(said.article, said.statement.content)]
    offices = [cited for said in one.said if said.behalf for cited in said.behalf.shown_by]
    return Answer(
        values=(
            ("id", one.id),
            ("outlet", outlet.name),
            ("speaker", one.name),
            ("speaker_id", one.actor.id if one.actor else None),
            ("named", None if one.named is None else yes_or_no(known=one.named)),
            ("speaks_for", listed(said.behalf.name for said in one.said if said.behalf)),
            ("statements", str(len(statements))),
            ("stances", str(len(one.said) - len(one.spoken))),
            ("words", str(words)),
            ("characters", str(one.characters)),
            ("share", share),
            *((form.value, str(forms[form])) for form in Form),
            ("inside", str(sum(statement.inside is not None for statement in statements))),
            ("cues", counts(Counter(said.lemma for said in one.said), _MOST)),
            ("strengths", counts(Counter(statement.strength for statement in statements))),
            ("via", counts(relays)),
            ("agency", listed(article.metadata.value("agency") for article in articles)),
            ("articles", listed(article.name for article in articles)),
        ),
        citations=tuple(dict.fromkeys((*contents, *offices))),
    )


def counts(found: Counter[str], most: int | None = None) -> str | None:
    """Tell how often each stands, the commonest first and equals by the alphabet; None where there is nothing.

    Args:
        found: what is counted.
        most: how many to name; the others are told by their number.

    Examples:
        >>> counts(Counter({"said": 2, "told": 1, "added": 1}), most=2)
        'said (2), added (1), 1 more'

    """
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    more = len(ranked[most:]) if most else 0
    shown = [f"{name} ({count})" for name, count in ranked[:most]]
    return ", ".join([*shown, f"{more} more"] if more else shown) or None


def listed(names: Iterable[str | None]) -> str | None:
    """List names, each once, in the order of the alphabet; None where there is none."""
    return "; ".join(sorted({name for name in names if name})) or None


def yes_or_no(*, known: bool) -> str:
    """Say yes or no."""
    return "yes" if known else "no"
