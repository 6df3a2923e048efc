"""The story with actors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.store import StoryFile
from tests.store import harbour


@pytest.fixture
def harbour_story(tmp_path: Path) -> Iterator[StoryFile]:
    path = tmp_path / "harbour.rashomon"
    harbour.write(path)
    with StoryFile.open(path) as opened:
        yield opened
