"""Hypothesis strategies for the model's values; small, so that laws stay quick."""

from dataclasses import replace

from hypothesis import strategies as st

from rashomon.model import (
    Anchored,
    Argument,
    Article,
    Attribution,
    Claim,
    Dropped,
    Entity,
    Event,
    EventType,
    Fact,
    Form,
    Kind,
    Member,
    Mention,
    Metadata,
    Modality,
    Naming,
    Origin,
    Part,
    Place,
    Position,
    Quotation,
    Reading,
    Referent,
    Relay,
    Role,
    Sheet,
    Span,
    Statement,
    Status,
    Time,
    TimeKind,
    Token,
    Written,
)

_LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
words = st.text(st.one_of(st.sampled_from("abc “”'.,\n\r\té🎈e\u0301"), _LETTERS), min_size=1, max_size=30)
scores = st.floats(0, 1)
days = st.dates().map(str)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Any span of a text."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def ordered_spans(draw: st.DrawFn, text: str, *, least: int = 0) -> tuple[Span, ...]:
    """Spans of a text, in order, not overlapping; at least one, or perhaps none."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    found = tuple(Span(left, right) for left, right in zip(cuts[::2], cuts[1::2], strict=False))
    return found if len(found) >= least else (Span(0, len(text)),)


@st.composite
def facts(draw: st.DrawFn, text: str, values: st.SearchStrategy[str] = words) -> Fact:
    """A fact, shown by the text or by something else."""
    if draw(st.booleans()):
        return Fact(draw(values), Origin.TEXT, draw(spans(text)))
    origin = draw(st.sampled_from([Origin.MARKUP, Origin.RECORD, Origin.FLAG]))
    return Fact(draw(values), origin, evidence=draw(words))


@st.composite
def metadata(draw: st.DrawFn, text: str) -> Metadata:
    """Metadata, most of it not known."""
    names = draw(st.sets(st.sampled_from(["title", "outlet", "agency", "byline", "url", "published_on"]), max_size=3))
    return Metadata(**{name: draw(facts(text, days if name == "published_on" else words)) for name in sorted(names)})


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with any text, read or not."""
    text = draw(words)
    dropped = tuple(Dropped(span, "advertisement") for span in draw(ordered_spans(text)))
    unread = draw(st.sampled_from([None, "the language is es, and only English is read"]))
    return Article(draw(words), text, draw(metadata(text)), dropped, "es" if unread else "en", unread)


@st.composite
def attributions(draw: st.DrawFn, text: str, inside: int | None = None) -> Attribution:
    """An attribution, perhaps with no source and no cue."""
    content = draw(ordered_spans(text, least=1))
    return Attribution(draw(ordered_spans(text)), draw(ordered_spans(text)), content, draw(scores), inside)


@st.composite
def tokens(draw: st.DrawFn, text: str) -> tuple[Token, ...]:
    """Tokens of a text, with any syntax."""
    spans = draw(ordered_spans(text))
    parts, relations = st.sampled_from(["NOUN", "VERB", ""]), st.sampled_from(["nsubj:pass", "root", "", "nsubjpass"])
    return tuple(Token(span, draw(parts), draw(st.integers(0, len(spans) - 1)), draw(relations)) for span in spans)


@st.composite
def readings(draw: st.DrawFn, article: Article) -> Reading:
    """A reading of an article."""
    text = article.text
    first = draw(st.lists(attributions(text), max_size=2))
    inner = draw(st.lists(attributions(text, inside=0), max_size=1)) if first else []
    return Reading(
        article=article.id,
        tokens=draw(tokens(text)),
        sentences=draw(ordered_spans(text)),
        entities=tuple(Entity(span, "person", draw(scores)) for span in draw(ordered_spans(text))),
        attributions=(*first, *inner),
        quotations=tuple(Quotation(span, *draw(st.tuples(*[st.booleans()] * 3))) for span in draw(ordered_spans(text))),
    )


maybe = st.one_of(st.none(), words)


@st.composite
def mentions(draw: st.DrawFn, text: str) -> tuple[Mention, ...]:
    """Mentions in a text; at least one."""
    spans = draw(ordered_spans(text, least=1))
    return tuple(
        Mention(span, draw(st.sampled_from(Naming)), draw(st.one_of(st.just(""), words)), draw(scores))
        for span in spans
    )


