"""Pages: the article in them, its headline and what the page states, whatever the page says about its charset."""

from contextlib import suppress

import pytest

from rashomon.errors import SkipError
from rashomon.sources.pages import from_html, page_body

PARAGRAPHS = (
    "The harbour board of Port Calloway said on Monday that it had not been asked about the sale of the old pier.",
    "“Nobody told us,” said its head, Ada Quill, who has run the board since the storm. “We read it in the paper.”",
    "The mayor’s office answered that a letter had been sent in May, and that no reply had ever come back to it.",
    "Bo Reed, who wants to buy the pier, told reporters that he would wait until the quarrel over the letter is over.",
)
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>Pier sale splits town – The Ledger</title>
<meta property="og:site_name" content="The Ledger">
<meta property="article:published_time" content="2019-02-12T08:00:00Z">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Pier sale splits town</h1>{body}</article>
<div class="comments"><p>First! A reader’s comment of some length that nobody needs to read, ever.</p></div>
<footer>Subscribe to our newsletter. © 2024 The Ledger</footer></body></html>"""
BODY = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)


def _page(charset: str, encoding: str) -> bytes:
    return PAGE.format(charset=charset, body=BODY).encode(encoding)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("utf-16", "utf-8"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("no-such-charset", "utf-8-sig"),
        ("utf-8", "utf-16"),
    ],
)
def test_the_article_comes_out_whatever_the_page_says_of_its_charset(charset: str, encoding: str) -> None:
    assert from_html(_page(charset, encoding)).text == "Pier sale splits town\n\n" + "\n\n".join(PARAGRAPHS)


def test_the_page_says_what_it_is() -> None:
    draft = from_html(_page("utf-8", "utf-8"))
    assert {name: fact.value for name, fact in draft.declared.items()} == {
        "title": "Pier sale splits town",
        "outlet": "The Ledger",
        "published_on": "2019-02-12",
    }
    assert draft.declared.title
    assert draft.declared.title.span
    assert draft.declared.title.span.of(draft.text) == "Pier sale splits town"
    assert draft.language == "en"


def test_an_xml_declaration_is_no_obstacle() -> None:
    page = "<?xml version='1.0' encoding='utf-16'?>" + _page("utf-8", "utf-8").decode()
    assert from_html(page.encode()).text.endswith(PARAGRAPHS[-1])


def test_a_short_article_is_found_too() -> None:
    assert "voted" in page_body("<html><body><article><p>They voted in the old hall.</p></article></body></html>")


@pytest.mark.parametrize("page", [b"<html></html>", b"<html><body><script>let a = 1</script></body></html>"])
def test_a_page_without_an_article_is_told(page: bytes) -> None:
    with pytest.raises(SkipError, match="no article"):
        from_html(page)


def test_a_page_as_deep_as_a_well_is_read_or_told() -> None:
    page = b"<html><body>" + b"<div>" * 20_000 + b"<p>" + PARAGRAPHS[0].encode() + b"</p>"
    with suppress(SkipError):
        assert from_html(page).text


def test_what_breaks_the_extraction_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", broken)
    with pytest.raises(SkipError, match="RecursionError"):
        page_body("<html></html>")
