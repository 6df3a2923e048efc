"""A record that is not among the answers any more because a person said that it is wrong: who did, and its words."""

from rashomon.views.record_reasons import said_rows
from rashomon.web.reader import Reader
from rashomon.web.reasons import reasons
from rashomon.web.shown import Shown


def set_aside(at: Reader, record: str) -> Shown | None:
    """Show what people said of a record that the pages leave out; None where nobody said anything of it.

    Args:
        at: what the request has at hand.
        record: its id.

    """
    with at.story() as story:
        said = said_rows(story, record)
    if not said:
        return None
    values = {"why": reasons(said), "record": record, "cited": said[0].citations}
    return Shown("set_aside.html", "Left out", values, {"reasons": said})
