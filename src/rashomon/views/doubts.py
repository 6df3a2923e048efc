"""The queue of the doubtful: what the program asks, over the whole story, the most useful question first.

Most useful is the question on which most records hang and that is most open: its weight is their number times how open
it is. `docs/design/verdicts.md` has the rule. No side is asked about before another: what weighs the same stands in the
order of the articles' names and of their texts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from rashomon.model import Answer, Article, Citation, Written, content_id
from rashomon.model.record_verdict import RecordJudgement
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all, opening
from rashomon.views.conflicts import cited, ordered
from rashomon.views.event_labels import event_label_rows
from rashomon.views.folding import folded, mentions
from rashomon.views.hanging import Hanging, in_words
from rashomon.views.ledger import day_of
from rashomon.views.parted import Parted
from rashomon.views.questions import questions
from rashomon.views.ties import sides

ACTOR: Final = "actor"
STATEMENT: Final = "statement"
POSITION: Final = "position"
EVENT: Final = "event"
CONFLICT: Final = "conflict"
LABEL: Final = "label"
DAY: Final = "day"
KINDS: Final = (ACTOR, DAY, STATEMENT, POSITION, EVENT, CONFLICT, LABEL)
"""What is asked about."""
_YES_OR_NO: Final = ("accept", "refuse")
ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    ACTOR: ("merge", "apart"),
    DAY: ("day",),
    STATEMENT: ("accept", "speaker", "refuse"),
    POSITION: _YES_OR_NO,
    EVENT: _YES_OR_NO,
    CONFLICT: _YES_OR_NO,
    LABEL: _YES_OR_NO,
}
"""What can be answered to a question about each: the names of verdicts."""
_ASKED: Final = 0.5
"""How open a question is that the program only asks, without a score for it."""
_LEAST: Final = 0.05
_SCORED: Final = "is this said"
"""A statement's score says how sure it is that somebody says it, and not who."""


_OF_WORDS: Final = frozenset({POSITION, EVENT, LABEL})
"""Of these, one question may hang on one pronoun, and be asked of each that it is a part of."""


