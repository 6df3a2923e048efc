"""Who is named in words: by names and descriptions, and not by pronouns; statements say whom they are about."""

from rashomon.model import Article, Kind, Mention, Naming, Referent, Span
from rashomon.model.actor import Actor
from rashomon.store import StoryFile
from rashomon.views.cast import Cast
from rashomon.views.evidence import Evidence
from rashomon.views.named import Named, statements_with_named
from rashomon.views.statements import StatementFilter, statements

TEXT = "Odera met Quispe. She left Odera."


def known() -> Named:
    article = Article("a.txt", TEXT)
    odera = Referent(
        article.id, "Odera", (Mention(Span(0, 5), Naming.NAME), Mention(Span(27, 32), Naming.NAME)), Kind.PERSON
    )
    quispe = Referent(
        article.id, "Quispe", (Mention(Span(10, 16), Naming.NAME), Mention(Span(18, 21), Naming.PRONOUN)), Kind.PERSON
    )
    actors = [Actor(f"x-{one.name}", one.name, one.kind, named=True, referents=(one.id,)) for one in (quispe, odera)]
    cast = Cast.made_of(actors)
    return Named.of(Evidence(cast, {article.id: article}, {one.id: one for one in (odera, quispe)}))


def within(*spans: Span) -> list[str]:
    return [one.name for one in known().within(Article("a.txt", TEXT).id, spans)]


def test_whoever_is_named_is_given_once_in_the_order_of_the_text() -> None:
    assert within(Span(0, 33)) == ["Odera", "Quispe"]
    assert within(Span(10, 33)) == ["Quispe", "Odera"]
    assert within(Span(27, 33), Span(0, 17)) == ["Odera", "Quispe"]


def test_a_pronoun_names_nobody() -> None:
    assert within(Span(18, 26)) == []


def test_a_mention_that_begins_before_the_words_is_not_in_them() -> None:
    assert within(Span(2, 9)) == []


def test_an_article_without_actors_names_nobody() -> None:
    assert known().within("a-other", [Span(0, 9)]) == ()


def test_statements_stay_as_they_are_and_say_whom_they_name(harbour_story: StoryFile) -> None:
    plain = statements(harbour_story, StatementFilter())
    told = list(statements_with_named(harbour_story))
    assert [one.values[:-2] for one in told] == [one.values for one in plain]
    assert [one.citations for one in told] == [one.citations for one in plain]
    ids = {actor.id for actor in harbour_story.actors()}
    for one in told:
        row = dict(one.values)
        assert (row["about"] is None) == (row["about_id"] is None)
        assert set((row["about_id"] or "").split("; ")) - {""} <= ids
