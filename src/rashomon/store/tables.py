"""The tables of a story file that hang on one article, as they are now; the comments here become `docs/schema.md`.

Claims are in `claim_tables`, and what is of the whole story in `link_tables`.
"""

from typing import Final

from sqlalchemy import Column, Index, Integer

from rashomon.store.columns import article, flag, n, number, of, score, span, table, text

ARTICLE: Final = table(
    "article",
    "One version of one text from one outlet.",
    text("id", "made from text, outlet and address", key=True),
    text("name", "the input's own name, without folders"),
    text("location", "where the input lies; the first of its rows in `place`"),
    text("text", "the input's own text, untouched"),
    text("language", "ISO 639-1 code"),
    text("unread", "why nothing was read in it; NULL where it was read", null=True),
    number("referents", "how many it speaks of were found; NULL where none were looked for", null=True),
    number("statements", "how many statements were found; NULL where none were looked for", null=True),
    number("times", "how many times were found; NULL where none were looked for", null=True),
    number("positions", "how many positions were found; NULL where none were looked for", null=True),
    number("events", "how many events were found; NULL where none were looked for", null=True),
    number("claims", "how many claims were found; NULL where none were looked for", null=True),
    text("digest", "SHA-256 of everything stored about the article but its name and places: `verify` checks it"),
)
PLACE: Final = table(
    "place",
    "Where an article was read from: the same article may lie in several places.",
    article(),
    text("location", "the input's address: a path, with `#` and a number where a file holds several", key=True),
    text("name", "the input's own name there"),
)
STAGE: Final = table(
    "stage",
    "Which version of each stage made what is stored about an article.",
    article(),
    text("name", "the stage; `verdicts` for what people say of its day and its statements", key=True),
    text("version", "the stage's version; of `verdicts` the ids of those that count, a space between two"),
)
FACT: Final = table(
    "fact",
    "Something known about an article, and what shows it. What is not known has no row.",
    article(),
    text(
        "field",
        "title, outlet, agency, byline, url, dateline_place, dateline_day, published_on, or published_as_read, which "
        "is the day that was read where a person says another",
        key=True,
    ),
    text("value", "the value; a day is an ISO date, whole or open (`XXXX-09-05`)"),
    text("origin", "text, markup, record, flag or person"),
    *span(null=True),
    text("evidence", "what shows it where the text does not; may be empty"),
)
DROPPED: Final = table(
    "dropped",
    "A passage that is no part of what the article reports. It stays in the text.",
    article(),
    n("passage"),
    *span(),
    text("reason", "the codebook's word for it"),
)
READING: Final = table(
    "reading",
    "That an article was read, and its tokens.",
    article(),
    text("tokens", "JSON list of numbers, two for each token: characters since the last token's end, and its length"),
    text(
        "syntax",
        "JSON list of three texts: names of parts of speech, names of relations, and for each token the sign of its "
        "part of speech, the sign of its relation (signs are the characters from @ on, in the order of the names) and "
        "how many tokens away its head stands, 0 for a root",
    ),
)
PASSAGE: Final = table(
    "passage",
    "What full-text search finds: the sentences of an article, or its lines where it has no sentences.",
    Column("key", Integer, primary_key=True, comment="the row of the full-text index"),
    article(key=False),
    number("n", "the passage's place in the order of the article, from 0"),
    text("kind", "sentence or line"),
    *span(),
)
ENTITY: Final = table(
    "entity",
    "A mention of somebody or something by name.",
    article(),
    n("mention"),
    *span(),
    text("type", "person, organisation, place, misc, date or quantity"),
    score(),
)
QUOTATION: Final = table(
    "quotation",
    "Words in quotation marks, and where the text lost a mark.",
    article(),
    n("quotation"),
    *span(),
    flag("opened", "whether the text has the opening mark"),
    flag("closed", "whether the text has the closing mark"),
    flag("continues", "whether it goes on from the paragraph before, whose quotation was left open"),
)
ATTRIBUTION: Final = table(
    "attribution",
    "What the text shows of somebody's words, as the reader found it. Its words are in `attribution_span`.",
    article(),
    n("attribution"),
    score(),
    number("inside", "`n` of the attribution within whose content this one is made; NULL where none", null=True),
)
ATTRIBUTION_SPAN: Final = table(
    "attribution_span",
    "The words of an attribution.",
    article(),
    number("attribution", "`n` of the attribution", key=True),
    text("role", "source, cue or content", key=True),
    number("n", "order of the span within its role, from 0", key=True),
    *span(),
)
REFERENT: Final = table(
    "referent",
    "Whom or what one article speaks of. What names it is in `mention`; `actor` says who is who across articles.",
    text("id", "made from the article and the first mention", key=True),
    article(key=False),
    number("n", "the referent's place in the order of the article, from 0"),
    text("name", "the fullest name that the article gives, or its description"),
    text("kind", "person, state, organisation or group; NULL where the article does not show it", null=True),
    flag("named", "whether the article gives it a name"),
    text("country", "ISO 3166 alpha-3 code; NULL where the article does not say", null=True),
    text("sector", "PLOVER's code; NULL where not known", null=True),
    text("quantity", "how many, in the article's words; empty where it is one"),
    text("doubt", "what is not certain, as a question; empty where nothing is"),
)
MENTION: Final = table(
    "mention",
    "Words that stand for a referent.",
    of("referent", "referent.id", "the referent", key=True),
    n("mention", "text"),
    article(key=False),
    *span(),
    text("naming", "name, description, pronoun or adjective"),
    text("why", "how it was tied to the mentions before; empty for the first"),
    score("how sure the tie is, 0 to 1"),
)
ROLE: Final = table(
    "role",
    "What somebody is, as words of the article say. Who says them is no column: ask which statement they stand in.",
    of("referent", "referent.id", "the referent", key=True),
    n("role", "text"),
    article(key=False),
    text("title", "the office"),
    *span(),
    text("body", "the body or country in the article's words; NULL where none is said", null=True),
    text("country", "ISO 3166 alpha-3 code of the state that the words name; NULL where none is said", null=True),
    text("sector", "PLOVER's code; NULL where not known", null=True),
    text("standing", "the codebook's word: held, interim, claimed, legitimate, disputed, denied, former, future"),
    text("marks", "the words that give the standing; empty for a role that is simply held"),
)
MEMBER: Final = table(
    "member",
    "One of those whom the article counts among a group or body.",
    of("referent", "referent.id", "the group or body", key=True),
    n("member", "text"),
    article(key=False),
    text("name", "as the article writes it"),
    *span(),
)
STATEMENT: Final = table(
    "statement",
    "Who says what, in one article. Its words are in `statement_span`, the chain of voices in `relay`.",
    text("id", "made from article, source, cue and content", key=True),
    article(key=False),
    number("n", "the statement's place in the order of the article, from 0"),
    text("form", "direct, indirect or mixed"),
    text("speaker", "the speaker's name as the article gives it; NULL where not known", null=True),
    text("speaks_for", "on whose behalf; NULL where the article does not say", null=True),
    text("speaker_id", "id of the referent that speaks; NULL where not known", null=True),
    text("speaks_for_id", "id of the referent on whose behalf; NULL where the article does not say", null=True),
    text("inside", "id of the statement within whose content this one is made; NULL where none", null=True),
    text("strength", "the codebook's word for the cue: neutral, stressed, claimed, admitted, denied, ..."),
    text("how", "what made the record: `reader`, or the name of a rule"),
    text("doubt", "what is not certain, as a question; empty where nothing is"),
    score(),
)
STATEMENT_SPAN: Final = table(
    "statement_span",
    "The words of a statement.",
    of("statement", "statement.id", "the statement", key=True),
    text("role", "source, cue or content", key=True),
    number("n", "order of the span within its role, from 0", key=True),
    article(key=False),
    *span(),
)
RELAY: Final = table(
    "relay",
    "A voice between the speaker and the outlet.",
    of("statement", "statement.id", "the statement", key=True),
    number("n", "place in the chain, from 0, nearest to the speaker first", key=True),
    article(key=False),
    text("name", "its name"),
    *span(),
)
TIME: Final = table(
    "time",
    "Words of an article that say when, how long or how often.",
    text("id", "made from the article and the words' place", key=True),
    article(key=False),
    number("n", "the time's place in the order of the article, from 0"),
    *span(),
    text("kind", "DATE, TIME, DURATION or SET"),
    text("value", "as TIMEX3 writes it; X stands for what is not known"),
    text("anchor", "what it was counted from: published, dateline, text or none"),
    text("why", "how the value came about"),
    text("first_day", "first day that it covers, as an ISO date; NULL where not known", null=True),
    text("last_day", "last day that it covers, as an ISO date; NULL where not known", null=True),
    text("doubt", "what is not certain, as a question; empty where nothing is"),
)
WRITTEN: Final = table(
    "written",
    "Between which days an undated article was written, as far as its words show it. They are in `written_span`.",
    article(),
    text("first_day", "it cannot be older, as an ISO date; NULL where nothing shows it", null=True),
    text("last_day", "it cannot be younger, as an ISO date; NULL where nothing shows it", null=True),
    text("why", "what the words show"),
)
WRITTEN_SPAN: Final = table(
    "written_span",
    "The words that show between which days an article was written.",
    article(),
    n("passage"),
    *span(),
)
POSITION: Final = table(
    "position",
    "Where a holder stands on a target, as words of one article say it. The words are in `position_span`.",
    text("id", "made from article, holder, relation, target, voice, modality and the cue's place", key=True),
    article(key=False),
    number("n", "the position's place in the order of the article, from 0"),
    text("holder", "id of the referent that takes it"),
    text("relation", "the codebook's term: recognises, does not recognise, supports, opposes, ..."),
    text("target", "id of the referent on which it is taken"),
    *span(),
    text("pattern", "the codebook's entry that found it by the words from `start` to `stop`"),
    text("voice", "id of the statement in which it is said; NULL where the narrator says it", null=True),
    text("quantity", "how many take it, in the article's words; empty where it is one"),
    text("modality", "how the words put it: asserted, denied, planned, called for, hypothetical, former"),
    text("doubt", "what is not certain, as a question; empty where nothing is"),
)
POSITION_SPAN: Final = table(
    "position_span",
    "The words that show a position.",
    of("position", "position.id", "the position", key=True),
    n("passage", "position"),
    article(key=False),
    *span(),
)
EVENT: Final = table(
    "event",
    "What an article reports that somebody did. Who has a part in it is in `event_part`, the words in `event_span`.",
    text("id", "made from article, type, status, voice, those who have a part in it and the cue's place", key=True),
    article(key=False),
    number("n", "the event's place in the order of the article, from 0"),
    text("type", "PLOVER's: AGREE, CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT, REQUEST, ACCUSE, REJECT, ..."),
    *span(),
    text("pattern", "the codebook's entry that found it by the words from `start` to `stop`"),
    text("cameo", "the entry's CAMEO code; may be empty"),
    text("mode", "PLOVER's mode of the type; empty where the words show none"),
    text("contexts", "PLOVER's contexts in the order of the alphabet, a space between two; may be empty"),
    flag("reciprocal", "whether all who have a part in it do it to one another"),
    text("status", "how the words put it: happened, denied, planned, threatened, alleged, hypothetical, called for"),
    text("voice", "id of the statement in which it is told; NULL where the narrator tells it", null=True),
    text("time", "id of the time that says when; NULL where the words give none", null=True),
    number("place_start", "first character of the words that say where; NULL where none do", null=True),
    number("place_stop", "first character after them; NULL where none say where", null=True),
    text("doubt", "what is not certain, as a question; empty where nothing is"),
)
EVENT_PART: Final = table(
    "event_part",
    "Somebody who has a part in an event, with the words that name him there.",
    of("event", "event.id", "the event", key=True),
    text("side", "actor: who does it; recipient: to whom it is done", key=True),
    number("n", "place in the order of the side, from 0", key=True),
    article(key=False),
    of("referent", "referent.id", "who it is"),
    *span(),
    text("quantity", "how many, in the article's words; empty where it is one"),
)
EVENT_SPAN: Final = table(
    "event_span",
    "The words that show an event.",
    of("event", "event.id", "the event", key=True),
    n("passage", "event"),
    article(key=False),
    *span(),
)
SKIPPED: Final = table(
    "skipped",
    "An input that was left out.",
    text("name", "the input as it was given", key=True),
    text("reason", "what is wrong with it"),
    text("remedy", "what would help; may be empty"),
)

