"""What the rules make of trees that a person has drawn; `python -m eval.nested` reads real texts with the model."""

import pytest

from rashomon.model import Attribution, Span, Token
from rashomon.reader.nested import find_nested

Drawn = str
"""Words as `form/part/head/relation`, the head by its place; a root is its own head."""

SAID = "Ruiz/PROPN/1/nsubj said/VERB/1/root "
NAVY = (
    SAID + "that/SCONJ/5/mark the/DET/4/det navy/NOUN/5/nsubj denies/VERB/1/ccomp that/SCONJ/8/mark it/PRON/8/nsubj "
    "fired/VERB/5/ccomp ./PUNCT/1/punct"
)


def read(drawn: Drawn) -> tuple[str, list[Token]]:
    text = ""
    tokens = []
    for word in drawn.split():
        form, part, head, relation = word.rsplit("/", 3)
        tokens.append(Token(Span(len(text), len(text) + len(form)), part, int(head), relation))
        text += form + " "
    return text, tokens


def found(drawn: Drawn, first: int = 2) -> list[tuple[str, str, str, int | None]]:
    """Read what is inside the content that begins with the word in place `first` and ends before the last."""
    text, tokens = read(drawn)
    content = Span(tokens[first].span.start, tokens[-2].span.end)
    outer = Attribution((tokens[0].span,), (tokens[1].span,), (content,), 0.9)
    return [
        (one.source[0].of(text), one.cue[0].of(text), one.content[0].of(text), one.inside)
        for one in find_nested(text, tokens, [outer])
    ]


def test_a_verb_with_a_subject_and_a_clause_reports() -> None:
    assert found(NAVY) == [("the navy", "denies", "that it fired", 0)]


def test_a_deeper_one_stands_inside_the_innermost() -> None:
    drawn = (
        SAID + "that/SCONJ/4/mark Peru/PROPN/4/nsubj says/VERB/1/ccomp Chile/PROPN/6/nsubj claims/VERB/4/ccomp "
        "it/PRON/8/nsubj won/VERB/6/ccomp ./PUNCT/1/punct"
    )
    assert found(drawn) == [
        ("Peru", "says", "Chile claims it won", 0),
        ("Chile", "claims", "it won", 1),
    ]


@pytest.mark.parametrize(
    ("own", "verb", "reports"), [("I", "think", False), ("I", "told", True), ("she", "said", True)]
)
def test_a_bare_thought_of_one_s_own_reports_nobody(own: str, verb: str, *, reports: bool) -> None:
    drawn = SAID + f"{own}/PRON/3/nsubj {verb}/VERB/1/ccomp Peru/PROPN/5/nsubj won/VERB/3/ccomp ./PUNCT/1/punct"
    assert found(drawn) == ([(own, verb, "Peru won", 0)] if reports else [])


def test_who_is_told_is_not_who_tells() -> None:
    told = SAID + "they/PRON/4/nsubj:pass were/AUX/4/aux:pass told/VERB/1/ccomp "
    agent = "by/ADP/6/case Peru/PROPN/4/obl:agent it/PRON/8/nsubj won/VERB/4/ccomp ./PUNCT/1/punct"
    assert [row[0] for row in found(told + agent)] == ["Peru"]
    assert found(told + "it/PRON/6/nsubj won/VERB/4/ccomp ./PUNCT/1/punct") == []


def test_a_noun_reports_where_it_has_an_owner_and_a_clause() -> None:
    drawn = (
        SAID + "Peru/PROPN/4/nmod:poss 's/PART/2/case claim/NOUN/8/nsubj that/SCONJ/7/mark it/PRON/7/nsubj "
        "won/VERB/4/acl fell/VERB/1/ccomp ./PUNCT/1/punct"
    )
    assert found(drawn) == [("Peru", "claim", "that it won", 0)]


def test_who_keeps_saying_something_says_it_and_who_wants_to_does_not() -> None:
    for verb, reports in (("keep", True), ("want", False)):
        drawn = (
            SAID + f"they/PRON/3/nsubj {verb}/VERB/1/ccomp saying/VERB/3/xcomp Peru/PROPN/6/nsubj won/VERB/4/ccomp "
            "./PUNCT/1/punct"
        )
        assert found(drawn) == ([("they", "saying", "Peru won", 0)] if reports else [])


def test_what_the_outer_speaker_holds_against_it_is_no_part_of_it() -> None:
    drawn = (
        SAID + "they/PRON/3/nsubj say/VERB/1/ccomp Peru/PROPN/5/nsubj won/VERB/3/ccomp but/CCONJ/8/cc it/PRON/8/nsubj "
        "fell/VERB/5/conj ./PUNCT/1/punct"
    )
    assert found(drawn) == [("they", "say", "Peru won", 0)]


def test_a_verb_that_is_put_in_attributes_what_it_is_put_into() -> None:
    drawn = (
        SAID + "Peru/PROPN/3/nsubj won/VERB/1/ccomp ,/PUNCT/6/punct they/PRON/6/nsubj say/VERB/3/conj ./PUNCT/1/punct"
    )
    assert found(drawn) == [("they", "say", "Peru won", 0)]


def test_a_verb_with_an_object_of_its_own_is_put_into_nothing() -> None:
    drawn = (
        SAID + "Peru/PROPN/3/nsubj won/VERB/1/ccomp ,/PUNCT/6/punct they/PRON/6/nsubj respect/VERB/3/parataxis "
        "Chile/PROPN/6/obj ./PUNCT/1/punct"
    )
    assert found(drawn) == []


def test_what_hangs_beside_a_verb_on_the_outer_cue_is_what_it_attributes() -> None:
    drawn = (
        "Agency/PROPN/1/nsubj says/VERB/1/root they/PRON/3/nsubj left/VERB/1/ccomp ,/PUNCT/6/punct Ruiz/PROPN/6/nsubj "
        "told/VERB/1/ccomp us/PRON/6/iobj ./PUNCT/1/punct"
    )
    assert found(drawn) == [("Ruiz", "told", "they left", 0)]


def test_what_follows_an_infinitive_is_its_own() -> None:
    drawn = (
        SAID + "they/PRON/3/nsubj claim/VERB/1/ccomp to/PART/6/mark have/AUX/6/aux won/VERB/3/xcomp it/PRON/3/obj "
        "./PUNCT/1/punct"
    )
    assert found(drawn) == [("they", "claim", "to have won it", 0)]


def test_what_must_be_known_or_may_be_said_is_not_said() -> None:
    drawn = (
        SAID + "Peru/PROPN/4/nsubj must/AUX/4/aux know/VERB/1/ccomp it/PRON/6/nsubj won/VERB/4/ccomp ./PUNCT/1/punct"
    )
    assert found(drawn) == []


def test_what_two_people_say_side_by_side_is_kept_apart() -> None:
    drawn = (
        SAID + "A/PROPN/3/nsubj claims/VERB/1/ccomp p/NOUN/5/nsubj fell/VERB/3/ccomp as/SCONJ/8/mark B/PROPN/8/nsubj "
        "insists/VERB/5/advcl q/NOUN/10/nsubj rose/VERB/8/ccomp ./PUNCT/1/punct"
    )
    assert [row[:3] for row in found(drawn)] == [("A", "claims", "p fell"), ("B", "insists", "q rose")]


def test_nothing_is_found_where_nothing_read_the_syntax() -> None:
    text, tokens = read(NAVY)
    bare = [Token(token.span, "", k, "") for k, token in enumerate(tokens)]
    outer = Attribution((), (), (Span(tokens[2].span.start, tokens[-2].span.end),), 0.9)
    assert find_nested(text, bare, [outer]) == []
