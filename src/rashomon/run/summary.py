"""What a run did, in figures and names: nothing here is a judgement on what the articles say."""

from collections import Counter
from dataclasses import dataclass, field

from rashomon.model import Article, Skipped
from rashomon.run.inputs import Bug
from rashomon.run.link import Linked

DONE, SKIPPED, BUG, INTERRUPTED = 0, 3, 70, 130


@dataclass(frozen=True, slots=True)
class Summary:
    """One run, when it is over.

    Attributes:
        new: articles that the story file did not have.
        unchanged: articles that it had, read by the same stages; nothing was written.
        replaced: articles that it had and that were read or described anew.
        repeated: inputs whose article was already taken from another input: their names, and the names of those.
        statements: in the articles that are new or replaced.
        skipped: inputs that were left out, with reasons; those that a bug broke are among them.
        unread: articles kept without being read, by language.
        bugs: one for each article that broke the program.
        linked: who is who, where anything changed; None where nothing did, or the run ended before.
        unlinked: what broke the linking; what was read is stored all the same.
        interrupted: whether somebody stopped the run before its end.
        seconds: how long it took.

    """

    new: int = 0
    unchanged: int = 0
    replaced: int = 0
    repeated: tuple[tuple[str, str], ...] = ()
    statements: int = 0
    skipped: tuple[Skipped, ...] = ()
    unread: tuple[tuple[str, int], ...] = ()
    bugs: tuple[Bug, ...] = ()
    linked: Linked | None = None
    unlinked: Bug | None = None
    interrupted: bool = False
    seconds: float = 0.0

    @property
    def articles(self) -> int:
        """Articles that the run took up and that are in the story file now."""
        return self.new + self.unchanged + self.replaced

    @property
    def exit_code(self) -> int:
        """What the command line exits with.

        Examples:
            >>> Summary(new=2).exit_code, Summary(skipped=(Skipped("a.bin", "binary"),)).exit_code
            (0, 3)

        """
        if self.interrupted:
            return INTERRUPTED
        if self.bugs or self.unlinked:
            return BUG
        return SKIPPED if self.skipped else DONE


@dataclass(slots=True)
class Tally:
    """A summary in the making.

    Attributes:
        taken: the name under which each article, by id, came in this run.
        counts: new, unchanged, replaced and statements.
        unread: articles kept unread, by language.
        repeated: see `Summary`.
        skipped: see `Summary`.
        bugs: see `Summary`.
        linked: see `Summary`.
        unlinked: see `Summary`.

    """

    taken: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    repeated: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    bugs: list[Bug] = field(default_factory=list)
    linked: Linked | None = None
    unlinked: Bug | None = None

    def took(self, article: Article, outcome: str, statements: int = 0) -> None:
        """Count one article that is in the story file now."""
        self.counts[outcome] += 1
        self.counts["statements"] += statements
        if article.unread:
            self.unread[article.language] += 1

    def close(self, seconds: float, *, interrupted: bool) -> Summary:
        """Return the summary."""
        return Summary(
            new=self.counts["new"],
            unchanged=self.counts["unchanged"],
            replaced=self.counts["replaced"],
            repeated=tuple(self.repeated),
            statements=self.counts["statements"],
            skipped=tuple(self.skipped),
            unread=tuple(sorted(self.unread.items())),
            bugs=tuple(self.bugs),
            linked=self.linked,
            unlinked=self.unlinked,
            interrupted=interrupted,
            seconds=seconds,
        )
