"""Who says what: the statements of a story, chosen by speaker, article, outlet, form, strength, relay or words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.model import Answer, Article, Statement
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.folding import folded, mentions
from rashomon.views.hearing import Said
from rashomon.views.ledger import NARRATOR, UNNAMED
from rashomon.views.speaking import Speaking
from rashomon.views.told import told

PARTS = " … "
"""Stands between the parts of a broken quotation where they are shown as one."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are wanted. None asks for any; case and accents do not count.

    Attributes:
        speaker: stands in whatever any article calls the speaker, or whom the speaker speaks for.
        article: stands in the article's name, or begins its id.
        outlet: stands in the outlet's name.
        form: direct, indirect or mixed.
        strength: the codebook's word.
        via: stands in the name of a voice between the speaker and the outlet.
        text: stands in the content.

    """

    speaker: str | None = None
    article: str | None = None
    outlet: str | None = None
    form: str | None = None
    strength: str | None = None
    via: str | None = None
    text: str | None = None

    def takes_article(self, article: Article) -> bool:
        """Say whether statements of the article can be among the wanted ones.

        Examples:
            >>> StatementFilter(article="LEDGER").takes_article(Article("ledger.txt", "It rained."))
            True

        """
        named = mentions(article.name, self.article) or (self.article and article.id.startswith(self.article))
        return bool(named) and mentions(article.metadata.value("outlet"), self.outlet)

    def takes(self, statement: Statement, article: Article, called: Iterable[str] = ()) -> bool:
        """Say whether the statement is wanted.

        Args:
            statement: the statement.
            article: its article, of which only the text is looked at.
            called: what the speaker, and whom he or she speaks for, are called besides.

        """
        names = (statement.speaker, statement.speaks_for, *called)
        speaks = self.speaker is None or any(mentions(name, self.speaker) for name in names)
        relayed = self.via is None or any(mentions(relay.name, self.via) for relay in statement.via)
        formed = self.form is None or statement.form == folded(self.form)
        strong = self.strength is None or folded(statement.strength) == folded(self.strength)
        return speaks and relayed and formed and strong and mentions(content_words(article, statement), self.text)


def content_words(article: Article, statement: Statement) -> str:
    """Return the words of the content, the parts of a broken one with an ellipsis between them."""
    return PARTS.join(span.of(article.text) for span in statement.content)


def statements(story: StoryFile, wanted: StatementFilter) -> tuple[Answer, ...]:
    """Answer who says what, in the order of the articles and of their text.

    The columns are id, article, speaker, speaker_id, speaks_for, via, voice, inside, form, strength, cue, content,
    outlet, day, doubt. The speaker has the name by which all articles together know him or her. `voice` is in whose
    mouth it is told that somebody says so: narrator, or the speaker of the statement in whose content it stands, the
    id of which is `inside`. `cue` is the lemma. Each answer cites its content, and the words of an office where these
    show for whom somebody speaks.

    Args:
        story: the story file.
        wanted: which statements.

    """
    return tuple(each_statement(story, wanted))


def each_statement(story: StoryFile, wanted: StatementFilter) -> Iterator[Answer]:
    """Go through what `statements` answers, one after another.

    Args:
        story: the story file.
        wanted: which statements.

    """
    speaking = Speaking.of(story)
    called = _called(speaking, wanted)
    for article, made in told(story):
        own = {one.id: one for one in made}
        for one in made if wanted.takes_article(article) else ():
            said = Said(one, article, speaking.behalf(one))
            actors = (speaking.cast.actor(one.speaker_id), said.behalf.actor if said.behalf else None)
            if wanted.takes(one, article, [name for actor in actors if actor for name in called.get(actor.id, ())]):
                yield _answer(said, own.get(one.inside or ""), speaking)


def _called(speaking: Speaking, wanted: StatementFilter) -> dict[str, tuple[str, ...]]:
    """Return all that each actor is called, by id; nothing where no speaker is asked for."""
    if wanted.speaker is None:
        return {}
    return {one.id: (one.name, *speaking.evidence.aliases(one)) for one in speaking.cast.actors}


def _answer(said: Said, outer: Statement | None, speaking: Speaking) -> Answer:
    """Answer with one statement, and with whose words it stands in."""
    article, statement, behalf = said.article, said.statement, said.behalf
    actor = speaking.cast.actor(statement.speaker_id)
    return Answer(
        values=(
            ("id", statement.id),
            ("article", article.name),
            ("speaker", speaking.speaker(statement)),
            ("speaker_id", actor.id if actor else None),
            ("speaks_for", behalf.name if behalf else None),
            ("via", "; ".join(relay.name for relay in statement.via) or None),
            ("voice", (speaking.speaker(outer) or UNNAMED) if outer else NARRATOR),
            ("inside", outer.id if outer else None),
            ("form", statement.form.value),
            ("strength", statement.strength),
            ("cue", said.lemma),
            ("content", content_words(article, statement)),
            ("outlet", article.metadata.value("outlet")),
            ("day", article.metadata.value("published_on")),
            ("doubt", statement.doubt or None),
        ),
        citations=(*cite_all(article, statement.content), *(behalf.shown_by if behalf else ())),
    )
