from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations


def found(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in find_quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stay,” she said.", ["“We will stay,”"]),
        ('"We will stay," she said.', ['"We will stay,"']),
        ("«We will stay», she said.", ["«We will stay»"]),
        ("‘We will stay,’ she said.", ["‘We will stay,’"]),
        ("'We will stay,' she said.", ["'We will stay,'"]),
        ("He called it “a farce” and “a shame”.", ["“a farce”", "“a shame”"]),
        ("“We will,” she said, “stay.”", ["“We will,”", "“stay.”"]),
        ("‘It’s the farmers’ choice, not ours,’ he said.", ["‘It’s the farmers’ choice, not ours,’"]),
        ("The party’s voters didn’t come; the voters’ mood was bad.", []),
        ("In the ’90s it didn’t matter.", []),
        ("“He told me ‘never’ and left,” she said.", ["“He told me ‘never’ and left,”"]),
        ("He is 6'2\" tall.", []),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_missing_opening_mark_is_set_at_the_paragraph() -> None:
    text = "Some words before.\n\nWe have no quarrel with them. None at all,” Ruiz said."
    (quotation,) = find_quotations(text, paragraphs(text))
    assert quotation.span.of(text) == "We have no quarrel with them. None at all,”"
    assert (quotation.opened, quotation.closed) == (False, True)


def test_a_missing_opening_mark_after_another_quotation_is_set_after_its_sentence() -> None:
    text = "“No,” she said. We never met,” she added."
    assert found(text) == ["“No,”", "We never met,”"]


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    text = "Ruiz said: “We never met. It is a lie.\n\nThe court sits on Friday."
    (quotation,) = find_quotations(text, paragraphs(text))
    assert quotation.span.of(text) == "“We never met. It is a lie."
    assert (quotation.opened, quotation.closed) == (True, False)


def test_marks_of_two_kinds_make_one_quotation() -> None:
    assert found("‘We offer nothing. We respect them, ”he replied.") == ["‘We offer nothing. We respect them, ”"]


def test_a_quotation_goes_on_in_the_next_paragraph_only_if_that_opens_with_a_mark() -> None:
    text = "“First of all.\n\n“Second of all,” she said.\n\n“Another,” he said."
    flags = [(q.closed, q.continues) for q in find_quotations(text, paragraphs(text))]
    assert flags == [(False, False), (True, True), (True, False)]


marked = st.text(alphabet="ab .,“”\"'‘’«»\n1", max_size=80)


@given(marked)
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    quotations = find_quotations(text, paragraphs(text))
    assert all(q.span.end <= len(text) for q in quotations)
    assert all(left.span.end <= right.span.start for left, right in pairwise(quotations))


@given(marked)
def test_a_quotation_stays_within_its_paragraph(text: str) -> None:
    blocks = paragraphs(text)
    assert all(any(block.contains(q.span) for block in blocks) for q in find_quotations(text, blocks))
