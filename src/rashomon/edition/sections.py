"""The sections of an edition: which views it holds the answers of, and by what a reader may choose among them."""

from typing import Final

from rashomon.edition.body import cited_words
from rashomon.edition.section import ARTICLE, OUTLET, Facet, Section, facets
from rashomon.views.articles import articles
from rashomon.views.changes import changes
from rashomon.views.conflict_reasons import conflict_reasons
from rashomon.views.conflict_sides import conflict_sides, conflicts_with_voices
from rashomon.views.conflicts import agreements
from rashomon.views.contests import contested
from rashomon.views.copies import CopyFilter, accounts, copies
from rashomon.views.disagreements import disagreements
from rashomon.views.doubts import DoubtFilter, doubts
from rashomon.views.drawn import drawn
from rashomon.views.event_labels import event_labels
from rashomon.views.events import EventFilter, events
from rashomon.views.heard import HeardFilter, heard
from rashomon.views.labels import LabelFilter, labels
from rashomon.views.left_out import left_out
from rashomon.views.named import statements_with_named
from rashomon.views.outlet_profile import profiles
from rashomon.views.outlets import outlets
from rashomon.views.partings import partings
from rashomon.views.positions import PositionFilter, positions
from rashomon.views.questions import doubtful
from rashomon.views.roll import roll, unnamed
from rashomon.views.sentences import sentences
from rashomon.views.standings import standings, targets
from rashomon.views.stories import StoryFilter, stories
from rashomon.views.story_reasons import story_reasons
from rashomon.views.timeline import timeline
from rashomon.views.unheard import unheard
from rashomon.views.written import written_bounds

_OUTLET: Final = Facet(OUTLET)
_ARTICLE: Final = Facet(ARTICLE)
_PARTS: Final = tuple(Facet(name, (name,), many=True, apart=", ") for name in ("actor_id", "recipient_id"))
_ABOUT: Final = Facet("about_id", ("about_id",), many=True, some=True)

SECTIONS: Final = (
    Section("articles", articles, facets("outlet", "agency", "day", "dateline", "place", "language")),
    Section("left_out", left_out, (*facets("reason"), _OUTLET, _ARTICLE), key="article"),
    Section(
        "statements",
        statements_with_named,
        (
            *facets(
                "speaker", "speaker_id", "speaks_for", "via", "voice", "form", "strength", "cue", "day", many=("via",)
            ),
            Facet("inside", ("inside",), some=True),
            Facet("about", ("about",), many=True, some=True),
            _ABOUT,
            _OUTLET,
            _ARTICLE,
        ),
    ),
    Section(
        "sentences",
        sentences,
        (
            *facets("outlet", "day", "voice"),
            *(Facet(name, (name,), many=True, some=True) for name in ("speaker", "speaks_for", "form", "cue")),
            Facet(ARTICLE, ("article_id",)),
        ),
        words=cited_words,
    ),
    Section("actors", roll, facets("kind", "country", "sector", "letter", "spread", "asked")),
    Section("unnamed", unnamed, facets("kind", "letter")),
    Section(
        "positions",
        lambda story: positions(story, PositionFilter()),
        (
            *facets("holder", "holder_id", "target", "target_id", "relation", "voice", "modality"),
            Facet("day", ("as_of",)),
            _OUTLET,
            _ARTICLE,
        ),
    ),
    Section(
        "standings",
        standings,
        (
            *facets("holder", "holder_id", "target", "target_id", "relation", "modality", "day"),
            Facet("differs", ("differs",), some=True),
            _OUTLET,
        ),
        key="holder_id",
    ),
    Section("targets", targets, facets("target", "target_id"), key="target_id"),
    Section("changes", lambda story: changes(story, PositionFilter()), facets("holder", "holder_id")),
    Section(
        "disagreements",
        lambda story: disagreements(story, PositionFilter(), any_day=True),
        facets("holder", "holder_id"),
    ),
    Section(
        "events",
        lambda story: events(story, EventFilter()),
        (*facets("type", "actor", "recipient", "status", "voice", "day"), *_PARTS, _OUTLET),
    ),
    Section(
        "timeline",
        lambda story: timeline(story, EventFilter()),
        (
            *facets("type", "actor", "recipient", "day", "day_known", "first_day"),
            Facet("status", ("status",), many=True, apart=", ", counted=True),
            *_PARTS,
            _OUTLET,
        ),
    ),
    Section(
        "conflicts",
        conflicts_with_voices,
        (
            *facets("kind"),
            *(Facet(name, (name,), many=True, some=True) for name in ("voice_id", "about_id")),
            *facets("outlets"),
            _OUTLET,
            _ARTICLE,
        ),
    ),
    Section("conflict_reasons", conflict_reasons, key="conflict"),
    Section("partings", partings, (*facets("kind"), _OUTLET, _ARTICLE)),
    Section("conflict_sides", conflict_sides, key="conflict"),
    Section("agreements", agreements, (_OUTLET, _ARTICLE)),
    Section("copies", lambda story: copies(story, CopyFilter()), (*facets("kind", "sure", "from"), _OUTLET, _ARTICLE)),
    Section("accounts", accounts, (*facets("agency"), _OUTLET), key="account"),
    Section(
        "labels",
        lambda story: labels(story, LabelFilter()),
        (*facets("actor", "actor_id", "kind", "loaded", "voice", "only_here"), _OUTLET, _ARTICLE),
    ),
    Section(
        "event_labels",
        lambda story: event_labels(story, LabelFilter()),
        (*facets("event", "event_id", "kind", "loaded", "voice", "only_here"), _OUTLET, _ARTICLE),
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
    Section("profiles", profiles, facets("outlet", "section"), key="outlet"),
    Section("drawn", drawn, facets("actor", "what"), key="actor"),
    Section("contests", contested, facets("office_id", "holder_id", "few"), key="office_id"),
    Section("stories", lambda story: stories(story, StoryFilter()), (_OUTLET, _ARTICLE)),
    Section("story_reasons", story_reasons, facets("story", "what"), key="story"),
    Section("written", written_bounds, key="article_id"),
    Section("doubts", lambda story: doubts(story, DoubtFilter()), (*facets("kind"), _OUTLET, _ARTICLE)),
    Section("questions", doubtful, (Facet("actor_id", ("left_id", "right_id")),), key="left_id"),
)
"""In the order in which they are made and in which an article lists what is said of it."""

NAMES: Final = tuple(one.name for one in SECTIONS)
