"""What the commands about actors share: how they are listed and asked for, and how a verdict is passed."""

import getpass
import os
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import STORY, quiet_option, say, story_option

if TYPE_CHECKING:
    from rashomon.model import Actor, Verdict
    from rashomon.model.record_verdict import AnyVerdict
    from rashomon.store import StoryFile
    from rashomon.views.evidence import Evidence
    from rashomon.views.judging import By

KINDS: Final = ("person", "state", "organisation", "group")
LAYOUT: Final = Layout(
    {"name": 26, "kind": 12, "country": 7, "articles": 8, "statements": 10, "roles": 0, "id": 10},
    ("country", "articles", "kind", "statements"),
    readable=24,
)
_BY: Final = "RASHOMON_BY"
_SHORT: Final = 10
"""As many characters of an id as a table shows; commands take them."""


def list_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose actors."""
    doubtful = click.option("--doubtful", is_flag=True, help="Which actors may be one, and how to say so.")
    unnamed = click.option("--all", "unnamed", is_flag=True, help="Those too whom nobody names and who say nothing.")
    kind = click.option("--kind", type=click.Choice(KINDS), help="What they are.")
    return kind(doubtful(unnamed(command)))


def list_actors(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """Show the actors that are wanted, or the questions about them.

    Args:
        story: the story file's path.
        shape: table, json, csv or md.
        wanted: what `list_options` took, and `words`.

    """
    from rashomon.store import StoryFile

    words = " ".join(wanted["words"]) or None
    with StoryFile.open(Path(story)) as opened:
        if wanted["doubtful"]:
            _list_doubtful(opened, shape, words, wanted["kind"])
            return
        from rashomon.cli.shapes import show
        from rashomon.views.actors import ActorFilter, actors

        found = actors(opened, ActorFilter(words, wanted["kind"], wanted["unnamed"]))
        if not found:
            say("no actor is like that; leave out words, or see all with `rashomon actors --all`")
    show(found, shape, LAYOUT)


def _list_doubtful(opened: "StoryFile", shape: str, words: str | None, kind: str | None) -> None:
    """Show which actors may be one, with the commands that answer."""
    from rashomon.model import Answer
    from rashomon.views.questions import doubtful

    found = []
    for one in doubtful(opened, words, kind):
        values = dict(one.values)
        sides = (short(values["left_id"] or ""), short(values["right_id"] or ""))
        answers = [(name, command_line(opened.path, "actors", name, *sides)) for name in ("merge", "apart")]
        found.append(Answer((*one.values, *answers), one.citations))
    if not found:
        say("no actor is in doubt")
    if shape != "table":
        from rashomon.cli.shapes import show

        show(found, shape, Layout({"question": 0, "reasons": 0, "merge": 0, "apart": 0}))
    elif found:
        from rashomon.cli.portraits import draw_questions

        draw_questions(found)


def short(record: str) -> str:
    """Return as much of an id as commands need.

    Examples:
        >>> short("x-cibpnkvvq7zzu4ab")
        'x-cibpnkvv'

    """
    return record[:_SHORT]


def command_line(path: Path, *words: str) -> str:
    """Return what to type for a command about a story.

    Examples:
        >>> command_line(Path("story.rashomon"), "actors", "apart"), command_line(Path("a b"), "verdicts")
        ('rashomon actors apart', "rashomon verdicts --story 'a b'")

    """
    named = [] if str(path) == STORY else ["--story", str(path)]
    return shlex.join(["rashomon", *words, *named])


def undo_line(path: Path, verdict: str) -> str:
    """Return what to type to take back a verdict.

    Examples:
        >>> undo_line(Path("story.rashomon"), "j-cibpnkvvq7zzu4ab")
        'rashomon verdicts undo j-cibpnkvv'

    """
    return command_line(path, "verdicts", "undo", short(verdict))


def verdict_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of commands that say something of actors."""
    by = click.option("--by", metavar="NAME", help=f"Who says so; else the variable {_BY}, else your login name.")
    return by(story_option(quiet_option(command)))


@contextmanager
def judging(story: str, who: str | None) -> Iterator[tuple["StoryFile", "Evidence", "By"]]:
    """Open a story in which somebody is about to say something; give its evidence, and who says it when.

    Args:
        story: the story file's path.
        who: who says it; None asks the environment.

    """
    from rashomon.store import StoryFile
    from rashomon.views.all_verdicts import speaking_now
    from rashomon.views.evidence import Evidence

    name = speaker(who)
    with StoryFile.open(Path(story)) as opened:
        yield opened, Evidence.of(opened), speaking_now(opened, name)


def speaker(who: str | None) -> str:
    """Return who says something: whoever the call names, or else the environment.

    Raises:
        CallError: neither does, and the system does not tell the login name.

    """
    return (who or os.environ.get(_BY) or _login()).strip()


def _login() -> str:
    """Return the login name.

    Raises:
        CallError: the system does not tell it.

    """
    from rashomon.errors import CallError

    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        message = "the system does not tell your name"
        raise CallError(message, f"give it with --by NAME, or in the variable {_BY}") from error


def pass_verdict(story: "StoryFile", given: "Verdict") -> "Evidence":
    """Keep what a person says and find out who is who anew; return what is known then."""
    from rashomon.views.evidence import Evidence

    make_count(story, given)
    return Evidence.of(story)


def make_count(story: "StoryFile", given: "AnyVerdict") -> bool:
    """Keep what a person says and make it count; say whether it is new. It is kept whatever becomes of the rest."""
    from rashomon.run.judging import follow, keep

    if not keep(story, given):
        return False
    try:
        follow(story, given)
    except Exception:
        click.echo(f"what you said is kept ({short(given.id)}); what follows from it is not yet done", err=True)
        raise
    return True


def tell(story: "StoryFile", changed: str, given: "AnyVerdict") -> None:
    """Say in one line what changed, and how to undo it."""
    say(f"{changed}; undo it with: {undo_line(story.path, given.id)}")


def owners(evidence: "Evidence", given: "Verdict") -> "tuple[list[Actor], list[Actor]]":
    """Return the actors that the words of a verdict's sides belong to now."""
    from rashomon.model.verdicts import Meeting

    meeting = Meeting(evidence.referents.values())
    left, right = (
        list({actor.id: actor for one in meeting.of(side) if (actor := evidence.cast.actor(one))}.values())
        for side in (given.left, given.right)
    )
    return left, right


def described(evidence: "Evidence", actor: "Actor") -> str:
    """Return an actor with its id and in how many articles it is."""
    count = len({one.article for one in evidence.of_actor(actor)})
    return f"{actor.name} ({short(actor.id)}, in {count} article{'s' if count != 1 else ''})"
