"""The profile of an outlet across a story: each figure with the passages behind it.

It says what stands in the outlet's articles and what does not; why, it does not say, and it adds nothing up. Voices
stand in the order of their words only so that the longest are seen first: whoever speaks longest is not praised by it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Answer, Citation
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.event_labels import EventLabelRow
from rashomon.views.folding import folded
from rashomon.views.heard import counts
from rashomon.views.hearing import Heard
from rashomon.views.labels import LabelRow
from rashomon.views.outlets import Profile, Profiles, find_outlets, head_of, per_cent
from rashomon.views.wording import Wording

OUTLET: Final = "o-"
"""What the id of an outlet begins with."""
_WORDINGS: Final = {
    Wording.OWN: ("own narrator", "words that nobody is said to have said"),
    Wording.QUOTED: ("quoted", "words of speakers in quotation marks"),
    Wording.TOLD: ("told as said", "what speakers say, in the wording of the article"),
}
_MOST_CUES: Final = 8


def explain_outlet(story: StoryFile, wanted: str) -> tuple[Answer, ...]:
    """Answer what a story shows of one outlet; the columns are section, what, value and why.

    The sections are articles, wording, voices, not heard, labels, loaded words, positions, copies and conflicts, in
    this order. Each answer cites all passages that it counts.

    Args:
        story: the story file.
        wanted: its id or the beginning of it, its name or a part of it.

    Raises:
        CallError: there is no such outlet, or there are several.

    """
    profiles = Profiles.of(story).every
    found = find_outlets(profiles, wanted)
    if len(found) != 1:
        names = ", ".join(one.outlet.name for one in (found or profiles)[:5])
        message = f"{len(found)} outlets are called {wanted!r}" if found else f"there is no outlet {wanted!r}"
        raise CallError(message, f"name one of them: {names}")
    return tuple(profile_rows(found[0]))


def profiles(story: StoryFile) -> Iterator[Answer]:
    """Answer what each outlet printed, in whose wording, and whom it hears, by name; the outlet's id comes first.

    What else belongs to a profile are rows of other views: who is not heard, labels, positions, copies and conflicts.

    Args:
        story: the story file.

    """
    for one in Profiles.of(story).every:
        for row in (*_articles(one), *_wording(one), *_voices(one)):
            yield Answer((("outlet", one.outlet.id), *row.values), row.citations)


def is_outlet(story: StoryFile, name: str) -> bool:
    """Say whether an outlet has this name, in whatever case."""
    known = (article.metadata.value("outlet") for article in story.articles())
    return any(one and folded(one) == folded(name) for one in known)


def profile_rows(one: Profile) -> Iterator[Answer]:
    """Go through the figures of a profile, each with its passages.

    Args:
        one: the profile.

    """
    yield from _articles(one)
    yield from _wording(one)
    yield from _voices(one)
    yield from _unheard(one)
    for row in one.alone:
        yield _label("labels", "only here", row)
    for row in one.loaded(own=True):
        yield _label("loaded words", "own narrator", row)
    for row in one.loaded(own=False):
        yield _label("loaded words", row.uses[0].heard, row)
    for told in one.positions:
        value = f"{told.holder} {told.position.relation} {told.target}"
        put = ", ".join((told.position.modality.value, *([f"as of {told.day}"] if told.day else [])))
        why = f"{told.position.id}: {put}"
        yield _row("positions", "its narrator tells", value, why, *cite_all(told.article, told.position.spans))
    yield from _copies(one)
    yield from _conflicts(one)


def _articles(one: Profile) -> Iterator[Answer]:
    """Answer what was read, of which days, and whose wire copy it says it is."""
    articles = one.outlet.articles
    days = " to ".join(dict.fromkeys((*one.days[:1], *one.days[-1:]))) or "no day is known"
    undated = sum(article.metadata.value("published_on") is None for article in articles)
    why = days + (f"; {undated} without a day" if undated and one.days else "")
    yield _row("articles", one.outlet.name, f"{len(articles)}", f"{one.outlet.id}: {why}", *map(head_of, articles))
    for agency, printed in one.agencies.items():
        facts = [(article, article.metadata.agency) for article in printed]
        cited = [cite(article, fact.span) if fact and fact.span else head_of(article) for article, fact in facts]
        why = f"{len(printed)} of {len(articles)} articles say that it is the agency's copy"
        yield _row("articles", "agency", agency, why, *cited)


def _wording(one: Profile) -> Iterator[Answer]:
    """Answer how much is the narrator's, quoted, or told as said."""
    for wording, (what, why) in _WORDINGS.items():
        worded = one.wording[wording]
        if worded.passages:
            share = per_cent(worded.words, one.words)
            cited = (cite(article, span) for article, span in worded.passages)
            yield _row("wording", what, f"{share} %", f"{worded.words} of {one.words} words: {why}", *cited)


