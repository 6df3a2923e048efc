"""Score who is the same across articles: `python -m eval.linking [--show]`, on the people and bodies of ECB+.

ECB+ tells which mentions of all documents of a topic are one person or body. Mentions within a document are given as
they are marked; what is asked is which of them are one across documents. Only names count: a referent is what one
document calls by name. Neither roles with their countries nor the rest of the text are used, so that this scores names
and company alone. Topics 1 to 11 were looked at while the weights were set; 12 to 22 were not.

A pair of referents of two documents is right if both are marked as the same. ECB+ left some mentions unmarked across
documents: their instance is one mention's own, though another document has the same name. Pairs with such a mention
are counted in "as marked" alone. "At once" links all topics together, as if they were one story, and counts the pairs
within each.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.floors import report
from rashomon.codebook.function_words import function_words
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.titles import role_of, without_titles
from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.model import Kind, Mention, Naming, Referent, Role, Span

PARTS = {"build": range(1, 12), "check": range(12, 23)}
_KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "GPE": Kind.STATE, "MET": Kind.ORGANISATION}
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "you", "i", "him", "her", "his", "them", "their", "us", "our", "my", "me", "who"}
    | {"everyone", "everybody", "nobody", "someone", "somebody", "both", "all", "one", "others", "this", "that"}
)
_TITLE_CASE = 0.6
"""Share of a sentence's longer words in capitals from which on capitals say nothing: a headline."""
_TITLE_WORDS = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A referent with what ECB+ says of it."""

    referent: Referent
    instance: str

    @property
    def marked(self) -> bool:
        """Whether ECB+ compared it with other documents."""
        return not self.instance.startswith(self.referent.article)


def read(path: Path) -> dict[int, list[dict[str, Any]]]:
    """Read the documents by topic."""
    topics: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            topics[int(row["story"].removesuffix("plus"))].append(row)
    return dict(sorted(topics.items()))


def common_nouns(documents: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Find the words that are written small more often than not: in capitals they only begin a sentence."""
    counted: Counter[tuple[str, bool]] = Counter(
        (word.lower(), word.islower()) for row in documents for line in row["sentences"] for word in line.split()
    )
    small = {word for word, lower in counted if lower and counted[word, True] >= counted[word, False]}
    return frozenset(small) | _PRONOUNS | {word for entry in function_words() for word in entry.words}


def named(document: Mapping[str, Any], common: frozenset[str]) -> Iterator[Named]:
    """Make a referent of each instance that a document calls by name."""
    starts = [sum(len(line) + 1 for line in document["sentences"][:at]) for at in range(len(document["sentences"]))]
    rows: defaultdict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
    for at, first, end, kind, instance in document["mentions"]:
        if kind.startswith("HUMAN_PART_"):
            words = document["sentences"][at].split(" ")
            start = starts[at] + sum(len(word) + 1 for word in words[:first])
            rows[instance].append((start, at, " ".join(words[first:end]), kind.removeprefix("HUMAN_PART_")))
    for instance, found in sorted(rows.items()):
        mentions, names, roles = [], [], []
        for start, at, words, _ in sorted(found):
            name = name_in(words, document["sentences"][at], common)
            naming = Naming.NAME if name else Naming.DESCRIPTION
            span = Span(start, start + len(words))
            mentions.append(Mention(span, naming))
            names.extend([name] if name else [])
            role = role_of(words)
            roles.extend([Role(role.title, span, sector=role.sector)] if role else [])
        if names:
            name = max(sorted(set(names)), key=lambda one: (len(one.split()), names.count(one)))
            kind = _KINDS.get(Counter(row[3] for row in found).most_common(1)[0][0])
            yield Named(Referent(document["id"], name, tuple(mentions), kind, roles=tuple(roles)), instance)


