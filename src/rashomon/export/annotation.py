"""One article's annotations as one record: what `annotate` prints, a line an article, without a story file.

All offsets are code points of the article's own text, which stands beside them.
"""

from collections.abc import Mapping

from rashomon.export.claims import claim_annotations
from rashomon.export.events import event_annotations
from rashomon.export.records import Record, bounds, pairs
from rashomon.model import Form, Referent, Sheet, Span, Statement, Time, Written, hull
from rashomon.views.told import in_text_order


def annotation_record(sheet: Sheet) -> Record:
    """Return what was found in one article; a layer that was not made is an empty list.

    Args:
        sheet: the article with its layers.

    """
    article, reading = sheet.article, sheet.reading
    place = {one.id: index for index, one in enumerate(sheet.referents or ())}
    title = article.metadata.title
    return {
        "article": article.name,
        "id": article.id,
        "text": article.text,
        "language": article.language,
        "unread": article.unread,
        "title": bounds(title.span) if title and title.span else None,
        "published_on": article.metadata.value("published_on"),
        "metadata": {
            name: {"value": fact.value, "origin": fact.origin.value, **(bounds(fact.span) if fact.span else {})}
            for name, fact in article.metadata.items()
        },
        "dropped": [{**bounds(one.span), "reason": one.reason} for one in article.dropped],
        "sentences": [bounds(span) for span in reading.sentences] if reading else [],
        "tokens": [
            {**bounds(one.span), "upos": one.upos, "head": one.head, "relation": one.relation}
            for one in (reading.tokens if reading else ())
        ],
        "entities": [{**bounds(one.span), "type": one.type} for one in reading.entities] if reading else [],
        "actors": [_actor(one) for one in sheet.referents or ()],
        "attributions": _attributions(sheet.statements or (), place),
        "positions": _positions(sheet, place),
        "events": event_annotations(sheet),
        "claims": claim_annotations(sheet),
        "times": [_time(one) for one in sheet.times or ()],
        "written": _written(sheet.written) if sheet.written else None,
    }


def _actor(one: Referent) -> Record:
    """Return somebody or something that the article speaks of; whether others speak of the same is not asked here."""
    return {
        "name": one.name,
        "kind": one.kind.value if one.kind else None,
        "named": one.named,
        "country": one.country,
        "sector": one.sector,
        "mentions": [{**bounds(each.span), "naming": each.naming.value} for each in one.mentions],
        "roles": [
            {
                "title": role.title,
                "body": role.body,
                "country": role.country,
                "sector": role.sector,
                "standing": role.standing,
                "marks": role.marks or None,
                **bounds(role.span),
            }
            for role in one.roles
        ],
        "members": [{"name": member.name, **bounds(member.span)} for member in one.members],
        "quantity": one.quantity or None,
        "doubt": one.doubt or None,
    }


def _positions(sheet: Sheet, actors: Mapping[str, int]) -> list[Record]:
    """Return who stands where on whom; `holder` and `target` are places in the list of actors.

    `voice` is the speaker's name, null where the narrator says it or the speaker is not known; `told` says which.
    """
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    return [
        {
            "holder": actors[one.holder],
            "relation": one.relation,
            "target": actors[one.target],
            "told": "narrator" if one.voice is None else "speaker",
            "voice": speakers.get(one.voice) if one.voice else None,
            "modality": one.modality.value,
            "quantity": one.quantity or None,
            "spans": pairs(one.spans),
            "cue": bounds(one.cue),
            "doubt": one.doubt or None,
        }
        for one in sheet.positions or ()
    ]


def _time(one: Time) -> Record:
    """Return words that say when, how long or how often, with their TIMEX3 type and value."""
    return {
        **bounds(one.span),
        "type": one.kind.value,
        "value": one.value,
        "first_day": one.begin,
        "last_day": one.end,
        "why": one.why,
        "doubt": one.doubt or None,
    }


def _written(one: Written) -> Record:
    """Return the days between which an article without a date was written, and the words that show them."""
    return {
        "first_day": one.begin,
        "last_day": one.end,
        "why": one.why,
        "spans": [bounds(span) for span in one.spans],
    }


def _attributions(found: tuple[Statement, ...], actors: Mapping[str, int]) -> list[Record]:
    """Return statements as attributions; `inside` is the place of the outer one in this list.

    `actors` has the places of those who speak in the list of actors. Statements that share a cue are one attribution
    with several contents, or several speakers, as in the corpora of attributions.
    """
    groups: dict[tuple[Span, ...] | str, list[Statement]] = {}
    for one in in_text_order(found):
        groups.setdefault(one.cue or one.id, []).append(one)
    place = {one.id: index for index, group in enumerate(groups.values()) for one in group}
    return [{**_attribution(group, place), "actors": _speaking(group, actors)} for group in groups.values()]


def _speaking(group: list[Statement], actors: Mapping[str, int]) -> list[int]:
    """Return the places of those who make the statements of one cue."""
    ids = dict.fromkeys(one.speaker_id for one in group if one.speaker_id)
    return [actors[one] for one in ids if one in actors]


def _source(group: list[Statement]) -> tuple[Span, ...]:
    """Return the words for all who make the statements of one cue: of several speakers, from the first to the last."""
    sources = list(dict.fromkeys(one.source for one in group))
    spans = [span for source in sources for span in source]
    return sources[0] if len(sources) == 1 or not spans else (hull(spans),)


def _attribution(group: list[Statement], place: dict[str, int]) -> Record:
    """Return the statements of one cue as one attribution."""
    one = group[0]
    forms = {each.form.value for each in group}
    return {
        "source": pairs(_source(group)),
        "cue": pairs(one.cue),
        "content": pairs(sorted({span for each in group for span in each.content})),
        "form": forms.pop() if len(forms) == 1 else Form.MIXED.value,
        "inside": place.get(one.inside) if one.inside else None,
        "speaker": one.speaker,
        "speakers": list(dict.fromkeys(each.speaker for each in group if each.speaker)),
        "speaks_for": one.speaks_for,
        "via": [relay.name for relay in one.via],
        "strength": one.strength,
        "doubt": one.doubt or None,
        "score": round(min(each.score for each in group), 4),
    }
