"""The table of what people say of single records; it stays, whatever becomes of the articles."""

from typing import Final

from sqlalchemy import Index

from rashomon.store.columns import number, table, text

RECORD_VERDICT: Final = table(
    "record_verdict",
    "What a person says of a statement, a position, an event, a conflict, a label, or of an article's day; it outranks "
    "the program. Appended, never changed. The records themselves stay as they were read.",
    text("id", "made from all that it says", key=True),
    number("n", "its place in the order in which they were given, from 0"),
    text("judgement", "accept, refuse, speaker, day or undo"),
    text("who", "who says it"),
    text("when_", "UTC, ISO 8601 to the second"),
    text("kind", "statement, position, event, conflict, label or article"),
    text("places", "JSON list of the places that show the record: objects of article and spans"),
    text("says", "what keeps it apart from another record of the same words: a relation, a type; may be empty"),
    text("value", "the speaker, the day, or `unknown`; the id of the verdict that is undone; may be empty"),
    text("to_", "JSON list of the place that names the speaker; empty where the person alone names him"),
    text("reason", "why, in the person's words; may be empty"),
    text("record", "id that the record had when this was said"),
)

Index("record_verdict_n", RECORD_VERDICT.c.n, unique=True)
