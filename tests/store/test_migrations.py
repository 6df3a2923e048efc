import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine.interfaces import ReflectedColumn

from rashomon.errors import CallError, StoryFileError
from rashomon.store import StoryFile, sqlite, verify
from rashomon.store.columns import METADATA
from rashomon.store.migrations import MIGRATIONS, prepare
from rashomon.store.migrations.first import first
from tests.store.examples import STAGES, sheet


def after(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def failing(connection: Connection) -> None:
    after(connection)
    message = "half-way"
    raise RuntimeError(message)


def migrate(path: Path, *migrations: object, create: bool = False) -> None:
    engine = sqlite.engine(path, 1)
    with sqlite.told(path), engine.connect() as connection:
        prepare(connection, path, create=create, migrations=migrations)  # type: ignore[arg-type]


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that was made by the first migration alone, with an article written to it since."""
    path = tmp_path / "story.rashomon"
    migrate(path, first, create=True)
    assert version(path) == 1
    with StoryFile.open(path) as story:
        story.write(sheet(), "001.txt", STAGES)
    return path


def test_a_file_of_version_1_opens_with_everything_in_it(old: Path) -> None:
    with StoryFile.open(old) as story:
        assert story.sheet("001.txt") == sheet()
    assert version(old) == len(MIGRATIONS)
    assert verify(old) == []


def test_the_next_migration_is_applied_once(old: Path) -> None:
    for _ in range(2):
        migrate(old, *MIGRATIONS, after)
    assert version(old) == len(MIGRATIONS) + 1
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT name, mood FROM article").fetchall() == [("001.txt", "calm")]


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    with pytest.raises(RuntimeError):
        migrate(old, *MIGRATIONS, failing)
    assert version(old) == len(MIGRATIONS)
    with StoryFile.open(old) as story:
        assert story.sheet("001.txt") == sheet()


def test_a_file_of_a_newer_version_is_refused_with_both_versions(old: Path) -> None:
    migrate(old, *MIGRATIONS, after)
    newest = len(MIGRATIONS)
    with pytest.raises(StoryFileError, match=rf"newer Rashomon: it has version {newest + 1}, and this one.* {newest};"):
        StoryFile.open(old, create=True)
    assert "newer Rashomon" in verify(old)[0].what


def test_an_old_file_that_cannot_be_written_says_so(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "writable", lambda _path: False)
    with pytest.raises(
        CallError, match=f"cannot be brought to {len(MIGRATIONS) + 1}; make the file and its folder writable"
    ):
        migrate(old, *MIGRATIONS, after)


def test_the_migrations_make_the_tables_that_are_explained(tmp_path: Path) -> None:
    path = tmp_path / "story.rashomon"
    StoryFile.open(path, create=True).close()
    explained = create_engine("sqlite://")
    METADATA.create_all(explained)
    made = create_engine(f"sqlite:///{path}")
    with explained.connect() as left, made.connect() as right:
        wanted, found = inspect(left), inspect(right)
        names = wanted.get_table_names()
        assert set(names) <= set(found.get_table_names())
        for name in names:
            assert columns(found.get_columns(name)) == columns(wanted.get_columns(name))
            assert found.get_pk_constraint(name) == wanted.get_pk_constraint(name)
            assert found.get_foreign_keys(name) == wanted.get_foreign_keys(name)
            assert found.get_indexes(name) == wanted.get_indexes(name)
            assert found.get_check_constraints(name) == wanted.get_check_constraints(name)
            assert found.get_table_options(name) == wanted.get_table_options(name)
    made.dispose()
    explained.dispose()


def columns(reflected: list[ReflectedColumn]) -> list[tuple[str, str, bool]]:
    return [(column["name"], str(column["type"]), column["nullable"]) for column in reflected]
