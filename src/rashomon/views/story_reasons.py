"""Why articles are taken to report one affair: each with its words, what a person said, and who nearly belongs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.link.stories.clustering import Group
from rashomon.link.stories.explaining import Account, Accounts, topics_among
from rashomon.link.stories.sketching import places_of
from rashomon.link.stories.verdicts import Judged, judged
from rashomon.model import Answer, Article, Reason, Span
from rashomon.model.story import StoryLink
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.stories import StoryRow, cite_opening, days_in_words, find_story, story_rows
from rashomon.views.story_verdicts import StorySaid, story_verdicts


def explain_story(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why articles are taken to report one affair; the columns are what, value and why.

    Args:
        story: the story file.
        record: the story's id or its beginning.

    Raises:
        CallError: there is no such story, or there are several.

    """
    return tuple(_rows(_Known.of(story), find_story(story, record)))


def story_reasons(story: StoryFile) -> Iterator[Answer]:
    """Answer why articles are taken to report one affair, for each story; the columns are story, what, value and why.

    Args:
        story: the story file.

    """
    known = _Known.of(story)
    for row in story_rows(story):
        for one in _rows(known, row):
            yield Answer((("story", row.story.id), *one.values), one.citations)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of a story file once, to explain its stories.

    Attributes:
        story: the story file.
        articles: by id.
        said: what people say of stories.
        verdicts: the same, in words.
        topics: those of each part, by the ids of its articles; made where they are asked for.

    """

    story: StoryFile
    articles: Mapping[str, Article]
    said: Judged
    verdicts: Sequence[StorySaid]
    topics: dict[frozenset[str], Sequence[Group]] = field(default_factory=dict)

    @classmethod
    def of(cls, story: StoryFile) -> "_Known":
        """Ask a story file."""
        articles = {one.id: one for one in story.articles()}
        return cls(story, articles, judged(story.story_verdicts()), tuple(story_verdicts(story)))

    def accounts(self, ids: Sequence[str]) -> Accounts:
        """Hold a story's articles against those around them."""
        around = frozenset(self.story.companions(ids))
        part = self.story.story_words(around)
        if around not in self.topics:
            self.topics[around] = topics_among(part, self.said)
        return Accounts(ids, part, self.said, self.topics[around])


def _rows(known: _Known, row: StoryRow) -> Iterator[Answer]:
    ids = [one.id for one in row.articles]
    articles, accounts, count = known.articles, known.accounts(ids), len(ids)
    why = f"{count} articles report it" if count > 1 else "no other article is found to report it"
    yield _answer(row.articles[0], "story", f"{row.story.id} ({row.name})", why, *cite_opening(row.articles[0]))
    if days := days_in_words(row.days, count):
        yield _answer(row.articles[0], "days", days, "of its articles", *cite_opening(row.articles[0]))
    for one in accounts.members():
        article = articles[one.article]
        words = places_of(article, one.stems) or cite_opening(article)
        yield _answer(article, "article", article.name, _why(one, articles), *words)
    if near := accounts.outsider():
        article = articles[near.article]
        other = _other(near.best, near.article, articles)
        why = f"alike {near.likeness:.2f} on average; most to {other}: {reasons(near.best.reasons)}"
        yield _answer(article, "not in it", article.name, f"the nearest: {why}", *cite_opening(article))
    for said in known.verdicts:
        if said.verdict.id in row.story.verdicts:
            why = f"{said.verdict.who} says so, {said.verdict.when}"
            yield _answer(row.articles[0], "verdict", said.words, why, *cite_opening(row.articles[0]))


def _why(one: Account, articles: Mapping[str, Article]) -> str:
    """Say why an article is in its story."""
    if one.likeness is None or one.best is None:
        return "a print of the same text as the others" if one.stems else "it founded the story, and is alone"
    other = _other(one.best, one.article, articles)
    return f"alike {one.likeness:.2f} on average; most to {other}: {reasons(one.best.reasons)}"


def _other(link: StoryLink, article: str, articles: Mapping[str, Article]) -> str:
    return articles[link.right if link.left == article else link.left].name


def reasons(found: tuple[Reason, ...]) -> str:
    """Put reasons into words, with their weights.

    Examples:
        >>> reasons((Reason("names", "Korren, Dravic", 0.21), Reason("days", "3 days apart", 0.0)))
        'names Korren, Dravic (+0.21), days 3 days apart (0.00)'

    """
    return ", ".join(f"{one.feature} {one.words} ({_signed(one.weight)})" for one in found) or "no word is shared"


def _signed(weight: float) -> str:
    return f"{weight:+.2f}" if round(weight, 2) else "0.00"


def _answer(article: Article, what: str, value: str, why: str, *spans: Span) -> Answer:
    return Answer((("what", what), ("value", value), ("why", why)), cite_all(article, spans))