Index("article_name", ARTICLE.c.name)
Index("passage_article", PASSAGE.c.article, PASSAGE.c.n, unique=True)
Index("referent_article", REFERENT.c.article, REFERENT.c.n, unique=True)
Index("mention_article", MENTION.c.article)
Index("role_article", ROLE.c.article)
Index("member_article", MEMBER.c.article)
Index("statement_article", STATEMENT.c.article, STATEMENT.c.n, unique=True)
Index("statement_span_article", STATEMENT_SPAN.c.article)
Index("relay_article", RELAY.c.article)
Index("time_article", TIME.c.article, TIME.c.n, unique=True)
Index("time_first_day", TIME.c.first_day)
Index("position_article", POSITION.c.article, POSITION.c.n, unique=True)
Index("position_span_article", POSITION_SPAN.c.article)
Index("position_holder", POSITION.c.holder)
Index("position_target", POSITION.c.target)
Index("event_article", EVENT.c.article, EVENT.c.n, unique=True)
Index("event_part_article", EVENT_PART.c.article)
Index("event_part_referent", EVENT_PART.c.referent)
Index("event_span_article", EVENT_SPAN.c.article)
Index("place_location", PLACE.c.location)
Index("statement_speaker", STATEMENT.c.speaker)
Index("statement_speaker_id", STATEMENT.c.speaker_id)
