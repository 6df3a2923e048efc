"""The stages that read an article, as the program ships them.

A module of its own, so that what only opens a story file does not wait for the reader's libraries.
"""

from rashomon.annotate.stage import ReferentStage, StatementStage
from rashomon.model import Stage
from rashomon.reader.stage import ReaderStage
from rashomon.run.later import later_stages


def shipped_stages(stand_in: str = "") -> tuple[Stage, ...]:
    """Return the stages; the model is loaded with the first article that is read.

    Args:
        stand_in: a spaCy pipeline whose syntax and entities are taken for the reader's own.

    """
    return (ReaderStage(stand_in=stand_in), ReferentStage(), StatementStage(), *later_stages())
