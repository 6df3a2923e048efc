"""How outlets name one deed: the uses of event names, put together by what they are done to and by who links reports.

A matter is a sort of deed that one target suffers: "cutting off: Port Selm". Where words give no day, several deeds of
one sort to one target are one matter; nothing is said of how many they are. Uses are one matter where their reports
are linked to one event (`link.events`), where they share a target, and where an article speaks of a known deed of the
sort ("the blockade") and tells of one alone. Where only another article tells of one, the use carries a question. What
can be tied to nothing is left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.codebook.event_names import By, EventName, Load
from rashomon.codebook.loaded_words import loaded_in
from rashomon.link.event_reports import Happening, Reported
from rashomon.model import Article, Quotation, Span, content_id, hull, unbroken
from rashomon.store import StoryFile
from rashomon.views.event_words import Named, named_events
from rashomon.views.folding import folded
from rashomon.views.labels import outlet_of
from rashomon.views.namings import NARRATOR, heard_in
from rashomon.views.reports import Reports
from rashomon.views.voices import Voices

_FEW_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Use:
    """Words that name a deed.

    Attributes:
        article: where.
        span: the label.
        head: the word that names it.
        lemma: by which it is compared with others.
        entry: of the codebook; None where it has none.
        targets: what it is done to: each by what it is known by in all articles, with its name.
        voice: `narrator`, or the speaker in whose statement it stands.
        worded_by: in whose words a speaker's are told; empty for his own.
        loaded: what its loaded words do.
        quoted: whether the narrator puts it in quotation marks.
        report: the event that it tells; None where it is only named.
        definite: whether it is spoken of as known.
        tie: by what it belongs to its matter, in words.
        doubt: what is not certain of that, as a question; empty where nothing is.

    """

    article: Article
    span: Span
    head: Span
    lemma: str
    entry: EventName | None
    targets: tuple[tuple[str, str], ...]
    voice: str
    worded_by: str
    loaded: tuple[str, ...]
    quoted: bool = False
    report: Reported | None = None
    definite: bool = False
    tie: str = ""
    doubt: str = ""

    @property
    def words(self) -> str:
        """The label, with one blank between words."""
        return " ".join(self.span.of(self.article.text).split())

    @property
    def heard(self) -> str:
        """In whose mouth, and in whose words where they are another's."""
        return f"{self.voice}, in the words of {self.worded_by}" if self.worded_by else self.voice

    @property
    def family(self) -> str:
        """The sort of deed; empty where the codebook does not know the word."""
        return self.entry.family if self.entry else ""


@dataclass(frozen=True, slots=True)
class Matter:
    """A sort of deed that one target suffers, by all words that name it.

    Attributes:
        name: the sort and the target.
        uses: in the order of the articles' days, names and texts.
        id: made from where the uses stand.

    """

    name: str
    uses: tuple[Use, ...]
    id: str

    @property
    def outlets(self) -> frozenset[str]:
        """The outlets that surely name it."""
        return frozenset(outlet_of(one.article) for one in self.uses if not one.doubt)

    @property
    def tells(self) -> bool:
        """Whether there is something to see: some word is loaded, or several outlets name it.

        Where the codebook knows no word of it, outlets must differ: that two "promised" says nothing. Where one outlet
        alone tells it, its words must say of what.
        """
        several = len({outlet_of(one.article) for one in self.uses}) > 1
        known = any(one.family for one in self.uses) or len({one.lemma for one in self.uses}) > 1
        loaded = any(one.loaded or one.quoted for one in self.uses)
        return (several and (known or loaded)) or (loaded and any(one.targets for one in self.uses))


def matters(story: StoryFile, reports: Reports, voices: Voices) -> tuple[Matter, ...]:
    """Give the matters of a story that something is to be seen of, by their names.

    Args:
        story: the story file.
        reports: its events.
        voices: who says what.

    """
    uses = _uses(story, reports, voices)
    groups = _groups(uses, reports.happenings())
    sure = [sorted(group, key=_order) for group in groups if any(use.targets or use.report for use in group)]
    bare = [use for group in groups for use in group if not any(one.targets or one.report for one in group)]
    sorts = _Sorts.of(sure)
    for use in bare:
        _tie(use, sorts)
    made = [_matter(sorted(group, key=_order)) for group in sure]
    return tuple(sorted((one for one in made if one.tells), key=lambda one: (one.name, one.id)))


