"""What is known of an article, and how it is known."""

from rashomon.model import Article, Dropped, Fact, Metadata, Origin, Sheet, Span, Time, TimeKind, Written
from rashomon.views.article_facts import article_facts, article_times, left_out, words_in

TEXT = "Rain in Selm\n\nBy Ana Vey\n\nIt rained in 2019."


def facts(sheet: Sheet) -> dict[str | None, tuple[str | None, str | None, list[str]]]:
    rows = [(dict(one.values), one.citations) for one in article_facts(sheet)]
    return {row["what"]: (row["value"], row["shown"], [one.exact for one in cited]) for row, cited in rows}


def test_each_fact_has_its_evidence_and_what_is_missing_says_so() -> None:
    title = Fact("Rain in Selm", Origin.TEXT, Span(0, 12))
    outlet = Fact("The Ledger", Origin.MARKUP, evidence="meta[name=site]")
    found = facts(Sheet(Article("a.txt", TEXT, Metadata(title=title, outlet=outlet))))
    assert found["headline"] == ("Rain in Selm", "text", ["Rain in Selm"])
    assert found["outlet"][:2] == ("The Ledger", "markup")
    assert found["day"] == (None, "not known", ["Rain in Selm"])
    assert found["author"][0] is None
    assert "address" not in found


def test_bounds_are_told_as_such() -> None:
    span = Span(TEXT.index("2019"), TEXT.index("2019") + 4)
    for begin, end, told in (
        ("2019-01-01", None, "not before 2019-01-01"),
        (None, "2019-12-31", "not after 2019-12-31"),
        ("2019-01-01", "2019-12-31", "between 2019-01-01 and 2019-12-31"),
    ):
        found = facts(Sheet(Article("a.txt", TEXT), written=Written(begin, end, (span,), "it says so")))
        assert found["written between"] == (told, "reckoned", ["2019"])


def test_times_and_what_was_left_out_cite_their_words() -> None:
    article = Article("a.txt", TEXT, dropped=(Dropped(Span(14, 24), "byline"),))
    span = Span(TEXT.index("2019"), TEXT.index("2019") + 4)
    time = Time(article.id, span, TimeKind.DATE, "2019", begin="2019-01-01", end="2019-12-31", why="the words say it")
    (row,) = article_times(Sheet(article, times=(time,)))
    assert dict(row.values)["words"] == row.citations[0].exact == "2019"
    (gone,) = left_out(article)
    assert (dict(gone.values)["reason"], gone.citations[0].exact) == ("byline", "By Ana Vey")


def test_an_empty_text_has_facts_too() -> None:
    assert facts(Sheet(Article("a.txt", "")))["headline"][0] is None
    assert words_in("") == 0
