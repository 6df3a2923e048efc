"""How each outlet names each deed: "blockade" and "siege", "arrested" and "abducted", in whose mouth and how often.

What it keeps true: outlets stand side by side and none is judged. A loaded word is one that the codebook lists beside a
plain one; that it is apt, or is not, nobody says here. What can be tied to no deed is left out, and no guess is shown.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.model import Anchor, Answer, content_id
from rashomon.model.fates import use_fate
from rashomon.model.record_verdict import RecordVerdict
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.event_namings import Matter, Use, matters
from rashomon.views.folding import folded, mentions
from rashomon.views.labels import YES, LabelFilter, label_key, only_here, outlet_of, takes_voice
from rashomon.views.namings import LabelKind
from rashomon.views.reports import Reports
from rashomon.views.voices import Voices

OF_DEED: Final = "deed"
"""What the name of a deed is a label of, in verdicts."""


@dataclass(frozen=True, slots=True)
class EventLabelRow:
    """One naming of a deed in one outlet and one mouth.

    Attributes:
        id: made from the deed's sort, the outlet, the mouth and where the uses stand.
        matter: the deed.
        uses: all of them, by the articles' days and names and in the order of their texts; at least one.
        used_by: the outlets that name it so in any voice.

    """

    id: str
    matter: Matter
    uses: tuple[Use, ...]
    used_by: tuple[str, ...]

    @property
    def only_here(self) -> str | None:
        """Whether one outlet alone names it so; None where no other names it, and where it is not sure to be it."""
        return None if self.uses[0].doubt else only_here(self.used_by, self.matter.outlets)

    @property
    def kind(self) -> str:
        """What sort of naming it is."""
        first = self.uses[0]
        if first.quoted:
            return LabelKind.SCARE_QUOTES.value
        return LabelKind.LOADED.value if first.loaded else "plain word" if first.entry else "word of a report"


def event_labels(story: StoryFile, wanted: LabelFilter) -> tuple[Answer, ...]:
    """Answer how deeds are named, a row for each deed, name, outlet and voice, by the deeds' names.

    The columns are id, event, event_id, label, kind, loaded, outlet, voice, put, count, first, article, only_here,
    doubt. `event` is the sort of deed and what it is done to; `put` says how reports put it ("happened", "denied"),
    and is empty where the deed is only named. `only_here` is `yes` where no other outlet that names the deed uses the
    word, `no` where one does, and empty where nothing can be compared. Deeds that one outlet alone names, and by no
    loaded word, have no row. Each answer cites all uses.

    Args:
        story: the story file.
        wanted: which names; `actor` stands in the name of the deed.

    """
    return tuple(
        _answer(row)
        for row in event_label_rows(story)
        if mentions(row.matter.name, wanted.actor)
        and takes_voice(row.uses[0].article, row.uses[0].voice, wanted.outlet, wanted.voice)
        and (not wanted.only or row.only_here == YES)
    )


def event_label_rows(story: StoryFile, *, judged: bool = True) -> tuple[EventLabelRow, ...]:
    """Give the rows of `event_labels`, by the names of the deeds and then by the first use.

    Args:
        story: the story file.
        judged: whether what people refuse is left out.

    """
    reports = Reports.of(story)
    voices = Voices.of(story, reports.speaking.cast)
    said = reports.speaking.evidence.verdicts if judged else ()
    return tuple(row for matter in matters(story, reports, voices) for row in _rows(_judged(matter, said)))


def _judged(matter: Matter, said: Sequence[RecordVerdict]) -> Matter:
    """Leave out of a deed the namings that people refuse; those that they accept are in no doubt."""
    if not said:
        return matter
    uses = list[Use]()
    for one in matter.uses:
        fate = use_fate(said, Anchor(one.article.id, (one.span,)), OF_DEED)
        if not fate.refused:
            uses.append(replace(one, doubt="") if fate.counts else one)
    return replace(matter, uses=tuple(uses))


def event_label_key(one: Use) -> str:
    """Return by what two namings are one: the lemma, with what stands before it."""
    before = one.article.text[one.span.start : one.head.start] if one.span.start < one.head.start else ""
    said = label_key(before) if before.strip(" \"“”'") else ""
    last = one.lemma.split()[-1]
    return folded(f"{said} {last}" if said and not folded(one.lemma).startswith(said) else one.lemma)


def _rows(matter: Matter) -> list[EventLabelRow]:
    groups = defaultdict[tuple[str, str, str, bool], list[Use]](list)
    for one in matter.uses:
        groups[event_label_key(one), outlet_of(one.article), one.heard, bool(one.doubt)].append(one)
    used = defaultdict[str, set[str]](set)
    for key, outlet, _, doubtful in groups:
        if not doubtful:
            used[key].add(outlet)
    return [
        EventLabelRow(_id(matter, key[:3], many), matter, tuple(many), tuple(sorted(used[key[0]])))
        for key, many in groups.items()
    ]


def _id(matter: Matter, key: tuple[str, str, str], uses: list[Use]) -> str:
    places = sorted(f"{one.article.id}:{one.head.start}" for one in uses)
    return content_id("n", matter.name, *key, *places)


def _answer(row: EventLabelRow) -> Answer:
    one = row.uses[0]
    put = dict.fromkeys(each.report.event.status.value for each in row.uses if each.report)
    return Answer(
        values=(
            ("id", row.id),
            ("event", row.matter.name),
            ("event_id", row.matter.id),
            ("label", one.words),
            ("kind", row.kind),
            ("loaded", "; ".join(one.loaded) or None),
            ("outlet", one.article.metadata.value("outlet")),
            ("voice", one.heard),
            ("put", ", ".join(put) or None),
            ("count", str(len(row.uses))),
            ("first", one.article.metadata.value("published_on")),
            ("article", one.article.name),
            ("only_here", row.only_here),
            ("doubt", one.doubt or None),
        ),
        citations=tuple(cite(each.article, each.span) for each in row.uses),
    )
