"""Why an actor is one: in each article what ties a mention to those before, and across articles the matches.

Each answer has the columns what, value, why, article, and cites the words.
"""

from collections.abc import Iterable, Iterator

from rashomon.model import Actor, Answer, Article, Citation, Match, Mention, Referent, Verdict
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.evidence import Evidence
from rashomon.views.finding import find_actor


def explain_actor(story: StoryFile, wanted: str) -> tuple[Answer, ...]:
    """Answer why an actor is what it is.

    Args:
        story: the story file.
        wanted: an id or its beginning, a name, or whatever articles call it.

    Raises:
        CallError: there is no such actor, or there are several.

    """
    evidence = Evidence.of(story)
    actor = find_actor(evidence, wanted)
    return (
        *_head(evidence, actor),
        *(row for referent in evidence.of_actor(actor) for row in chain(evidence.articles[referent.article], referent)),
        *_matches(evidence, actor, story.matches()),
        *_verdicts(evidence, actor, story.verdicts()),
    )


def _head(evidence: Evidence, actor: Actor) -> Iterator[Answer]:
    """Answer who the actor is."""
    referent, mention = evidence.fullest(actor)
    count = len({one.article for one in evidence.of_actor(actor)})
    kind = actor.kind.value if actor.kind else "of a kind that no article shows"
    why = f"{kind}, in {count} article{'s' if count != 1 else ''}; id {actor.id}"
    yield _answer("actor", actor.name, why, cite(evidence.articles[referent.article], mention.span))


def chain(article: Article, referent: Referent) -> Iterator[Answer]:
    """Answer, for each mention in an article, what ties it to those before.

    Args:
        article: the article.
        referent: whom it speaks of.

    """
    for mention in referent.mentions:
        words = " ".join(mention.span.of(article.text).split())
        yield _answer(
            "mention", words, tie(mention, first=mention is referent.mentions[0]), cite(article, mention.span)
        )


def tie(mention: Mention, *, first: bool) -> str:
    """Say what ties a mention to those before it.

    Args:
        mention: the mention.
        first: whether it is the first one, which nothing ties.

    """
    if not mention.why:
        return f"{mention.naming.value}: {'the first mention' if first else 'no reason is recorded'}"
    return f"{mention.naming.value}: {mention.why} (sure to {mention.score:.0%})"


def _matches(evidence: Evidence, actor: Actor, matches: Iterable[Match]) -> Iterator[Answer]:
    """Answer which referents of the actor are the same across articles, and why."""
    own = set(actor.referents)
    found = [one for one in matches if one.left in own and one.right in own]
    for match in sorted(found, key=lambda one: (-one.score, one.left, one.right)):
        what = "same" if match.sure else "not sure"
        yield _answer(what, between(evidence, match), reasons(match), *sides(evidence, match))


def between(evidence: Evidence, match: Match) -> str:
    """Name the two sides of a match, each with its article."""
    found = [evidence.referents[side] for side in (match.left, match.right) if side in evidence.referents]
    return " and ".join(f"{one.name} ({evidence.articles[one.article].name})" for one in found)


def reasons(match: Match) -> str:
    """Say what a match is made of, each reason with its weight in log odds.

    Examples:
        >>> from rashomon.model import Reason
        >>> reasons(Match("r-1", "r-2", 0.875, (Reason("surname", "Odera = Odera", 2.1),), sure=True))
        '88%: surname: Odera = Odera (+2.1)'

    """
    parts = [f"{one.feature}: {one.words} ({one.weight:+.1f})" for one in match.reasons]
    return f"{match.score:.0%}" + (f": {'; '.join(parts)}" if parts else "")


def sides(evidence: Evidence, match: Match) -> tuple[Citation, ...]:
    """Cite the best mention of each side of a match."""
    found = [evidence.referents[side] for side in (match.left, match.right) if side in evidence.referents]
    return tuple(cite(evidence.articles[one.article], evidence.best_mention(one).span) for one in found)


def _verdicts(evidence: Evidence, actor: Actor, verdicts: Iterable[Verdict]) -> Iterator[Answer]:
    """Answer which people's verdicts made the actor what it is."""
    for one in verdicts:
        places = [place for place in (*one.left, *one.right) if place.article in evidence.articles]
        if one.id not in actor.verdicts or not places:
            continue
        cited = [cited for place in places for cited in cite_all(evidence.articles[place.article], place.spans)]
        value = f"{one.judgement.value} {one.value}".strip()
        yield _answer("verdict", value, f"by {one.who}, {one.when}; id {one.id}", *cited)


def _answer(what: str, value: str, why: str, *cited: Citation) -> Answer:
    """Answer one question about an actor."""
    return Answer((("what", what), ("value", value), ("why", why), ("article", cited[0].name)), cited)
