"""The score of who speaks: each outcome on an invented article, and what holds of the labels."""

from dataclasses import replace
from pathlib import Path

import pytest

from eval import attribution
from eval.speakers import PARTS, Label, Outcome, judge, labels
from rashomon.model import Article, Sheet, Span
from rashomon.model.referent import Mention, Naming, Referent
from rashomon.model.statement import Form, Statement

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "polnear-dev.jsonl.gz"
PRONOUNS = {"he", "she", "it", "they", "i", "we", "you", "who", "his", "her"}
TEXT = "Pell Odera met Ana Quispe. He said it rained. A guard said so too."
PELL, ANA, HE, GUARD = Span(0, 10), Span(15, 25), Span(27, 29), Span(46, 53)


def referent(name: str, *spans: Span, naming: Naming = Naming.NAME) -> Referent:
    first, *others = spans
    mentions = Mention(first, naming), *(Mention(span, Naming.PRONOUN) for span in others)
    return Referent("a", name, mentions, named=naming is Naming.NAME)


REFERENTS = (
    referent("Pell Odera", PELL, HE),
    referent("Ana Quispe", ANA),
    referent("a guard", GUARD, naming=Naming.DESCRIPTION),
)
SHEET = Sheet(Article("a", TEXT), referents=REFERENTS, statements=())


def said(source: Span, speaker: int | None) -> Statement:
    speaker_id = None if speaker is None else REFERENTS[speaker].id
    return Statement("a", (source,), (Span(30, 34),), (Span(35, 44),), Form.INDIRECT, speaker_id=speaker_id)


def label(source: Span, *who: Span) -> Label:
    return Label("a", "dev", source, "pronoun", who)


@pytest.mark.parametrize(
    ("source", "who", "speaker", "outcome"),
    [
        (HE, (PELL,), 0, Outcome.RIGHT),
        (HE, (PELL,), 1, Outcome.OTHER),
        (HE, (PELL,), 2, Outcome.NONE),
        (HE, (PELL,), None, Outcome.NONE),
        (GUARD, (), 2, Outcome.RIGHT),
        (GUARD, (), None, Outcome.RIGHT),
        (GUARD, (), 1, Outcome.MADE_UP),
    ],
)
def test_the_statement_says_who_speaks(
    source: Span, who: tuple[Span, ...], speaker: int | None, outcome: Outcome
) -> None:
    assert judge(label(source, *who), replace(SHEET, statements=(said(source, speaker),)))[0] is outcome


def test_of_two_statements_the_one_with_the_nearest_source_counts() -> None:
    wide = said(Span(11, 40), 1)
    assert judge(label(HE, PELL), replace(SHEET, statements=(wide, said(HE, 0))))[0] is Outcome.RIGHT
    assert judge(label(HE, PELL), replace(SHEET, statements=(wide,)))[0] is Outcome.OTHER


def test_without_a_statement_the_mention_counts() -> None:
    assert judge(label(HE, PELL), SHEET)[0] is Outcome.RIGHT
    assert judge(label(HE, ANA), SHEET)[0] is Outcome.OTHER
    assert judge(label(Span(28, 33), PELL), SHEET)[0] is Outcome.UNREAD
    assert judge(label(Span(35, 37), PELL), SHEET)[0] is Outcome.UNREAD
    assert judge(label(Span(35, 37)), SHEET)[0] is Outcome.UNREAD


def test_labels_are_what_they_say() -> None:
    rows = list(labels())
    assert len({(row.article, row.source) for row in rows}) == len(rows) == 150
    assert {row.part for row in rows} == set(PARTS)
    assert not {row.article for row in rows if row.part == "dev"} & {row.article for row in rows if row.part == "check"}
    assert {row.kind for row in rows} == {"pronoun", "role"}
    assert 0.15 <= sum(not row.who for row in rows) / len(rows) <= 0.25


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpora are not beside the project")
def test_labels_fit_the_articles() -> None:
    texts = {row["id"]: row["text"] for row in attribution.gold(CORPUS)}
    for row in labels():
        text = texts[row.article]
        for span in (row.source, *row.who):
            assert not f" {text}"[span.start : span.start + 2].isalnum()
            assert not text[span.end - 1 : span.end + 1].isalnum()
        assert all(span.of(text)[0].isupper() for span in row.who)
        assert (row.kind == "pronoun") == (row.source.of(text).lower() in PRONOUNS)
