"""How finding copies grows with the number of articles: `python -m benchmarks.copies`.

Seconds of one processor, and memory, for sketches, candidates and alignment over 1,000, 10,000 and 100,000 articles,
each size in a process of its own. The words are made up by chance from a fixed seed and are as common as Zipf says. One
article in ten reprints another: whole, cut to a third, with every fifteenth word another, or one paragraph of it alone;
and one wire report is printed by one article in two hundred. "Found" is the share of these pairs that are found to
share a passage, where a wire's prints are right if they hang together. "Near" is the search for texts that tell the
same in other words, over made-up vectors. Beside it, `datasketch`, if it is installed, with its plain index of
MinHashes: seconds, memory and how many of the same pairs it gives, at the sizes that are asked for.
"""

import argparse
import importlib
import importlib.util
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import numpy as np

from rashomon.link.copies.aligning import align_words
from rashomon.link.copies.candidates import candidates
from rashomon.link.copies.gists import neighbours
from rashomon.link.copies.sketching import sketch
from rashomon.link.copies.words import words_of
from rashomon.model.copy import Body, Sketch

SIZES: Final = (1_000, 10_000, 100_000)
MOST_GROWTH: Final = 3.0
"""So many times the time per article of the smallest size is allowed at the largest."""
MOST_MEGABYTES: Final = 3_000
LEAST_FOUND: Final = 0.97
_SEED: Final = 11
_LENGTH: Final = 400
_VOCABULARY: Final = 60_000
_WAYS: Final = ("whole", "cut", "edited", "paragraph")
_JACCARD: Final = 0.5
_PERMUTATIONS: Final = 128


def _vocabulary(chance: random.Random) -> list[str]:
    letters = "aeioubdfgklmnprstvz"
    return ["".join(chance.choice(letters) for _ in range(chance.randint(2, 9))) for _ in range(_VOCABULARY)]


