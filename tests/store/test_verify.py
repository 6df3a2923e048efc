import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.model import Actor, Anchor, Judgement, Kind, Linking, Match, Reason, Span, Verdict
from rashomon.store import Problem, StoryFile, verify
from tests.store.examples import STAGES, sheet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "story.rashomon"
    with StoryFile.open(made, create=True) as story:
        for number in (1, 2):
            story.write(sheet(number), f"{number:03}.txt", STAGES)
        left, right = sorted(one.id for one in story.referents() if one.named)
        mayor = Actor("x-one", "Inés Peñaló", Kind.PERSON, named=True, referents=(left,))
        story.write_links(
            [Match(left, right, 0.5, (Reason("surname", "the same", 1.0),), sure=False)], [mayor], Linking("1", 1)
        )
        place = Anchor(story.article("001.txt").id, (Span(0, 4),))
        story.judge(Verdict(Judgement.RENAME, "Ana", "2024-05-01T10:00:00Z", (place,), value="Peñaló"))
    return made


def tamper(path: Path, *statements: str) -> list[Problem]:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
    return verify(path)


def test_a_whole_file_has_no_problem(path: Path) -> None:
    assert verify(path) == []


def test_there_is_nothing_to_verify(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there is no story file"):
        verify(tmp_path / "story.rashomon")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE article SET text = substr(text, 1, 60)", "goes past the text's 60 characters"),
        ("UPDATE article SET text = replace(text, 'Port', 'Fort')", "its content gives the id a-"),
        ("UPDATE article SET language = 'es'", "what is stored is not what was written"),
        ("UPDATE article SET location = 'z.txt'", "its name and location are not those of the first of its places"),
        ("UPDATE statement SET speaker = 'Somebody Else'", "what is stored is not what was written"),
        ("UPDATE statement_span SET start = start + 1", "its content gives the id s-"),
        ("UPDATE statement_span SET start = stop", "cannot be read: no span"),
        ("UPDATE statement_span SET stop = 9999", "its words ["),
        ("UPDATE statement SET inside = 's-lost' WHERE inside IS NOT NULL", "inside s-lost, which is no other"),
        ("UPDATE fact SET stop = 9999 WHERE origin = 'text'", "the fact title [0, 9999) goes past"),
        ("UPDATE fact SET start = NULL, stop = NULL WHERE origin = 'text'", "no span shows"),
        ("UPDATE fact SET field = 'mood' WHERE field = 'outlet'", "cannot be read"),
        ("UPDATE dropped SET stop = 9999", "a dropped passage ["),
        ("UPDATE reading SET tokens = '[0,3'", "cannot be read"),
        (
            """UPDATE reading SET tokens = '[0,9999]', syntax = '["NOUN","root","@@0"]'""",
            "a token [0, 9999) goes past",
        ),
        ("""UPDATE reading SET syntax = replace(syntax, '0', '99')""", "cannot be read"),
        ("""UPDATE reading SET syntax = '["NOUN","root",""]'""", "cannot be read"),
        ("""UPDATE reading SET syntax = '7'""", "cannot be read"),
        ("UPDATE attribution SET inside = 7 WHERE inside IS NOT NULL", "inside number 7, which is not there"),
        ("UPDATE mention SET stop = 9999", "a mention ["),
        ("UPDATE role SET stop = 9999", "a role ["),
        ("UPDATE member SET stop = 9999", "a member ["),
        ("UPDATE mention SET start = start + 1 WHERE n = 0", "its content gives the id r-"),
        ("UPDATE mention SET naming = 'nickname'", "cannot be read"),
        ("UPDATE role SET standing = 'denied'", "what is stored is not what was written"),
        ("DELETE FROM member", "what is stored is not what was written"),
        ("DELETE FROM mention", "cannot be read: no words mention"),
        ("UPDATE statement SET speaker_id = 'r-lost' WHERE n = 0", "its speaker is said to be r-lost, which is no"),
        ("UPDATE statement SET speaks_for_id = 'r-lost'", "whom it speaks for is said to be r-lost"),
        ("UPDATE actor_referent SET referent = 'r-lost'", "rows of actor_referent belong to rows of referent that"),
        ("UPDATE actor SET kind = 'ghost'", "the records of x-one cannot be read"),
        ("UPDATE actor SET verdicts = '['", "the records of x-one cannot be read"),
        ("UPDATE match SET reasons = '[7]'", "cannot be read"),
        ("UPDATE verdict SET value = 'Somebody Else'", "its content gives the id v-"),
        ("UPDATE verdict SET left_ = '{'", "cannot be read"),
        ("UPDATE relay SET name = 'TASS'", "what is stored is not what was written"),
        ("UPDATE time SET stop = 9999", "its words ["),
        ("UPDATE time SET stop = stop + 1", "its content gives the id t-"),
        ("UPDATE time SET kind = 'HOUR'", "cannot be read"),
        ("UPDATE time SET first_day = '2019-02-12'", "cannot be read: no such days"),
        ("UPDATE time SET value = '2019'", "what is stored is not what was written"),
        ("UPDATE written_span SET stop = 9999", "what shows its day ["),
        ("UPDATE written SET first_day = '2018-01-01'", "what is stored is not what was written"),
        ("DELETE FROM time", "what is stored is not what was written"),
        ("UPDATE position SET stop = 9999", "its words ["),
        ("UPDATE position SET relation = 'opposes'", "its content gives the id p-"),
        ("UPDATE position SET modality = 'sure'", "cannot be read"),
        ("UPDATE position SET target = holder", "cannot take a position on itself"),
        ("UPDATE position SET voice = 's-none'", "its content gives the id p-"),
        ("UPDATE position SET holder = 'r-none'", "which is no referent of the article"),
        ("UPDATE position SET doubt = ''", "what is stored is not what was written"),
        ("DELETE FROM position", "what is stored is not what was written"),
        ("UPDATE event SET stop = 9999", "its words ["),
        ("UPDATE event SET type = 'ASSAULT'", "its content gives the id e-"),
        ("UPDATE event SET type = 'BAKE'", "cannot be read"),
        ("UPDATE event SET status = 'sure'", "cannot be read"),
        ("UPDATE event SET voice = 's-none'", "s-none, which is no statement of the article"),
        ("UPDATE event SET time = 't-none'", "t-none, which is no time of the article"),
        ("UPDATE event SET place_stop = 9999", "its place ["),
        ("UPDATE event SET place_stop = NULL", "cannot be read"),
        ("UPDATE event SET contexts = 'military'", "what is stored is not what was written"),
        ("UPDATE event SET reciprocal = 1", "what is stored is not what was written"),
        ("DELETE FROM event", "rows of event_part belong to rows of event that are not there"),
        ("UPDATE event_part SET referent = 'r-none' WHERE side = 'actor'", "by or to r-none, which is"),
        ("UPDATE event_part SET stop = 9999", "its words ["),
        ("UPDATE event_part SET quantity = 'most'", "what is stored is not what was written"),
        ("UPDATE event_part SET side = 'actor', n = 1 WHERE side = 'recipient'", "what is stored is not what was"),
        ("DELETE FROM event_part", "cannot be read: COERCE needs somebody"),
        ("DELETE FROM event_part WHERE side = 'actor'", "its content gives the id e-"),
        ("UPDATE event_span SET stop = 9999 WHERE n = 1", "its words ["),
        ("DELETE FROM event_span", "cannot be read"),
        ("UPDATE claim SET stop = 9999", "its words ["),
        ("UPDATE claim SET start = start + 1", "its content gives the id k-"),
        ("UPDATE claim SET id = 'k-other'", "its content gives the id k-"),
        ("UPDATE claim SET modality = 'sure'", "cannot be read"),
        ("UPDATE claim SET negated = 0", "what is stored is not what was written"),
        ("UPDATE claim SET voice = 's-none'", "s-none, which is no statement of the article"),
        ("UPDATE claim SET time = 't-none'", "t-none, which is no time of the article"),
        ("UPDATE claim SET n = 7", "cannot be read"),
        ("UPDATE claim_span SET stop = 9999 WHERE n = 1", "its words ["),
        ("DELETE FROM claim_span", "cannot be read"),
        ("UPDATE claim_argument SET head_stop = 9999", "an argument ["),
        ("UPDATE claim_argument SET head_stop = head_start", "cannot be read"),
        ("UPDATE claim_argument SET place = 'verb'", "cannot be read"),
        ("UPDATE claim_argument SET referents = 'r-none'", "speak of r-none, which is no referent of the article"),
        ("UPDATE claim_argument SET preposition = 'near'", "what is stored is not what was written"),
        ("DELETE FROM claim_argument", "what is stored is not what was written"),
        ("UPDATE stage SET version = '9'", "what is stored is not what was written"),
        ("DELETE FROM statement", "what is stored is not what was written"),
        ("DELETE FROM entity", "what is stored is not what was written"),
        ("DELETE FROM place", "its name and location are not those of the first of its places"),
        ("DELETE FROM article", "rows of fact belong to rows of article that are not there"),
        ("DELETE FROM passage", "the passages for full-text search are not those of its text"),
        ("DELETE FROM passage WHERE n = 1", "the full-text index is out of step with the texts"),
        ("INSERT INTO passage_index (rowid, words) VALUES (99, 'more')", "the full-text index is out of step"),
        ("INSERT INTO passage_index (passage_index) VALUES ('delete-all')", "the full-text index is out of step"),
    ],
)
def test_whatever_was_changed_by_hand_is_found(path: Path, change: str, what: str) -> None:
    problems = tamper(path, change)
    assert any(what in problem.what for problem in problems), problems
    assert all(problem.remedy for problem in problems)


def test_a_problem_names_the_record(path: Path) -> None:
    said = sheet(2).statements
    assert said
    problems = tamper(path, "UPDATE statement_span SET stop = 9999 WHERE article LIKE 'a-%'")
    assert said[0].id in {problem.record for problem in problems}


@pytest.mark.parametrize("content", [b"", b"Port Ash said no.\n" * 99, bytes(range(256)) * 40])
def test_what_is_no_story_file_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "story.rashomon"
    path.write_bytes(content)
    (problem,) = verify(path)
    assert problem.record == "story.rashomon"
    assert problem.what
    assert problem.remedy


def test_verify_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert verify(path) == []
    assert path.read_bytes() == before
