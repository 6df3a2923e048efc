"""Who speaks in other accounts of a story and is not heard in this one, and whether this one mentions them at all.

It tells what is there and what is not, and not why: whom an outlet leaves out may have spoken after it was printed.
Only those whom some article names can be missed, as nobody else is known to be the same in two articles; and where the
articles report several affairs, only those who speak in one that the outlet reports too. Whoever is
spoken for by another is heard, and an outlet is heard in its own account; but whoever speaks only within the words of
another, who may be an opponent, is not. That somebody is not mentioned means that no
words of the outlet are known to stand for him or her; where some may, the row asks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Actor, Answer, Citation, Mention, Naming, Referent, content_id
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.evidence import bare
from rashomon.views.folding import folded, mentions
from rashomon.views.heard import HeardFilter, counts, listed, yes_or_no
from rashomon.views.hearing import Heard, Hearing, Outlet, Said, outlet_key
from rashomon.views.questions import questions


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Somebody with all that he or she says, anywhere.

    Attributes:
        actor: who it is.
        said: the statements that stand in no other's words, by the place of the outlet among the outlets.
        called: all names, folded.
        perhaps: who may be the same, by name and id.
        contents: the words of all that is said.

    """

    actor: Actor
    said: Mapping[int, tuple[Said, ...]]
    called: frozenset[str]
    perhaps: tuple[Actor, ...]
    contents: tuple[Citation, ...]

    @property
    def every(self) -> list[Said]:
        """All that he or she says."""
        return [one for many in self.said.values() for one in many]


def unheard(story: StoryFile, wanted: HeardFilter) -> tuple[Answer, ...]:
    """Answer who is not heard in each outlet and speaks in others, by outlet and actor in the order of the alphabet.

    The columns are id, outlet, actor, actor_id, mentioned, called, heard_in, statements, strengths, doubt. `mentioned`
    is "perhaps" where the outlet mentions only somebody who may be the same, of whom `doubt` asks; `called` is what the
    outlet calls somebody whom it mentions; `statements` are those in the outlets of `heard_in`, and `strengths` tell
    how they are made. Who is only told to support or believe something is not heard, here or there. Each row cites what
    is said there, and then the mentions here. An outlet of which no article was read has no row.

    Args:
        story: the story file.
        wanted: which outlets and actors, and by how many other outlets the actors are heard at the least.

    """
    hearing = Hearing.of(story)
    affairs = _affairs(story)
    speakers = [
        one
        for one in _speakers(hearing, _perhaps(hearing, story))
        if len(one.said) >= wanted.least and wanted.takes(one.called)
    ]
    return tuple(
        _answer(hearing, place, speaker)
        for place, missing in enumerate(_missing(hearing, speakers, affairs))
        if mentions(hearing.outlets[place][0].name, wanted.outlet)
        for speaker in missing
    )


def _affairs(story: StoryFile) -> Mapping[str, str]:
    """Say for each article's id which affair it reports; none where the story file does not know."""
    return {article: one.id for one in story.stories() for article in one.articles}


def _perhaps(hearing: Hearing, story: StoryFile) -> Mapping[str, list[Actor]]:
    """Say for each actor's id who may be the same, as far as nobody has judged it yet."""
    found = defaultdict[str, list[Actor]](list)
    for one in questions(hearing.speaking.evidence, story):
        found[one.left.id].append(one.right)
        found[one.right.id].append(one.left)
    return found


def _speakers(hearing: Hearing, perhaps: Mapping[str, list[Actor]]) -> list[_Speaker]:
    """List the named actors that speak anywhere, in the order of the alphabet."""
    said = defaultdict[str, dict[int, tuple[Said, ...]]](dict)
    for place, (_, speakers) in enumerate(hearing.outlets):
        for one in speakers:
            if one.actor and one.actor.named and (own := _outright(one)):
                said[one.actor.id][place] = own
    return [
        _Speaker(
            one,
            said[one.id],
            frozenset(folded(name) for name in hearing.called(one)),
            tuple(sorted(perhaps.get(one.id, ()), key=_by_name)),
            tuple(
                cited
                for many in said[one.id].values()
                for own in many
                for cited in cite_all(own.article, own.statement.content)
            ),
        )
        for one in sorted(hearing.speaking.cast.actors, key=_by_name)
        if one.id in said
    ]


def _by_name(one: Actor) -> tuple[str, str]:
    return folded(one.name), one.id


def _missing(
    hearing: Hearing, speakers: Sequence[_Speaker], affairs: Mapping[str, str]
) -> Iterator[Sequence[_Speaker]]:
    """Give for each outlet those who are heard elsewhere, in an affair that it reports too, and not here."""
    told = defaultdict[str, list[int]](list)
    for at, one in enumerate(speakers):
        articles = {said.article.id for many in one.said.values() for said in many}
        for affair in {affairs.get(article, "") for article in articles}:
            told[affair].append(at)
    for outlet, here in hearing.outlets:
        said = [(one.actor, own.behalf) for one in here for own in _outright(one)]
        heard = {actor.id for speaker, behalf in said for actor in (speaker, behalf and behalf.actor) if actor}
        itself = folded(outlet.name)
        near = {at for affair in {affairs.get(one.id, "") for one in outlet.articles} for at in told.get(affair, ())}
        every = [speakers[at] for at in sorted(near)] if outlet.is_read else []
        yield [one for one in every if one.actor.id not in heard and itself not in one.called]


def _outright(one: Heard) -> tuple[Said, ...]:
    """Return what somebody says, but for what others say that he or she says, and for stances."""
    return tuple(said for said in one.spoken if said.statement.inside is None)


def _answer(hearing: Hearing, place: int, speaker: _Speaker) -> Answer:
    """Answer with somebody who is not heard in an outlet."""
    outlet, said = hearing.outlets[place][0], speaker.every
    shown = list(_mentions(hearing, outlet, speaker.actor))
    may_be = [] if shown else [(one.name, list(_mentions(hearing, outlet, one))) for one in speaker.perhaps]
    open_to = [name for name, found in may_be if found]
    asked = [cited for _, found in may_be for cited in found]
    words = {name.casefold(): name for name in reversed([bare(" ".join(cited.exact.split())) for cited in shown])}
    return Answer(
        values=(
            ("id", content_id("u", outlet_key(outlet.articles[0]), speaker.actor.id)),
            ("outlet", outlet.name),
            ("actor", speaker.actor.name),
            ("actor_id", speaker.actor.id),
            ("mentioned", "perhaps" if open_to else yes_or_no(known=bool(shown))),
            ("called", listed(words.values())),
            ("heard_in", "; ".join(hearing.outlets[other][0].name for other in speaker.said)),
            ("statements", str(len(said))),
            ("strengths", counts(Counter(one.statement.strength for one in said))),
            ("doubt", f"is it {' or '.join(open_to)}?" if open_to else None),
        ),
        citations=tuple(dict.fromkeys((*speaker.contents, *shown, *asked))),
    )


def _mentions(hearing: Hearing, outlet: Outlet, actor: Actor) -> Iterator[Citation]:
    """Cite where an outlet mentions an actor; a pronoun only where nothing else stands for him or her."""
    evidence, key = hearing.speaking.evidence, outlet_key(outlet.articles[0])
    for referent in evidence.of_actor(actor):
        article = evidence.articles[referent.article]
        if outlet_key(article) == key:
            yield from (cite(article, one.span) for one in _telling(referent))


def _telling(referent: Referent) -> list[Mention]:
    return [one for one in referent.mentions if one.naming is not Naming.PRONOUN] or list(referent.mentions)
