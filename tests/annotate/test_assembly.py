from dataclasses import replace

from rashomon.annotate.assembly import assemble
from rashomon.model import Form, Statement
from tests.annotate.marked import marked


def statements(source: str) -> tuple[str, tuple[Statement, ...]]:
    text, reading = marked(source)
    return text, assemble(text, reading)


def words(text: str, statement: Statement) -> list[str]:
    return [span.of(text) for span in statement.content]


def test_a_statement_says_who_what_and_how() -> None:
    _, (one,) = statements("{source:1 {person Ana Ruiz}} {cue:1 denied} {content:1 that she had left}.")
    assert (one.speaker, one.strength, one.form) == ("Ana Ruiz", "denied", Form.INDIRECT)


def test_a_statement_says_for_whom() -> None:
    _, (one,) = statements("{source:1 U.S. President {person Pell Odera}} {cue:1 said} {content:1 that she had left}.")
    assert one.speaks_for == "U.S."


def test_how_many_they_are_is_nobody_they_speak_for() -> None:
    _, (one,) = statements("{source:1 Most officials} {cue:1 said} {content:1 that she had left}.")
    assert one.speaks_for is None


def test_who_has_yet_to_answer_says_nothing() -> None:
    _, (one,) = statements("{source:1 The ministry} {cue:1 has yet to respond to} {content:1 the claims}.")
    assert one.strength == "withheld"


def test_what_is_hardly_sure_asks_whether_it_is_said() -> None:
    text, reading = marked("{source:1 The mayor} {cue:1 laughed about} {content:1 the boat}.")
    sure = replace(reading.attributions[0], score=0.71)
    unsure = replace(reading.attributions[0], score=0.69)
    assert assemble(text, replace(reading, attributions=(sure,)))[0].doubt == ""
    assert assemble(text, replace(reading, attributions=(unsure,)))[0].doubt.endswith("?")


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
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 she stays}. “I will never leave this house.”"
    )
    assert second.speaker == first.speaker == "Ana Ruiz"
    assert second.how == "inherited"
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


def test_a_pronoun_may_mean_a_role_and_asks_whether_it_does() -> None:
    _, found = statements(
        "{source:1 The mayor} {cue:1 said} {content:1 no}. {content:2 “Never,”} {source:2 he} {cue:2 said}."
    )
    assert [one.speaker for one in found] == ["The mayor", "The mayor"]
    assert found[1].doubt == "is “he” The mayor?"


def test_he_in_a_quotation_is_nobody_yet_and_i_is_who_is_quoted() -> None:
    _, found = statements(
        "{content:1 “{source:2<1 He} {cue:2<1 said} {content:2<1 that we stay} and {source:3<1 I} {cue:3<1 denied} "
        "{content:3<1 that we go},”} {cue:1 said} {source:1 {person Ana Ruiz}}."
    )
    assert [one.speaker for one in found if one.inside] == [None, "Ana Ruiz"]


def test_statements_stand_in_the_order_of_the_text_and_have_ids_of_their_own() -> None:
    _, found = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 she stays} and {cue:2 added} {content:2 that he goes}."
    )
    assert [one.content[0] for one in found] == sorted(one.content[0] for one in found)
    assert len({one.id for one in found}) == 2


def test_marks_of_markdown_are_no_part_of_a_content() -> None:
    text, (one,) = statements("# *{source:1 Ruiz} {cue:1 denies} {content:1 all charges*}")
    assert words(text, one) == ["all charges"]


def test_a_pronoun_is_the_person_who_spoke_last_whoever_was_named_since() -> None:
    _, found = statements(
        "{source:1 {person Ana Ruiz}} {cue:1 said} {content:1 she saw {person Pell Odera}}. "
        "{source:2 The court} {cue:2 said} {content:2 nothing new}. "
        "{content:3 “It is so,”} {source:3 she} {cue:3 added}."
    )
    assert [one.speaker for one in found] == ["Ana Ruiz", "The court", "Ana Ruiz"]


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
    assert [one.content[0].of(text) for one in assemble(text, reading)] == ["to rule out a strike"]