def name_in(words: str, sentence: str, common: frozenset[str]) -> str:
    """Find the name in a mention; empty where there is none, or where a headline hides it.

    Examples:
        >>> common = frozenset({"man", "the", "star"})
        >>> name_in("the star Ana Quispe", "Yesterday the star Ana Quispe sang .", common)
        'Ana Quispe'
        >>> name_in("Man", "Man sings", common), name_in("Ana 's", "Ana 's star sang", common)
        ('', 'Ana')

    """
    longer = [word for word in sentence.split() if len(word) > 3 and word.isalpha()]
    headline = sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
    kept = [word.strip("'\"`,;:-") for word in words.replace("``", "").split()]
    parts = [word for word in kept if re.search(r"\w", word) and word not in {"s", "'s"}]
    while parts and (not parts[0][0].isupper() or parts[0].lower() in common):
        parts.pop(0)
    end = next((at for at, word in enumerate(parts) if not _may_stand_in_a_name(word)), len(parts))
    name = " ".join(parts[:end])
    if headline and len(longer) > _TITLE_WORDS and len(parts[:end]) < 2 and not name.isupper():
        return ""
    return without_titles(without_honorifics(name.removesuffix("'s").removesuffix("’s")))


def _may_stand_in_a_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in {"of", "the", "and", "de", "la", "van", "von", "for", "al"}


def pairs(rows: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Give the pairs of two documents."""
    return ((one, other) for one, other in combinations(rows, 2) if one.referent.article != other.referent.article)


def count(topics: Iterable[Sequence[Named]], *, show: bool = False) -> Counter[str]:
    """Link the referents of topics all at once and count the pairs within a topic.

    Args:
        topics: the referents of each.
        show: whether to print each error.

    Returns:
        How many pairs are gold, found and right; the same "as marked"; and how many questions there are.

    """
    groups = [list(rows) for rows in topics]
    referents = [one.referent for rows in groups for one in rows]
    matches = match(referents)
    cluster = {member: one.id for one in actors(referents, matches, (), {}) for member in one.referents}
    counted = Counter(questions=sum(not one.sure for one in matches))
    for one, other in (pair for rows in groups for pair in pairs(rows)):
        same = one.instance == other.instance
        found = cluster[one.referent.id] == cluster[other.referent.id]
        counted.update({f"as marked {name}": value for name, value in _three(same, found).items()})
        if same or (one.marked and other.marked):
            counted.update(_three(same, found))
            if show and same != found:
                words = f"{'MISSED' if same else 'WRONG '} {one.referent.name} | {other.referent.name}"
                print(f"{words}   {one.referent.article} {other.referent.article} {one.instance} {other.instance}")
    return counted


def _three(same: bool, found: bool) -> dict[str, int]:  # noqa: FBT001 - private, both callers name what they give
    return {"gold": int(same), "found": int(found), "right": int(same and found)}


def figures(shared: Path, *, show: bool = False) -> dict[str, float]:
    """Measure precision and recall, 0 to 1, of pairs across documents.

    Args:
        shared: folder with the corpora.
        show: whether to print each error.

    """
    topics = read(shared / "corpora" / "ecbplus-stories.jsonl.gz")
    common = common_nouns(row for rows in topics.values() for row in rows)
    people = {number: [one for row in rows for one in named(row, common)] for number, rows in topics.items()}
    counts = {number: count([rows], show=show) for number, rows in people.items()}
    totals = {name: _sum(counts[number] for number in numbers if number in counts) for name, numbers in PARTS.items()}
    totals |= {"all": _sum(counts.values()), "at once": count(people.values())}
    measured = {}
    for part, counted in totals.items():
        print(f"{part:8s} {counted['gold']:6d} pairs, {counted['questions']:4d} questions")
        for way in ("", "as marked "):
            measured[f"{part} {way}precision"] = counted[f"{way}right"] / max(counted[f"{way}found"], 1)
        measured[f"{part} recall"] = counted["right"] / max(counted["gold"], 1)
    return measured


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counted in counts:
        total.update(counted)
    return total


def main() -> int:
    """Print the figures beside their floors; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--show", action="store_true", help="print each error")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("linking", figures(options.shared, show=options.show), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
