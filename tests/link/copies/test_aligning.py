"""What two texts share: laws that hold of any texts, and edits that a person would find."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from rashomon.link.copies.aligning import align
from rashomon.link.copies.words import words_of
from rashomon.model import Span
from rashomon.model.copy import Body, Change, Copy, PassageKind

WIRE = (
    "The harbour council on Wednesday promised elections within ninety days and asked the port's owners to lift "
    "their ban on small boats, as the quarrel over who may fish in the strait entered its third week."
)
OTHER = "Nothing of the sort was heard in the hills, where people grow apples and mind their own affairs all year."
_SOME = "the council said that a boat had left port with 40 men and “no Šip” on it , two"
WORDS = st.sampled_from([*_SOME.split(), ".\n"])
TEXTS = st.lists(WORDS, max_size=80).map(" ".join)


def copy_of(one: str, other: str) -> Copy | None:
    return align(Body("a-1", one), Body("a-2", other))


def edits(one: str, other: str) -> list[tuple[Change, str, str]]:
    found = copy_of(one, other)
    assert found is not None
    return [
        (edit.change, edit.left.of(one) if edit.left else "", edit.right.of(other) if edit.right else "")
        for passage in found.passages
        for edit in passage.edits
    ]


@given(TEXTS, TEXTS)
@example(WIRE, WIRE + "\n" + WIRE)
def test_passages_lie_in_both_texts_and_their_kept_words_are_the_same(one: str, other: str) -> None:
    found = copy_of(one, other)
    for passage in found.passages if found else ():
        assert passage.left.end <= len(one)
        assert passage.right.end <= len(other)
        for kept in passage.kept:
            assert passage.left.contains(kept.left)
            assert passage.right.contains(kept.right)
            folded = (words_of(Body("a", kept.left.of(one))).folded, words_of(Body("a", kept.right.of(other))).folded)
            assert folded[0] == folded[1]


@given(TEXTS, TEXTS)
def test_no_word_is_kept_twice(one: str, other: str) -> None:
    found = copy_of(one, other)
    for side in ("left", "right"):
        spans = sorted(getattr(kept, side) for passage in (found.passages if found else ()) for kept in passage.kept)
        assert all(not before.overlaps(after) for before, after in pairwise(spans))


@given(TEXTS, TEXTS)
def test_it_is_the_same_whichever_comes_first(one: str, other: str) -> None:
    there, back = align(Body("a-1", one), Body("a-2", other)), align(Body("a-1", other), Body("a-2", one))
    assert (there is None) == (back is None)
    if there and back:
        turned = tuple(sorted((each.turned for each in back.passages), key=lambda each: (each.left, each.right)))
        assert there.passages == turned
        assert (there.left_share, there.right_share) == (back.right_share, back.left_share)


@given(TEXTS.map(lambda text: f"{WIRE} {text}"))
def test_a_text_against_itself_is_one_passage(text: str) -> None:
    found = copy_of(text, text)
    assert found is not None
    (passage,) = found.passages
    assert passage.left == passage.right
    assert (passage.exactness, passage.edits, found.left_share, found.right_share) == (1.0, (), 1.0, 1.0)


def test_what_was_cut_added_and_replaced_is_told_with_the_words_of_both_sides() -> None:
    printed = WIRE.replace("elections", "FAKE elections").replace("asked", "begged").replace(" on Wednesday", "")
    assert edits(WIRE, printed) == [
        (Change.CUT, "on Wednesday", ""),
        (Change.ADDED, "", "FAKE"),
        (Change.REPLACED, "asked", "begged"),
    ]


def test_a_number_that_was_changed_is_replaced_whole() -> None:
    one = f"{WIRE} About 3,000 people watched, the police said, and went home when it began to rain."
    assert edits(one, one.replace("3,000", "5,000")) == [(Change.REPLACED, "3,000", "5,000")]


def test_paragraphs_in_another_order_are_found_each() -> None:
    second = "Fishermen said that at least forty of them had been fined on Tuesday after a march along the quay."
    found = copy_of(f"{WIRE}\n{second}", f"{second}\n{OTHER}\n{WIRE}")
    assert found is not None
    assert len(found.passages) == 2
    assert found.left_share == 1.0


def test_two_reports_without_common_words_share_nothing() -> None:
    assert copy_of(WIRE, OTHER) is None


def test_a_set_phrase_and_long_names_are_no_copy() -> None:
    names = "the Organisation for Fair Fishing in the Northern Strait and the Port Ash Chamber of Boat Owners"
    assert copy_of(f"Rain fell on {names} today.", f"Nobody believed {names} any more.") is None
    assert (
        copy_of("He spoke on condition of anonymity because of the talks.", "On condition of anonymity she sang.")
        is None
    )


def test_boilerplate_is_no_copy() -> None:
    text = f"{OTHER}\n{WIRE}"
    out = (Span(len(OTHER) + 1, len(text)),)
    assert align(Body("a-1", text, out), Body("a-2", WIRE)) is None


def test_a_quotation_that_both_print_is_told_apart_from_a_report() -> None:
    said = "“I did not ask for this office and the law that put me in it will take me out of it in June,”"
    one, other = f"{said} she told us.", f"In the evening she stood there. {said} were her words."
    bodies = [
        Body(name, text, quoted=(Span(text.index("“"), text.index("”") + 1),))
        for name, text in (("a-1", one), ("a-2", other))
    ]
    found = align(*bodies)
    assert found is not None
    assert [passage.kind for passage in found.passages] == [PassageKind.QUOTATION]
    assert (found.kind, found.left_share) == (PassageKind.QUOTATION, 0.0)
    told = align(Body("a-1", one), Body("a-2", other))
    assert told is not None
    assert told.kind is PassageKind.REPORT
