"""Why words are a naming of a deed: the words, what ties them to it, in whose mouth, what is loaded, who else uses it.

The first answer cites the sentence round the first use.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.codebook.event_names import Load
from rashomon.model import Answer, Citation, Span
from rashomon.store import StoryFile
from rashomon.views.cast import Cast
from rashomon.views.citing import cite
from rashomon.views.event_labels import EventLabelRow, event_label_key, event_label_rows
from rashomon.views.event_namings import Use
from rashomon.views.finding import one_of
from rashomon.views.labels import outlet_of
from rashomon.views.saying_reasons import loaded_rows, place_of, reason, sentence_round, voice_rows
from rashomon.views.voices import Voices

EVENT_LABEL: Final = "n-"
"""What the id of a row of `event_labels` begins with."""


def explain_event_label(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why words are a naming of a deed, and whose word it is; the columns are what, value and why.

    Args:
        story: the story file.
        record: the id of a row of `event_labels`, or its beginning.

    Raises:
        CallError: there is no such row, or there are several.

    """
    row = one_of(event_label_rows(story), record, "rashomon show labels --events")
    return tuple(_rows(story, row))


def _rows(story: StoryFile, row: EventLabelRow) -> Iterator[Answer]:
    first, article = row.uses[0], row.uses[0].article
    times = "once" if len(row.uses) == 1 else f"{len(row.uses)} times"
    why = f"{row.id}: used {times} in {article.metadata.value('outlet') or article.name}"
    sentence = sentence_round(story.sheet(article.id), first.span)
    yield reason("label", first.words, why, cite(article, sentence))
    for one in row.uses:
        yield reason("use", one.words, place_of(one.article, one.span), cite(one.article, one.span))
    yield reason("event", row.matter.name, f"{row.matter.id}: {first.tie}", cite(article, first.head))
    if first.report:
        put = first.report.event.status.value
        yield reason("report", first.report.id, f"as {put}", cite(article, first.report.event.cue))
    if first.doubt:
        yield reason("doubt", first.doubt, "the words do not say of what", cite(article, first.span))
    yield from voice_rows(Voices.of(story, Cast.of(story)), article, first.span)
    yield from _loaded(first)
    yield _only(row)


def _loaded(one: Use) -> Iterator[Answer]:
    """Answer what the codebook says of the word, and of those before it."""
    if one.entry is not None:
        what = "loaded" if one.entry.loads is not Load.PLAIN else "word"
        why = f"event_names.yaml, {one.entry.name!r} of the family {one.entry.family!r}: {one.entry.why}"
        yield reason(what, f"{one.lemma}: {one.entry.loads.value}", why, cite(one.article, one.head))
    if one.span.start < one.head.start:
        yield from loaded_rows(one.article, Span(one.span.start, one.head.start))


def _only(row: EventLabelRow) -> Answer:
    """Answer which other outlets use the word for the deed, or name it otherwise."""
    own, key = outlet_of(row.uses[0].article), event_label_key(row.uses[0])
    others = [one for one in row.matter.uses if outlet_of(one.article) != own and not one.doubt]
    alike, unlike = dict[str, Citation](), dict[str, Citation]()
    for one in others:
        found = alike if event_label_key(one) == key else unlike
        found.setdefault(outlet_of(one.article), cite(one.article, one.span))
    cited = tuple((alike or unlike).values())
    shown = ", ".join(f"{one.outlet or one.name} (“{' '.join(one.exact.split())}”)" for one in cited)
    if row.uses[0].doubt:
        why = "it is not sure to be the same, so it is not compared"
    elif not cited:
        why = "no other outlet names it, so nothing can be compared"
    else:
        why = f"used too, in whatever voice, in {shown}" if alike else f"named otherwise in {shown}"
    return reason("only here", row.only_here, why, *(cited or (cite(row.uses[0].article, row.uses[0].span),)))
