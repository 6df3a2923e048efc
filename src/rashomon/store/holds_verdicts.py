"""The part of a story file's interface that is about what people say of single records."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from rashomon.model import Sheet, Written
from rashomon.model.record_verdict import RecordVerdict
from rashomon.store import judged, reads, writes


class HoldsVerdicts(ABC):
    """What a story file is told of records, and asked about what was said; each call is a transaction of its own."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes."""

    def record_verdicts(self) -> list[RecordVerdict]:
        """Return all that people said of records, in the order in which they said it; what was undone, too."""
        with self._reading() as connection:
            return judged.record_verdicts(connection)

    def judge_record(self, verdict: RecordVerdict) -> bool:
        """Append what a person says of a record; say whether it is new.

        What the same person has said already, as the last word on the matter, is not. It counts at once in what is
        asked of the story; what was read after a statement or a day is made anew by the next linking.
        """
        with self._writing() as connection:
            return judged.judge_record(connection, verdict)

    def written(self) -> dict[str, Written]:
        """Return, for each article without a day whose words show it, between which days it was written, by its id."""
        with self._reading() as connection:
            return reads.written(connection)

    def due(self) -> list[str]:
        """Return the ids of the articles whose later layers are not made by the verdicts that count now."""
        with self._reading() as connection:
            return judged.due(connection)

    def homes(self, beginning: str) -> dict[str, str]:
        """Return the statements, positions and events whose ids begin so, each with the id of its article.

        Args:
            beginning: of an id, with the sort of record; those that people refuse are found, too.

        """
        with self._reading() as connection:
            return judged.homes(connection, beginning)

    def sheet_as_read(self, article: str) -> Sheet:
        """Return everything about an article, by its id, with statements, positions and events that people refuse.

        Its day is the one that counted when its later layers were made.
        """
        with self._reading() as connection:
            return reads.sheet(connection, article)

    def recount(self, sheet: Sheet, stages: Mapping[str, str]) -> bool:
        """Write the day and the later layers of an article that is there; say whether anything changed.

        Its reading, referents and statements stay, and so does all that hangs on them across articles. Its story is
        looked for anew if its day is another.

        Args:
            sheet: the article with all its layers; reading, referents and statements as they are stored.
            stages: for each stage, the version that made the layers.

        Raises:
            RetryError: another writer holds the file, the disk is full, or the file was moved.

        """
        with self._writing() as connection:
            return writes.recount(connection, sheet, stages)