def _order(one: Use) -> tuple[str, str, Span]:
    return one.article.metadata.value("published_on") or "~", one.article.name, one.span


def _uses(story: StoryFile, reports: Reports, voices: Voices) -> list[Use]:
    """Find all uses: what the codebook names, and the cues of reports that it does not."""
    by_article = defaultdict[str, list[Reported]](list)
    for one in reports.events:
        by_article[one.event.article].append(one)
    found = list[Use]()
    for article in reports.articles.values():
        if article.unread is not None:
            continue
        reading = story.reading(article.id)
        named = named_events(article, reading) if reading else ()
        told = by_article[article.id]
        finder = _Finder(article, reports, voices, unbroken(voices.quotations.get(article.id, ())))
        heads = set[Span]()
        for words in named:
            report = next((each for each in told if each.event.cue.overlaps(words.head)), None)
            heads.add(words.head)
            found.append(finder.named(words, report))
        found += [finder.told(one) for one in told if not any(one.event.cue.overlaps(head) for head in heads)]
    return found


@dataclass(frozen=True, slots=True)
class _Finder:
    """Makes uses of one article."""

    article: Article
    reports: Reports
    voices: Voices
    quotations: Sequence[Quotation]

    def named(self, one: Named, report: Reported | None) -> Use:
        """Make a use of words that the codebook knows."""
        entry = one.form.entry
        targets = dict[str, str]()
        if entry.by is By.PLACE:
            targets |= {f"place {name}": self._spelled(name, one) for name in one.places}
        if entry.by is By.PEOPLE or not targets:
            targets |= dict(self._actors(one.targets))
            if report and entry.by is By.PEOPLE:
                targets |= {who.id: who.name for who in report.recipients if who.name}
        before = self._loaded(Span(one.span.start, one.head.start)) if one.span.start < one.head.start else ()
        loaded = (*([entry.loads.value] if entry.loads is not Load.PLAIN else []), *before)
        spans = (one.span, one.head)
        made = self._use(spans, (one.form.lemma, entry), loaded, report)
        return replace(made, targets=tuple(targets.items()), definite=one.definite)

    def told(self, report: Reported) -> Use:
        """Make a use of a report whose cue the codebook of event names does not know."""
        cue = report.event.cue
        return self._use((cue, cue), (report.cue, None), self._loaded(cue), report)

    def _use(
        self,
        spans: tuple[Span, Span],
        word: tuple[str, EventName | None],
        loaded: tuple[str, ...],
        report: Reported | None,
    ) -> Use:
        """Make a use without targets of a label and its head."""
        span, head = spans
        voice, worded_by = heard_in(self.voices, self.article, span)
        near = [one.span for one in self.quotations if one.span.overlaps(span)]
        short = [one for one in near if len(one.of(self.article.text).split()) <= _FEW_WORDS]
        quoted = voice == NARRATOR and bool(short)
        shown = hull((span, *short)) if quoted else span
        kinds = tuple(dict.fromkeys(loaded))
        return Use(self.article, shown, head, *word, (), voice, worded_by, kinds, quoted, report)

    def _loaded(self, span: Span) -> tuple[str, ...]:
        return tuple(one.entry.kind.value for one in loaded_in(span.of(self.article.text)))

    def _spelled(self, name: str, one: Named) -> str:
        """Give a place as the article writes it."""
        for span in one.targets:
            words = span.of(self.article.text)
            if folded(words) == name:
                return words
        return name.title()

    def _actors(self, spans: Iterable[Span]) -> Iterator[tuple[str, str]]:
        """Give the actors whose mentions the words are."""
        evidence = self.reports.speaking.evidence
        for referent in evidence.by_article.get(self.article.id, ()):
            if any(span.overlaps(one.span) and _is_head(span, one.span) for span in spans for one in referent.mentions):
                actor = evidence.cast.actor(referent.id)
                yield (actor.id, actor.name) if actor else (referent.id, referent.name)


