"""What is shown of copies: both sides, from where to where, and which articles are one account."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.model import Span
from rashomon.store import StoryFile
from rashomon.views.copies import Copies, CopyFilter, accounts, copies, independent
from rashomon.views.copy_reasons import copy_between
from rashomon.views.explain import explain
from tests.conftest import place
from tests.views.copied import OWN, TEXTS, article, write


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[StoryFile]:
    write(tmp_path / "copied.rashomon")
    with StoryFile.open(tmp_path / "copied.rashomon") as story:
        yield story


def account(found: Copies, name: str, words: str) -> str:
    one = article(name)
    return found.account_of(one.id, place(one.text, words))


def test_two_prints_of_a_wire_are_one_account(copied: StoryFile) -> None:
    found = Copies.of(copied)
    words = "promised elections within ninety days"
    assert len({account(found, name, words) for name in ("ledger", "mercury", "herald")}) == 1
    assert account(found, "ledger", "120 dock workers were arrested") == account(found, "mercury", "120 dock workers")


def test_what_an_outlet_adds_or_changes_is_its_own_account(copied: StoryFile) -> None:
    found = Copies.of(copied)
    assert account(found, "mercury", OWN) == article("mercury").id
    assert account(found, "herald", "17 dock workers were arrested") == article("herald").id
    assert found.account_of(article("post").id, Span(0, 16)) == article("post").id


def test_articles_that_are_one_account_count_once(copied: StoryFile) -> None:
    assert independent(copied) == (4, 2)
    (row,) = accounts(copied)
    values = dict(row.values)
    assert (values["account"], values["agency"], values["first"]) == ("3", "OPA", None)
    assert values["outlets"] == "Mercury; The Herald; The Ledger"
    assert len(row.citations) == 3


def test_each_pair_is_told_with_both_sides(copied: StoryFile) -> None:
    rows = copies(copied, CopyFilter(outlet="mercury", agency="opa", article="ledger"))
    (values,) = (dict(row.values) for row in rows)
    assert (values["one"], values["other"], values["from"], values["sure"]) == (
        "mercury.txt",
        "ledger.txt",
        "OPA",
        "proven",
    )
    assert values["other_share"] == "100%"
    assert {cited.name for cited in rows[0].citations} == {"mercury.txt", "ledger.txt"}
    texts = {f"{name}.txt": TEXTS[name][0] for name in TEXTS}
    assert all(cited.exact == cited.span.of(texts[cited.name]) for row in rows for cited in row.citations)


def test_filters_leave_out_what_is_not_asked_for(copied: StoryFile) -> None:
    assert len(copies(copied, CopyFilter())) == 3
    assert len(copies(copied, CopyFilter(sure="proven"))) == 3
    for nothing in (CopyFilter(sure="likely"), CopyFilter(quotations=True), CopyFilter(article="post")):
        assert copies(copied, nothing) == ()


def test_a_copy_is_explained_edit_by_edit(copied: StoryFile) -> None:
    row = copies(copied, CopyFilter(article="ledger", outlet="herald"))[0]
    told = [dict(one.values) for one in explain(copied, dict(row.values)["id"] or "")]
    assert [one["value"] for one in told if one["what"] == "replaced"] == ["17 → 120"]
    assert next(one for one in told if one["what"] == "from")["value"] is None
    assert all(one.citations for one in explain(copied, dict(row.values)["id"] or ""))


def test_a_pair_can_be_asked_for_without_the_others(copied: StoryFile) -> None:
    for one in Copies.of(copied).pairs:
        assert copy_between(copied, one.right, one.left) == explain(copied, one.id)


def test_a_pair_that_shares_nothing_is_said_to_share_nothing(copied: StoryFile) -> None:
    with pytest.raises(CallError, match="share no passage"):
        copy_between(copied, article("ledger").id, "a-none")
