"""The words behind the actors: what each article calls them, and what it says that they are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.model import Actor, Article, Mention, Naming, Referent, Role, Span
from rashomon.model.fates import standing_records
from rashomon.model.record_verdict import RecordVerdict
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.cast import Cast

_ENDINGS: Final = ("’s", "'s")
_ENDED_BY_S: Final = ("s’", "s'")
_ORDER: Final = {Naming.NAME: 0, Naming.DESCRIPTION: 1, Naming.ADJECTIVE: 2, Naming.PRONOUN: 3}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The cast of a story, with the articles and referents that show it.

    Attributes:
        cast: who is who.
        articles: by id.
        referents: by id, in the order of the articles and of their first mentions.
        verdicts: what people say of records, as far as it stands, the oldest first.
        by_article: the referents of each article, by its id, in the order of their first mentions.

    """

    cast: Cast
    articles: Mapping[str, Article]
    referents: Mapping[str, Referent]
    verdicts: tuple[RecordVerdict, ...] = ()
    by_article: Mapping[str, Sequence[Referent]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put the referents by their articles."""
        found = defaultdict[str, list[Referent]](list)
        for one in self.referents.values():
            found[one.article].append(one)
        object.__setattr__(self, "by_article", found)

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Evidence":
        """Ask a story file, once for each."""
        articles = {one.id: one for one in story.articles()}
        referents = {one.id: one for one in story.referents()}
        return cls(Cast.of(story), articles, referents, standing_records(story.record_verdicts()))

    def of_actor(self, actor: Actor) -> list[Referent]:
        """Return the referents of an actor in the order of the articles' names."""
        found = (self.referents[one] for one in actor.referents if one in self.referents)
        return sorted(found, key=lambda one: (self.articles[one.article].name, one.article, one.mentions[0].span))

    def words(self, article: str, span: Span) -> str:
        """Return words of an article, with one blank between them."""
        return " ".join(span.of(self.articles[article].text).split())

    def mentions(self, actor: Actor) -> Iterator[tuple[Referent, Mention]]:
        """Go through the mentions of an actor in the order of the articles and of their texts."""
        for referent in self.of_actor(actor):
            yield from ((referent, mention) for mention in referent.mentions)

    def roles(self, actor: Actor) -> Iterator[tuple[Referent, Role]]:
        """Go through the roles of an actor in the order of the articles and of their texts."""
        for referent in self.of_actor(actor):
            yield from ((referent, role) for role in referent.roles)

    def aliases(self, actor: Actor) -> tuple[str, ...]:
        """Return all that articles call an actor but pronouns: names, then descriptions, then adjectives.

        Each stands once, as it is first written, without a possessive ending.
        """
        return tuple(words for words, _ in self.called(actor))

    def called(self, actor: Actor) -> list[tuple[str, Naming]]:
        """Return the aliases of an actor, each with its kind."""
        found = dict[str, tuple[str, Naming]]()
        for referent, mention in sorted(self.mentions(actor), key=lambda pair: _ORDER[pair[1].naming]):
            words = bare(self.words(referent.article, mention.span))
            if mention.naming is not Naming.PRONOUN and words:
                found.setdefault(words.casefold(), (words, mention.naming))
        return list(found.values())

    def best_mention(self, referent: Referent) -> Mention:
        """Return the mention that says best who is meant: the fullest name, or else the first that is no pronoun."""
        named = sorted(referent.names, key=lambda one: (-len(bare(self.words(referent.article, one.span))), one.span))
        plain = [one for one in referent.mentions if one.naming is not Naming.PRONOUN]
        return (named or plain or list(referent.mentions))[0]

    def fullest(self, actor: Actor) -> tuple[Referent, Mention]:
        """Return the mention that says best who an actor is, in any article; of equal ones the first."""
        found = [(one, self.best_mention(one)) for one in self.of_actor(actor)]
        return min(found, key=lambda pair: (_ORDER[pair[1].naming], -len(pair[1].span)))


def bare(words: str) -> str:
    """Return words without a possessive ending.

    Examples:
        >>> bare("Kestria’s"), bare("the ministers'"), bare("The Hague")
        ('Kestria', 'the ministers', 'The Hague')

    """
    for ending in _ENDINGS:
        words = words.removesuffix(ending)
    return words[:-1] if words.endswith(_ENDED_BY_S) else words
