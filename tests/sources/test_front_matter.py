"""Front matter: metadata with its place, dropped from the article, and the Markdown itself untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Origin
from rashomon.sources.front_matter import from_markdown

TEXT = """---
title: "Harbour vote: put off"
outlet: The Ledger
date: 2019-02-12
lang: en
---

# Harbour vote: put off

They **voted**.
"""


def test_front_matter_is_metadata_with_its_place() -> None:
    draft = from_markdown(TEXT)
    assert draft.text == TEXT
    assert draft.language == "en"
    for name, fact in draft.declared.items():
        assert fact.origin is Origin.RECORD, name
        assert fact.span
        assert fact.span.of(TEXT) == fact.value
    assert draft.declared.title
    assert draft.declared.title.span
    assert TEXT[: draft.declared.title.span.start].endswith("\n# ")


def test_front_matter_is_dropped_whole() -> None:
    (dropped,) = from_markdown(TEXT).dropped
    assert dropped.reason == "front matter"
    assert TEXT[dropped.span.end :] == "\n# Harbour vote: put off\n\nThey **voted**.\n"


def test_line_ends_of_windows_are_as_good() -> None:
    draft = from_markdown(TEXT.replace("\n", "\r\n"))
    assert draft.declared.value("outlet") == "The Ledger"
    assert draft.dropped


def test_a_fact_that_does_not_stand_there_in_its_own_words_has_no_place() -> None:
    published = from_markdown("---\ndate: 12 Feb 2019\n---\nThey voted.\n").declared.published_on
    assert published
    assert (published.value, published.span) == ("2019-02-12", None)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThey voted.\n\n---\n\nThen they left.\n",
        "---\n- a\n- b\n---\n",
        "---\na: [\n---\n",
        "They voted.\n---\na: b\n---\n",
        "---\n",
    ],
)
def test_rules_that_are_no_front_matter_are_left_alone(text: str) -> None:
    draft = from_markdown(text)
    assert (draft.text, draft.dropped, draft.declared.items()) == (text, (), [])


@given(st.text(alphabet="-a: \n[]{}&*!'\"#|>%@", max_size=60))
def test_whatever_stands_between_rules_the_text_is_untouched(inside: str) -> None:
    text = f"---\n{inside}\n---\nThey voted.\n"
    assert from_markdown(text).text == text
