"""Reads articles into a story file: intake, stages, store, one transaction for each article.

What it keeps true: an article that is stored and was read by the same stages is not read again; what goes wrong in one
article stops no other; whenever the run ends, all that is done is in the file, and the same call goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from time import monotonic

from rashomon.errors import RashomonError, SkipError
from rashomon.model import Article, Sheet, Skipped, Stage
from rashomon.model.fates import standing_records
from rashomon.model.judged import corrected
from rashomon.model.record_verdict import RecordVerdict
from rashomon.run.inputs import Bug, bug_of, each_article
from rashomon.run.interrupt import Interruption, gentle_interrupts
from rashomon.run.later import marked, run_stages
from rashomon.run.link import is_linked, link_story
from rashomon.run.plan import order_stages, stages_to_run
from rashomon.run.progress import Progress, Silent
from rashomon.run.recurring import Survey, survey
from rashomon.run.summary import Summary, Tally
from rashomon.sources.collect import collect
from rashomon.sources.intake import IntakeOptions
from rashomon.store import StoryFile
from rashomon.store.judged import VERDICTS


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a run reads.

    Attributes:
        stages: in any order; none only keeps the articles.
        intake: how inputs become articles; the run itself adds which lines recur.

    """

    stages: tuple[Stage, ...] = ()
    intake: IntakeOptions = field(default_factory=IntakeOptions)


def read_story(
    inputs: Sequence[str], story: StoryFile, options: ReadOptions, progress: Progress | None = None
) -> Summary:
    """Read inputs into a story file.

    Ctrl-C waits for the article in hand, and the summary then says that the run was interrupted. An article that
    breaks the program is left out, with its traceback in the summary. Who is who across articles is found out at the
    end, if anything changed; after an interruption, at the end of the next run.

    Args:
        inputs: files, folders, globs, or `-`.
        story: open for writing.
        options: how to read.
        progress: hears how far the run is.

    Raises:
        CallError: the inputs or the stages are wrong; before anything is read.
        RetryError: the disk is full or the file is locked; what was done is kept.

    """
    began = monotonic()
    ordered = order_stages(options.stages)
    heard = progress or Silent()
    run = _Run(story, ordered, heard, Tally(), standing_records(story.record_verdicts()))
    interrupted = False
    try:
        with gentle_interrupts() as interruption, survey(inputs, options.intake, story) as first:
            heard.begin(first.total)
            run.take_all(inputs, first, interruption)
        run.link()
    except KeyboardInterrupt:
        interrupted = True
    finally:
        heard.end()
    return run.tally.close(monotonic() - began, interrupted=interrupted)


@dataclass(frozen=True, slots=True)
class _Run:
    """What one run works with."""

    story: StoryFile
    ordered: tuple[Stage, ...]
    progress: Progress
    tally: Tally
    standing: tuple[RecordVerdict, ...]

    def take_all(self, inputs: Sequence[str], first: Survey, interruption: Interruption) -> None:
        """Take up each article, and remember what is left out."""
        stored = {article.id: article for article in self.story.articles()}
        texts = {article.text: article.id for article in stored.values()}
        for given in each_article(inputs, first.intake):
            with interruption.in_hand():
                if isinstance(given, Bug):
                    self._break(given)
                elif isinstance(given, Skipped):
                    self._leave_out(given)
                else:
                    article, location = corrected(given[0], self.standing), given[1]
                    self._take(article, location, stored.get(article.id), texts.get(article.text))
            self.progress.took(given[0].name if isinstance(given, tuple) else given.name)

    def link(self) -> None:
        """Find out who is who, unless nothing changed since this was last done; what goes wrong loses no reading."""
        counts = self.tally.counts
        if not (counts["new"] or counts["replaced"]) and is_linked(self.story):
            return
        self.progress.links()
        try:
            self.tally.linked = link_story(self.story)
        except RashomonError:
            raise
        except Exception as error:  # noqa: BLE001 - what was read is stored, and must be told
            self.tally.unlinked = bug_of("who is who", error)

    def _take(self, article: Article, location: str, known: Article | None, twin: str | None) -> None:
        """Read and store one article; an error in it leaves out this one alone."""
        try:
            self._read(article, location, known, twin)
        except SkipError as error:
            self._leave_out(Skipped(location, error.message, error.remedy))
        except RashomonError:
            raise
        except Exception as error:  # noqa: BLE001 - one article that breaks the program must not stop the others
            self._break(bug_of(location, error))

    def _read(self, article: Article, location: str, known: Article | None, twin: str | None) -> None:
        """Run the stages that are due and store what they make."""
        repeated = self.tally.taken.get(article.id)
        ordered = () if article.unread else self.ordered
        before = self.story.sheet_as_read(article.id) if repeated or (known and _alike(known, article)) else None
        done = self.story.done(article.id) if before else {}
        kept = replace(before.article, name=article.name) if before and repeated else article
        sheet = replace(before, article=kept) if before else Sheet(article)
        sheet = run_stages(sheet, stages_to_run(ordered, done, _layers(sheet)), self.standing)
        # What was made by other verdicts than those that count now is made anew by the linking at the end.
        mark = {VERDICTS: done[VERDICTS]} if VERDICTS in done else {} if before else marked(article.id, self.standing)
        changed = self.story.write(sheet, location, {stage.name: stage.version for stage in ordered} | mark)
        if repeated is not None:
            self.tally.repeated.append((location, repeated))
            return
        self.tally.taken[article.id] = location
        self.tally.took(article, self._outcome(known, twin, changed=changed), len(sheet.statements or ()) * changed)

    def _outcome(self, known: Article | None, twin: str | None, *, changed: bool) -> str:
        """Say whether an article is new, unchanged or replaced; one whose outlet was corrected has a new id."""
        if known:
            return "replaced" if changed else "unchanged"
        gone = twin is not None and all(one.id != twin for one in self.story.articles())
        return "replaced" if gone else "new"

    def _leave_out(self, skipped: Skipped) -> None:
        """Remember, in the file too, that an input was left out."""
        self.story.skip(skipped)
        self.tally.skipped.append(skipped)
        self.progress.skipped(skipped)

    def _break(self, bug: Bug) -> None:
        """Leave out what broke the program."""
        self.tally.bugs.append(bug)
        self._leave_out(bug.skipped)


def _alike(known: Article, article: Article) -> bool:
    """Say whether two articles differ in nothing but the name of their input."""
    return replace(known, name=article.name) == article


def _layers(sheet: Sheet) -> list[str]:
    """List the layers that a sheet has."""
    return [layer.name for layer in fields(sheet) if getattr(sheet, layer.name) is not None]


def check_inputs(inputs: Sequence[str]) -> None:
    """Refuse inputs that stand for nothing, before a story file is made for them.

    Raises:
        CallError: an input is not there, or is nothing that can be read.

    """
    collect(inputs)
