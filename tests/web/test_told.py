"""Words of a story as HTML: whatever they are, they come out as they were, and nothing of them is markup."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from rashomon.web.telling import _UNSEEN, seen, told

ODD = "<>&\"'\u202e\u2066\u200b\ufeff\x01\x9b\u0300\u0489{}%\ufffe\U000e0041 ab\n"
words = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))


def shown(markup: str) -> html.HtmlElement:
    return html.fragment_fromstring(markup, create_parent="p")


@given(words)
def test_only_what_marks_the_unseen_is_an_element(given_words: str) -> None:
    element = shown(told(given_words))
    assert {(one.tag, one.get("class")) for one in element.iter() if one is not element} <= {
        ("bdi", "unseen"),
        ("span", "heap"),
    }
    for one in element.iter():
        own = [one.text or "", *(child.tail or "" for child in one)]
        assert one.get("class") == "unseen" or not any(map(_UNSEEN.search, own))


@given(st.text(st.sampled_from(ODD.replace("\x01", "").replace("\ufffe", "").replace("\x9b", ""))))
def test_the_words_come_back_when_they_are_copied(given_words: str) -> None:
    framed = f"[{given_words}]"  # a parser drops blanks at the ends
    assert shown(told(framed)).text_content() == framed


@given(st.text())
def test_titles_show_everything_and_can_be_sent(given_words: str) -> None:
    assert not _UNSEEN.search(seen(given_words))
    assert len(seen(given_words).encode()) >= len(given_words)
    assert len(told(given_words).encode()) >= len(given_words)


def test_marks_heaped_on_a_letter_are_kept_in_their_place() -> None:
    assert told("e\u0301te\u0301") == "e\u0301te\u0301"
    heap = "Z" + "\u0300" * 20
    assert told(f"a {heap}") == f'a <span class="heap">{heap}</span>'
