"""The shapes of exported records about actors: who there is, and which questions are open.

Every `exact` is the untouched text of the article that stands beside it. What is not known is null, never left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.export.records import Record, passage
from rashomon.model import Actor, Referent, Role
from rashomon.store import StoryFile
from rashomon.views.actors import by_name
from rashomon.views.evidence import Evidence
from rashomon.views.questions import Question, questions
from rashomon.views.speaking import Speaking
from rashomon.views.voices import Voices


@dataclass(frozen=True, slots=True)
class Known:
    """What the export of a story asks of it once.

    Attributes:
        story: the story file.
        speaking: who speaks, and the words behind the actors.

    """

    story: StoryFile
    speaking: Speaking

    @classmethod
    def of(cls, story: StoryFile) -> "Known":
        """Ask a story file."""
        return cls(story, Speaking.of(story))

    def actor_records(self) -> Iterator[Record]:
        """Go through the actors in the order of the alphabet."""
        evidence = self.speaking.evidence
        voices = Voices.of(self.story, evidence.cast)
        for actor in by_name(evidence):
            yield actor_record(evidence, voices, actor)

    def question_records(self) -> Iterator[Record]:
        """Go through the pairs of actors that may be one, the likeliest first."""
        evidence = self.speaking.evidence
        for one in questions(evidence, self.story):
            yield _question(evidence, one)


def actor_record(evidence: Evidence, voices: Voices, actor: Actor) -> Record:
    """Return an actor with what articles call it, and what they say it is and who says so.

    Args:
        evidence: the words behind the actors.
        voices: in whose mouth words stand.
        actor: the actor.

    """
    referents = evidence.of_actor(actor)
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value if actor.kind else None,
        "named": actor.named,
        "country": actor.country,
        "sector": actor.sector,
        "aliases": list(evidence.aliases(actor)),
        "members": list(dict.fromkeys(member.name for one in referents for member in one.members)),
        "roles": [_role(evidence, voices, each, role) for each, role in evidence.roles(actor)],
        "quantity": "; ".join(dict.fromkeys(one.quantity for one in referents if one.quantity)) or None,
        "mentions": sum(len(one.mentions) for one in referents),
        "articles": list(dict.fromkeys(evidence.articles[one.article].name for one in referents)),
        "doubt": "; ".join(dict.fromkeys(one.doubt for one in referents if one.doubt)) or None,
    }


def _role(evidence: Evidence, voices: Voices, referent: Referent, role: Role) -> Record:
    """Return a role, with the words that show it, their day, and in whose mouth they stand."""
    article = evidence.articles[referent.article]
    return {
        "title": role.title,
        "body": role.body,
        "country": role.country,
        "sector": role.sector,
        "standing": role.standing,
        "marks": role.marks or None,
        "article": article.name,
        **passage(article.text, role.span),
        "day": article.metadata.value("published_on"),
        "voice": voices.behind(article, role.span),
    }


def _question(evidence: Evidence, one: Question) -> Record:
    """Return the question whether two actors are one, with both sides' words and what the doubt is made of."""
    sides = [evidence.referents[side] for side in (one.match.left, one.match.right)]
    return {
        "left": one.left.name,
        "left_id": one.left.id,
        "right": one.right.name,
        "right_id": one.right.id,
        "score": round(one.match.score, 4),
        "reasons": [
            {"feature": why.feature, "words": why.words, "weight": round(why.weight, 4)} for why in one.match.reasons
        ],
        "shown_by": [
            {
                "article": evidence.articles[each.article].name,
                **passage(evidence.articles[each.article].text, evidence.best_mention(each).span),
            }
            for each in sides
        ],
    }