def _is_head(span: Span, mention: Span) -> bool:
    """Whether a mention ends where the words for a target end, or holds them to their end."""
    return mention.start < span.end <= mention.end


def _groups(uses: Sequence[Use], happenings: Iterable[Happening]) -> list[list[Use]]:
    """Put uses together that share a target in one family, or whose reports are linked."""
    owners = {row.id: one.id for one in happenings for row in one.members}
    keys = defaultdict[tuple[str, str], list[int]](list)
    for at, use in enumerate(uses):
        for key, _ in use.targets:
            keys[use.family, key].append(at)
        if use.report:
            keys["", owners[use.report.id]].append(at)
    parents = list(range(len(uses)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for many in keys.values():
        for other in many[1:]:
            parents[root(other)] = root(many[0])
    groups = defaultdict[int, list[Use]](list)
    for at, use in enumerate(uses):
        groups[root(at)].append(use)
    return [list(_with_why(group, owners)) for group in groups.values()]


def _with_why(group: Sequence[Use], owners: Mapping[str, str]) -> Iterator[Use]:
    """Say of each use by what it belongs to its matter."""
    targets = Counter(key for use in group for key in {key for key, _ in use.targets})
    reports = Counter(owners[use.report.id] for use in group if use.report)
    for use in group:
        yield replace(use, tie=use.tie or _why(use, targets, reports, owners))


def _why(use: Use, targets: Mapping[str, int], reports: Mapping[str, int], owners: Mapping[str, str]) -> str:
    """Say by what a use belongs to its matter, of which so many uses have a target, and so many reports are one."""
    shared = [name for key, name in use.targets if targets[key] > 1]
    if shared:
        return f"its words say of what: {', '.join(shared)}"
    if use.report and reports[owners[use.report.id]] > 1:
        return f"its report is linked with others: {owners[use.report.id]}"
    return "its own words say of what" if use.targets else "a report of its own"


@dataclass(frozen=True, slots=True)
class _Sorts:
    """Groups of uses by the sorts of deeds that they name.

    Attributes:
        every: by the sort.
        here: by the sort and an article that names it in the group.

    """

    every: Mapping[str, list[list[Use]]]
    here: Mapping[tuple[str, str], list[list[Use]]]

    @classmethod
    def of(cls, groups: Iterable[list[Use]]) -> "_Sorts":
        """Put groups by their sorts."""
        every, here = defaultdict[str, list[list[Use]]](list), defaultdict[tuple[str, str], list[list[Use]]](list)
        for group in groups:
            articles = {one.article.id for one in group if not one.doubt}
            for family in {one.family for one in group}:
                every[family].append(group)
                for article in articles:
                    here[family, article].append(group)
        return cls(every, here)


def _tie(use: Use, sorts: _Sorts) -> None:
    """Put a use that names no target with the one matter of its sort, if there is one alone."""
    if not use.definite or not use.family:
        return
    alike = sorts.every.get(use.family, [])
    here = sorts.here.get((use.family, use.article.id), [])
    if len(here) == 1:
        here[0].append(replace(use, tie="the only one of its sort that the article tells of"))
    elif not here and len(alike) == 1 and use.entry and use.entry.by is By.PLACE:
        doubt = f"is it {_name(alike[0])}?"
        alike[0].append(replace(use, tie="the only one of its sort that the story tells of", doubt=doubt))


def _name(group: Sequence[Use]) -> str:
    """Name a matter by its sort and its target; by type and people where the codebook has no sort."""
    family = next((one.family for one in group if one.family), "")
    targets = Counter(name for one in group for _, name in one.targets)
    if targets:
        best = min(targets.items(), key=lambda row: (-row[1], row[0]))[0]
        return f"{family}: {best}"
    report = next(one.report for one in group if one.report)
    people = report.recipients or report.actors
    return f"{family or report.event.type.value.lower()}: {people[0].name if people else 'nobody named'}"


def _matter(group: Sequence[Use]) -> Matter:
    places = sorted((one.article.id, one.head.start) for one in group if not one.doubt)
    return Matter(_name(group), tuple(group), content_id("m", *(f"{article}:{start}" for article, start in places)))
