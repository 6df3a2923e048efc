"""A small story for tests: articles that report an arrest, each in its own way, with actors known across them."""

from dataclasses import dataclass, replace

from eval.cast import place
from rashomon.model import (
    Actor,
    Anchored,
    Article,
    Event,
    EventType,
    Fact,
    Form,
    Kind,
    Linking,
    Mention,
    Metadata,
    Naming,
    Origin,
    Part,
    Referent,
    Relay,
    Sheet,
    Span,
    Statement,
    Status,
    Time,
    TimeKind,
)
from rashomon.store import StoryFile

PEOPLE = ("Ruiz", "Odera", "Boro", "Quispe", "Kamau", "Solis")
KINDS = {"Peru": Kind.STATE, "Chile": Kind.STATE} | dict.fromkeys(PEOPLE, Kind.PERSON)


@dataclass(frozen=True, slots=True)
class Told:
    """How one article tells of an arrest.

    Attributes:
        outlet: who publishes it; None where that is not known.
        told_on: the article's day.
        day: the day that its words give; open where it has an X; None where they give none.
        status: how it is put.
        said: whether a minister says it, and the agency OPA passes it on.
        who: who arrests somebody.
        whom: whom.
        doubt: what is not certain.

    """

    outlet: str | None = "The Ash Ledger"
    told_on: str | None = "2019-02-12"
    day: str | None = None
    status: Status = Status.HAPPENED
    said: bool = False
    who: str = "Peru"
    whom: str = "Odera"
    doubt: str = ""


def sheet(one: Told) -> Sheet:
    """One article; its text differs from those of others by the outlet and day."""
    deed = f"on Monday {one.who} arrested {one.whom} in Lima after a march in the harbour"
    text = f"The report of {one.outlet} of {one.told_on}. Minister Ruiz told OPA that {deed}."
    outlet = Fact(one.outlet, Origin.FLAG, evidence="--outlet") if one.outlet else None
    day = Fact(one.told_on, Origin.MARKUP, evidence="meta") if one.told_on else None
    article = Article(f"{one.outlet or 'unknown'}-{one.told_on}.txt", text, Metadata(outlet=outlet, published_on=day))
    names = ["Ruiz", one.who, one.whom]
    rows = [
        Referent(
            article.id,
            name,
            (Mention(place(text, name), Naming.NAME),),
            KINDS[name],
            country={"Peru": "PER", "Chile": "CHL"}.get(name),
        )
        for name in names
    ]
    content = Span(place(text, "on Monday").start, len(text) - 1)
    via = (Relay("OPA", place(text, "OPA")),)
    statement = Statement(
        article.id,
        (place(text, "Minister Ruiz"),),
        (place(text, "told"),),
        (content,),
        Form.INDIRECT,
        "Ruiz",
        speaker_id=rows[0].id,
        via=via,
    )
    known = one.day if one.day and "X" not in one.day else None
    kept = Anchored.PUBLISHED if known else Anchored.NONE
    monday = place(text, "Monday")
    time = Time(article.id, monday, TimeKind.DATE, one.day or "XXXX", kept, "by the calendar", known, known)
    event = Event(
        article.id,
        EventType.COERCE,
        (Part(rows[1].id, place(text, one.who), "most of"),),
        (Part(rows[2].id, place(text, one.whom)),),
        (content,),
        place(text, "arrested"),
        "arrest",
        "173",
        "arrest",
        ("protest",),
        status=one.status,
        voice=statement.id if one.said else None,
        time=time.id if one.day else None,
        place=place(text, "Lima"),
        doubt=one.doubt,
    )
    return Sheet(article, None, tuple(rows), (statement,), (time,), events=(event,))


def write(story: StoryFile, *told: Told) -> None:
    """Write articles, and make one actor of all who bear one name."""
    for one in told:
        made = sheet(one)
        story.write(made, made.article.name, {})
    found = story.referents()
    actors = [
        Actor(f"x-{name}", name, KINDS[name], named=True, referents=ids)
        for name in KINDS
        if (ids := tuple(sorted(one.id for one in found if one.name == name)))
    ]
    countries = {"Peru": "PER", "Chile": "CHL"}
    story.write_links([], [replace(one, country=countries.get(one.name)) for one in actors], Linking("1", 0))
