"""Who is heard in which outlet: the statements of a story, put together by outlet and by speaker.

What it keeps true: two speakers whom no article names are two, even in one outlet, where they speak in two articles;
and an article whose outlet is not known is an outlet of its own, under its own name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rashomon.codebook.cue_lemmas import cue_lemma
from rashomon.codebook.manners import Manner, manner_of
from rashomon.model import Actor, Article, Form, Relay, Span, Statement, content_id
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.folding import folded
from rashomon.views.speaking import Behalf, Speaking
from rashomon.views.told import told

_DASHES: Final = str.maketrans(dict.fromkeys("—–", " "))
_SMALL: Final = frozenset({"the"})
_Key: TypeAlias = tuple[str, str]
NO_CUE: Final = "no cue"
"""Stands for the cue where a quotation goes on without one."""
UNKNOWN_CUE: Final = "unknown cue"
"""Stands for a cue of which the codebook knows no word."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its articles.

    Attributes:
        name: the outlet's name, or that of its article where no outlet is known.
        articles: in the order of their names.
        id: made from the name, or from the article where no outlet is known.

    """

    name: str
    articles: tuple[Article, ...]
    id: str

    @property
    def is_read(self) -> bool:
        """Whether any article was read: of one that was not, nothing is known of who speaks in it."""
        return any(one.unread is None for one in self.articles)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with what the story knows of it.

    Attributes:
        statement: as the article has it.
        article: the article.
        behalf: on whose behalf it is made; None where nothing shows it.

    """

    statement: Statement
    article: Article
    behalf: Behalf | None

    @property
    def manner(self) -> Manner:
        """Whether somebody speaks in it: always where words are quoted, and else as the cue tells."""
        if self.statement.form is not Form.INDIRECT:
            return Manner.SPEECH
        return manner_of(self._cue, self.statement.strength)

    @property
    def spoken(self) -> bool:
        """Whether somebody speaks in it."""
        return self.manner is Manner.SPEECH

    @property
    def lemma(self) -> str:
        """The cue by its lemma."""
        if not self.statement.cue:
            return NO_CUE
        return cue_lemma(self._cue, self.statement.strength) or UNKNOWN_CUE

    @property
    def via(self) -> tuple[Relay, ...]:
        """The voices between the speaker and the outlet, without the outlet itself ("told this newspaper")."""
        outlet = self.article.metadata.value("outlet")
        return tuple(one for one in self.statement.via if not is_itself(one.name, outlet))

    @property
    def _cue(self) -> str:
        return " ".join(" ".join(span.of(self.article.text).split()) for span in self.statement.cue)


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody who speaks in an outlet.

    Attributes:
        name: the name by which all articles together know the speaker, or the article's words; None for all whom the
            text leaves open.
        actor: the actor; None where it is not known.
        named: whether the outlet gives the speaker a name; None where nothing tells.
        said: the statements in the order of the articles and of their text, stances among them; at least one.
        id: made from the outlet and the speaker.

    """

    name: str | None
    actor: Actor | None
    named: bool | None
    said: tuple[Said, ...]
    id: str

    @property
    def spoken(self) -> tuple[Said, ...]:
        """The statements in which the speaker speaks."""
        return tuple(one for one in self.said if one.spoken)

    @property
    def words(self) -> int:
        """The number of words in what the speaker says; one that stands in two of the statements counts once.

        What the speaker is only told to think, want or support is not said, and does not count.
        """
        return sum(count_words(span.of(article.text)) for article, span in self._passages())

    @property
    def characters(self) -> int:
        """The number of characters, counted alike; quotation marks and blanks are among them."""
        return sum(len(span) for _, span in self._passages())

    def _passages(self) -> Iterator[tuple[Article, Span]]:
        contents = defaultdict[str, list[Span]](list)
        for one in self.spoken:
            contents[one.article.id] += one.statement.content
        for article in {one.article.id: one.article for one in self.spoken}.values():
            yield from ((article, span) for span in united(contents[article.id]))


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who is heard where.

    Attributes:
        speaking: what tells who speaks.
        outlets: each with those who speak in it; outlets and speakers in the order of the alphabet.

    """

    speaking: Speaking
    outlets: tuple[tuple[Outlet, tuple[Heard, ...]], ...]

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Hearing":
        """Ask a story file."""
        speaking = Speaking.of(story)
        groups = defaultdict[str, list[tuple[Article, list[Statement]]]](list)
        for article, made in told(story):
            groups[outlet_key(article)].append((article, made))
        found = [(_outlet([one for one, _ in group]), _speakers(speaking, group)) for group in groups.values()]
        return cls(speaking, tuple(sorted(found, key=lambda pair: _outlet_order(pair[0]))))

    def called(self, actor: Actor) -> tuple[str, ...]:
        """Return all that any article calls an actor."""
        return (actor.name, *self.speaking.evidence.aliases(actor))