@dataclass(frozen=True, slots=True)
class DoubtFilter:
    """Which questions are wanted. None asks for any; case and accents do not count.

    Attributes:
        kind: what they are about, of `KINDS`.
        article: stands in the name of an article whose words they are about, or begins its id.
        text: stands in the question or in the words that it is about.

    """

    kind: str | None = None
    article: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question to a person.

    Attributes:
        kind: what it is about, of `KINDS`.
        record: id of the record, or the ids of several of which the same is asked; the ids of both actors. With a
            space between them.
        question: the question.
        counted: what hangs on the answer, by sort of record.
        openness: how open it is, 0 to 1.
        article: the article of the words that it is about; of several the first.
        citations: these words; at least one.

    """

    kind: str
    record: str
    question: str
    counted: Counter[str]
    openness: float
    article: Article
    citations: tuple[Citation, ...]

    @property
    def id(self) -> str:
        """Made from what it is about."""
        return content_id("d", self.kind, self.record)

    @property
    def hangs(self) -> int:
        """How many records hang on the answer."""
        return self.counted.total()

    @property
    def weight(self) -> float:
        """How useful an answer is: the records that hang on it, times how open the question is."""
        return round(self.hangs * self.openness, 2)

    @property
    def why_useful(self) -> str:
        """What hangs on the answer, in words."""
        return in_words(self.counted)

    @property
    def answers(self) -> tuple[str, ...]:
        """What can be answered: the names of verdicts."""
        return ANSWERS[self.kind]


def doubts(story: StoryFile, wanted: DoubtFilter) -> tuple[Answer, ...]:
    """Answer what the program asks, the most useful question first.

    The columns are id, kind, question, why_useful, weight, record, article, answers. `weight` is how many records hang
    on the answer times how open the question is; `answers` are names of verdicts with a comma between them. Each answer
    cites the words that the question is about.

    Args:
        story: the story file.
        wanted: which questions.

    """
    return tuple(_answer(one) for one in doubt_rows(story, wanted))


def doubt_rows(story: StoryFile, wanted: DoubtFilter) -> tuple[Doubt, ...]:
    """Give the questions of `doubts`.

    Args:
        story: the story file.
        wanted: which questions.

    """
    hanging = Hanging.of(story)
    ways = {
        ACTOR: lambda: _actors(story, hanging),
        DAY: lambda: _days(story, hanging),
        STATEMENT: lambda: _statements(hanging),
        POSITION: lambda: _positions(hanging),
        EVENT: lambda: _events(hanging),
        CONFLICT: lambda: _conflicts(story),
        LABEL: lambda: _labels(story),
    }
    asked = (one for kind in KINDS if wanted.kind in {None, kind} for one in _together(ways[kind]()))
    return tuple(sorted((one for one in asked if _takes(wanted, one)), key=_order))


def _together(asked: Iterable[Doubt]) -> Iterator[Doubt]:
    """Ask once what is asked of several records in the same words: whoever answers it for one answers it for all."""
    alike = defaultdict[tuple[str, str], list[Doubt]](list)
    for one in asked:
        group = alike[one.question, one.article.id]
        near = (n for n, other in enumerate(group) if other.citations[0].span.overlaps(one.citations[0].span))
        at = next(near, None)
        if at is None or one.kind not in _OF_WORDS:
            group.append(one)
        else:
            first = group[at]
            # Positions of one pair are counted with each of them already.
            counted = first.counted | one.counted if one.kind == POSITION else first.counted + one.counted
            group[at] = replace(first, record=f"{first.record} {one.record}", counted=counted)
    for group in alike.values():
        yield from group


def _takes(wanted: DoubtFilter, one: Doubt) -> bool:
    named = wanted.article is None or any(
        mentions(words.name, wanted.article) or words.article.startswith(wanted.article) for words in one.citations
    )
    return named and mentions(" ".join((one.question, *(words.exact for words in one.citations))), wanted.text)


def _order(one: Doubt) -> tuple[float, str, str, int, str]:
    return -one.weight, folded(one.article.name), one.article.id, one.citations[0].span.start, one.id


def _openness(score: float) -> float:
    """Say how open a question is that has a score: most where yes and no are as likely."""
    return max(_LEAST, 1 - abs(2 * score - 1))


def _actors(story: StoryFile, hanging: Hanging) -> Iterator[Doubt]:
    evidence = hanging.evidence
    for one in questions(evidence, story):
        both = sides(evidence, one.match)
        names = (f"{side.name} ({words.name})" for side, words in zip((one.left, one.right), both, strict=True))
        yield Doubt(
            ACTOR,
            f"{one.left.id} {one.right.id}",
            f"Is {' the same as '.join(names)}?",
            hanging.on_actors(one.left, one.right),
            _openness(one.match.score),
            evidence.articles[both[0].article],
            both,
        )


def _days(story: StoryFile, hanging: Hanging) -> Iterator[Doubt]:
    said = {one.article for one in hanging.evidence.verdicts if one.judgement is RecordJudgement.DAY}
    written = story.written()
    for article in hanging.evidence.articles.values():
        words = opening(article)
        if article.metadata.published_on or article.id in said or words is None or article.unread:
            continue
        known = _known_of_day(article, written.get(article.id))
        yield Doubt(
            DAY,
            article.id,
            f"On which day did {article.name} appear?{known}",
            hanging.on_day(article),
            _ASKED if known else 1.0,
            article,
            (cite(article, words),),
        )


def _known_of_day(article: Article, written: Written | None) -> str:
    """Say what the article shows of its day; empty where it shows nothing."""
    if headed := day_of(article) or article.metadata.value("dateline_day"):
        return f" It is headed {headed}."
    if written is None:
        return ""
    since = f"not before {written.begin}" if written.begin else ""
    until = f"not after {written.end}" if written.end else ""
    return f" By its words {' and '.join(filter(None, (since, until)))}."


def _statements(hanging: Hanging) -> Iterator[Doubt]:
    for one in hanging.statements:
        if one.doubt:
            article = hanging.evidence.articles[one.article]
            openness = _openness(one.score) if one.doubt.startswith(_SCORED) else _ASKED
            counted = hanging.on_statement(one.id)
            words = cite_all(article, one.content)
            yield Doubt(STATEMENT, one.id, _asked(one.doubt), counted, openness, article, words)


def _positions(hanging: Hanging) -> Iterator[Doubt]:
    cast = hanging.evidence.cast
    pairs = [tuple(cast.name(side, side) for side in (one.holder, one.target)) for one in hanging.positions]
    counts = Counter(pairs)
    for one, pair in zip(hanging.positions, pairs, strict=True):
        if one.doubt:
            article = hanging.evidence.articles[one.article]
            counted = Counter({"positions": counts[pair]})
            yield Doubt(POSITION, one.id, _asked(one.doubt), counted, _ASKED, article, cite_all(article, one.spans))


def _events(hanging: Hanging) -> Iterator[Doubt]:
    for one in hanging.events:
        if one.doubt:
            article, counted = hanging.evidence.articles[one.article], Counter({"events": 1})
            yield Doubt(EVENT, one.id, _asked(one.doubt), counted, _ASKED, article, cite_all(article, one.spans))


def _conflicts(story: StoryFile) -> Iterator[Doubt]:
    parted, counted = Parted.of(story), Counter({"conflicts": 1})
    for one in parted.conflicts(story):
        if one.doubt:
            told = ordered(parted, one)
            words = tuple(words for side in told for words in cited(parted, side))
            article = parted.article(told[0].article)
            yield Doubt(CONFLICT, one.id, _asked(one.doubt), counted, _openness(one.score), article, words)


def _labels(story: StoryFile) -> Iterator[Doubt]:
    for row in event_label_rows(story):
        first = row.uses[0]
        if first.doubt:
            words = tuple(cite(one.article, one.span) for one in row.uses)
            counted = Counter({"uses": len(row.uses)})
            yield Doubt(LABEL, row.id, _asked(first.doubt), counted, _ASKED, first.article, words)


def _asked(question: str) -> str:
    return question[:1].upper() + question[1:]


def _answer(one: Doubt) -> Answer:
    return Answer(
        values=(
            ("id", one.id),
            ("kind", one.kind),
            ("question", one.question),
            ("why_useful", one.why_useful),
            ("weight", f"{one.weight:.2f}"),
            ("record", one.record),
            ("article", one.article.name),
            ("answers", ", ".join(one.answers)),
        ),
        citations=one.citations,
    )
