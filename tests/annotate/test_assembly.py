"""Statements of one article: who says what, in which form, how strongly, through whom, inside whose words."""

from dataclasses import replace

from eval.cast import place
from rashomon.annotate.assembly import assemble
from rashomon.model import Form, Kind, Mention, Naming, Referent, Role, Statement
from tests.annotate.marked import marked
from tests.annotate.people import referents


def statements(source: str, *rows: str) -> tuple[str, tuple[Statement, ...]]:
    """Assemble a marked text, given its referents (see `tests.annotate.people`)."""
    text, reading = marked(source)
    return text, assemble(text, reading, referents(text, *rows))


def words(text: str, statement: Statement) -> list[str]:
    return [span.of(text) for span in statement.content]


def test_a_statement_says_who_what_and_how() -> None:
    source = "{source:1 {person Ruiz}} {cue:1 denied} {content:1 that she had left}."
    text, (one,) = statements(source, "Ana Ruiz = Ruiz")
    assert (one.speaker, one.strength, one.form) == ("Ana Ruiz", "denied", Form.INDIRECT)
    assert one.speaker_id == referents(text, "Ana Ruiz = Ruiz")[0].id


def test_a_statement_says_for_whom() -> None:
    text, reading = marked("{source:1 Peru’s president {person Pell Odera}} {cue:1 said} {content:1 that it rained}.")
    peru = Referent("a-test", "Peru", (Mention(place(text, "Peru"), Naming.NAME),), Kind.STATE, country="PER")
    role = Role("president", place(text, "Peru’s president"), country="PER", sector="GOV")
    (odera,) = referents(text, "Pell Odera = Pell Odera")
    (one,) = assemble(text, reading, (peru, replace(odera, roles=(role,))))
    assert (one.speaker, one.speaks_for, one.speaks_for_id) == ("Pell Odera", "Peru", peru.id)


def test_who_only_claims_an_office_speaks_for_no_state() -> None:
    text, reading = marked("{source:1 Peru’s president {person Pell Odera}} {cue:1 said} {content:1 that it rained}.")
    role = Role("president", place(text, "Peru’s president"), country="PER", sector="GOV", standing="claimed")
    (odera,) = referents(text, "Pell Odera = Pell Odera")
    (one,) = assemble(text, reading, (replace(odera, roles=(role,)),))
    assert (one.speaker, one.speaks_for, one.speaks_for_id) == ("Pell Odera", None, None)


def test_how_many_they_are_is_nobody_they_speak_for() -> None:
    _, (one,) = statements("{source:1 Most officials} {cue:1 said} {content:1 that she had left}.")
    assert (one.speaker, one.speaks_for) == ("Most officials", None)


def test_who_has_yet_to_answer_says_nothing() -> None:
    _, (one,) = statements("{source:1 The ministry} {cue:1 has yet to respond to} {content:1 the claims}.")
    assert one.strength == "withheld"


def test_what_is_hardly_sure_asks_whether_it_is_said() -> None:
    text, reading = marked("{source:1 The mayor} {cue:1 laughed about} {content:1 the boat}.")
    sure = replace(reading.attributions[0], score=0.71)
    unsure = replace(reading.attributions[0], score=0.69)
    assert assemble(text, replace(reading, attributions=(sure,)), ())[0].doubt == ""
    assert assemble(text, replace(reading, attributions=(unsure,)), ())[0].doubt.endswith("?")


def test_a_torn_quotation_is_made_whole() -> None:
    text, (one,) = statements("“We stay. {content:1 We all stay,”} {cue:1 said} {source:1 {person Ana Ruiz}}.")
    assert words(text, one) == ["“We stay. We all stay,”"]
    assert one.form is Form.DIRECT


def test_scare_quotes_in_a_sentence_do_not_pull_a_content_apart() -> None:
    text, (one,) = statements("{source:1 She} {cue:1 said} {content:1 the “deal” was dead}.")
    assert words(text, one) == ["the “deal” was dead"]
    assert one.form is Form.MIXED


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text, (one,) = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said}: {content:1 “We stay.}\n\n“We have always stayed here.”"
    )
    assert words(text, one) == ["“We stay.", "“We have always stayed here.”"]


def test_a_quotation_without_cue_inherits_its_speaker_and_says_so() -> None:
    text, (first, second) = statements(
        "{source:1 {person Ruiz}} {cue:1 said} {content:1 she stays}. “I will never leave this house.”",
        "Ana Ruiz = Ruiz",
    )
    assert second.speaker == first.speaker == "Ana Ruiz"
    assert second.speaker_id == first.speaker_id is not None
    assert (second.how, second.source) == ("inherited", ())
    assert second.doubt.endswith("?")
    assert words(text, second) == ["“I will never leave this house.”"]


def test_a_quotation_that_nobody_says_has_no_speaker() -> None:
    _, (one,) = statements("“All of us will leave this house.”")
    assert one.speaker is None
    assert one.doubt.endswith("?")


def test_a_short_quotation_alone_is_no_statement() -> None:
    _, found = statements("They saw “The Lighthouse Keeper” twice.")
    assert found == ()


def test_a_statement_inside_another_names_it() -> None:
    text, found = statements(
        "{content:1 “{source:2<1 The court} {cue:2<1 ruled} {content:2<1 that we may stay},”} {cue:1 said} "
        "{source:1 {person Ana Ruiz}}."
    )
    outer = next(one for one in found if one.inside is None)
    inner = next(one for one in found if one.inside is not None)
    assert inner.inside == outer.id
    assert (outer.speaker, inner.speaker) == ("Ana Ruiz", "The court")
    assert words(text, inner) == ["that we may stay"]