def _voices(one: Profile) -> Iterator[Answer]:
    """Answer who speaks, with which cues, and each speaker with what he says."""
    heard = one.heard
    if not heard:
        return
    named = sum(bool(each.named) for each in heard)
    cited = [cited for each in heard for cited in _said(each)]
    yield _row("voices", "who speaks", f"{len(heard)}", f"{named} named, {len(heard) - named} not named", *cited)
    cues = counts(Counter(said.lemma for each in heard for said in each.spoken), _MOST_CUES)
    places = [one for each in heard for said in each.spoken for one in cite_all(said.article, said.statement.cue)]
    yield _row("voices", "cues", cues, "by lemma, the commonest first", *(places or cited))
    for each in sorted(heard, key=lambda row: -row.words):
        forms = Counter(said.statement.form.value for said in each.spoken)
        told = ", ".join(f"{count} {form}" for form, count in sorted(forms.items()))
        behalf = sorted({said.behalf.name for said in each.spoken if said.behalf})
        whom = f", for {' and '.join(behalf)}" if behalf else ""
        via = sorted({relay.name for said in each.spoken for relay in said.via})
        through = f", via {' and '.join(via)}" if via else ""
        unnamed = "" if each.named else ", not named"
        why = f"{each.id}: {each.words} words; {told}{whom}{through}{unnamed}"
        yield _row("voices", "speaks", each.name, why, *_said(each))


def _said(one: Heard) -> list[Citation]:
    return [cited for said in one.spoken for cited in cite_all(said.article, said.statement.content)]


def _unheard(one: Profile) -> Iterator[Answer]:
    """Answer who speaks in other outlets and not in this one."""
    for answer in one.unheard:
        values = dict(answer.values)
        here = {"yes": "mentioned here", "no": "not mentioned here"}.get(values["mentioned"] or "", values["doubt"])
        why = f"{values['id']}: heard in {values['heard_in']}; {here}"
        yield _row("not heard", "not heard", values["actor"], why, *answer.citations)


def _copies(one: Profile) -> Iterator[Answer]:
    """Answer with whom it shares passages, and who had them first if anything shows it."""
    own = {article.name for article in one.outlet.articles}
    for answer in one.copies:
        values = dict(answer.values)
        at, other = ("one", "other") if values["one"] in own else ("other", "one")
        whom = values[f"{other}_outlet"] or values[other]
        share = values[f"{at}_share"]
        first = f"from {values['from']}: {values['why']}" if values["from"] else values["why"]
        why = f"{values['id']}: {values['sure']}, {share} of {values[at]}; {first}"
        yield _row("copies", "shares passages", f"with {whom}", why, *_own_first(one, answer))


def _conflicts(one: Profile) -> Iterator[Answer]:
    """Answer where it parts from another account, both sides in the order of the outlets' names."""
    for answer in one.conflicts:
        values = dict(answer.values)
        why = f"{values['id']}: {values['one']} / {values['other']}"
        yield _row("conflicts", values["kind"] or "", values["about"], why, *_own_first(one, answer))


def _own_first(one: Profile, answer: Answer) -> list[Citation]:
    """Put the passages of the outlet itself before those of others."""
    own = {article.id for article in one.outlet.articles}
    return sorted(answer.citations, key=lambda cited: cited.article not in own)


def _label(section: str, what: str, row: LabelRow | EventLabelRow) -> Answer:
    """Answer with one row of labels."""
    first = row.uses[0]
    named = row.matter.name if isinstance(row, EventLabelRow) else row.uses[0].actor.name
    loaded = f"; {'; '.join(first.loaded)}" if first.loaded else ""
    times = f"{len(row.uses)} times, " if len(row.uses) > 1 else ""
    why = f"{row.id}: {times}{first.heard}{loaded}"
    cited = (cite(one.article, one.span) for one in row.uses)
    return _row(section, what, f"{named}: “{first.words}”", why, *cited)


def _row(section: str, what: str, value: str | None, why: str, *cited: Citation) -> Answer:
    return Answer((("section", section), ("what", what), ("value", value), ("why", why)), cited)


def sections(answers: Sequence[Answer]) -> dict[str, list[Answer]]:
    """Put the figures of a profile together by their sections, in their order."""
    found: dict[str, list[Answer]] = {}
    for one in answers:
        found.setdefault(dict(one.values)["section"] or "", []).append(one)
    return found
