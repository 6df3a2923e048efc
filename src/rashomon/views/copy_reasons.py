"""Why two articles are said to share passages: the passages, aligned, with each edit in the words of both sides."""

from collections.abc import Iterator
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Answer, Article, Citation
from rashomon.model.copy import Change, Copy, Edit, Passage, PassageKind
from rashomon.store import StoryFile
from rashomon.views.accounts import Accounts
from rashomon.views.citing import cite
from rashomon.views.copies import Copies, name_of
from rashomon.views.finding import one_of

COPY: Final = "y-"
"""What the id of a copy begins with."""
_KINDS: Final = {
    PassageKind.REPORT: "copied",
    PassageKind.QUOTATION: "the same quotation, which both may have heard",
    PassageKind.REWORDED: "likely the same in other words; never proven",
}


def explain_copy(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer what two articles share, passage by passage, what was changed, and from where to where it went.

    Args:
        story: the story file.
        record: the copy's id or its beginning.

    Raises:
        CallError: there is no such copy, or there are several.

    """
    found = Copies.of(story)
    meant = one_of(found.pairs, record, "rashomon show copies", ("copy", "copies"))
    return tuple(_reasons(found, meant))


def copy_between(story: StoryFile, one: str, other: str) -> tuple[Answer, ...]:
    """Answer what two articles share, as `explain_copy` does; only these two are read.

    Args:
        story: the story file.
        one: id of the one article.
        other: id of the other.

    Raises:
        CallError: they share nothing.

    """
    copy = story.copy_between(one, other)
    if copy is None:
        message = f"{one} and {other} share no passage"
        raise CallError(message, "`rashomon show copies` lists the articles that do")
    articles = {each.id: each for each in story.articles_of((one, other))}
    return tuple(_reasons(Copies((copy,), articles, Accounts.of((copy,), articles)), copy))


def _reasons(found: Copies, copy: Copy) -> Iterator[Answer]:
    where = found.direction(copy)
    one, other = found.ordered(copy, where)
    turn = one.id != copy.left
    longest = copy.longest().turned if turn else copy.longest()
    shares = (copy.right_share, copy.left_share) if turn else (copy.left_share, copy.right_share)
    whole = (cite(one, longest.left), cite(other, longest.right))
    yield _row("copy", f"{name_of(one)} and {name_of(other)}", copy.id, *whole)
    yield _row("from", where.agency or (name_of(one) if where.giver else None), where.why, *whole)
    for article, share, there in ((one, shares[0], other), (other, shares[1], one)):
        yield _row("share", f"{share:.0%}", f"of the words of {name_of(article)} stand in {name_of(there)}", *whole)
    for passage in copy.passages:
        yield from _passage(one, other, passage.turned if turn else passage, known=where.giver is not None)


def _passage(one: Article, other: Article, passage: Passage, *, known: bool) -> Iterator[Answer]:
    words = " ".join(passage.left.of(one.text).split())
    sure = f"{passage.exactness:.0%} alike" if passage.kind is PassageKind.REWORDED else f"{passage.exactness:.0%} kept"
    both = (cite(one, passage.left), cite(other, passage.right))
    yield _row("passage", words, f"{_KINDS[passage.kind]}: {sure}", *both)
    if passage.kind is PassageKind.REWORDED:
        yield _row("told as", " ".join(passage.right.of(other.text).split()), f"in {name_of(other)}", both[1], both[0])
    for edit in passage.edits:
        yield _edit(one, other, edit, known=known)


def _edit(one: Article, other: Article, edit: Edit, *, known: bool) -> Answer:
    """Answer with one edit: the words of both sides. Cut and added are words of one who is known to have copied."""
    sides = ((one, edit.left), (other, edit.right))
    was, now = (" ".join(span.of(article.text).split()) if span else "" for article, span in sides)
    cited = [cite(article, span) for article, span in sides if span]
    if edit.change is Change.REPLACED:
        return _row(edit.change.value, f"{was} → {now}", f"in {name_of(one)} → in {name_of(other)}", *cited)
    has, lacks = (one, other) if edit.change is Change.CUT else (other, one)
    what = edit.change.value if known else "only one"
    return _row(what, was or now, f"in {name_of(has)}, not in {name_of(lacks)}", *cited)


def _row(what: str, value: str | None, why: str, *cited: Citation) -> Answer:
    return Answer((("what", what), ("value", value), ("why", why)), cited)