def articles(size: int, seed: int = _SEED) -> tuple[Iterator[Body], list[tuple[str, str]]]:
    """Make up articles, one at a time, and say which pairs share words; wire prints in a chain.

    Args:
        size: how many.
        seed: of chance.

    """
    chance = random.Random(seed)
    words = _vocabulary(chance)
    plan: list[tuple[str, int]] = []
    wire = [one for one in range(1, size) if one % 200 == 1]
    for at in range(size):
        if at in wire[:1] or at % 200 == 1:
            plan.append(("wire", at))
        elif at % 10 == 9:
            plan.append((_WAYS[at // 10 % len(_WAYS)], at - chance.randrange(1, 8)))
        else:
            plan.append(("own", at))
    pairs = [(_id(source), _id(at)) for at, (way, source) in enumerate(plan) if way in _WAYS]
    pairs += [(_id(one), _id(other)) for one, other in pairwise(wire)]
    return (_body(at, *plan[at], words) for at in range(size)), pairs


def _body(at: int, way: str, source: int, words: list[str]) -> Body:
    own = _text(at, words)
    if way == "wire":
        report = _text(-1, words)
        shift = at % 7 * 20
        made = [*own[: at % 60], *report[shift : shift + 250]]
    elif way == "own":
        made = own
    else:
        other = _text(source, words)
        made = {
            "whole": lambda: [*own[:30], *other],
            "cut": lambda: other[: _LENGTH // 3],
            "edited": lambda: [own[place] if place % 15 == 7 else word for place, word in enumerate(other)],
            "paragraph": lambda: [*own[:200], *other[150:200], *own[200:]],
        }[way]()
    lines = [" ".join(made[start : start + 60]) for start in range(0, len(made), 60)]
    return Body(_id(at), ".\n".join(lines))


def _text(number: int, words: list[str]) -> list[str]:
    """Make up the words of one article: rank by rank as likely as Zipf says."""
    chance = random.Random(f"{_SEED} {number}")
    return [words[int(_VOCABULARY ** chance.random()) - 1] for _ in range(_LENGTH)]


def _id(at: int) -> str:
    return f"a-{at:07d}"


def ours(size: int) -> dict[str, Any]:
    """Find the copies among so many articles; texts are made again where they are compared, as from a file."""
    made, pairs = articles(size)
    held: dict[str, str] = {}
    sketches, sketching = [], 0.0
    for body in made:
        began = time.process_time()
        sketches.append(sketch(body))
        sketching += time.process_time() - began
        held[body.article] = body.text
    near = time.process_time()
    neighbours([Sketch(one.article, b"", _gist(at)) for at, one in enumerate(sketches)])
    paired = time.process_time()
    wanted = candidates(sketches)
    taken = time.process_time()
    found = set()
    for one, other in wanted:
        sides = [(body, words_of(body)) for body in (Body(one, held[one]), Body(other, held[other]))]
        if align_words(sides[0], sides[1]):
            found.add((one, other))
    ended = time.process_time()
    return {
        "sketching": sketching,
        "neighbours": paired - near,
        "candidates": taken - paired,
        "pairs": len(wanted),
        "aligning": ended - taken,
        "found": _found(found, pairs),
        "copies": len(found),
        "megabytes": _memory(),
    }


def _gist(at: int) -> bytes:
    """Make up what an article tells: one of a topic of twenty, nearer to some of them than to others."""
    topic, own = np.random.default_rng(at // 20), np.random.default_rng((_SEED, at))
    made = topic.standard_normal(384) + own.standard_normal(384) * (0.2 + 0.1 * (at % 8))
    gist: bytes = np.rint(made / np.linalg.norm(made) * 127).astype(np.int8).tobytes()
    return gist


def plain_index(size: int) -> dict[str, Any]:
    """Find candidates with datasketch's index of MinHashes over sequences of six words."""
    datasketch = importlib.import_module("datasketch")
    made, pairs = articles(size)
    index, taken = datasketch.MinHashLSH(threshold=_JACCARD, num_perm=_PERMUTATIONS), 0.0
    found: set[tuple[str, ...]] = set()
    for body in made:
        began = time.process_time()
        words = words_of(body).folded
        one = datasketch.MinHash(num_perm=_PERMUTATIONS)
        one.update_batch([" ".join(words[at : at + 6]).encode() for at in range(len(words) - 5)])
        found.update(tuple(sorted((other, body.article))) for other in index.query(one))
        index.insert(body.article, one)
        taken += time.process_time() - began
    return {"seconds": taken, "found": _found(found, pairs), "megabytes": _memory()}


def _found(found: set[Any], pairs: list[tuple[str, str]]) -> float:
    """Return the share of the pairs that are put together, directly or over others."""
    above: dict[str, str] = {}

    def head(one: str) -> str:
        while above.get(one, one) != one:
            one = above[one]
        return one

    for one, other in found:
        low, high = sorted((head(one), head(other)))
        above[high] = low
    return sum(head(one) == head(other) for one, other in pairs) / max(len(pairs), 1)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _apart(what: str, size: int) -> dict[str, Any]:
    """Measure one thing in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "benchmarks.copies", "--one", what, "--most", str(size)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, Any] = json.loads(ran.stdout)
    return measured


def main() -> int:
    """Print the times; exit with 1 where they are over the limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=max(SIZES), help="the most articles")
    parser.add_argument("--beside", type=int, default=10_000, help="the most articles that datasketch is given")
    parser.add_argument("--one", choices=("ours", "plain"), help="measure one size and print JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(ours(options.most) if options.one == "ours" else plain_index(options.most)))
        return 0
    held, first = True, 0.0
    heads = ("articles", "sketch", "near", "pair", "align", "pairs", "copies", "found", "growth", "MB")
    print(" ".join(f"{name:>8s}" for name in heads))
    for size in (size for size in SIZES if size <= options.most):
        one = _apart("ours", size)
        each = (one["sketching"] + one["neighbours"] + one["candidates"] + one["aligning"]) / size
        first = first or each
        held = held and each / first <= MOST_GROWTH and one["megabytes"] <= MOST_MEGABYTES
        held = held and one["found"] >= LEAST_FOUND
        taken = " ".join(f"{one[name]:8.1f}" for name in ("sketching", "neighbours", "candidates", "aligning"))
        counts = f"{one['pairs']:8,d} {one['copies']:8,d} {one['found']:8.3f} {each / first:8.2f}"
        print(f"{size:8,d} {taken} {counts} {one['megabytes']:8,.0f}", flush=True)
        if importlib.util.find_spec("datasketch") and size <= options.beside:
            other = _apart("plain", size)
            print(
                f"{'':9s} datasketch {other['seconds']:.1f} s, found {other['found']:.3f},"
                f" {other['megabytes']:,.0f} MB",
                flush=True,
            )
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
