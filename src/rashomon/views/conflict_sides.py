"""Both sides of each conflict: their words, the text around these, whose word it is, and what the texts leave open.

What it keeps true: whose word a side is, is told voice by voice from the innermost to the outlet that prints it, each
with the words that show it. Words that nobody says but that stand in what somebody denies say so: an outlet that prints
what is denied has not claimed it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rashomon.model import Actor, Answer, Article, Citation, Conflict, Side, Statement
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.conflicts import SIDES, answer_of, cited, ordered
from rashomon.views.hearing import is_itself
from rashomon.views.ledger import UNNAMED
from rashomon.views.named import AND, Named, names_and_ids
from rashomon.views.outlets import head_of
from rashomon.views.parted import Parted
from rashomon.views.placing import surroundings

WORDS: Final = "words"
PLACE: Final = "place"
SPEAKER: Final = "speaker"
RELAY: Final = "relay"
OUTLET: Final = "outlet"
"""What a row is: a side's words, the text around them, or one voice of those that pass them on."""
_APART: Final = " / "
_OPEN_YEAR: Final = "XXXX"
_LOOSE: Final = {"<": "it gives only what is the most", ">": "it gives only what is the least", "~": "it says nearly"}


def conflicts_with_voices(story: StoryFile) -> Iterator[Answer]:
    """Answer where accounts part, as `conflicts` does, and who has a part in it.

    The columns are those of `conflicts`, then one_id and other_id, the actors whose word the sides are; one_within and
    other_within, who denies it where the words are only told as denied; voice_id, all actors that pass a side on;
    about_id, those whom the words of the sides name; and outlets, those of both sides.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    teller = _Teller(parted, Named.of(parted.known.speaking.evidence))
    for one in parted.conflicts(story):
        answer = answer_of(parted, one)
        yield Answer((*answer.values, *teller.parts(one)), answer.citations)


def conflict_sides(story: StoryFile) -> Iterator[Answer]:
    """Answer with the two sides of each conflict, by the conflicts' order.

    The columns are conflict, kind, side, part, name, name_id, on_behalf, how, value, outlet, outlets, article, day,
    about, about_id, within, open. `part` says what a row is: `words` are those of the side, `place` is the text around
    them, and `speaker`, `relay` and `outlet` are the voices that pass them on, the innermost first; each row cites what
    it is. `name` is whose word it is, or the voice; `how` is how its words are put, and `value` what they say in short.
    Of `words`, `about` are the actors that they name, `within` is who denies them where they are only told as denied,
    and `open` is what the article does not tell. `outlets` are those of both sides.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    teller = _Teller(parted, Named.of(parted.known.speaking.evidence))
    for one in parted.conflicts(story):
        yield from teller.rows(one)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the sides of conflicts.

    Attributes:
        parted: what is known of the story.
        named: where actors are named.

    """

    parted: Parted
    named: Named

    def parts(self, one: Conflict) -> tuple[tuple[str, str | None], ...]:
        """Say who has a part in a conflict."""
        sides = ordered(self.parted, one)
        told = [[row.actor for row in self._voices(side) if row.actor] for side in sides]
        first = [voices[0].id if side.voice and voices else None for side, voices in zip(sides, told, strict=True)]
        within = [self._denied_by(side) for side in sides]
        named = (actor.id for side in sides for actor in self.named.within(side.article, side.spans))
        return (
            ("one_id", first[0]),
            ("other_id", first[1]),
            ("one_within", within[0].name if within[0] else None),
            ("other_within", within[1].name if within[1] else None),
            ("voice_id", AND.join(dict.fromkeys(actor.id for voices in told for actor in voices)) or None),
            ("about_id", AND.join(dict.fromkeys(named)) or None),
            ("outlets", self._outlets(sides)),
        )

    def _outlets(self, sides: Iterable[Side]) -> str:
        return _APART.join(sorted({self.parted.outlet(side.article) for side in sides}))

    def rows(self, one: Conflict) -> Iterator[Answer]:
        """Go through the rows of a conflict, side by side."""
        sides = ordered(self.parted, one)
        outlets = self._outlets(sides)
        for name, side in zip(SIDES, sides, strict=True):
            fixed = (("conflict", one.id), ("kind", one.kind.value), ("side", name))
            for row in self._side(side):
                yield Answer((*fixed, *_put(row, outlets)), row.citations)

    def _side(self, side: Side) -> Iterator["_Row"]:
        article = self.parted.article(side.article)
        voices, denied = list(self._voices(side)), self._denied_by(side)
        speaker = next((one for one in voices if one.part == SPEAKER), None)
        yield _Row(
            article,
            WORDS,
            cited(self.parted, side),
            speaker.name if speaker else None,
            speaker.actor if speaker else None,
            value=side.value,
            about=self.named.within(article.id, side.spans),
            within=denied.name if denied else None,
            opened=AND.join(self._open(article, side, speaker)),
        )
        dropped = [one.span for one in article.dropped]
        yield _Row(article, PLACE, cite_all(article, surroundings(article.text, side.spans, dropped)))
        yield from ([denied] if denied else voices)
        name = article.metadata.value("outlet")
        yield _Row(article, OUTLET, (head_of(article),), name)

    def _voices(self, side: Side) -> Iterator["_Row"]:
        """Go through the voices of a side but the outlet, the innermost first, each once."""
        article = self.parted.article(side.article)
        outlet = article.metadata.value("outlet")
        statement, seen = side.voice, set[str]()
        while statement and statement not in seen and (said := self.parted.known.statements.get(statement)):
            seen.add(statement)
            yield self._speaker(article, said)
            for relay in said.via:
                if not is_itself(relay.name, outlet) and relay.name not in seen:
                    seen.add(relay.name)
                    yield _Row(article, RELAY, (cite(article, relay.span),), relay.name)
            statement = said.inside

    def _denied_by(self, side: Side) -> "_Row | None":
        """Say who denies words of which nobody is the speaker; None where they are told by the narrator."""
        said = self.parted.denier(side)
        return self._speaker(self.parted.article(side.article), said) if said else None

    def _speaker(self, article: Article, said: Statement) -> "_Row":
        speaking = self.parted.known.speaking
        behalf = speaking.behalf(said)
        spans = sorted((*said.source, *said.cue)) or list(said.content)
        how = said.form.value if said.strength == "neutral" else f"{said.strength}, {said.form.value}"
        return _Row(
            article,
            SPEAKER,
            cite_all(article, spans),
            speaking.speaker(said) or UNNAMED,
            speaking.cast.actor(said.speaker_id),
            behalf.name if behalf else None,
            how,
        )

    def _open(self, article: Article, side: Side, speaker: "_Row | None") -> Iterator[str]:
        """Say what the article does not tell, as far as its absence can be seen."""
        known = article.metadata.value
        if known("outlet") is None:
            yield "its outlet is not known"
        if known("published_on") is None:
            yield "its day is not known"
        if side.value.startswith(_OPEN_YEAR):
            yield "the day in its words has no year"
        if side.value[:1] in _LOOSE:
            yield f"{_LOOSE[side.value[:1]]}, and no number beside"
        if speaker and (speaker.actor is None or not speaker.actor.named):
            yield "who speaks is not named"


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says; empty where there is nothing to say."""

    article: Article
    part: str
    citations: tuple[Citation, ...]
    name: str | None = None
    actor: Actor | None = None
    behalf: str | None = None
    how: str | None = None
    value: str = ""
    about: Iterable[Actor] = ()
    within: str | None = None
    opened: str = ""


def _put(row: _Row, outlets: str) -> tuple[tuple[str, str | None], ...]:
    known = row.article.metadata.value
    names, ids = names_and_ids(row.about)
    return (
        ("part", row.part),
        ("name", row.name),
        ("name_id", row.actor.id if row.actor else None),
        ("on_behalf", row.behalf),
        ("how", row.how),
        ("value", row.value or None),
        ("outlet", known("outlet")),
        ("outlets", outlets),
        ("article", row.article.name),
        ("day", known("published_on")),
        ("about", names),
        ("about_id", ids),
        ("within", row.within),
        ("open", row.opened or None),
    )
