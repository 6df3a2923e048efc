"""What is known of each line beside its neighbours, as names of features that are on.

Every feature is a question with few answers ("how many words: 6 to 8"); an answer is a name, and a weight belongs to
each name. So the weights can be read, and a line's score can be explained.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from rashomon.codebook.boilerplate import Drop
from rashomon.sources.cleaning.lines import Line, normal, repeats

_WORDS = (1, 2, 3, 4, 6, 9, 13, 19, 28, 45, 80)
_FEW = (1, 2, 3, 4, 6, 10, 20, 40)
_SHARES = (0.001, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
_AWAY = (-40, -20, -10, -6, -3, -1, 0, 1, 3, 6, 10, 20, 40)
_AROUND = 4
_PENALTY = 12
_CAP = 60
_WALL = 60
_LONG = 5


def features(lines: Sequence[Line], recurring: Callable[[str], bool]) -> Iterator[list[str]]:
    """Name the features of each line.

    Args:
        lines: the lines of one text.
        recurring: whether a line's words are known from other articles of the story.

    Yields:
        For each line its features, made when they are asked for: a text may have a million lines. Time is linear in
        the number of lines.

    """
    counts = repeats(tuple(lines))
    begin, end = densest(lines)
    title = _title_distances(lines, begin)
    opened = _openers(lines, begin)
    topic = _topic_shares(lines, begin, end)
    shapes = [_shape(line) for line in lines]
    total = sum(line.words for line in lines) or 1
    before = 0
    for at, line in enumerate(lines):
        place = "before" if at < begin else "after" if at >= end else "within"
        row = _own(line, place)
        row += [
            f"place {place}",
            f"place {place}, shape {shapes[at]}",
            f"from begin {bisect_right(_AWAY, at - begin)}",
            f"from end {bisect_right(_AWAY, at - end + 1)}",
            f"from title {title[at]}",
            f"from title {title[at]}, shape {shapes[at]}",
            f"opened {bisect_right(_FEW, opened[at])}, {place}",
            f"opened {bisect_right(_FEW, opened[at])}, shape {shapes[at]}",
            f"topic {topic[at]}, shape {shapes[at]}",
            f"topic {topic[at]}, {place}",
            f"said before {bisect_right(_SHARES, before / total)}",
            f"repeats {min(counts[at], 4)}, shape {shapes[at][:1]}",
            f"gaps {min(line.gap, 2)}{min(lines[at + 1].gap, 2) if at + 1 < len(lines) else 3}",
        ]
        if recurring(line.text):
            row.append("recurs")
        row += _neighbours(lines, shapes, at)
        before += line.words
        yield row


def densest(lines: Sequence[Line]) -> tuple[int, int]:
    """Find the run of lines with the most prose: where the article is likely to be.

    Each line of prose counts its words, up to a cap, each other line counts against; the run with the greatest sum.

    """
    best, best_span = 0, (0, 0)
    total = start = 0
    for at, line in enumerate(lines):
        if line.is_prose and not _is_marked(line):
            total += min(line.words, _CAP)
        else:
            total -= _WALL if line.kind and line.kind.opens else _PENALTY
        if total <= 0:
            total, start = 0, at + 1
        elif total > best:
            best, best_span = total, (start, at + 1)
    return best_span


def _is_marked(line: Line) -> bool:
    return line.kind is not None and line.kind.drop is not Drop.HINT


def _own(line: Line, place: str) -> list[str]:
    size = bisect_right(_WORDS, line.words)
    end = _end(line.text)
    row = [
        f"words {size}",
        f"words {size}, end {end}",
        f"end {end}",
        f"first {_first(line.text)}",
        f"first {_first(line.text)}, {place}",
        f"lower {bisect_right(_SHARES, line.lower)}",
        f"lower {bisect_right(_SHARES, line.lower)}, words {size}",
        f"capitals {bisect_right(_SHARES, line.capitals)}",
        f"digits {bisect_right(_SHARES, line.digits)}",
        f"sentences {min(line.sentences, 4)}",
        f"marked {line.marked}, {place}",
        f"marked {line.marked}, words {size}",
    ]
    row += [name for name, sign in (("at", "@"), ("bar", " | "), ("web", "www."), ("link", "://")) if sign in line.text]
    row += [name for name, sign in (("colon", ":"), ("quote", "“"), ("quote", '"'), ("c", "©")) if sign in line.text]
    if line.kind:
        row += [f"reason {line.kind.reason}", f"kind {line.kind.name}", f"reason {line.kind.reason}, {place}"]
    return row


def _shape(line: Line) -> str:
    """Name what kind of thing a line looks like."""
    if line.kind:
        return "k" if line.kind.drop is Drop.HINT else "x"
    if line.is_prose:
        return "P" if line.words >= 28 else "p"
    sign = "." if line.stops else ""
    return ("a" if line.words < 3 else "b" if line.words < 6 else "c" if line.words < 14 else "d") + sign


def _neighbours(lines: Sequence[Line], shapes: list[str], at: int) -> list[str]:
    row = []
    for step in (-3, -2, -1, 1, 2, 3):
        other = at + step
        shape = shapes[other] if 0 <= other < len(lines) else "none"
        row.append(f"near {step} {shape}")
        if abs(step) == 1:
            row.append(f"near {step} {shape}, own {shapes[at]}")
            kind = lines[other].kind if 0 <= other < len(lines) else None
            row.append(f"near {step} {kind.reason if kind else ''}")
    for side, near in (("before", shapes[max(0, at - 6) : at]), ("after", shapes[at + 1 : at + 7])):
        prose = sum(shape in "pP" for shape in near)
        row.append(f"prose {side} {prose}, own {shapes[at]}")
        row.append(f"boilerplate {side} {sum(shape == 'x' for shape in near)}")
    around = shapes[max(0, at - _AROUND) : at + _AROUND + 1]
    row.append(f"prose around {sum(shape in 'pP' for shape in around)}")
    return row


def _title_distances(lines: Sequence[Line], begin: int) -> list[str]:
    """Say how far each line stands from the last line that repeats the page's first, up to the article's begin."""
    if not lines:
        return []
    first = normal(lines[0].text)
    known = len(first.split()) >= 3
    distances: list[str] = []
    last: int | None = None
    for at, line in enumerate(lines):
        words = normal(line.text)
        if known and at and at <= begin + 3 and len(words.split()) >= 3 and (first.startswith(words) or words == first):
            last = at
        distances.append("none" if last is None else str(bisect_right(_FEW, at - last)))
    if last is None:
        return ["unknown"] * len(lines)
    return distances


def _topic_shares(lines: Sequence[Line], begin: int, end: int) -> list[int]:
    """Say how many of each line's longer words the run with the most prose has too, the line itself left out."""
    words = [set(_long_words(line.text)) for line in lines]
    counts = Counter(word for own in words[begin:end] for word in own)
    shares = []
    for at, own in enumerate(words):
        needed = 2 if begin <= at < end else 1
        known = sum(counts[word] >= needed for word in own)
        shares.append(bisect_right(_SHARES, known / len(own)) if own else -1)
    return shares


def _long_words(text: str) -> list[str]:
    return [word for word in normal(text).split() if len(word) >= _LONG]


def _openers(lines: Sequence[Line], begin: int) -> list[int]:
    """Count, for each line, the headings of what is seldom the article since the article seems to begin."""
    counts, count = [], 0
    for at, line in enumerate(lines):
        if at > begin and line.kind and line.kind.opens:
            count += 1
        counts.append(count)
    return counts


def _end(text: str) -> str:
    tail = text.rstrip("\"”’')]")[-1:] or text[-1:]
    if text.endswith(("...", "…")):
        return "dots"
    return tail if tail in ".!?:;,|»>" else "digit" if tail.isdigit() else "letter" if tail.isalpha() else "other"


def _first(text: str) -> str:
    head = text[:1]
    if head.isalpha():
        return "small" if head.islower() else "capital"
    return "digit" if head.isdigit() else "quote" if head in "\"“‘'«" else "open" if head in "([" else "other"