@st.composite
def roles(draw: st.DrawFn, text: str) -> Role:
    """A role, of any standing."""
    standing = draw(st.sampled_from(["held", "claimed", "denied"]))
    codes = st.sampled_from([None, "PER", "GOV"])
    return Role(
        draw(words),
        draw(spans(text)),
        draw(maybe),
        draw(codes),
        draw(codes),
        standing,
        draw(st.sampled_from(["", "so-called"])),
    )


@st.composite
def referents(draw: st.DrawFn, article: Article) -> Referent:
    """A referent of an article."""
    text = article.text
    return Referent(
        article.id,
        draw(words),
        draw(mentions(text)),
        kind=draw(st.one_of(st.none(), st.sampled_from(Kind))),
        named=draw(st.booleans()),
        country=draw(st.sampled_from([None, "PER", "KEN"])),
        sector=draw(st.sampled_from([None, "GOV"])),
        roles=tuple(draw(st.lists(roles(text), max_size=2))),
        members=tuple(Member(draw(words), span) for span in draw(ordered_spans(text))),
        quantity=draw(st.sampled_from(["", "more than 50"])),
        doubt=draw(st.sampled_from(["", "is she Odera?"])),
    )


@st.composite
def statements(
    draw: st.DrawFn, article: Article, inside: str | None = None, speakers: tuple[str, ...] = ()
) -> Statement:
    """A statement in an article.

    Args:
        draw: of Hypothesis.
        article: the article.
        inside: id of the statement around it.
        speakers: ids of the article's referents.

    """
    text = article.text
    found = draw(attributions(text))
    anyone = st.sampled_from([None, *speakers])
    return Statement(
        article.id,
        found.source,
        found.cue,
        found.content,
        form=draw(st.sampled_from(Form)),
        speaker=draw(maybe),
        speaks_for=draw(maybe),
        speaker_id=draw(anyone),
        speaks_for_id=draw(anyone),
        via=tuple(Relay(draw(words), span) for span in draw(ordered_spans(text))),
        inside=inside,
        doubt=draw(st.sampled_from(["", "who is he?"])),
        score=found.score,
    )


@st.composite
def times(draw: st.DrawFn, article: Article) -> tuple[Time, ...]:
    """Times of an article, in order."""
    bounds = st.lists(days, min_size=2, max_size=2).map(sorted)
    found = []
    for span in draw(ordered_spans(article.text)):
        begin, end = draw(st.one_of(st.just((None, None)), bounds))
        doubt = draw(st.sampled_from(["", "which year?"]))
        kind, anchor = draw(st.sampled_from(TimeKind)), draw(st.sampled_from(Anchored))
        found.append(Time(article.id, span, kind, draw(words), anchor, draw(words), begin, end, doubt))
    return tuple(found)


@st.composite
def written(draw: st.DrawFn, article: Article) -> Written:
    """Days between which an article was written, one of them perhaps not known."""
    maybe_day = st.one_of(st.none(), days)
    return Written(draw(maybe_day), draw(maybe_day), draw(ordered_spans(article.text)), draw(words))


@st.composite
def positions(draw: st.DrawFn, article: Article, sides: tuple[str, ...], voices: tuple[str, ...]) -> Position:
    """A position in an article.

    Args:
        draw: of Hypothesis.
        article: the article.
        sides: ids of its referents; at least two.
        voices: ids of its statements.

    """
    holder, target = draw(st.permutations(sides))[:2]
    return Position(
        article.id,
        holder,
        draw(st.sampled_from(["recognises", "does not recognise"])),
        target,
        draw(ordered_spans(article.text, least=1)),
        draw(spans(article.text)),
        "recognise",
        draw(st.sampled_from([None, *voices])),
        draw(st.sampled_from(["", "more than 50"])),
        draw(st.sampled_from(Modality)),
        draw(st.sampled_from(["", "is he Odera?"])),
    )


