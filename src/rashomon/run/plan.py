"""Puts stages in order by what they need and make, and refuses a need that nothing makes, by name.

Pure: nothing is run here, so a wrong set of stages is told before the first article is opened.
"""

from collections.abc import Iterable, Sequence

from rashomon.errors import CallError
from rashomon.model import Stage

GIVEN = frozenset({"article"})
"""What every sheet has before the first stage."""


def order_stages(stages: Sequence[Stage], given: Iterable[str] = GIVEN) -> tuple[Stage, ...]:
    """Order stages so that each comes after the ones that make what it needs.

    Stages that do not depend on each other keep the order in which they were given.

    Args:
        stages: the stages, in any order.
        given: layers that are there before the first stage.

    Raises:
        CallError: two stages make the same layer, a need is made by none, or stages wait for each other.

    Examples:
        >>> order_stages([])
        ()

    """
    ready = set(given)
    _refuse_rivals(stages, ready)
    _refuse_missing(stages, ready)
    waiting, ordered = list(stages), list[Stage]()
    while waiting:
        stage = next((one for one in waiting if one.needs <= ready), None)
        if stage is None:
            names = ", ".join(sorted(one.name for one in waiting))
            message = f"these stages wait for each other: {names}"
            raise CallError(message, "break the circle: no stage may need what is made from its own layer")
        waiting.remove(stage)
        ordered.append(stage)
        ready.add(stage.makes)
    return tuple(ordered)


def _refuse_rivals(stages: Sequence[Stage], given: set[str]) -> None:
    """Refuse two makers of one layer: which of them wrote a record could not be told."""
    makers = dict.fromkeys(given, "the input")
    for stage in stages:
        if stage.makes in makers:
            message = f"both {makers[stage.makes]} and {stage.name} make {stage.makes}"
            raise CallError(message, "leave out one of them")
        makers[stage.makes] = stage.name


def _refuse_missing(stages: Sequence[Stage], given: set[str]) -> None:
    """Refuse a need that neither the input nor a stage makes."""
    made = given | {stage.makes for stage in stages}
    for stage in stages:
        missing = sorted(stage.needs - made)
        if missing:
            message = f"the stage {stage.name} needs {', '.join(missing)}, which no stage makes"
            raise CallError(message, "add the stage that makes it")


def stages_to_run(
    ordered: Sequence[Stage], done: dict[str, str], present: Iterable[str], given: Iterable[str] = GIVEN
) -> tuple[Stage, ...]:
    """Choose, of stages in order, those whose layer is missing, of another version, or made from a layer that changes.

    Args:
        ordered: all stages, as `order_stages` gives them.
        done: name and version of the stages that made the stored layers.
        present: layers that are stored.
        given: layers that are there before the first stage.

    Examples:
        >>> stages_to_run([], {}, [])
        ()

    """
    fresh = set(present) | set(given)
    chosen = list[Stage]()
    for stage in ordered:
        if done.get(stage.name) == stage.version and stage.makes in fresh and stage.needs <= fresh:
            continue
        fresh.discard(stage.makes)
        chosen.append(stage)
    return tuple(chosen)
