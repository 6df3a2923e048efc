"""A story for tests in which people speak: a line for each statement, with actors known across articles.

write(story, Paper("ledger.txt", "The Ash Ledger", (Line("Pell Odera", "the bridge is open"),), ("Boro Rusk",)))
"""

from dataclasses import dataclass, replace

from rashomon.model import (
    Actor,
    Article,
    Fact,
    Form,
    Linking,
    Match,
    Mention,
    Metadata,
    Naming,
    Origin,
    Referent,
    Relay,
    Sheet,
    Span,
    Statement,
)
from rashomon.store import StoryFile


@dataclass(frozen=True, slots=True)
class Line:
    """A statement.

    Attributes:
        speaker: in the text's words; those that begin with a small letter are no name; None where it gives none.
        words: what is said.
        cue: the words that attribute.
        form: whose wording it is.
        strength: of the cue.
        via: a voice in between.
        speaks_for: on whose behalf.
        inside: whether it is made in the words of the line before.

    """

    speaker: str | None
    words: str
    cue: str = "said"
    form: Form = Form.INDIRECT
    strength: str = "neutral"
    via: str = ""
    speaks_for: str = ""
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """An article.

    Attributes:
        name: its file name.
        outlet: who publishes it; None where that is not known.
        lines: who says what in it.
        others: whom it names besides.
        agency: whose wire copy it is.
        unread: why it was not read, if so.

    """

    name: str
    outlet: str | None
    lines: tuple[Line, ...] = ()
    others: tuple[str, ...] = ()
    agency: str = ""
    unread: str | None = None


def sheet(paper: Paper) -> Sheet:
    """Make an article of its lines: one in the text for each, and one for each of the others."""
    rows = [f"{line.speaker or ''}\t{line.cue}\t{line.via}\t{line.speaks_for}\t{line.words}" for line in paper.lines]
    text = "\n".join([*rows, *paper.others, f"The end of {paper.name}."])
    facts = {"outlet": paper.outlet, "agency": paper.agency}
    known = {name: Fact(value, Origin.FLAG, evidence=f"--{name}") for name, value in facts.items() if value}
    article = Article(paper.name, text, Metadata(**known), unread=paper.unread)
    referents: dict[str, Referent] = {}
    statements: list[Statement] = []
    start = 0
    for line, row in zip(paper.lines, rows, strict=True):
        for name in (line.speaker, line.speaks_for):
            if name:
                _mention(referents, article, name, start + row.index(name))
        said = _statement(article, line, start, referents)
        statements.append(replace(said, inside=statements[-1].id) if line.inside else said)
        start += len(row) + 1
    for name in paper.others:
        _mention(referents, article, name, start)
        start += len(name) + 1
    return Sheet(article, None, tuple(referents.values()), tuple(statements))


def write(story: StoryFile, *papers: Paper, unsure: tuple[str, str] | None = None) -> None:
    """Write articles, and make one actor of all who bear one name.

    Args:
        story: the story file.
        papers: the articles, in the order in which they are written.
        unsure: the names of two who may be one.

    """
    for paper in papers:
        made = sheet(paper)
        story.write(made, made.article.name, {})
    groups: dict[str, list[Referent]] = {}
    for one in story.referents():
        groups.setdefault(one.name if one.named else one.id, []).append(one)
    actors = [
        Actor(f"x-{name}", many[0].name, None, many[0].named, tuple(sorted(one.id for one in many)))
        for name, many in groups.items()
    ]
    matches = []
    if unsure:
        left, right = sorted(groups[name][0].id for name in unsure)
        matches = [Match(left, right, 0.6, (), sure=False)]
    story.write_links(matches, actors, Linking("spoken", 0))


def _mention(referents: dict[str, Referent], article: Article, name: str, start: int) -> None:
    """Add a mention of somebody."""
    mention = Mention(Span(start, start + len(name)), Naming.NAME if name[0].isupper() else Naming.DESCRIPTION)
    known = referents.get(name)
    made = Referent(article.id, name, (mention,), named=name[0].isupper())
    referents[name] = replace(known, mentions=(*known.mentions, mention)) if known else made


def _statement(article: Article, line: Line, start: int, referents: dict[str, Referent]) -> Statement:
    """Make the statement of a line that starts somewhere."""
    places: list[tuple[Span, ...]] = []
    at = start
    for part in (line.speaker or "", line.cue, line.via, line.speaks_for, line.words):
        places.append((Span(at, at + len(part)),) if part else ())
        at += len(part) + 1
    return Statement(
        article.id,
        source=places[0],
        cue=places[1],
        content=places[4],
        form=line.form,
        speaker=line.speaker,
        speaks_for=line.speaks_for or None,
        speaker_id=referents[line.speaker].id if line.speaker else None,
        speaks_for_id=referents[line.speaks_for].id if line.speaks_for else None,
        via=tuple(Relay(line.via, span) for span in places[2]),
        strength=line.strength,
    )
