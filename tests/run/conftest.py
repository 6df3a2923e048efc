"""Small stages for tests: each says what it needs and makes, and remembers what it was called for."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import pytest

from rashomon.model import Form, Reading, Sheet, Span, Statement


@dataclass
class FakeStage:
    name: str
    needs: frozenset[str] = frozenset({"article"})
    makes: str = "reading"
    version: str = "1"
    work: Callable[[Sheet], Sheet] = lambda sheet: sheet
    calls: list[str] = field(default_factory=list)

    def __call__(self, sheet: Sheet) -> Sheet:
        self.calls.append(sheet.article.name)
        return self.work(sheet)


Make: TypeAlias = Callable[..., FakeStage]


@pytest.fixture
def make_stage() -> Make:
    return FakeStage


def _read(sheet: Sheet) -> Sheet:
    return replace(sheet, reading=Reading(sheet.article.id, (), (), (), ()))


def _state(sheet: Sheet) -> Sheet:
    said = Statement(sheet.article.id, (), (), (Span(0, 3),), Form.INDIRECT, speaker="Ruiz")
    return replace(sheet, statements=(said,))


@pytest.fixture
def reader() -> FakeStage:
    return FakeStage("reader", work=_read)


@pytest.fixture
def stater() -> FakeStage:
    return FakeStage("statements", frozenset({"reading"}), "statements", work=_state)
