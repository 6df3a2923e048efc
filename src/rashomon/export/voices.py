"""The shapes of exported voices: who is heard in which outlet, and who is heard only elsewhere, with the passages."""

from collections import Counter
from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.model import Answer, Form
from rashomon.store import StoryFile
from rashomon.views.heard import HeardFilter
from rashomon.views.hearing import Heard, Hearing, Outlet
from rashomon.views.unheard import unheard


def voice_records(story: StoryFile) -> Iterator[Record]:
    """Go through who is heard in each outlet, as `rashomon show voices` does; `explain` takes the ids.

    `said` has every statement with its words; where `manner` is not `speech`, nothing is spoken, and its words count
    in neither `words` nor `characters` nor `share`. `cue` is a lemma. `speaker` is null for all whom the outlet's text
    leaves open, and `named` where nothing tells whether it names them. `outlet` is the name of the article where no
    outlet is known.

    Args:
        story: the story file.

    """
    for outlet, speakers in Hearing.of(story).outlets:
        whole = sum(one.words for one in speakers)
        for one in speakers:
            yield _record(outlet, one, whole)


def _record(outlet: Outlet, one: Heard, whole: int) -> Record:
    forms = Counter(said.statement.form for said in one.said)
    return {
        "id": one.id,
        "outlet": outlet.name,
        "outlet_id": outlet.id,
        "speaker": one.name,
        "speaker_id": one.actor.id if one.actor else None,
        "named": one.named,
        "speaks_for": sorted({said.behalf.name for said in one.said if said.behalf}),
        "statements": len(one.said),
        "stances": len(one.said) - len(one.spoken),
        "words": one.words,
        "characters": one.characters,
        "share": round(one.words / whole, 4) if whole else None,
        **{form.value: forms[form] for form in Form},
        "cues": _counted(Counter(said.lemma for said in one.said)),
        "strengths": _counted(Counter(said.statement.strength for said in one.said)),
        "via": _counted(Counter(relay.name for said in one.said for relay in said.via)),
        "agencies": sorted({agency for said in one.said if (agency := said.article.metadata.value("agency"))}),
        "said": [
            {
                "statement": said.statement.id,
                "article": said.article.name,
                "manner": said.manner.value,
                "cue": said.lemma,
                "inside": said.statement.inside,
                "spans": [passage(said.article.text, span) for span in said.statement.content],
            }
            for said in one.said
        ],
    }


def _counted(found: Counter[str]) -> Record:
    """Return counts by name, in the order of the alphabet."""
    return {name: found[name] for name in sorted(found)}


def unheard_records(story: StoryFile) -> Iterator[Record]:
    """Go through who is heard in other outlets and not in one, as `rashomon show voices --unheard` does.

    `passages` are what is said elsewhere, and then where the outlet mentions the actor, if it does.

    Args:
        story: the story file.

    """
    for one in unheard(story, HeardFilter()):
        yield {**dict(one.values), **_numbers(one), "passages": cited(one)}


def _numbers(one: Answer) -> Record:
    return {"statements": int(dict(one.values)["statements"] or 0)}


def cited(one: Answer) -> list[Record]:
    """Return the passages behind an answer."""
    return [
        {"article": each.name, "start": each.span.start, "end": each.span.end, "exact": each.exact}
        for each in one.citations
    ]
