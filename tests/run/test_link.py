"""Who is who is found out after each reading, from whatever is stored; verdicts outlive every reading."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from rashomon.model import Anchor, Judgement, Kind, Match, Mention, Naming, Referent, Sheet, Span, Stage, Verdict
from rashomon.run import link
from rashomon.run.link import Linked, link_story
from rashomon.run.progress import Silent
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.summary import Summary
from rashomon.store import StoryFile, verify
from tests.store import harbour

TEXTS = {"one.txt": "Mayor Pell Odera said no.\n", "two.txt": "Odera said yes.\n", "three.txt": "Boro Rusk slept.\n"}


@dataclass(frozen=True)
class Namer:
    """A stage that takes each run of capitalised words for a person, from their last word or their first."""

    version: str = "1"
    whole: bool = True
    name: str = "namer"
    needs: frozenset[str] = frozenset({"article"})
    makes: str = "referents"

    def __call__(self, sheet: Sheet) -> Sheet:
        text = sheet.article.text
        name = next(one for one in ("Mayor Pell Odera", "Odera", "Boro Rusk") if one in text)
        words = name if self.whole else name.split()[-1]
        start = text.index(words)
        mention = Mention(Span(start, start + len(words)), Naming.NAME)
        return replace(sheet, referents=(Referent(sheet.article.id, words, (mention,), Kind.PERSON),))


@pytest.fixture(autouse=True)
def by_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "match", harbour.match)
    monkeypatch.setattr(link, "actors", harbour.actors)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        yield opened
    assert verify(opened.path) == []


@pytest.fixture
def read(tmp_path: Path, story: StoryFile) -> Callable[..., Summary]:
    def call(*names: str, stage: Namer | None = None, progress: Silent | None = None) -> Summary:
        for name in names:
            (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
        stages: tuple[Stage, ...] = (stage or Namer(),)
        return read_story([str(tmp_path / name) for name in names], story, ReadOptions(stages), progress)

    return call


def names(story: StoryFile) -> dict[str, int]:
    return {one.name: len(one.referents) for one in story.actors()}


def verdict(story: StoryFile, judgement: Judgement, left: str, right: str = "", value: str = "") -> Verdict:
    """Say something of the one referent of an article, and that of another."""
    sides = [
        tuple(Anchor(one.article, (one.mentions[0].span,)) for one in story.referents(name)) if name else ()
        for name in (left, right)
    ]
    when = f"2024-05-01T10:00:{len(story.verdicts()):02}Z"
    given = Verdict(judgement, "Ana Quispe", when, sides[0], sides[1], value)
    story.judge(given)
    link_story(story)
    return given


def test_a_reading_ends_with_who_is_who(read: Callable[..., Summary], story: StoryFile) -> None:
    assert read(*TEXTS).linked == Linked(actors=2, questions=0)
    assert names(story) == {"Mayor Pell Odera": 2, "Boro Rusk": 1}


def test_where_nothing_changed_nothing_is_linked(read: Callable[..., Summary], story: StoryFile) -> None:
    read(*TEXTS)
    before = story.actors()
    assert read(*TEXTS).linked is None
    assert story.actors() == before


def test_another_version_of_the_linker_links_anew_what_did_not_change(
    read: Callable[..., Summary], story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(*TEXTS)
    given = verdict(story, Judgement.RENAME, "three.txt", value="Boro Odera")
    monkeypatch.setattr(link, "VERSION", "next")
    monkeypatch.setattr(link, "match", lambda _referents: ())
    assert read(*TEXTS).linked == Linked(actors=3, questions=0)
    assert names(story) == {"Mayor Pell Odera": 1, "Odera": 1, "Boro Odera": 1}
    assert story.verdicts() == [given]
    assert read(*TEXTS).linked is None


def test_a_verdict_whose_linking_broke_counts_from_the_next_reading_on(
    read: Callable[..., Summary], story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_referents: Sequence[Referent]) -> tuple[Match, ...]:
        message = "no such surname"
        raise KeyError(message)

    read(*TEXTS)
    with monkeypatch.context() as patch:
        patch.setattr(link, "match", broken)
        with pytest.raises(KeyError):
            verdict(story, Judgement.RENAME, "three.txt", value="Boro Odera")
    assert names(story) == {"Mayor Pell Odera": 2, "Boro Rusk": 1}
    assert read(*TEXTS).linked == Linked(actors=2, questions=0)
    assert names(story) == {"Mayor Pell Odera": 2, "Boro Odera": 1}


def test_an_actor_keeps_its_id_when_it_grows(read: Callable[..., Summary], story: StoryFile) -> None:
    for order in (("two.txt", "one.txt"), ("one.txt", "two.txt")):
        read(order[0])
        (before,) = story.actors()
        read(order[1])
        assert [one.id for one in story.actors()] == [before.id]


@pytest.mark.parametrize("again", [Namer("2", whole=False), Namer("2")])
def test_verdicts_outlive_another_version_of_a_stage(
    read: Callable[..., Summary], story: StoryFile, again: Namer
) -> None:
    read(*TEXTS)
    verdict(story, Judgement.MERGE, "two.txt", "three.txt")
    verdict(story, Judgement.RENAME, "three.txt", value="Boro Odera")
    assert names(story) == {"Boro Odera": 3}
    given = story.verdicts()
    assert read(*TEXTS, stage=again).replaced == 3
    assert story.verdicts() == given
    assert names(story) == {"Boro Odera": 3}


def test_verdicts_outlive_new_articles(read: Callable[..., Summary], story: StoryFile) -> None:
    read("one.txt", "two.txt")
    verdict(story, Judgement.SPLIT, "one.txt", "two.txt")
    assert names(story) == {"Mayor Pell Odera": 1, "Odera": 1}
    read("three.txt")
    assert names(story) == {"Mayor Pell Odera": 1, "Odera": 1, "Boro Rusk": 1}


def test_what_is_undone_is_as_it_was_and_can_be_done_again(read: Callable[..., Summary], story: StoryFile) -> None:
    read(*TEXTS)
    before = story.actors()
    given = verdict(story, Judgement.MERGE, "one.txt", "three.txt")
    merged = story.actors()
    assert merged != before
    undo = verdict(story, Judgement.UNDO, "one.txt", value=given.id)
    assert story.actors() == before
    verdict(story, Judgement.UNDO, "one.txt", value=undo.id)
    assert [one.referents for one in story.actors()] == [one.referents for one in merged]
    assert len(story.verdicts()) == 3


def test_what_breaks_the_linking_loses_no_reading(
    read: Callable[..., Summary], story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_referents: Sequence[Referent]) -> tuple[Match, ...]:
        message = "no such surname"
        raise KeyError(message)

    with monkeypatch.context() as patch:
        patch.setattr(link, "match", broken)
        summary = read(*TEXTS)
    assert (summary.new, summary.linked, summary.exit_code) == (3, None, 70)
    assert summary.unlinked is not None
    assert "no such surname" in summary.unlinked.error
    assert len(story.referents()) == 3
    assert read("one.txt").linked == Linked(actors=2, questions=0)


class Listener(Silent):
    """Remembers what it hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def took(self, name: str) -> None:
        self.heard.append(name)

    def links(self) -> None:
        self.heard.append("links")


