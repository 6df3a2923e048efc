"""The ledger of who stands where: whose word, as of which day, what was known then, and what was told before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.cast import place
from rashomon.errors import CallError
from rashomon.model import (
    Actor,
    Article,
    Fact,
    Form,
    Kind,
    Linking,
    Mention,
    Metadata,
    Modality,
    Naming,
    Origin,
    Position,
    Referent,
    Sheet,
    Span,
    Statement,
)
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.positions import PositionFilter, positions

ASSERTED = Modality.ASSERTED
OUTLET = "The Ash Ledger"


def told(
    day: str | None,
    relation: str,
    *,
    said: bool = False,
    modality: Modality = ASSERTED,
    outlet: str | None = OUTLET,
    quantity: str = "",
) -> Sheet:
    """One article in which the narrator, or a minister, tells where Peru stands on Odera."""
    verb = "backs" if relation == "supports" else "is against"
    text = f"The report of {day}, {outlet}. Minister Ruiz said that Peru {verb} Odera."
    known = {"published_on": day, "outlet": outlet}
    facts = {name: Fact(value, Origin.MARKUP, evidence="meta") for name, value in known.items() if value}
    article = Article(f"{day}-{relation}-{outlet}.txt", text, Metadata(**facts))
    names = {"Ruiz": Kind.PERSON, "Peru": Kind.STATE, "Odera": Kind.PERSON}
    rows = [
        Referent(article.id, name, (Mention(place(text, name), Naming.NAME),), kind) for name, kind in names.items()
    ]
    content = place(text, f"that Peru {verb} Odera")
    source, cue = place(text, "Minister Ruiz"), place(text, "said")
    statement = Statement(article.id, (source,), (cue,), (content,), Form.INDIRECT, "Ruiz", speaker_id=rows[0].id)
    span, word = Span(place(text, "Peru").start, len(text) - 1), place(text, verb)
    voice = statement.id if said else None
    one = Position(
        article.id, rows[1].id, relation, rows[2].id, (span,), word, "support", voice, quantity, modality, "is it so?"
    )
    return Sheet(article, None, tuple(rows), (statement,), positions=(one,))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "ledger.rashomon", create=True) as story:
        last = told("2019-02-02", "opposes", said=True, quantity="most")
        fill(story, told("2019-01-05", "supports"), told("2019-02-01", "opposes"), last, told(None, "supports"))
        yield story


def fill(story: StoryFile, *sheets: Sheet) -> None:
    """Write articles, and link those whom they speak of: everybody of one name is one actor."""
    for sheet in sheets:
        story.write(sheet, sheet.article.name, {})
    kinds = {one.name: one.kind for one in story.referents()}
    of = {name: tuple(sorted(one.id for one in story.referents() if one.name == name)) for name in kinds}
    actors = [Actor(f"x-{name}", name, kinds[name], named=True, referents=of[name]) for name in of]
    story.write_links([], actors, Linking("1", 0))


def rows(story: StoryFile, **wanted: str) -> list[tuple[str | None, ...]]:
    found = (dict(one.values) for one in positions(story, PositionFilter(**wanted, implied=False)))
    return [(one["relation"], one["voice"], one["as_of"]) for one in found]


def test_all_are_told_the_oldest_first_and_what_has_no_day_last(ledger: StoryFile) -> None:
    assert rows(ledger) == [
        ("supports", "narrator", "2019-01-05"),
        ("opposes", "narrator", "2019-02-01"),
        ("opposes", "Ruiz", "2019-02-02"),
        ("supports", "narrator", None),
    ]


def test_as_of_a_day_is_the_latest_known_then(ledger: StoryFile) -> None:
    assert rows(ledger, as_of="2019-01-04") == []
    assert rows(ledger, as_of="2019-01-31") == [("supports", "narrator", "2019-01-05")]
    assert rows(ledger, as_of="2019-02-01") == [("opposes", "narrator", "2019-02-01")]
    both = [("opposes", "narrator", "2019-02-01"), ("opposes", "Ruiz", "2019-02-02")]
    assert rows(ledger, as_of="2020-01-01") == both


def test_what_was_told_before_is_said_with_its_day(ledger: StoryFile) -> None:
    before = [dict(one.values)["before"] for one in positions(ledger, PositionFilter())]
    assert before == [None, "supports (2019-01-05)", None, None]


def test_filters_take_parts_of_names_and_whole_terms(ledger: StoryFile) -> None:
    assert len(rows(ledger, holder="PER", target="ode")) == 4
    assert rows(ledger, holder="odera") == rows(ledger, target="peru") == []
    assert len(rows(ledger, relation="Supports")) == 2
    assert rows(ledger, relation="support") == []


def test_an_answer_shows_its_words_and_all_that_is_known(ledger: StoryFile) -> None:
    (one,) = positions(ledger, PositionFilter(as_of="2019-01-31"))
    assert [cited.exact for cited in one.citations] == ["Peru backs Odera"]
    values = dict(one.values)
    assert (values["holder"], values["holder_id"], values["target"]) == ("Peru", "x-Peru", "Odera")
    assert (values["quantity"], values["modality"], values["doubt"]) == (None, "asserted", "is it so?")
    assert values["evidence"] == "Peru backs Odera"


def test_what_is_only_planned_changes_nothing(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "plan.rashomon", create=True) as story:
        for sheet in (told("2019-01-05", "supports"), told("2019-02-01", "opposes", modality=Modality.PLANNED)):
            story.write(sheet, sheet.article.name, {})
        assert [dict(one.values)["before"] for one in positions(story, PositionFilter())] == [None, None]
        assert len(positions(story, PositionFilter(as_of="2020-01-01"))) == 2


def test_two_outlets_are_two_voices(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "two.rashomon", create=True) as story:
        fill(story, told("2019-01-05", "supports"), told("2019-02-01", "opposes", outlet="The Mercury"))
        assert [dict(one.values)["before"] for one in positions(story, PositionFilter())] == [None, None]
        assert len(rows(story, as_of="2020-01-01")) == 2


def test_an_outlet_that_is_not_known_is_no_voice_of_two_articles(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "none.rashomon", create=True) as story:
        fill(story, told("2019-01-05", "supports", outlet=None), told("2019-02-01", "opposes", outlet=None))
        assert [dict(one.values)["before"] for one in positions(story, PositionFilter())] == [None, None]


def test_a_position_is_explained_by_its_words(ledger: StoryFile) -> None:
    record = next(one.id for one in ledger.positions() if one.voice)
    told = {dict(one.values)["what"]: one for one in explain(ledger, record[:10])}
    assert {what: dict(one.values)["value"] for what, one in told.items()} == {
        "position": record,
        "holder": "Peru",
        "target": "Odera",
        "relation": "opposes",
        "voice": "Ruiz",
        "modality": "asserted",
        "quantity": "most",
        "as of": "2019-02-02",
        "doubt": "is it so?",
    }
    assert told["target"].citations[0].exact == "Odera"
    assert told["relation"].citations[0].exact == "is against"


def test_what_is_no_position_is_refused_with_a_remedy(ledger: StoryFile) -> None:
    with pytest.raises(CallError, match="no position 'p-none'"):
        explain(ledger, "p-none")
    with pytest.raises(CallError, match="there are 4 positions 'p-'"):
        explain(ledger, "p-")