@st.composite
def events(draw: st.DrawFn, article: Article, who: tuple[str, ...], voices: tuple[str, ...]) -> Event:
    """An event in an article, on no day that is known.

    Args:
        draw: of Hypothesis.
        article: the article.
        who: ids of its referents; at least one.
        voices: ids of its statements.

    """
    text = article.text
    some = draw(st.lists(st.sampled_from(who), min_size=1, unique=True))
    parts = tuple(Part(one, draw(spans(text)), draw(st.sampled_from(["", "more than 50"]))) for one in some)
    cut = draw(st.integers(0, len(parts)))
    return Event(
        article.id,
        draw(st.sampled_from(EventType)),
        parts[:cut],
        parts[cut:],
        draw(ordered_spans(text, least=1)),
        draw(spans(text)),
        "arrest",
        draw(st.sampled_from(["", "112"])),
        draw(st.sampled_from(["", "arrest"])),
        draw(st.sampled_from([(), ("military",), ("election", "military")])),
        draw(st.booleans()),
        draw(st.sampled_from(Status)),
        draw(st.sampled_from([None, *voices])),
        place=draw(st.one_of(st.none(), spans(text))),
        doubt=draw(st.sampled_from(["", "is it he?"])),
    )


@st.composite
def happenings(draw: st.DrawFn, layers: Sheet) -> tuple[Event, ...] | None:
    """Events of an article whose other layers are there, some on a day that it names; or no such layer."""
    who = tuple(one.id for one in layers.referents or ())
    if not who:
        return draw(st.sampled_from([None, ()]))
    voices = tuple(one.id for one in layers.statements or ())
    found = draw(st.lists(events(layers.article, who, voices), max_size=3, unique_by=lambda one: one.id))
    when = st.sampled_from([None, *(one.id for one in layers.times or ())])
    return draw(st.sampled_from([None, tuple(replace(one, time=draw(when)) for one in found)]))


@st.composite
def arguments(draw: st.DrawFn, text: str, who: tuple[str, ...]) -> Argument:
    """Words of which a claim speaks, naming some of the article's referents, or nobody."""
    some = draw(st.lists(st.sampled_from(who), max_size=2, unique=True)) if who else []
    preposition = draw(st.sampled_from(["", "on", "because of"]))
    return Argument(draw(st.sampled_from(Place)), draw(spans(text)), draw(spans(text)), preposition, tuple(some))


@st.composite
def claims(draw: st.DrawFn, layers: Sheet) -> Claim:
    """A claim in an article whose referents, statements and times are there."""
    text = layers.article.text
    who = tuple(one.id for one in layers.referents or ())
    return Claim(
        layers.article.id,
        draw(ordered_spans(text, least=1)),
        draw(spans(text)),
        tuple(draw(st.lists(arguments(text, who), max_size=3))),
        draw(st.booleans()),
        draw(st.sampled_from(Modality)),
        draw(st.sampled_from([None, *(one.id for one in layers.statements or ())])),
        draw(st.sampled_from([None, *(one.id for one in layers.times or ())])),
    )


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """An article with some of its layers."""
    article = draw(articles())
    reading = draw(st.one_of(st.none(), readings(article)))
    named = draw(
        st.one_of(st.none(), st.lists(referents(article), max_size=3, unique_by=lambda one: one.id).map(tuple))
    )
    speakers = tuple(one.id for one in named or ())
    outer = draw(st.lists(statements(article, speakers=speakers), max_size=3, unique_by=lambda one: one.id))
    inner = draw(st.lists(statements(article, outer[0].id, speakers), max_size=1)) if outer else []
    said = tuple({one.id: one for one in (*inner, *outer)}.values())
    when = draw(st.one_of(st.none(), times(article)))
    between = draw(st.one_of(st.none(), written(article)))
    kept = draw(st.sampled_from([None, said]))
    voices = tuple(one.id for one in kept or ())
    stands = st.lists(positions(article, speakers, voices), max_size=2, unique_by=lambda one: one.id).map(tuple)
    where = draw(st.one_of(st.none(), stands)) if len(speakers) > 1 else draw(st.sampled_from([None, ()]))
    layers = Sheet(article, reading, named, kept, when, written=between, positions=where)
    said_so = st.lists(claims(layers), max_size=3, unique_by=lambda one: one.id).map(tuple)
    return replace(layers, events=draw(happenings(layers)), claims=draw(st.one_of(st.none(), said_so)))
