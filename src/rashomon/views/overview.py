"""A story at a glance: articles, outlets, dates, statements, actors, and who speaks most. Counts, no judgement."""

from collections import Counter
from dataclasses import dataclass

from rashomon.model import Form, Kind, Skipped
from rashomon.store import StoryFile
from rashomon.views.cast import Cast
from rashomon.views.told import told


@dataclass(frozen=True, slots=True)
class Overview:
    """What a story holds, counted.

    Attributes:
        articles: how many there are.
        unread: of these, how many were kept without being read, by language.
        outlets: how many articles each outlet has, by name; those without a known outlet are not among them.
        dated: articles whose day of publication is known.
        days: the first and the last of these days; None where there is none.
        statements: by form.
        speakers: those who say most, by name in the order of the alphabet, with the number of their statements.
        unnamed: statements whose speaker is not known.
        actors: those whom an article names, by kind; None for a kind that no article shows.
        questions: how many pairs of actors may be the same, for a person to say.
        skipped: inputs that were left out, with reasons.

    """

    articles: int
    unread: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]
    dated: int
    days: tuple[str, str] | None
    statements: tuple[tuple[Form, int], ...]
    speakers: tuple[tuple[str, int], ...]
    unnamed: int
    actors: tuple[tuple[Kind | None, int], ...]
    questions: int
    skipped: tuple[Skipped, ...]


def overview(story: StoryFile, most: int = 12) -> Overview:
    """Count what a story holds.

    Args:
        story: the story file.
        most: how many speakers to name, at the most.

    """
    cast = Cast.of(story)
    kinds = Counter(one.kind for one in cast.actors if one.named)
    articles, outlets, unread = 0, Counter[str](), Counter[str]()
    days, forms, speakers, unnamed = list[str](), Counter[Form](), Counter[str](), 0
    for article, made in told(story):
        articles += 1
        known = article.metadata.value
        outlets.update([outlet] if (outlet := known("outlet")) else [])
        days += [day] if (day := known("published_on")) else []
        unread.update([article.language] if article.unread else [])
        forms.update(one.form for one in made)
        names = [cast.name(one.speaker_id, one.speaker) for one in made]
        speakers.update(name for name in names if name)
        unnamed += names.count(None)
    return Overview(
        articles=articles,
        unread=tuple(sorted(unread.items())),
        outlets=tuple(sorted(outlets.items())),
        dated=len(days),
        days=(min(days), max(days)) if days else None,
        statements=tuple((form, forms[form]) for form in Form),
        speakers=most_heard(speakers, most),
        unnamed=unnamed,
        actors=tuple((kind, kinds[kind]) for kind in (*Kind, None) if kinds[kind]),
        questions=len(story.questions()),
        skipped=tuple(story.skipped()),
    )


def most_heard(speakers: Counter[str], most: int) -> tuple[tuple[str, int], ...]:
    """Choose those who say most, in the order of the alphabet.

    Nobody is left out beside somebody who is named and says no more: where those who say equally much would not all
    find room, none of them is named, unless nobody says more.

    Examples:
        >>> most_heard(Counter({"Ruiz": 2, "Adeyemi": 3, "Boro": 1, "Cole": 1}), most=3)
        (('Adeyemi', 3), ('Ruiz', 2))

    """
    counts = sorted(speakers.values(), reverse=True)
    least = counts[most] + 1 if len(counts) > most else 1
    least = min(least, counts[0]) if counts else least
    return tuple(sorted((name, count) for name, count in speakers.items() if count >= least)[:most])
