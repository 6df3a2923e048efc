"""Verdicts on records as values, the words by which they find a record again, and what becomes of records by them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import (
    Anchor,
    Article,
    Conflict,
    ConflictKind,
    Event,
    EventType,
    Fact,
    Form,
    Mention,
    Metadata,
    Naming,
    Origin,
    Part,
    Position,
    Referent,
    Sheet,
    Side,
    Span,
    Statement,
)
from rashomon.model.fates import met, standing_records, taken_back, use_fate
from rashomon.model.judged import (
    as_read,
    corrected,
    judged_conflicts,
    judged_events,
    judged_positions,
    judged_statements,
    mark_of,
    outer_voices,
)
from rashomon.model.record_verdict import UNKNOWN, RecordJudgement, RecordKind, RecordVerdict, Shown
from rashomon.model.shown import (
    alike,
    fit,
    shown_article,
    shown_conflict,
    shown_event,
    shown_label,
    shown_position,
    shown_statement,
)
from tests.strategies import articles, days, sheets

ODERA = Referent("a", "Pell Odera", (Mention(Span(0, 10), Naming.NAME), Mention(Span(50, 52), Naming.PRONOUN)))
RUSK = Referent("a", "Boro Rusk", (Mention(Span(20, 29), Naming.NAME),))
NAMED = {one.id: one for one in (ODERA, RUSK)}
OUTER = Statement("a", (Span(0, 10),), (Span(11, 15),), (Span(16, 90),), Form.INDIRECT, "Pell Odera", doubt="who?")
INNER = Statement("a", (Span(20, 29),), (Span(30, 34),), (Span(35, 90),), Form.INDIRECT, "Boro Rusk", inside=OUTER.id)
INMOST = Statement("a", (), (), (Span(60, 80),), Form.INDIRECT, inside=INNER.id)
HOLDS = Position("a", ODERA.id, "supports", RUSK.id, (Span(0, 29),), Span(11, 15), "support", doubt="is it?")
MEETS = Event(
    "a", EventType.CONSULT, (Part(ODERA.id, Span(50, 52)),), (Part(RUSK.id, Span(20, 29)),), (Span(0, 60),),
    Span(40, 45), "meet", doubt="is “he” Odera?",
)  # fmt: skip
PARTS = Conflict(
    ConflictKind.FIGURES, "boats", Side("a", (Span(0, 9),)), Side("b", (Span(5, 25),)), doubt="do both count boats?"
)


def verdict(
    judgement: RecordJudgement, shown: Shown, value: str = "", *, to: Anchor | None = None, n: int = 0
) -> RecordVerdict:
    return RecordVerdict(judgement, "Ana", f"2024-05-01T10:00:{n:02}Z", shown, value, to)


def test_an_id_is_made_from_all_that_is_said() -> None:
    one = verdict(RecordJudgement.REFUSE, shown_statement(OUTER))
    others = (
        replace(one, who="Ben"),
        replace(one, judgement=RecordJudgement.ACCEPT),
        replace(one, reason="a rumour"),
        replace(one, value="x"),
        replace(one, record="s-1"),
        replace(one, shown=shown_statement(INNER)),
        replace(one, to=Anchor("a", (Span(0, 2),))),
        replace(one, shown=replace(one.shown, says="supports")),
    )
    assert len({one.id, *(other.id for other in others)}) == len(others) + 1
    assert replace(one).id == one.id


def test_a_verdict_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the words"):
        verdict(RecordJudgement.REFUSE, Shown(RecordKind.STATEMENT, ()))


def test_a_later_word_on_the_same_matter_takes_the_place_of_an_earlier_one() -> None:
    shown = shown_statement(OUTER)
    refuse, accept = (
        verdict(RecordJudgement.REFUSE, shown),
        verdict(RecordJudgement.ACCEPT, shown, n=1),
    )
    assert judged_statements([OUTER], [refuse], ()) == []
    assert judged_statements([OUTER], [refuse, accept], ()) == [replace(OUTER, doubt="")]
    assert refuse.matter == accept.matter != verdict(RecordJudgement.SPEAKER, shown, "Ben").matter


@given(st.lists(st.integers(0, 8), max_size=9))
def test_what_is_undone_alternates_with_each_undoing_of_an_undoing(picks: list[int]) -> None:
    said = [verdict(RecordJudgement.REFUSE, shown_statement(OUTER))]
    for n, pick in enumerate(picks, start=1):
        said.append(verdict(RecordJudgement.UNDO, said[0].shown, said[pick % len(said)].id, n=n))
    gone = taken_back(said)
    assert (said[0] in standing_records(said)) == (said[0].id not in gone)
    for one in said:
        by = [each for each in said if each.value == one.id and each.id not in gone]
        assert (one.id in gone) == bool(by)
    assert all(one.judgement is not RecordJudgement.UNDO for one in standing_records(said))


def test_what_stands_inside_a_refused_statement_hangs_on_what_is_around_it() -> None:
    both = [verdict(RecordJudgement.REFUSE, shown_statement(one), n=n) for n, one in enumerate((OUTER, INNER))]
    assert judged_statements([OUTER, INNER, INMOST], both[:1], ()) == [replace(INNER, inside=None), INMOST]
    assert judged_statements([OUTER, INNER, INMOST], both[1:], ()) == [OUTER, replace(INMOST, inside=OUTER.id)]
    assert judged_statements([OUTER, INNER, INMOST], both, ()) == [replace(INMOST, inside=None)]
    assert outer_voices([OUTER, INNER, INMOST], both) == {OUTER.id: None, INNER.id: None}


def test_a_speaker_is_one_of_the_article_or_a_name_or_unknown() -> None:
    spoken = replace(OUTER, speaker_id=ODERA.id, speaks_for="Peru")
    shown, rusk = shown_statement(spoken), Anchor("a", (Span(20, 29),))
    for value, to, name, record in (
        ("Boro Rusk", rusk, "Boro Rusk", RUSK.id),
        ("Ina Vell", None, "Ina Vell", None),
        (UNKNOWN, None, None, None),
        ("Boro Rusk", Anchor("a", (Span(95, 99),)), "Boro Rusk", None),
    ):
        said = verdict(RecordJudgement.SPEAKER, shown, value, to=to)
        (one,) = judged_statements([spoken], [said], NAMED.values())
        assert (one.speaker, one.speaker_id, one.speaks_for, one.doubt, one.id) == (name, record, None, "", OUTER.id)


def test_positions_and_events_are_refused_or_accepted_with_those_who_have_a_part() -> None:
    other = replace(HOLDS, holder=RUSK.id, target=ODERA.id)
    refuse = verdict(RecordJudgement.REFUSE, shown_position(HOLDS, NAMED))
    assert judged_positions([HOLDS, other], [refuse], NAMED.values()) == [other]
    accept = verdict(RecordJudgement.ACCEPT, shown_position(other, NAMED))
    assert judged_positions([HOLDS, other], [accept], NAMED.values()) == [HOLDS, replace(other, doubt="")]
    assert judged_events([MEETS], [verdict(RecordJudgement.REFUSE, shown_event(MEETS))]) == []
    assert judged_events([MEETS], [verdict(RecordJudgement.ACCEPT, shown_event(MEETS))]) == [replace(MEETS, doubt="")]
    elsewhere = replace(MEETS, recipients=())
    assert judged_events([elsewhere], [verdict(RecordJudgement.REFUSE, shown_event(MEETS))]) == [elsewhere]


def test_another_relation_by_the_same_words_is_another_position() -> None:
    refuse = verdict(RecordJudgement.REFUSE, shown_position(HOLDS, NAMED))
    other = replace(HOLDS, relation="opposes")
    assert judged_positions([other], [refuse], NAMED.values()) == [other]


def test_a_conflict_is_known_by_its_sides_in_either_order() -> None:
    turned = replace(PARTS, one=PARTS.other, other=PARTS.one)
    dates = replace(PARTS, kind=ConflictKind.DATES)
    refuse = verdict(RecordJudgement.REFUSE, shown_conflict(PARTS))
    assert judged_conflicts([turned, dates], [refuse]) == [dates]
    accept = verdict(RecordJudgement.ACCEPT, shown_conflict(turned))
    assert judged_conflicts([PARTS], [accept]) == [replace(PARTS, doubt="")]
    assert fit(shown_conflict(PARTS), shown_conflict(replace(PARTS, other=Side("c", (Span(5, 25),))))) == 0


def test_each_use_of_a_label_is_judged_by_its_own_words() -> None:
    uses = [Anchor("a", (Span(0, 9),)), Anchor("b", (Span(4, 9),))]
    said = [verdict(RecordJudgement.REFUSE, shown_label(uses, "actor"))]
    assert use_fate(said, uses[1], "actor").refused
    assert not use_fate(said, uses[1], "deed").refused
    assert not use_fate(said, Anchor("b", (Span(20, 29),)), "actor").refused
    assert use_fate([*said, verdict(RecordJudgement.ACCEPT, shown_label(uses, "actor"), n=1)], uses[0], "actor").counts


def test_words_that_were_read_a_little_longer_are_still_met() -> None:
    refuse = verdict(RecordJudgement.REFUSE, shown_statement(OUTER))
    longer = replace(OUTER, content=(Span(16, 99),))
    other = replace(OUTER, content=(Span(70, 200),))
    assert met([refuse], {one.id: shown_statement(one) for one in (longer, other)}) == {refuse.id: longer.id}
    assert met([refuse], {other.id: shown_statement(other)}) == {}


@given(sheets())
def test_each_record_is_met_by_its_own_words_alone_and_places_lie_in_the_text(sheet: Sheet) -> None:
    named = {one.id: one for one in sheet.referents or ()}
    records = {one.id: shown_statement(one) for one in sheet.statements or ()}
    records |= {one.id: shown_position(one, named) for one in sheet.positions or ()}
    records |= {one.id: shown_event(one) for one in sheet.events or ()}
    for record, shown in records.items():
        said = replace(verdict(RecordJudgement.ACCEPT, shown), record=record)
        assert met([said], records) == {said.id: record}
        assert fit(shown, shown) == pytest.approx(2)
        assert all(span.end <= len(sheet.article.text) for place in shown.places for span in place.spans)


@given(sheets(), st.data())
def test_without_the_refused_the_rest_stays_and_hangs_together(sheet: Sheet, data: st.DataObject) -> None:
    made = list(sheet.statements or ())
    out = data.draw(st.lists(st.sampled_from(made), unique_by=lambda one: one.id)) if made else []
    said = [
        replace(verdict(RecordJudgement.REFUSE, shown_statement(one), n=n), record=one.id) for n, one in enumerate(out)
    ]
    left = judged_statements(made, said, ())
    assert [one.id for one in left] == [one.id for one in made if one not in out]
    ids = {one.id for one in left}
    assert all(one.inside is None or one.inside in ids for one in left)
    assert judged_statements(made, [], ()) == made


@given(articles(), days, st.lists(days, max_size=3))
def test_a_day_that_a_person_says_can_always_be_taken_back(article: Article, first: str, more: list[str]) -> None:
    plain = as_read(article)
    said = [
        verdict(RecordJudgement.DAY, shown_article(article.id, Span(0, 1)), value, n=n)
        for n, value in enumerate((first, *more))
    ]
    made = corrected(corrected(plain, said[:1]), said)
    assert made.metadata.value("published_on") == (first, *more)[-1]
    assert made.metadata.published_on is not None
    assert made.metadata.published_on.origin is Origin.PERSON
    assert made.id == article.id
    assert as_read(made) == plain == corrected(made, [])
    unknown = corrected(plain, [*said, replace(said[0], value=UNKNOWN, when="2024-05-02T10:00:00Z")])
    assert unknown.metadata.published_on is None
    assert as_read(unknown) == plain


def test_a_day_without_one_before_it_is_no_other_fact() -> None:
    article = Article("a.txt", "It rained.", Metadata(published_on=Fact("2024-03-01", Origin.FLAG)))
    other = verdict(RecordJudgement.DAY, shown_article("a-other", Span(0, 2)), "2024-03-02")
    assert corrected(article, [other]) == article


def test_only_what_is_read_on_from_is_marked() -> None:
    accept, refuse = (verdict(one, shown_statement(OUTER)) for one in (RecordJudgement.ACCEPT, RecordJudgement.REFUSE))
    day = verdict(RecordJudgement.DAY, shown_article("a", Span(0, 2)), "2024-03-02")
    gone = verdict(RecordJudgement.REFUSE, shown_event(MEETS))
    assert mark_of("a", [accept, gone]) == ""
    assert mark_of("a", [refuse, day]) == mark_of("a", [day, refuse]) == " ".join(sorted((refuse.id, day.id)))
    assert mark_of("b", [refuse, day]) == ""


def test_two_articles_are_never_alike() -> None:
    assert alike(Anchor("a", (Span(0, 9),)), Anchor("b", (Span(0, 9),))) == 0
    assert alike(Anchor("a", (Span(0, 4), Span(6, 10))), Anchor("a", (Span(0, 10),))) == pytest.approx(0.8)
