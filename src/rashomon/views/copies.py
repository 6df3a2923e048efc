"""Which passages articles share, from where to where they went if credits or dates show it, and what was changed.

What it keeps true: nobody is said to have copied where nothing shows the direction; what is only likely says so; a
quotation that two articles both print is not counted as a copied report.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.link.copies.direction import Direction, direction
from rashomon.model import Answer, Article, Citation, Span
from rashomon.model.copy import Change, Copy, PassageKind
from rashomon.store import StoryFile
from rashomon.views.accounts import Accounts
from rashomon.views.citing import cite, opening
from rashomon.views.folding import folded, mentions

LIKELY: Final = "likely"
PROVEN: Final = "proven"
_AND: Final = "; "


@dataclass(frozen=True, slots=True)
class Copies:
    """What the articles of a story share.

    Attributes:
        pairs: pairs of articles with the passages that both have, in the order of their ids.
        articles: the articles of the pairs, by id.
        accounts: which of them, and of their sentences, are one account.

    """

    pairs: tuple[Copy, ...]
    articles: Mapping[str, Article]
    accounts: Accounts = field(repr=False, compare=False)

    @classmethod
    def of(cls, story: StoryFile) -> "Copies":
        """Ask a story file; only the articles that share something are read."""
        pairs = tuple(story.copies())
        ids = sorted({each for one in pairs for each in (one.left, one.right)})
        articles = {one.id: one for one in story.articles_of(ids)}
        return cls(pairs, articles, Accounts.of(pairs, articles))

    def account_of(self, article_id: str, span: Span) -> str:
        """Return whose account a passage is: a key that two passages share where one is a copy of the other.

        Copied is what has at least half of its letters kept, in a sentence that the other article has too, over any
        number of articles. Where a number was changed in a sentence, or a "not", it tells something else. Everything
        that is not copied is the account of its own article, whose id is the key.

        Args:
            article_id: the article.
            span: where the passage stands.

        """
        return self.accounts.of_passage(article_id, span)

    def direction(self, copy: Copy) -> Direction:
        """Say from where to where a copy went, where credits or dates show it."""
        if copy.kind is PassageKind.QUOTATION:
            return Direction(None, None, "both print the same words of somebody, and may have heard them")
        return direction(self.articles[copy.left], self.articles[copy.right])

    def ordered(self, copy: Copy, where: Direction) -> tuple[Article, Article]:
        """Return the two articles: the one that had the words first before the other, or else by outlet and name."""
        both = (self.articles[copy.left], self.articles[copy.right])
        if where.giver:
            return both if where.giver == copy.left else (both[1], both[0])
        one, other = sorted(both, key=lambda each: (folded(each.metadata.value("outlet") or "~"), each.name, each.id))
        return one, other


@dataclass(frozen=True, slots=True)
class CopyFilter:
    """Which copies are wanted. None asks for any; case and accents do not count.

    Attributes:
        article: stands in the name of one of the two articles, or begins its id.
        outlet: stands in the name of one of the two outlets.
        agency: stands in the agency of one of the two articles.
        sure: `proven` for what is copied word for word, `likely` for what is only told in other words.
        quotations: whether only pairs are wanted that share nothing but quotations; else these are left out.

    """

    article: str | None = None
    outlet: str | None = None
    agency: str | None = None
    sure: str | None = None
    quotations: bool = False


def copies(story: StoryFile, wanted: CopyFilter) -> tuple[Answer, ...]:
    """Answer which articles share passages, the largest share first.

    The columns are id, one, one_outlet, other, other_outlet, kind, sure, from, why, one_share, other_share, passages,
    only_one, only_other, replaced, longest. `from` is the outlet, article or agency that had the words first, and is
    empty where nothing shows it; `why` says what does. Where it is an article, it is `one`. `one_share` is the share
    of one's words that the other has, in per cent. `only_one`, `only_other` and `replaced` count the places within
    passages where words stand in one alone, in the other alone, or are others. Each answer cites the passages on both
    sides, the longest first.

    Args:
        story: the story file.
        wanted: which copies.

    """
    found = Copies.of(story)
    rows = [(_size(copy), _answer(found, copy)) for copy in found.pairs if _takes(found, wanted, copy)]
    return tuple(answer for _, answer in sorted(rows, key=lambda row: (-row[0], dict(row[1].values)["id"] or "")))


def accounts(story: StoryFile) -> tuple[Answer, ...]:
    """Answer which articles are one account, the largest groups first; articles that share nothing are no row.

    The columns are account, articles, outlets, agency, first. `agency` is the one that articles of the group name, and
    `first` the article of the earliest day, if all days are known. Each answer cites the head of each article.

    Args:
        story: the story file.

    """
    found = Copies.of(story)
    return tuple(_account(found, group) for group in found.accounts.groups())


def independent(story: StoryFile) -> tuple[int, int]:
    """Return how many articles there are, and how many accounts: articles that are one account count once."""
    count = len(story.ids())
    groups = Copies.of(story).accounts.groups()
    return count, count - sum(len(group) - 1 for group in groups)


def _takes(found: Copies, wanted: CopyFilter, copy: Copy) -> bool:
    both = (found.articles[copy.left], found.articles[copy.right])
    named = wanted.article is None or any(
        mentions(one.name, wanted.article) or one.id.startswith(wanted.article) for one in both
    )
    told = all(
        asked is None or any(mentions(one.metadata.value(name), asked) for one in both)
        for name, asked in (("outlet", wanted.outlet), ("agency", wanted.agency))
    )
    sure = wanted.sure is None or wanted.sure == (LIKELY if copy.likely else PROVEN)
    return named and told and sure and wanted.quotations == (copy.kind is PassageKind.QUOTATION)


def _size(copy: Copy) -> float:
    return max(copy.left_share, copy.right_share)


def _answer(found: Copies, copy: Copy) -> Answer:
    """Answer with one pair."""
    where = found.direction(copy)
    one, other = found.ordered(copy, where)
    passages = [each if one.id == copy.left else each.turned for each in copy.passages]
    shares = (copy.left_share, copy.right_share) if one.id == copy.left else (copy.right_share, copy.left_share)
    changes = Counter(edit.change for each in passages for edit in each.edits)
    longest = copy.longest() if one.id == copy.left else copy.longest().turned
    first = [longest, *(each for each in passages if each != longest)]
    return Answer(
        values=(
            ("id", copy.id),
            ("one", one.name),
            ("one_outlet", one.metadata.value("outlet")),
            ("other", other.name),
            ("other_outlet", other.metadata.value("outlet")),
            ("kind", copy.kind.value),
            ("sure", LIKELY if copy.likely else PROVEN),
            ("from", where.agency or (name_of(one) if where.giver else None)),
            ("why", where.why),
            ("one_share", f"{shares[0]:.0%}"),
            ("other_share", f"{shares[1]:.0%}"),
            ("passages", str(len(passages))),
            ("only_one", str(changes[Change.CUT])),
            ("only_other", str(changes[Change.ADDED])),
            ("replaced", str(changes[Change.REPLACED])),
            ("longest", " ".join(longest.left.of(one.text).split())),
        ),
        citations=tuple(_cited(one, other, [(each.left, each.right) for each in first])),
    )


def _cited(one: Article, other: Article, spans: Sequence[tuple[Span, Span]]) -> Iterator[Citation]:
    for left, right in spans:
        yield cite(one, left)
        yield cite(other, right)


def _account(found: Copies, group: Sequence[str]) -> Answer:
    """Answer with one group of articles."""
    articles = sorted((found.articles[one] for one in group), key=lambda one: (one.name, one.id))
    known = [[one.metadata.value(name) for one in articles] for name in ("outlet", "agency", "published_on")]
    outlets, agencies, days = ([value for value in row if value] for row in known)
    first = min(days) if len(days) == len(articles) and days.count(min(days)) == 1 else None
    earliest = next((one for one in articles if first and one.metadata.value("published_on") == first), None)
    return Answer(
        values=(
            ("account", str(len(articles))),
            ("articles", _AND.join(one.name for one in articles)),
            ("outlets", _AND.join(sorted(set(outlets), key=folded)) or None),
            ("agency", _AND.join(sorted(set(agencies), key=folded)) or None),
            ("first", name_of(earliest) if earliest else None),
        ),
        citations=tuple(cite(one, opening(one) or Span(0, len(one.text))) for one in articles),
    )


def name_of(article: Article) -> str:
    """Return what an article is called in a sentence: its outlet, or its name where the outlet is not known."""
    return article.metadata.value("outlet") or article.name
