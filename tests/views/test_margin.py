"""What stands beside an article: each mark leads to its note, each note back to its words."""

from collections.abc import Sequence

import pytest

from rashomon.edition import Edition
from rashomon.model import Answer, Article, Citation, Form, Sheet, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.article_facts import article_times, left_out
from rashomon.views.beside_text import MOST, lines
from rashomon.views.margin import (
    ACTORS,
    CONFLICTS,
    COPIES,
    DROPPED,
    LABELS,
    LAYERS,
    PLAIN,
    QUESTIONS,
    STATEMENTS,
    TIMES,
    Annotated,
    annotated,
    lettered,
)
from rashomon.views.marks import marked

TEXT = "Selm, Monday – The usurper denied it, Ana Vey said. “It rained.” The usurper smiled."


def place(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


@pytest.fixture
def article() -> Article:
    return Article("one.txt", TEXT)


def cited(article: Article, *spans: Span) -> tuple[Citation, ...]:
    return tuple(Citation(article.id, article.name, one, one.of(article.text), None, None) for one in spans)


def answer(article: Article, spans: Sequence[Span], **values: str | None) -> Answer:
    return Answer(tuple(values.items()), cited(article, *spans))


def sheet(article: Article) -> Sheet:
    said = (place("The usurper denied it"),)
    outer = Statement(article.id, (place("Ana Vey"),), (place("said"),), said, Form.INDIRECT, speaker="Ana Vey")
    inner = Statement(
        article.id, (place("The usurper"),), (place("denied"),), (place("it", 25),), Form.INDIRECT, inside=outer.id
    )
    return Sheet(article, statements=(outer, inner), referents=(), times=(), positions=(), events=())


def note_of(found: Annotated, layer: str, n: int = 0) -> dict[str, str | None]:
    return dict([one for one in found.notes if one.layer == layer][n].values)


def test_statements_are_numbered_in_the_order_of_the_text(article: Article) -> None:
    found = annotated(sheet(article), (), {})
    numbers = [(one.number, one.values["inside"]) for one in found.notes if one.layer == STATEMENTS]
    assert numbers == [("1", None), ("2", "1")]
    assert {one.kind for one in found.marks} == {STATEMENTS, "who", "says"}


def test_a_label_is_noted_once_and_marked_wherever_it_stands(article: Article) -> None:
    spans = (place("The usurper"), place("The usurper", 40))
    row = answer(
        article,
        spans,
        id="l-1",
        label="The usurper",
        kind="loaded word",
        loaded="disputes",
        actor="Korr",
        actor_id="x-1",
        voice="narrator",
        only_here=None,
    )
    found = annotated(Sheet(article), (), {"labels": [row]})
    assert note_of(found, LABELS)["more"] == "1"
    assert [one.span for one in found.marks] == list(spans)
    assert [one.anchor for one in found.marks] == ["m-l-1", ""]


def test_a_role_is_plain(article: Article) -> None:
    row = answer(article, [place("Ana Vey")], id="l-2", label="x", kind="role", loaded=None, actor="A", actor_id="x-1")
    assert [one.layer for one in annotated(Sheet(article), (), {"labels": [row]}).notes] == [PLAIN]


def test_what_two_records_show_by_the_same_words_is_marked_once(article: Article) -> None:
    rows = [
        answer(
            article, [place("The usurper")], id=f"l-{n}", label="x", kind="title", loaded="y", actor="A", actor_id="x"
        )
        for n in (1, 2)
    ]
    found = annotated(Sheet(article), (), {"labels": rows})
    assert len(found.marks) == 1
    assert {one.mark for one in found.notes} == {"m-l-1"}


def test_a_conflict_stands_with_the_statement_whose_words_it_is(article: Article) -> None:
    other = Citation("a-2", "two.txt", Span(0, 4), "Dry.", "The Mercury", None)
    told = {"id": "c-1", "kind": "denied claim", "about": "the rain", "one": "Ana Vey", "other": "The Mercury"}
    conflict = Answer(tuple(told.items()), (*cited(article, place("Ana Vey")), other))
    words = {"one": cited(article, place("The usurper denied it")), "other": (other,)}
    sides = {
        side: Answer((("conflict", "c-1"), ("side", side), ("part", "words"), ("name", told[side])), words[side])
        for side in ("one", "other")
    }
    rows = {"conflicts": [conflict], "conflict_sides": list(sides.values())}
    found = annotated(sheet(article), (), rows)
    assert [one.also for one in found.notes] == [(("c-1", "the rain", "The Mercury"),), ()]
    told["one"] = "Somebody Else"
    sides["one"] = Answer((*sides["one"].values[:3], ("name", "Somebody Else")), words["one"])
    alone = annotated(sheet(article), (), {**rows, "conflict_sides": list(sides.values())})
    (loose,) = [one for one in alone.notes if one.layer == CONFLICTS]
    assert (loose.values["other"], loose.cited) == ("The Mercury", (other,))
    assert not any(one.also for one in alone.notes)


def test_a_copied_passage_has_the_letter_of_the_other_article(article: Article) -> None:
    other = Citation("a-2", "two.txt", Span(0, 4), "Dry.", "The Mercury", None)
    row = Answer(
        (
            ("id", "y-1"),
            ("one", "two.txt"),
            ("one_share", "9%"),
            ("one_outlet", "M"),
            ("other_outlet", None),
            ("other_share", "40%"),
        ),
        (other, *cited(article, place("“It rained.”"))),
    )
    found = annotated(Sheet(article), (), {COPIES: [row]})
    (note,) = found.notes
    assert (note.number, note.values["share"], note.values["outlet"], note.cited) == ("A", "40%", "M", (other,))


def test_a_question_names_both(article: Article) -> None:
    other = Citation("a-2", "two.txt", Span(0, 4), "Vey.", "The Mercury", None)
    row = Answer(
        (("left", "Ana Vey"), ("left_id", "x-1"), ("right", "Vey"), ("right_id", "x-2")),
        (*cited(article, place("Ana Vey")), other),
    )
    found = annotated(Sheet(article), (), {QUESTIONS: [row]})
    assert [(one.span, one.cited) for one in found.notes] == [(place("Ana Vey"), (other,))]


@pytest.mark.parametrize(("n", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_go_on_after_z(n: int, letter: str) -> None:
    assert lettered(n) == letter


def test_notes_stand_beside_the_paragraph_in_which_their_words_begin(example_story: object, edition: Edition) -> None:
    """On the articles of the example: no note is lost, each leads to a mark, and each mark to a note."""
    with StoryFile.open(example_story) as story:  # type: ignore[arg-type]
        for article in story.articles():
            made = story.sheet(article.id)
            rows: dict[str, list[Answer]] = {TIMES: list(article_times(made)), DROPPED: list(left_out(article))}
            for section, row in edition.citing(article.id, "labels", "event_labels", "conflicts", "copies"):
                rows.setdefault(section, []).append(row)
            found = annotated(made, story.actors_in(article.id), rows)
            put = lines(article, marked(article.text, found.marks), found.notes)
            assert [each for one in put for each in one.notes] == list(found.notes)
            names, anchors = {one.name for one in found.notes}, {one.anchor for one in found.marks}
            assert {one.leads for one in found.marks if one.leads.startswith("n-")} <= names
            assert {one.mark for one in found.notes if one.mark} <= anchors
            assert set(found.counts) <= set(LAYERS)
            assert found.counts[ACTORS] > 10
            assert sum(one.heading for one in put) == (article.metadata.title is not None)
            assert any(one.dropped for one in put) == bool(article.dropped)


def test_more_notes_than_fit_are_counted(article: Article) -> None:
    rows = [
        answer(
            article, [place("The usurper")], id=f"l-{n}", label="x", kind="title", loaded="y", actor="A", actor_id="x"
        )
        for n in range(MOST + 3)
    ]
    found = annotated(Sheet(article), (), {"labels": rows})
    (line,) = lines(article, marked(TEXT, found.marks), found.notes)
    assert (len(line.notes), line.more) == (MOST, 3)
