"""Intake: inputs in, articles out, one at a time; what cannot be read is told and left out.

No article stops another one: whatever is wrong with an input becomes a `Skipped` with its reason and a remedy.
"""

import io
from collections.abc import Iterable, Iterator, Sequence

from rashomon.errors import SkipError
from rashomon.model import Article, Skipped
from rashomon.sources.collect import collect
from rashomon.sources.decoding import decode
from rashomon.sources.draft import Draft
from rashomon.sources.feed import HEAD, opened, read_document
from rashomon.sources.finishing import finished
from rashomon.sources.formats import Format, format_of
from rashomon.sources.front_matter import from_markdown
from rashomon.sources.options import IntakeOptions, corrections_from_flags
from rashomon.sources.pages import from_html
from rashomon.sources.records import from_csv, from_json, from_json_lines, text_lines

__all__ = ["IntakeOptions", "corrections_from_flags", "read_articles"]


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
                    yield finished(draft, location, options)
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
