"""What a person says of records on a page: kept in the story with who and when, and taken back as easily.

Each form carries a token that another site's page cannot know. After it, the reader is back on the page from which the
form came, which then shows what was said; where the pages take longer to prepare anew, it says so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from secrets import compare_digest
from typing import Annotated, Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from rashomon.edition import Keeper
from rashomon.model import Actor, Kind
from rashomon.model.record_verdict import AnyVerdict
from rashomon.run.judging import judge
from rashomon.store import StoryFile
from rashomon.views.all_verdicts import speaking_now, undoing
from rashomon.views.evidence import Evidence
from rashomon.views.finding import find_actor
from rashomon.views.judging import By, merging, parting, renaming, setting_kind, splitting
from rashomon.views.record_judging import accepting, correcting_day, correcting_speaker, refusing
from rashomon.views.stories import find_story, story_rows
from rashomon.views.story_verdicts import merging as merging_stories
from rashomon.views.story_verdicts import moving
from rashomon.views.story_verdicts import splitting as splitting_story
from rashomon.web.asking import SAID
from rashomon.web.settings import Settings

router: Final = APIRouter(prefix="/verdict")
PATIENCE_S: Final = 10.0
"""So many seconds a reader waits for pages that heed what was just said; after them the old ones are shown."""
WHO: Final = "rashomon-by"
_LONGEST: Final = 1000
"""Characters of a name, a reason or a list of ids at the most."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who says something on a page, and where the reader goes then.

    Attributes:
        keeper: of the editions that must heed it.
        settings: of the app.
        who: the person.
        back: the page from which the form came.

    """

    keeper: Keeper
    settings: Settings
    who: str
    back: str

    @contextmanager
    def speaking(self) -> Iterator[tuple[StoryFile, By]]:
        """Open the story for somebody who speaks now."""
        with StoryFile.open(self.settings.story) as story:
            yield story, speaking_now(story, self.who)

    def say(self, *verdicts: Callable[[StoryFile, By], AnyVerdict]) -> RedirectResponse:
        """Keep what is said, one thing after the other, have new pages made, and lead back."""
        last = ""
        for verdict in verdicts:
            with self.speaking() as (story, said):
                given = verdict(story, said)
                judge(story, given)
                last = given.id
        self.keeper.renew(PATIENCE_S)
        return RedirectResponse(_with(self.back, last), status_code=303)


def _judge(
    request: Request,
    form_token: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
) -> Judge:
    settings: Settings = request.app.state.settings
    if not compare_digest(form_token.encode(errors="replace"), settings.form_token.encode()):
        raise HTTPException(403, "this form is from an earlier run of the app: load the page again, and say it there")
    who = request.cookies.get(WHO, "").strip()[:_LONGEST]
    return Judge(request.app.state.keeper, settings, unquote(who) or settings.by, _own(back))


Speaker = Annotated[Judge, Depends(_judge)]
Words = Annotated[str, Form(max_length=_LONGEST)]


@router.post("/actors/merge", summary="Say that two actors are one")
def merge_actors(one: Speaker, left: Words, right: Words) -> RedirectResponse:
    """Say that two actors are one."""
    return one.say(lambda story, said: _pair(story, left, right, lambda e, a, b: merging(e, a, [b], said)))


@router.post("/actors/apart", summary="Say that two actors are not one")
def part_actors(one: Speaker, left: Words, right: Words) -> RedirectResponse:
    """Say that two actors are not one."""
    return one.say(lambda story, said: _pair(story, left, right, lambda e, a, b: parting(e, a, b, said)))


@router.post("/actors/rename", summary="Say what an actor is called")
def rename_actor(one: Speaker, actor: Words, name: Words) -> RedirectResponse:
    """Say what an actor is called."""

    def said_of(story: StoryFile, said: By) -> AnyVerdict:
        evidence = Evidence.of(story)
        return renaming(evidence, find_actor(evidence, actor), name, said)

    return one.say(said_of)


@router.post("/actors/kind", summary="Say what an actor is")
def kind_of_actor(one: Speaker, actor: Words, kind: Annotated[Kind, Form()]) -> RedirectResponse:
    """Say what an actor is: a person, state, organisation or group."""

    def said_of(story: StoryFile, said: By) -> AnyVerdict:
        evidence = Evidence.of(story)
        return setting_kind(evidence, find_actor(evidence, actor), kind, said)

    return one.say(said_of)


@router.post("/actors/split", summary="Say that some articles speak of another actor")
def split_actor(one: Speaker, actor: Words, article: Annotated[list[str], Form()]) -> RedirectResponse:
    """Say that some articles speak of another actor of the same name."""

    def said_of(story: StoryFile, said: By) -> AnyVerdict:
        evidence = Evidence.of(story)
        return splitting(evidence, find_actor(evidence, actor), [story.article(each) for each in article], said)

    return one.say(said_of)


@router.post("/record/accept", summary="Say that a record is right as it is")
def accept(one: Speaker, record: Words, reason: Words = "") -> RedirectResponse:
    """Say that a record is right as it is; or several, with a space between their ids."""
    each = record.split()
    return one.say(*(lambda story, said, it=it: accepting(story, it, said, reason=reason) for it in each))


@router.post("/record/refuse", summary="Say that a record is wrong")
def refuse(one: Speaker, record: Words, reason: Words = "") -> RedirectResponse:
    """Say that a record is wrong, or several: they do not count any more."""
    each = record.split()
    return one.say(*(lambda story, said, it=it: refusing(story, it, said, reason=reason) for it in each))


@router.post("/record/speaker", summary="Say who speaks")
def speaker(one: Speaker, record: Words, value: Words, reason: Words = "") -> RedirectResponse:
    """Say whose word a statement is: an actor of the article, a name, or `unknown`."""
    return one.say(lambda story, said: correcting_speaker(story, record, value, said, reason=reason))


@router.post("/record/day", summary="Say of which day an article is")
def day(one: Speaker, record: Words, value: Words, reason: Words = "") -> RedirectResponse:
    """Say of which day an article is, or `unknown`."""
    return one.say(lambda story, said: correcting_day(story, record, value, said, reason=reason))


@router.post("/stories/merge", summary="Say that stories report one affair")
def merge_stories(one: Speaker, story: Annotated[list[str], Form()]) -> RedirectResponse:
    """Say that stories report one affair."""
    return one.say(lambda opened, said: merging_stories([find_story(opened, each) for each in story], said))


@router.post("/stories/split", summary="Say that articles report another affair")
def split_story(one: Speaker, story: Words, article: Annotated[list[str], Form()]) -> RedirectResponse:
    """Say that articles report another affair than the rest of their story."""
    return one.say(
        lambda opened, said: splitting_story(find_story(opened, story), [opened.article(a) for a in article], said)
    )


@router.post("/stories/move", summary="Say that articles belong to another story")
def move_to_story(one: Speaker, story: Words, article: Annotated[list[str], Form()]) -> RedirectResponse:
    """Say that articles belong to another story."""

    def said_of(opened: StoryFile, said: By) -> AnyVerdict:
        rows = story_rows(opened)
        return moving(rows, [opened.article(each) for each in article], find_story(opened, story), said)

    return one.say(said_of)


@router.post("/undo", summary="Take back what was said")
def undo(one: Speaker, verdict: Words) -> RedirectResponse:
    """Take back what was said, also what was taken back."""
    return one.say(lambda story, said: undoing(story, verdict, said))


@router.post("/name", summary="Say who you are")
def name_yourself(request: Request, one: Speaker, name: Words = "") -> RedirectResponse:
    """Say who you are: what you say on the pages is kept under this name."""
    answer = RedirectResponse(one.back, status_code=303)
    written = quote(" ".join(name.split()))
    answer.set_cookie(WHO, written, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return answer


def _pair(story: StoryFile, left: str, right: str, say: Callable[[Evidence, Actor, Actor], AnyVerdict]) -> AnyVerdict:
    evidence = Evidence.of(story)
    return say(evidence, find_actor(evidence, left), find_actor(evidence, right))


def _own(back: str) -> str:
    """Take an address only if it is one of this app; whatever else is given leads to the overview.

    Examples:
        >>> _own("/actor/x-1?a=b"), _own("///elsewhere.example/"), _own("https://elsewhere.example")
        ('/actor/x-1?a=b', '/', '/')

    """
    apart = urlsplit(back)
    own = back.startswith("/") and not back.startswith(("//", "/\\")) and not apart.scheme and not apart.netloc
    return back if own and back.isprintable() else "/"


def _with(back: str, verdict: str) -> str:
    """Say on the page that a reader goes back to what was just said."""
    apart = urlsplit(back)
    asked = [pair for pair in parse_qsl(apart.query, keep_blank_values=True) if pair[0] != SAID]
    return apart._replace(query=urlencode([*asked, (SAID, verdict)])).geturl()