def test_the_linking_is_told_after_the_articles_and_only_where_it_is_done(read: Callable[..., Summary]) -> None:
    first, second = Listener(), Listener()
    read("one.txt", progress=first)
    read("one.txt", progress=second)
    assert (first.heard, second.heard) == (["one.txt", "links"], ["one.txt"])


class Impatient(Silent):
    """Presses Ctrl-C after the first article."""

    def took(self, name: str) -> None:
        raise KeyboardInterrupt(name)


def test_after_an_interruption_the_next_reading_links_what_is_there(
    read: Callable[..., Summary], story: StoryFile
) -> None:
    summary = read(*TEXTS, progress=Impatient())
    assert summary.interrupted
    assert summary.linked is None
    assert story.actors() == []
    assert read("one.txt").linked == Linked(actors=1, questions=0)


def test_an_interrupted_linking_leaves_the_last_one(
    read: Callable[..., Summary], story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_referents: Sequence[Referent]) -> tuple[Match, ...]:
        raise KeyboardInterrupt

    read("one.txt")
    before = story.actors()
    with monkeypatch.context() as patch:
        patch.setattr(link, "match", interrupted)
        assert read("two.txt").interrupted
    assert story.actors() == before
    assert read("two.txt").linked == Linked(actors=1, questions=0)
