"""Stories: which articles report one affair, as the program and people's verdicts have it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Answer, Article, Span
from rashomon.model.story import Story
from rashomon.store import StoryFile
from rashomon.views.citing import cite, opening
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded, mentions
from rashomon.views.ledger import day_of

STORY: Final = "g-"
"""What the id of a story begins with."""
_LISTED: Final = 5


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories are wanted. None asks for any; case and accents do not count.

    Attributes:
        text: stands in the story's name, or in the opening of an article.
        article: stands in an article's file name.
        outlet: stands in the name of an outlet.
        actor: stands in a name of an actor whom an article names.
        least: so many articles, or more.

    """

    text: str | None = None
    article: str | None = None
    outlet: str | None = None
    actor: str | None = None
    least: int = 1


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story with its articles.

    Attributes:
        story: the story.
        articles: the earliest first; those without a day last, by name.

    """

    story: Story
    articles: tuple[Article, ...]

    @property
    def name(self) -> str:
        """What the story is called: its most telling words; where it has none, the opening of its first article."""
        first = self.articles[0]
        return self.story.name or " ".join(_opening(first).of(first.text).split())

    @property
    def days(self) -> tuple[str, ...]:
        """The days of its articles, as far as they are known, in order."""
        return tuple(sorted(day for one in self.articles if (day := day_of(one))))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets, as far as they are known, in the order of the alphabet."""
        return tuple(sorted({outlet for one in self.articles if (outlet := one.metadata.value("outlet"))}))


def story_rows(story: StoryFile, wanted: StoryFilter | None = None) -> tuple[StoryRow, ...]:
    """Return the stories that are wanted: the largest first, then by their first day and id.

    Args:
        story: the story file.
        wanted: which; None for all.

    """
    articles = {one.id: one for one in story.articles()}
    rows = (_row(one, articles) for one in story.stories())
    asked = wanted or StoryFilter()
    naming = _naming(story, asked.actor) if asked.actor else None
    found = [one for one in rows if one.articles and _takes(asked, one, naming)]
    return tuple(sorted(found, key=lambda one: (-len(one.articles), one.days[:1] or ("~",), one.story.id)))


def stories(story: StoryFile, wanted: StoryFilter) -> tuple[Answer, ...]:
    """Answer which articles report one affair, a row for each story, as `story_rows` has them.

    The columns are name, size, days, outlets, articles and id. `days` are those of the first and the last article, as
    far as articles have days; `undated` counts the others. Each answer cites the opening of each article.

    Args:
        story: the story file.
        wanted: which stories.

    """
    return tuple(_answer(one) for one in story_rows(story, wanted))


def find_story(story: StoryFile, wanted: str) -> StoryRow:
    """Return the story that is meant: by its id or the beginning of it, by the file name or id of an article, or name.

    Raises:
        CallError: there is none, or there are several.

    """
    rows = story_rows(story)
    ways = (
        [one for one in rows if wanted.startswith(STORY) and one.story.id.startswith(wanted)],
        [one for one in rows if any(wanted in (article.name, article.id) for article in one.articles)],
        [one for one in rows if folded(wanted) in folded(one.name)],
    )
    found: Sequence[StoryRow] = next((way for way in ways if way), []) if wanted else []
    if len(found) != 1:
        raise _not_one(wanted, found, rows)
    return found[0]


def _not_one(wanted: str, found: Sequence[StoryRow], rows: Sequence[StoryRow]) -> CallError:
    if found:
        some = ", ".join(f"{one.name} ({one.story.id})" for one in found[:_LISTED])
        return CallError(f"{wanted!r} may be {len(found)} stories", f"name one of them by its id: {some}")
    known = [words for one in rows for words in (one.story.id, one.name, *(each.name for each in one.articles))]
    near = ", ".join(dict.fromkeys(get_close_matches(wanted, known, n=3)))
    remedy = f"did you mean {near}?" if near else "`rashomon stories` lists them; a new article has one once it is read"
    return CallError(f"there is no story {wanted!r}", remedy)


def _row(one: Story, articles: Mapping[str, Article]) -> StoryRow:
    own = [articles[article] for article in one.articles if article in articles]
    return StoryRow(one, tuple(sorted(own, key=lambda each: (day_of(each) or "~", each.name, each.id))))


def _naming(story: StoryFile, actor: str) -> frozenset[str]:
    """Return the articles that name an actor who is called so."""
    evidence = Evidence.of(story)
    return frozenset(
        referent.article
        for one in evidence.cast.actors
        if mentions(one.name, actor) or any(mentions(alias, actor) for alias in evidence.aliases(one))
        for referent in evidence.of_actor(one)
    )


def _takes(wanted: StoryFilter, one: StoryRow, naming: frozenset[str] | None) -> bool:
    return (
        len(one.articles) >= wanted.least
        and (naming is None or any(article.id in naming for article in one.articles))
        and _any(wanted.article, (article.name for article in one.articles))
        and _any(wanted.outlet, one.outlets)
        and _any(wanted.text, (one.name, *(_opening(article).of(article.text) for article in one.articles)))
    )


def _any(wanted: str | None, words: Iterable[str]) -> bool:
    return wanted is None or any(mentions(one, wanted) for one in words)


def days_in_words(days: Sequence[str], articles: int) -> str | None:
    """Say from when to when a story runs; None where no article has a day.

    Args:
        days: those that are known, in order.
        articles: how many there are.

    Examples:
        >>> days_in_words(["2024-03-18", "2024-03-23"], 3), days_in_words(["2024-03-18"], 1), days_in_words([], 2)
        ('2024-03-18 to 2024-03-23, 1 undated', '2024-03-18', None)

    """
    if not days:
        return None
    span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    return span if len(days) == articles else f"{span}, {articles - len(days)} undated"


def _opening(article: Article) -> Span:
    return opening(article) or Span(0, max(len(article.text), 1))


def _answer(one: StoryRow) -> Answer:
    values = (
        ("name", one.name),
        ("size", str(len(one.articles))),
        ("days", days_in_words(one.days, len(one.articles))),
        ("outlets", "; ".join(one.outlets) or None),
        ("articles", "; ".join(article.name for article in one.articles)),
        ("id", one.story.id),
    )
    return Answer(values, tuple(cite(article, _opening(article)) for article in one.articles))


def cite_opening(article: Article) -> tuple[Span, ...]:
    """Return the words that stand for an article, for a citation."""
    return (_opening(article),)
