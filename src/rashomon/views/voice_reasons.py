"""Why somebody is counted as heard in an outlet, or as not heard: each statement with its cue, manner and chain.

The first answer cites the first passage. What is a stance and no speech says so, by the cue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.manners import Manner
from rashomon.model import Answer, Form
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.finding import one_of
from rashomon.views.heard import HeardFilter
from rashomon.views.hearing import Heard, Hearing, Outlet, Said
from rashomon.views.saying_reasons import reason
from rashomon.views.statements import content_words
from rashomon.views.unheard import unheard

HEARD: Final = "w-"
"""What the id of a row of `heard` begins with."""
UNHEARD: Final = "u-"
"""What the id of a row of `unheard` begins with."""
_MANNERS: Final = {
    Manner.SPEECH: "spoken",
    Manner.STANCE: "a stance: told as thought, wanted or done, and not as said",
    Manner.SILENCE: "told as not said",
}


def explain_voice(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why somebody is heard in an outlet as it is counted; the columns are what, value and why.

    Args:
        story: the story file.
        record: the id of a row of `heard`, or its beginning.

    Raises:
        CallError: there is no such row, or there are several.

    """
    pairs = {one.id: (outlet, one) for outlet, speakers in Hearing.of(story).outlets for one in speakers}
    one = one_of([one for _, one in pairs.values()], record, "rashomon show voices")
    return tuple(_rows(*pairs[one.id]))


def _rows(outlet: Outlet, one: Heard) -> Iterator[Answer]:
    first = one.said[0]
    name = one.name or "whom the text leaves open"
    spoken = len(one.spoken)
    why = f"{one.id}: in {outlet.name}, {one.words} words in {spoken} statement{'' if spoken == 1 else 's'}"
    stances = len(one.said) - spoken
    why += f", and {stances} of which no word is spoken" if stances else ""
    yield reason("voice", name, why, *cite_all(first.article, first.statement.content))
    for said in one.said:
        yield from _said(said)


def _said(said: Said) -> Iterator[Answer]:
    """Answer with one statement, and the voices between."""
    statement, article = said.statement, said.article
    cue = f"cue “{said.lemma}” ({statement.strength})" if statement.cue else said.lemma
    quoted = ", whatever the cue: words of it are quoted" if statement.form is not Form.INDIRECT else ""
    inside = f"; in the words of another, {statement.inside}" if statement.inside else ""
    why = f"{statement.id}: {statement.form.value}, {cue}: {_MANNERS[said.manner]}{quoted}{inside}"
    words = " ".join(content_words(article, statement).split())
    yield reason(said.manner.value, words, why, *cite_all(article, (*statement.content, *statement.cue)))
    for relay in statement.via:
        itself = "" if relay in said.via else "; it is the outlet itself, and not counted"
        yield reason(
            "via", relay.name, f"a voice between the speaker and the outlet{itself}", cite(article, relay.span)
        )
    if said.behalf:
        shown = said.behalf.shown_by or cite_all(article, statement.source or statement.content)
        yield reason("speaks for", said.behalf.name, "by the words of the article, or of an office", *shown)


def explain_unheard(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why somebody is said not to be heard in an outlet; the columns are what, value and why.

    Args:
        story: the story file.
        record: the id of a row of `unheard`, or its beginning.

    Raises:
        CallError: there is no such row, or there are several.

    """
    rows = [_Row(dict(one.values)["id"] or "", one) for one in unheard(story, HeardFilter())]
    answer = one_of(rows, record, "rashomon show voices --unheard").answer
    values = dict(answer.values)
    why = f"{values['id']}: heard in {values['heard_in']}, and in no words of {values['outlet']}"
    here = [one for one in answer.citations if (one.outlet or one.name) == values["outlet"]]
    there = [one for one in answer.citations if one not in here]
    doubt = [reason("doubt", values["doubt"], "this is not certain", *here)] if values["doubt"] else []
    return (
        reason("not heard", values["actor"], why, there[0]),
        *(reason("heard elsewhere", one.exact, f"in {one.outlet or one.name}", one) for one in there),
        *(reason("mentioned", one.exact, f"mentioned here: {values['mentioned']}", one) for one in here),
        *doubt,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its id."""

    id: str
    answer: Answer