def outlet_key(article: Article) -> str:
    """Return what the articles of one outlet share: its name without case and accents, or else the article's id.

    Examples:
        >>> outlet_key(Article("one.txt", "It rained.")) == Article("one.txt", "It rained.").id
        True

    """
    outlet = article.metadata.value("outlet")
    return f"outlet {folded(outlet)}" if outlet else article.id


def is_itself(relay: str, outlet: str | None) -> bool:
    """Say whether a relay is the outlet that prints it: by its whole name, or by some words of it.

    Examples:
        >>> is_itself("the Mercury", "Sandgate Mercury"), is_itself("TASS", "Sandgate Mercury"), is_itself("TASS", None)
        (True, False, False)

    """
    words = set(folded(relay).split()) - _SMALL
    return bool(outlet and words and words <= set(folded(outlet).split()))


def count_words(text: str) -> int:
    """Count the words of a text: what stands between blanks or dashes and has a letter or a digit.

    Examples:
        >>> count_words("“It is well-known” — the 2,000 men’s word … so far")
        9

    """
    return sum(any(c.isalnum() for c in run) for run in text.translate(_DASHES).split())


def united(spans: Iterable[Span]) -> list[Span]:
    """Unite spans of one text that overlap, so that each character is covered once; in the order of the text.

    Examples:
        >>> united([Span(0, 9), Span(4, 12), Span(20, 22)])
        [Span(start=0, end=12), Span(start=20, end=22)]

    """
    found = list[Span]()
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _outlet(articles: Sequence[Article]) -> Outlet:
    """Make an outlet of its articles; of several spellings the first of the alphabet is its name."""
    name = min(one.metadata.value("outlet") or one.name for one in articles)
    return Outlet(name, tuple(articles), content_id("o", outlet_key(articles[0])))


def _outlet_order(one: Outlet) -> tuple[str, str, str]:
    return folded(one.name), one.name, one.articles[0].id


def _speakers(speaking: Speaking, group: Sequence[tuple[Article, list[Statement]]]) -> tuple[Heard, ...]:
    """Put the statements of an outlet together by who makes them; whom the text leaves open comes last."""
    made: Mapping[_Key, list[Said]] = defaultdict(list)
    for article, statements in group:
        for one in statements:
            made[_key(speaking, one)].append(Said(one, article, speaking.behalf(one)))
    outlet = outlet_key(group[0][0])
    found = [(key, _heard(speaking, said, content_id("w", outlet, *key))) for key, said in made.items()]
    return tuple(one for _, one in sorted(found, key=lambda row: (*_speaker_order(row[1]), row[0])))


def _speaker_order(one: Heard) -> tuple[bool, str]:
    return one.name is None, folded(one.name or "")


def _key(speaking: Speaking, statement: Statement) -> _Key:
    """Return what keeps speakers of one outlet apart."""
    actor = speaking.cast.actor(statement.speaker_id)
    if actor or statement.speaker_id:
        return "actor", actor.id if actor else statement.speaker_id or ""
    return (statement.article, folded(statement.speaker)) if statement.speaker else ("", "")


def _heard(speaking: Speaking, said: Sequence[Said], record: str) -> Heard:
    """Make a speaker of statements by one."""
    first = said[0].statement
    referents = (speaking.evidence.referents.get(one.statement.speaker_id or "") for one in said)
    named = [one.named for one in referents if one]
    name = speaking.speaker(first)
    known = any(named) if named or name is None else None
    return Heard(name, speaking.cast.actor(first.speaker_id), known, tuple(said), record)
