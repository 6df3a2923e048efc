"""The sections of an edition: which views it holds the answers of, and by what a reader may choose among them."""

from typing import Final

from rashomon.edition.section import ARTICLE, OUTLET, Facet, Section, facets
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.articles import articles
from rashomon.views.changes import changes
from rashomon.views.conflict_reasons import conflict_reasons
from rashomon.views.conflicts import ConflictFilter, agreements, conflicts
from rashomon.views.copies import CopyFilter, accounts, copies
from rashomon.views.disagreements import disagreements
from rashomon.views.event_labels import event_labels
from rashomon.views.events import EventFilter, events
from rashomon.views.heard import HeardFilter, heard
from rashomon.views.labels import LabelFilter, labels
from rashomon.views.outlet_profile import profiles
from rashomon.views.outlets import outlets
from rashomon.views.portrait import portraits
from rashomon.views.positions import PositionFilter, positions
from rashomon.views.questions import doubtful
from rashomon.views.statements import StatementFilter, statements
from rashomon.views.stories import StoryFilter, stories
from rashomon.views.timeline import timeline
from rashomon.views.unheard import unheard

_OUTLET: Final = Facet(OUTLET)
_ARTICLE: Final = Facet(ARTICLE)

SECTIONS: Final = (
    Section("articles", articles, facets("outlet", "agency", "day", "language")),
    Section(
        "statements",
        lambda story: statements(story, StatementFilter()),
        (*facets("speaker", "speaker_id", "speaks_for", "via", "form", "strength", "day", many=("via",)), _OUTLET),
    ),
    Section("actors", lambda story: actors(story, ActorFilter()), facets("kind", "country", "sector")),
    Section(
        "positions",
        lambda story: positions(story, PositionFilter()),
        (
            *facets("holder", "holder_id", "target", "target_id", "relation", "voice", "modality"),
            Facet("day", ("as_of",)),
            _OUTLET,
        ),
    ),
    Section("changes", lambda story: changes(story, PositionFilter()), facets("holder", "holder_id")),
    Section("disagreements", lambda story: disagreements(story, PositionFilter()), facets("holder", "holder_id")),
    Section(
        "events",
        lambda story: events(story, EventFilter()),
        (*facets("type", "actor", "actor_id", "recipient", "recipient_id", "status", "voice", "day"), _OUTLET),
    ),
    Section(
        "timeline",
        lambda story: timeline(story, EventFilter()),
        (*facets("type", "actor", "actor_id", "recipient", "recipient_id", "day"), _OUTLET),
    ),
    Section("conflicts", lambda story: conflicts(story, ConflictFilter()), (*facets("kind"), _OUTLET, _ARTICLE)),
    Section("conflict_reasons", conflict_reasons, key="conflict"),
    Section("agreements", agreements, (_OUTLET, _ARTICLE)),
    Section("copies", lambda story: copies(story, CopyFilter()), (*facets("kind", "sure", "from"), _OUTLET, _ARTICLE)),
    Section("accounts", accounts, (*facets("agency"), _OUTLET), key="account"),
    Section(
        "labels",
        lambda story: labels(story, LabelFilter()),
        (*facets("actor", "actor_id", "kind", "loaded", "voice", "only_here"), _OUTLET),
    ),
    Section(
        "event_labels",
        lambda story: event_labels(story, LabelFilter()),
        (*facets("event", "event_id", "kind", "loaded", "voice", "only_here"), _OUTLET),
    ),
    Section(
        "voices",
        lambda story: heard(story, HeardFilter()),
        (*facets("speaker", "speaker_id", "named", "speaks_for", many=("speaks_for",)), Facet("outlet", ("outlet",))),
    ),
    Section(
        "unheard",
        lambda story: unheard(story, HeardFilter()),
        (*facets("actor", "actor_id", "mentioned"), Facet("outlet", ("outlet",))),
    ),
    Section("outlets", outlets, (Facet("outlet", ("outlet",)),)),
    Section("profiles", profiles, facets("section"), key="outlet"),
    Section("portraits", portraits, facets("what"), key="actor"),
    Section("stories", lambda story: stories(story, StoryFilter()), (_OUTLET, _ARTICLE)),
    Section("questions", doubtful, (Facet("actor_id", ("left_id", "right_id")),), key="left_id"),
)
"""In the order in which they are made and in which an article lists what is said of it."""

NAMES: Final = tuple(one.name for one in SECTIONS)
