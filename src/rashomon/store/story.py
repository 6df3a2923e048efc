"""The story file: what is written to it and read from it.

What it keeps true: the text is the input's own; one transaction for each article, so the file is whole whenever the
program ends; writing what is there already changes nothing; what reads give does not depend on the order of writing.
A `StoryFile` belongs to the thread that opened it; open another for another thread.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Connection, select

from rashomon.model import (
    Actor,
    Article,
    Claim,
    Event,
    Judgement,
    Linking,
    Match,
    Position,
    Quotation,
    Referent,
    Sheet,
    Skipped,
    Span,
    Statement,
    Time,
    Verdict,
)
from rashomon.store import asked, judged, links, reads, sqlite, tables, writes
from rashomon.store.holds_copies import HoldsCopies
from rashomon.store.holds_pairs import HoldsPairs
from rashomon.store.holds_stories import HoldsStories
from rashomon.store.holds_verdicts import HoldsVerdicts
from rashomon.store.opening import PATIENCE_S, connect
from rashomon.store.questions import open_questions
from rashomon.store.row import BrokenRowsError
from rashomon.store.search import Hit, search

_ARTICLE: Final = "article"
_STATEMENT: Final = "statement"


class StoryFile(HoldsCopies, HoldsPairs, HoldsStories, HoldsVerdicts):
    """One story, in one file. Open it with `StoryFile.open`, best in a `with` statement.

    Examples:
        >>> from tempfile import TemporaryDirectory
        >>> folder = TemporaryDirectory()
        >>> with StoryFile.open(Path(folder.name, "story.rashomon"), create=True) as story:
        ...     story.write(Sheet(Article("one.txt", "The mayor of Port Ash resigned.")), "one.txt", {})
        ...     [hit.exact for hit in story.search("resign*")]
        True
        ['The mayor of Port Ash resigned.']
        >>> folder.cleanup()

    """

    def __init__(self, path: Path, connection: Connection) -> None:
        """Hold an open connection; call `open` instead."""
        self.path = path
        self._connection = connection
        self._place = _place(path)
        self._steady = False

    @classmethod
    def open(cls, path: Path, *, create: bool = False, patience_s: float = PATIENCE_S) -> Self:
        """Open a story file; bring it to the newest version if it is older.

        Args:
            path: the file.
            create: make it if it is not there.
            patience_s: how many seconds a writer waits for another one.

        Raises:
            CallError: the file is not there, and is not to be made; or it cannot be.
            StoryFileError: it is no story file, or broken, or of a newer version.
            RetryError: another program holds it, or the disk is full.

        """
        return cls(path, connect(path, create=create, patience_s=patience_s))

    def __enter__(self) -> Self:
        """Return the story file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._connection.close()

    def write(self, sheet: Sheet, location: str, stages: Mapping[str, str]) -> bool:
        """Write an article with its layers, all or nothing.

        An article that was read from the same location with the same text is replaced: its metadata were corrected.
        The same article at another location is kept once, under the first location in the order of the alphabet.

        Args:
            sheet: the article with its layers.
            location: where the input lies.
            stages: for each stage, the version that made the layers.

        Returns:
            whether anything changed.

        Raises:
            SkipError: the article holds a character that no database keeps (NUL, half a surrogate pair).
            CallError: the file is read-only.
            RetryError: another writer holds the file, the disk is full, or the file was moved.

        """
        with self._writing() as connection:
            return writes.write(connection, sheet, location, stages)

    def skip(self, skipped: Skipped) -> None:
        """Remember that an input was left out, until it is read; the last reason is kept."""
        with self._writing() as connection:
            writes.skip(connection, skipped)

    def done(self, article: str) -> dict[str, str]:
        """Return the stages that made what is stored about an article, with their versions; none if it is unknown."""
        query = select(tables.STAGE.c.name, tables.STAGE.c.version).where(tables.STAGE.c.article == article)
        with self._reading() as connection:
            return dict(connection.execute(query.order_by(tables.STAGE.c.name)).all())

    def articles(self) -> list[Article]:
        """Return all articles in the order of name and id."""
        with self._reading() as connection:
            return reads.articles(connection)

    def article(self, article: str) -> Article:
        """Return the article with an id or a name.

        Raises:
            CallError: there is none, or there are several of that name.

        """
        with self._reading() as connection:
            return reads.articles(connection, self._id(connection, article))[0]

    def location(self, article: str) -> str:
        """Return where an article, by its id or name, was read from; of several places the first."""
        with self._reading() as connection:
            query = select(tables.ARTICLE.c.location).where(tables.ARTICLE.c.id == self._id(connection, article))
            return str(connection.execute(query).scalar_one())

    def sheet(self, article: str) -> Sheet:
        """Return everything about an article, by its id or name, as it counts; `sheet_as_read` leaves out no record."""
        with self._reading() as connection:
            return judged.sheet(connection, reads.sheet(connection, self._id(connection, article)))

    def quotations(self) -> dict[str, list[Quotation]]:
        """Return the words in quotation marks of each article that has some, by its id, in the order of the text."""
        with self._reading() as connection:
            return reads.quotations(connection)

    def passages(self, ids: Sequence[str]) -> dict[str, list[Span]]:
        """Return what a search of articles with these ids finds: their sentences, or lines where they have none."""
        with self._reading() as connection:
            return reads.passages(connection, ids)

    def statements(self, article: str | None = None) -> list[Statement]:
        """Return all statements, or those of one article, in the order of its name and of their first character."""
        with self._reading() as connection:
            found = reads.statements(connection, None if article is None else self._id(connection, article))
            return judged.statements(connection, found)

    def statement(self, record: str) -> Statement:
        """Return the statement with an id, or with an id that begins like this; as it was read if it is refused.

        Raises:
            CallError: there is none, or there are several.

        """
        with self._reading() as connection:
            found = asked.statements_like(connection, record)
            if len(found) != 1:
                raise asked.not_one(_STATEMENT, record, list(found), asked.statement_ids(connection))
            ((record, article),) = found.items()
            made = reads.statements(connection, article)
            return next(said for said in (*judged.statements(connection, made), *made) if said.id == record)

    def referents(self, article: str | None = None) -> list[Referent]:
        """Return all referents, or those of one article, in the order of its name and of their first mention."""
        with self._reading() as connection:
            return reads.referents(connection, None if article is None else self._id(connection, article))

    def times(self, article: str | None = None) -> list[Time]:
        """Return all times, or those of one article, in the order of its name and of their words."""
        with self._reading() as connection:
            return reads.times(connection, None if article is None else self._id(connection, article))

    def positions(self, article: str | None = None) -> list[Position]:
        """Return all positions, or those of one article, in the order of its name and of their words."""
        with self._reading() as connection:
            found = reads.positions(connection, None if article is None else self._id(connection, article))
            return judged.positions(connection, found)

    def events(self, article: str | None = None) -> list[Event]:
        """Return all events, or those of one article, in the order of its name and of their words."""
        with self._reading() as connection:
            found = reads.events(connection, None if article is None else self._id(connection, article))
            return judged.events(connection, found)

    def claims(self, article: str | None = None) -> list[Claim]:
        """Return all claims, or those of one article, in the order of its name and of their predicates."""
        with self._reading() as connection:
            found = reads.claims(connection, None if article is None else self._id(connection, article))
            return judged.claims(connection, found)

    def matches(self) -> list[Match]:
        """Return what the last linking found to be, or perhaps to be, the same."""
        with self._reading() as connection:
            return links.matches(connection)

    def actors(self) -> list[Actor]:
        """Return the actors that the last linking made, as far as their articles still stand, by name and id."""
        with self._reading() as connection:
            return links.actors(connection)

    def founders(self) -> dict[str, int]:
        """Return the ids of the referents that ever founded an actor, with their numbers."""
        with self._reading() as connection:
            return links.founders(connection)

    def verdicts(self) -> list[Verdict]:
        """Return all that people said of actors, in the order in which they said it; what was undone, too."""
        with self._reading() as connection:
            return links.verdicts(connection)

    def questions(self) -> list[Match]:
        """Return the matches that a person is asked about, likeliest first: neither sure nor judged, one for a pair."""
        with self._reading() as connection:
            found, made, given = links.matches(connection), links.actors(connection), links.verdicts(connection)
            # Only what was split needs the words of the referents, and few stories have that.
            split = any(one.judgement is Judgement.SPLIT for one in given)
            return list(open_questions(found, made, reads.referents(connection) if split else (), given))

    def linking(self) -> Linking | None:
        """Return what matches and actors were made by; None if never, or if an article was written since."""
        with self._reading() as connection:
            return links.linking(connection)

    def write_links(self, matches: Sequence[Match], actors: Sequence[Actor], by: Linking) -> None:
        """Write matches and actors in place of the last ones, all or nothing; remember which referents found actors.

        Args:
            matches: of referents that are stored; what another program took away meanwhile is left out.
            actors: no referent is in two of them.
            by: what made them.

        Raises:
            RetryError: another writer holds the file, the disk is full, or the file was moved.

        """
        with self._writing() as connection:
            links.write_links(connection, matches, actors, by)

    def judge(self, verdict: Verdict) -> bool:
        """Append what a person says of actors; say whether it is new. It counts from the next linking on."""
        with self._writing() as connection:
            return links.judge(connection, verdict)

    def ids(self) -> list[str]:
        """Return the ids of all articles, in their order."""
        with self._reading() as connection:
            return list(connection.execute(select(tables.ARTICLE.c.id).order_by(tables.ARTICLE.c.id)).scalars())

    def articles_of(self, ids: Sequence[str]) -> list[Article]:
        """Return articles by their ids, in the order of name and id; what is gone is left out."""
        with self._reading() as connection:
            return reads.some_articles(connection, ids)

    def skipped(self) -> list[Skipped]:
        """Return the inputs that were left out, in the order of their names."""
        columns = (tables.SKIPPED.c.name, tables.SKIPPED.c.reason, tables.SKIPPED.c.remedy)
        with self._reading() as connection:
            return [Skipped(*row) for row in sorted(connection.execute(select(*columns)))]

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Find sentences, best first: words, "phrases", beginnings*; accents and case make no difference.

        Raises:
            CallError: there is no word in the query.

        """
        with self._reading() as connection:
            return search(connection, query, limit)

    def copy_to(self, path: Path) -> None:
        """Copy the story as it is now into a file of its own, while others may write to this one.

        Args:
            path: where the copy goes; nothing is there yet.

        """
        with sqlite.told(self.path):
            sqlite.copy(self._connection, path)

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Answer everything that is asked within a block as the story is now, whatever others write meanwhile.

        What a view puts together from several questions fits together then. Nothing can be written within the block.
        """
        with self._reading():
            self._steady = True
            try:
                yield
            finally:
                self._steady = False

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._steady:
            yield self._connection
            return
        with sqlite.told(self.path), sqlite.transaction(self._connection, writes=False):
            try:
                yield self._connection
            except BrokenRowsError as error:
                raise sqlite.broken(self.path, str(error)) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if _place(self.path) != self._place:
            raise sqlite.moved(self.path)
        with sqlite.told(self.path), sqlite.transaction(self._connection, writes=True):
            yield self._connection

    def _id(self, connection: Connection, article: str) -> str:
        found = asked.articles_called(connection, article)
        if len(found) != 1:
            raise asked.not_one(_ARTICLE, article, found, asked.article_names(connection))
        return found[0]


def _place(path: Path) -> tuple[int, int] | None:
    """Return which file lies at a path, if any."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
