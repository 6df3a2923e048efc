"""The stages that read an article, as the program ships them.

A module of its own, so that what only opens a story file does not wait for the reader's libraries.
"""

from rashomon.annotate.claims.stage import ClaimStage
from rashomon.annotate.events.stage import EventStage
from rashomon.annotate.positions.stage import PositionStage
from rashomon.annotate.stage import ReferentStage, StatementStage
from rashomon.annotate.times.stage import TimeStage, WrittenStage
from rashomon.model import Stage
from rashomon.reader.stage import ReaderStage


def shipped_stages(stand_in: str = "") -> tuple[Stage, ...]:
    """Return the stages; the model is loaded with the first article that is read.

    Args:
        stand_in: a spaCy pipeline whose syntax and entities are taken for the reader's own.

    """
    return (
        ReaderStage(stand_in=stand_in),
        ReferentStage(),
        StatementStage(),
        TimeStage(),
        WrittenStage(),
        PositionStage(),
        EventStage(),
        ClaimStage(),
    )
