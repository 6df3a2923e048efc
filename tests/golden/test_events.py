"""The golden texts of who did what to whom: both halves keep a least share of what is there and of what is right."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon.model import EventType, Status
from tests.annotate.events.told import told

GOLDEN: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("events.yaml").read_text(encoding="utf-8"))
HALVES = ("mend", "check")
LEAST = {"found": 0.55, "right": 0.6}


def counts() -> Counter[str]:
    """Count, for each half, the rows, those found, and all that is found."""
    found: Counter[str] = Counter()
    for case in GOLDEN:
        half, wanted, made = case["half"], set(case["events"]), told(case["text"])
        found.update({f"{half} rows": len(wanted), f"{half} made": len(made), f"{half} both": len(wanted & made)})
    return found


def test_the_rows_are_of_the_model() -> None:
    for row in (row.split(" | ") for case in GOLDEN for row in case["events"]):
        assert row[0] in set(EventType)
        assert row[1:3] != ["-", "-"]
        assert row[3] in set(Status)
        assert all(part.startswith("says ") for part in row[4:])


def test_the_halves_are_alike() -> None:
    assert len({case["name"] for case in GOLDEN}) == len(GOLDEN) == 60
    assert [case["half"] for case in GOLDEN] == [*HALVES] * 30


@pytest.mark.parametrize("half", HALVES)
def test_each_half_keeps_a_least_share(half: str) -> None:
    found = counts()
    assert found[f"{half} both"] / found[f"{half} rows"] >= LEAST["found"]
    assert found[f"{half} both"] / found[f"{half} made"] >= LEAST["right"]
