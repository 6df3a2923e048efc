"""Floors: what each figure has reached. A figure may rise and never fall.

`floors.json` holds, for each figure, the floor it must keep and the target it was given; a margin, where processors
differ in the last bits of a sum and one span in a thousand falls the other way. A script prints its figures
beside both; `--raise` writes a new floor where a figure has risen.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FLOORS: Final = Path(__file__).parent / "floors.json"


def report(group: str, figures: Mapping[str, float], *, lift: bool = False) -> bool:
    """Print a group's figures beside their floors and targets.

    Args:
        group: the group's name in `floors.json`.
        figures: what was measured.
        lift: whether to raise floors to what was measured.

    Returns:
        Whether every figure keeps its floor.

    """
    everything = json.loads(FLOORS.read_text(encoding="utf-8"))
    known = everything.setdefault(group, {})
    held = True
    print(f"{group:32s} {'figure':>8s} {'floor':>8s} {'target':>8s}")
    for name, figure in figures.items():
        row = known.setdefault(name, {"floor": None, "target": None})
        floor, target = row["floor"], row["target"]
        fell = floor is not None and figure < floor - row.get("margin", 0.0)
        held = held and not fell
        print(f"  {name:30s} {figure:8.3f} {_number(floor)} {_number(target)}{'  FELL' if fell else ''}")
        if lift and (floor is None or figure > floor):
            row["floor"] = math.floor(figure * 10_000) / 10_000
    if lift:
        FLOORS.write_text(json.dumps(everything, indent=1) + "\n", encoding="utf-8")
    return held


def _number(value: float | None) -> str:
    return f"{'-':>8s}" if value is None else f"{value:8.3f}"
