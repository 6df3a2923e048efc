"""Intake: inputs in, articles out, one at a time; what cannot be read is told and left out.

No article stops another one: whatever is wrong with an input becomes a `Skipped` with its reason and a remedy. What
the person who runs the command says about an article outranks what its container says, and that outranks what
its text shows.
"""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import PurePath
from typing import BinaryIO

from rashomon.errors import CallError, SkipError
from rashomon.model import Article, Dropped, Fact, Metadata, Origin, Skipped, Span
from rashomon.sources.cleaning import find_dropped
from rashomon.sources.collect import collect
from rashomon.sources.days import is_day
from rashomon.sources.decoding import decode
from rashomon.sources.details import details_from_text
from rashomon.sources.draft import Draft
from rashomon.sources.feed import HEAD, Limits, opened, read_document
from rashomon.sources.formats import Format, format_of
from rashomon.sources.front_matter import from_markdown
from rashomon.sources.language import UNDETERMINED, language_of, why_unread
from rashomon.sources.pages import from_html
from rashomon.sources.records import from_csv, from_json, from_json_lines, text_lines


def _never(_line: str) -> bool:
    return False


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """How inputs are read.

    Attributes:
        format: the format of all inputs; None to tell it from names and contents.
        corrections: what somebody says about the articles, by flags (see `corrections_from_flags`).
        language: the language of all inputs, if somebody says so; None to tell it from the text.
        recurring: says whether a line recurs across the story's articles: evidence that it is boilerplate.
        limits: how much is read.
        standard_input: gives what `-` stands for.

    """

    format: Format | None = None
    corrections: Metadata = field(default_factory=Metadata)
    language: str | None = None
    recurring: Callable[[str], bool] = _never
    limits: Limits = field(default_factory=Limits)
    standard_input: Callable[[], BinaryIO] = _standard_input

    def __post_init__(self) -> None:
        """Refuse a day of publication that is none."""
        day = self.corrections.value("published_on")
        if day is not None and not is_day(day):
            message = f"{day!r} is no day"
            raise CallError(message, "give the day of publication as year-month-day, for example 2019-02-12")


def corrections_from_flags(flags: Mapping[str, str | None]) -> Metadata:
    """Turn what flags say into metadata; a flag that is not given, or empty, says nothing.

    Args:
        flags: by the name of the field (`outlet`, `published_on`, ...).

    Raises:
        CallError: a flag is for no field, or its day is none.

    Examples:
        >>> corrections_from_flags({"outlet": "The Ledger", "byline": None}).outlet
        Fact(value='The Ledger', origin=<Origin.FLAG: 'flag'>, span=None, evidence='--outlet')

    """
    known = [each.name for each in fields(Metadata)]
    unknown = sorted(set(flags) - set(known))
    if unknown:
        message = f"an article has no {unknown[0]!r}"
        raise CallError(message, f"what can be set is {', '.join(known)}")
    facts = {
        name: Fact(value.strip(), Origin.FLAG, evidence=f"--{name.removeprefix('dateline_').removesuffix('_on')}")
        for name, value in flags.items()
        if value and value.strip()
    }
    return IntakeOptions(corrections=Metadata(**facts)).corrections


def read_articles(inputs: Sequence[str], options: IntakeOptions) -> Iterator[tuple[Article, str] | Skipped]:
    """Read articles from files, folders, globs and standard input.

    Args:
        inputs: as `collect` takes them.
        options: how they are read.

    Yields:
        Each article with its location (the path, and `#` with the record's number in a file of records), or what
        was left out. One article at a time is held.

    Raises:
        CallError: an input stands for nothing that can be read; before anything is read.

    """
    for entry in collect(inputs):
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from _read_input(entry, options)


def _read_input(path: str, options: IntakeOptions) -> Iterator[tuple[Article, str] | Skipped]:
    """Read one input; whatever is wrong with it is told."""
    try:
        with opened(path, options.standard_input, options.limits) as feed:
            location = None
            for draft in _drafts(path, feed, options):
                number = draft.record if isinstance(draft, Draft) else getattr(draft, "record", None)
                location = path if number is None else f"{path}#{number}"
                if isinstance(draft, SkipError):
                    yield Skipped(location, draft.message, draft.remedy)
                else:
                    yield _finished(draft, location, options)
            if location is None:
                yield Skipped(path, "it holds no records", "give it a record with a text")
    except SkipError as error:
        yield Skipped(path, error.message, error.remedy)


def _drafts(path: str, feed: io.BufferedReader, options: IntakeOptions) -> Iterable[Draft | SkipError]:
    """Read an input in its format."""
    head = feed.peek(HEAD)
    form = format_of(options.format, path, head)
    if len(head) < HEAD and not head.strip():
        message = "it is empty"
        raise SkipError(message, "save the article's text in it")
    if form is Format.JSON_LINES:
        return from_json_lines(text_lines(feed, options.limits))
    if form is Format.CSV:
        return from_csv(text_lines(feed, options.limits))
    raw = read_document(feed, options.limits)
    if form is Format.HTML:
        return [from_html(raw)]
    text = decode(raw)
    if form is Format.JSON:
        return from_json(text)
    return [from_markdown(text) if form is Format.MARKDOWN else Draft(text)]


def _finished(draft: Draft, location: str, options: IntakeOptions) -> tuple[Article, str] | Skipped:
    """Clean a draft, find what its text says about it, and judge its language."""
    text = draft.text
    if not any(map(str.isalnum, text)):
        return Skipped(location, "it holds no words", "save the article's text in it")
    dropped = _dropped(draft, options.recurring)
    metadata = details_from_text(text, dropped, _joined(options.corrections, draft.declared))
    language = options.language or language_of(_kept(text, dropped))
    if language == UNDETERMINED:
        language = draft.language or UNDETERMINED
    name = PurePath(location).name if location != "-" else location
    return Article(name, text, metadata, dropped, language, why_unread(language)), location


def _dropped(draft: Draft, recurring: Callable[[str], bool]) -> tuple[Dropped, ...]:
    """Find boilerplate below what the container itself sets apart."""
    start = max((each.span.end for each in draft.dropped), default=0)
    found = find_dropped(draft.text[start:], recurring)
    shifted = (Dropped(Span(each.span.start + start, each.span.end + start), each.reason) for each in found)
    return (*draft.dropped, *shifted)


def _joined(first: Metadata, second: Metadata) -> Metadata:
    """Fill what the first leaves open from the second."""
    joined = replace(second, **dict(first.items()))
    title, shown = joined.title, second.title
    if title and shown and title.value == shown.value:
        return replace(joined, title=replace(title, span=shown.span))
    return joined


def _kept(text: str, dropped: Sequence[Dropped]) -> str:
    """Return a text without what was dropped."""
    pieces, at = [], 0
    for each in dropped:
        pieces.append(text[at : each.span.start])
        at = each.span.end
    return "\n".join([*pieces, text[at:]])