def test_an_agency_that_passes_words_on_is_a_relay() -> None:
    _, (one,) = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 was quoted by Reuters as saying} {content:1 she stays}."
    )
    assert [relay.name for relay in one.via] == ["Reuters"]
    assert one.speaker == "Ana Ruiz"


def test_what_is_told_and_what_is_quoted_after_it_are_two_statements_of_one_cue() -> None:
    text, (told, quoted) = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 she stays}. {content:1 “I will not go.”}"
    )
    assert (told.form, quoted.form) == (Form.INDIRECT, Form.DIRECT)
    assert told.cue == quoted.cue
    assert words(text, quoted) == ["“I will not go.”"]


def test_a_pronoun_may_mean_a_role_and_is_one_speaker_with_it() -> None:
    _, found = statements(
        "{source:1 The mayor} {cue:1 said} {content:1 no}. {content:2 “Never,”} {source:2 he} {cue:2 said}.",
        "the mayor = The mayor | ?he",
    )
    assert [one.speaker for one in found] == ["the mayor", "the mayor"]
    assert len({one.speaker_id for one in found}) == 1
    assert found[1].doubt == ""


def test_a_pronoun_that_is_weakly_tied_to_a_name_asks_whether_it_means_it() -> None:
    _, found = statements(
        "{source:1 {person Odera}} {cue:1 said} {content:1 no}. {content:2 “Never,”} {source:2 he} {cue:2 said}.",
        "Pell Odera = Odera | ?he",
    )
    assert [one.doubt for one in found] == ["", "is “he” Pell Odera?"]


def test_he_in_a_quotation_is_nobody_yet_and_i_is_who_is_quoted() -> None:
    _, found = statements(
        "{content:1 “{source:2<1 He} {cue:2<1 said} {content:2<1 that we stay} and {source:3<1 I} {cue:3<1 denied} "
        "{content:3<1 that we go},”} {cue:1 said} {source:1 {person Ana Ruiz}}.",
        "Ana Ruiz = Ana Ruiz",
    )
    assert [one.speaker for one in found if one.inside] == [None, "Ana Ruiz"]
    assert [one.doubt for one in found if one.inside] == ["who is “He”?", ""]


def test_several_who_are_joined_make_a_statement_each() -> None:
    text, reading = marked(
        "{source:1 {person Ana Ruiz} and {person Pell Odera}} {cue:1 said} {content:1 that it rained}."
    )
    tokens = list(reading.tokens)
    tokens[1] = replace(tokens[1], head=0, relation="flat")
    tokens[2] = replace(tokens[2], head=3, relation="cc")
    tokens[3] = replace(tokens[3], head=0, relation="conj")
    tokens[4] = replace(tokens[4], head=3, relation="flat")
    rows = referents(text, "Ana Ruiz = Ana Ruiz", "Pell Odera = Pell Odera")
    found = assemble(text, replace(reading, tokens=tuple(tokens)), rows)
    assert sorted((one.speaker, one.source[0].of(text)) for one in found) == [("Ana Ruiz",) * 2, ("Pell Odera",) * 2]
    assert len({one.id for one in found}) == 2
    assert len({one.content for one in found}) == 1


def test_statements_stand_in_the_order_of_the_text_and_have_ids_of_their_own() -> None:
    _, found = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 she stays} and {cue:2 added} {content:2 that he goes}."
    )
    assert [one.content[0] for one in found] == sorted(one.content[0] for one in found)
    assert len({one.id for one in found}) == 2


def test_marks_of_markdown_are_no_part_of_a_content() -> None:
    text, (one,) = statements("# *{source:1 Ruiz} {cue:1 denies} {content:1 all charges*}")
    assert words(text, one) == ["all charges"]


def test_a_pronoun_is_the_person_whose_chain_has_it_whoever_spoke_since() -> None:
    _, found = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 that it rained}. "
        "{source:2 The court} {cue:2 said} {content:2 nothing new}. "
        "{content:3 “It is so,”} {source:3 she} {cue:3 added}.",
        "Ana Ruiz = Ana Ruiz | she",
        "the court = The court",
    )
    assert [one.speaker for one in found] == ["Ana Ruiz", "the court", "Ana Ruiz"]


def test_who_is_quoted_by_an_agency_speaks_and_the_agency_relays() -> None:
    _, (one,) = statements(
        "A senior palace official {cue:1 was quoted by} {source:1 Reuters} as saying {content:1 that he stays}."
    )
    assert one.speaker == "A senior palace official"
    assert [relay.name for relay in one.via] == ["Reuters"]


def test_an_agency_that_vouches_for_a_statement_relays_it() -> None:
    _, (one,) = statements(
        "{content:1 {source:2<1 {person Ana Ruiz}} {cue:2<1 denied} {content:2<1 that she left}}, "
        "{cue:1 according to} {source:1 the state-run TASS news agency}."
    )
    assert (one.speaker, one.inside) == ("Ana Ruiz", None)
    assert [relay.name for relay in one.via] == ["TASS"]


def test_an_agency_that_speaks_for_itself_is_the_speaker() -> None:
    _, (one,) = statements("{content:1 The pier fell}, {cue:1 according to} {source:1 Reuters}.")
    assert one.speaker == "Reuters"
    assert one.via == ()


def test_words_that_are_only_withheld_make_no_statement() -> None:
    text, reading = marked(
        "{source:1 Ruiz} {cue:1 declined} {content:1 to comment on it}. {source:2 Odera} {cue:2 refused} "
        "{content:2 to rule out a strike}."
    )
    assert [one.content[0].of(text) for one in assemble(text, reading, ())] == ["to rule out a strike"]
