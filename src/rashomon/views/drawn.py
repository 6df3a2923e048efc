"""How the articles draw each actor, added up: what they call it, what they say it is, and what is not certain of it.

What it keeps true: what one article says in one place is not told a hundred times because a hundred articles say it;
the number says how many do, and the passages show where each first does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.model import Actor, Answer, Article, Naming, Referent, Span
from rashomon.store import StoryFile
from rashomon.views.actors import by_name
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence, bare
from rashomon.views.folding import folded
from rashomon.views.heard import listed
from rashomon.views.offices import role_words
from rashomon.views.voices import Voices

ROLE: Final = "role"
MEMBER: Final = "member"
MANY: Final = "how many"
DOUBT: Final = "doubt"
SHOWN: Final = 12
"""So many articles are cited for one row, each where it first says it."""
_HELD: Final = "held"


@dataclass(slots=True)
class _Sum:
    """All that says one thing of an actor.

    Attributes:
        what: which sort of thing.
        value: the thing, as it is first written.
        standing: of a role; None of anything else.
        uses: where it is said, in the order of the articles and of their texts.

    """

    what: str
    value: str
    standing: str | None
    uses: list[tuple[Article, Span]] = field(default_factory=list)


def drawn(story: StoryFile) -> Iterator[Answer]:
    """Answer how the articles draw each actor, by the actors' names.

    The columns are actor, what, value, standing, voices, uses, articles, outlets, first, last. `what` is `name`,
    `description` or `adjective` for what articles call it, `role`, `member`, `how many` or `doubt`; a role has its
    standing, and `voices` are those who give it. Each answer cites the first use in each article, of at most
    twelve articles.

    Args:
        story: the story file.

    """
    evidence = Evidence.of(story)
    voices = Voices.of(story, evidence.cast)
    for actor in by_name(evidence):
        for one in _sums(evidence, actor):
            yield _answer(actor, one, voices)


def _sums(evidence: Evidence, actor: Actor) -> Iterator[_Sum]:
    found = dict[tuple[str, str, str | None], _Sum]()
    for referent, what, value, standing, span in _said(evidence, actor):
        article = evidence.articles[referent.article]
        key = (what, folded(value), standing)
        found.setdefault(key, _Sum(what, value, standing)).uses.append((article, span))
    order = [*(naming.value for naming in Naming), ROLE, MEMBER, MANY, DOUBT]
    yield from sorted(found.values(), key=lambda one: order.index(one.what))


def _said(evidence: Evidence, actor: Actor) -> Iterator[tuple[Referent, str, str, str | None, Span]]:
    """Go through all that is said of what an actor is."""
    for referent, mention in evidence.mentions(actor):
        words = bare(evidence.words(referent.article, mention.span))
        if mention.naming is not Naming.PRONOUN and words:
            yield referent, mention.naming.value, words, None, mention.span
    for referent, role in evidence.roles(actor):
        yield referent, ROLE, role_words(role), None if role.standing == _HELD else role.standing, role.span
    for referent in evidence.of_actor(actor):
        for member in referent.members:
            yield referent, MEMBER, member.name, None, member.span
        best = evidence.best_mention(referent).span
        if referent.quantity:
            yield referent, MANY, referent.quantity, None, best
        if referent.doubt:
            yield referent, DOUBT, referent.doubt, None, best


def _answer(actor: Actor, one: _Sum, voices: Voices) -> Answer:
    articles = {article.id: article for article, _ in one.uses}
    first = dict[str, Span]()
    for article, span in one.uses:
        first.setdefault(article.id, span)
    days = _known(article.metadata.value("published_on") for article in articles.values())
    heard = (voices.behind(article, span) for article, span in one.uses) if one.what == ROLE else ()
    return Answer(
        values=(
            ("actor", actor.id),
            ("what", one.what),
            ("value", one.value),
            ("standing", one.standing),
            ("voices", listed(heard)),
            ("uses", str(len(one.uses))),
            ("articles", str(len(articles))),
            ("outlets", listed(article.metadata.value("outlet") for article in articles.values())),
            ("first", days[0] if days else None),
            ("last", days[-1] if days else None),
        ),
        citations=tuple(cite(articles[key], span) for key, span in list(first.items())[:SHOWN]),
    )


def _known(days: Iterable[str | None]) -> Sequence[str]:
    return sorted(day for day in days if day)
