"""The outlets of a story, one row each: what they printed, in whose wording, whom they hear, how they name.

What it keeps true: outlets stand in the order of the alphabet, and nothing is added up into a score; there is no left
or right here, and no trust. All that is counted is counted in the articles of the story, and in no others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.model import Answer, Article, Citation, Span
from rashomon.store import StoryFile
from rashomon.views.asked_once import asked_once, kept
from rashomon.views.citing import cite, opening
from rashomon.views.conflicts import ConflictFilter, conflicts
from rashomon.views.copies import CopyFilter, copies
from rashomon.views.event_labels import EventLabelRow, event_label_rows
from rashomon.views.folding import folded, mentions
from rashomon.views.heard import HeardFilter, listed
from rashomon.views.hearing import Heard, Hearing, Outlet, outlet_key
from rashomon.views.labels import YES, LabelRow, label_rows
from rashomon.views.ledger import NARRATOR, Told, ledger
from rashomon.views.unheard import unheard
from rashomon.views.voices import Voices
from rashomon.views.wording import Worded, Wording, wordings


@dataclass(frozen=True, slots=True)
class Profile:
    """An outlet with all that the story shows of it.

    Attributes:
        outlet: the outlet.
        speakers: who is heard in it, or told to stand somewhere.
        wording: whose wording its words are.
        unheard: who is heard in others and not in it, as `unheard` answers.
        labels: the rows of labels that it uses for actors.
        deeds: the rows of labels that it uses for deeds.
        positions: what its narrator tells of who stands where.
        copies: what it shares with others, as `copies` answers.
        conflicts: where it parts from another account, or carries both, as `conflicts` answers.

    """

    outlet: Outlet
    speakers: tuple[Heard, ...]
    wording: Mapping[Wording, Worded]
    unheard: tuple[Answer, ...]
    labels: tuple[LabelRow, ...]
    deeds: tuple[EventLabelRow, ...]
    positions: tuple[Told, ...]
    copies: tuple[Answer, ...]
    conflicts: tuple[Answer, ...]

    @property
    def words(self) -> int:
        """How many words were read."""
        return sum(one.words for one in self.wording.values())

    @property
    def heard(self) -> tuple[Heard, ...]:
        """Those who speak in it; whom the text leaves open are none."""
        return tuple(one for one in self.speakers if one.spoken and one.name)

    @property
    def rows(self) -> tuple[LabelRow | EventLabelRow, ...]:
        """All rows of labels, those for actors first."""
        found: tuple[LabelRow | EventLabelRow, ...] = self.labels
        return found + self.deeds

    @property
    def alone(self) -> tuple[LabelRow | EventLabelRow, ...]:
        """The labels that it alone uses of whom, or of what, others name too."""
        return tuple(one for one in self.rows if one.only_here == YES)

    @property
    def agencies(self) -> dict[str, list[Article]]:
        """The agencies whose copy it prints, with the articles that say so."""
        found = defaultdict[str, list[Article]](list)
        for article in self.outlet.articles:
            if agency := article.metadata.value("agency"):
                found[agency].append(article)
        return dict(sorted(found.items()))

    @property
    def days(self) -> tuple[str, ...]:
        """The days of its articles, as far as they are known, the first one first."""
        found = {article.metadata.value("published_on") for article in self.outlet.articles}
        return tuple(sorted(day for day in found if day))

    def loaded(self, *, own: bool) -> tuple[LabelRow | EventLabelRow, ...]:
        """Give the rows of labels with loaded words: those of its narrator, or those in the mouths of speakers."""
        return tuple(one for one in self.rows if one.uses[0].loaded and (one.uses[0].voice == NARRATOR) == own)


class Profiles:
    """The profiles of a story; what is asked once is asked once."""

    def __init__(self, story: StoryFile) -> None:
        """Look into a story file."""
        self.story = story

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Profiles":
        """Look into a story file, once for all who ask in one block."""
        return cls(story)

    @cached_property
    def hearing(self) -> Hearing:
        """Who is heard where."""
        return Hearing.of(self.story)

    @cached_property
    def every(self) -> tuple[Profile, ...]:
        """All profiles, by the names of the outlets in the order of the alphabet."""
        with asked_once():
            return self._made()

    def _made(self) -> tuple[Profile, ...]:
        speaking = self.hearing.speaking
        voices = Voices.of(self.story, speaking.cast)
        labels = defaultdict[str, list[LabelRow]](list)
        for row in label_rows(speaking.evidence, voices):
            labels[outlet_key(row.uses[0].article)].append(row)
        deeds = defaultdict[str, list[EventLabelRow]](list)
        for deed in event_label_rows(self.story):
            deeds[outlet_key(deed.uses[0].article)].append(deed)
        positions = defaultdict[str, list[Told]](list)
        for one in ledger(self.story, speaking):
            if one.voice == NARRATOR:
                positions[outlet_key(one.article)].append(one)
        missing = defaultdict[str, list[Answer]](list)
        for answer in unheard(self.story, HeardFilter()):
            missing[dict(answer.values)["outlet"] or ""].append(answer)
        copied = self._by_outlet(copies(self.story, CopyFilter()))
        parted = self._by_outlet(conflicts(self.story, ConflictFilter()))
        return tuple(
            Profile(
                outlet,
                speakers,
                wordings(outlet, speakers, voices.quotations),
                tuple(missing[outlet.name]),
                tuple(labels[key]),
                tuple(deeds[key]),
                tuple(positions[key]),
                tuple(copied[key]),
                tuple(parted[key]),
            )
            for outlet, speakers in self.hearing.outlets
            for key in (outlet_key(outlet.articles[0]),)
        )

    def _by_outlet(self, answers: Iterable[Answer]) -> Mapping[str, list[Answer]]:
        """Put answers to every outlet whose words they cite, in their own order."""
        articles = self.hearing.speaking.evidence.articles
        found = defaultdict[str, list[Answer]](list)
        for answer in answers:
            for key in dict.fromkeys(outlet_key(articles[one.article]) for one in answer.citations):
                found[key].append(answer)
        return found


def outlets(story: StoryFile, wanted: str | None = None) -> tuple[Answer, ...]:
    """Answer what each outlet printed and how, a row for each, in the order of the alphabet.

    The columns are id, outlet, articles, first, last, agencies, words, own, quoted, told, voices, named, not_heard,
    only_here, loaded_own, loaded_others, positions, copies, conflicts. `own`, `quoted` and `told` are in per cent of
    the words: the narrator's, those of speakers in quotation marks, and those that are told as said. `voices` are who
    speaks, `named` those of them whom the outlet names, `not_heard` those who speak only in other outlets, `only_here`
    the labels that it alone uses; `loaded_own` and `loaded_others` count uses of labels with loaded words in its
    narrator's mouth and in others'; `positions` are those that its narrator tells; `copies` are pairs of articles that
    share passages, one of which is its own, `conflicts` those of which it carries a side. Each answer cites the
    openings of the outlet's articles; `explain_outlet` has the passages behind each number.

    Args:
        story: the story file.
        wanted: what must stand in the outlet's name; None for all.

    """
    return tuple(_answer(one) for one in Profiles.of(story).every if mentions(one.outlet.name, wanted))


def find_outlets(profiles: Sequence[Profile], wanted: str) -> list[Profile]:
    """Find outlets by their id or its beginning, or by name: the one that is called so, or else all that hold it.

    Args:
        profiles: of the story.
        wanted: an id, a name, or a part of one.

    """
    exact = [one for one in profiles if folded(one.outlet.name) == folded(wanted)]
    return exact or [one for one in profiles if one.outlet.id.startswith(wanted) or mentions(one.outlet.name, wanted)]


def per_cent(part: int, whole: int) -> str | None:
    """Return a share in per cent, with one decimal; None of nothing.

    Examples:
        >>> per_cent(1, 3), per_cent(0, 0)
        ('33.3', None)

    """
    return f"{100 * part / whole:.1f}" if whole else None


def _answer(one: Profile) -> Answer:
    outlet, days = one.outlet, one.days
    shares = ((each.value, per_cent(one.wording[each].words, one.words)) for each in Wording)
    return Answer(
        values=(
            ("id", outlet.id),
            ("outlet", outlet.name),
            ("articles", str(len(outlet.articles))),
            ("first", days[0] if days else None),
            ("last", days[-1] if days else None),
            ("agencies", listed(one.agencies)),
            ("words", str(one.words)),
            *shares,
            ("voices", str(len(one.heard))),
            ("named", str(sum(bool(each.named) for each in one.heard))),
            ("not_heard", str(len(one.unheard))),
            ("only_here", str(len(one.alone))),
            ("loaded_own", str(sum(len(row.uses) for row in one.loaded(own=True)))),
            ("loaded_others", str(sum(len(row.uses) for row in one.loaded(own=False)))),
            ("positions", str(len(one.positions))),
            ("copies", str(len(one.copies))),
            ("conflicts", str(len(one.conflicts))),
        ),
        citations=tuple(head_of(article) for article in outlet.articles),
    )


def head_of(article: Article) -> Citation:
    """Cite the words that stand for an article; all of it where it has not one word."""
    return cite(article, opening(article) or Span(0, max(len(article.text), 1)))
