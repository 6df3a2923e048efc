"""How finding stories grows with the number of articles: `python -m benchmarks.stories [--most N]`.

Processor time and most memory for 1,000, 10,000 and 100,000 articles, each size in a process of its own: sketches are
made up, listed, compared with what comes up and put together to stories, in memory, by the functions that `rashomon
read` calls, in the order of their ids, which is one of chance; reading is left out, and so is the story file. Then one
more article is looked up and what it touches is made anew: that is what an article costs which comes later.

The words are made up by chance from a fixed seed. Like in news, how often a word stands falls with its rank (Zipf
1949), a story has some rarer words and names of its own, most stories have one article and a few have very many, and
every article has words of its own beside those of its story. `right` is B-cubed F1 against the stories that were
planted. They are easier to tell apart than real ones: what is measured here is time and memory.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from eval.stories import b_cubed, f1
from rashomon.codebook.common_words import common_words
from rashomon.link.stories.growing import Ground, regions
from rashomon.link.stories.kin import Pile, kin_of
from rashomon.link.stories.verdicts import Judged
from rashomon.model.sketch import Sketch, SketchWord

SIZES: Final = (1_000, 10_000, 100_000)
MOST_GROWTH: Final = 4.0
"""So many times the time per article of the smallest size is allowed at the largest: a small pile has few articles
under each word, a large one as many as are looked at."""
_SEED: Final = 7
_WORDS, _OF_STORY, _NAMES = 120, 24, 6
_LARGEST: Final = 200
"""Articles of a story at the most."""


def sketches(size: int, seed: int = _SEED) -> Iterator[tuple[Sketch, int]]:
    """Make up so many articles, each with the number of its story.

    Args:
        size: how many.
        seed: of chance.

    """
    chance = random.Random(seed)
    listed = list(common_words())
    weights = list(accumulate(1 / rank for rank in range(1, len(listed) + 1)))
    for number, row in enumerate(_stories(size, chance)):
        # The names of a story are few, and of the whole pile the more the larger it is.
        names = [f"n{int(size * chance.random() ** 2)}" for _ in range(_NAMES)]
        theme = chance.sample(listed, _OF_STORY)
        for article in row:
            own = chance.choices(listed, cum_weights=weights, k=_WORDS - _OF_STORY * 3 // 4)
            told = [*chance.sample(theme, _OF_STORY * 3 // 4), *own]
            words = {word: _word(word, count, named=False) for word, count in Counter(told).items()}
            words |= {name: _word(name, 2, named=True) for name in chance.sample(names, _NAMES - 2)}
            yield Sketch(article, words), number


@cache
def _word(word: str, count: int, *, named: bool) -> SketchWord:
    return SketchWord(word, count, named)


def _stories(size: int, chance: random.Random) -> Iterator[list[str]]:
    """Share out articles, by ids that look like those of articles, among stories of very different sizes."""
    ids = [f"a-{chance.getrandbits(60):015x}" for _ in range(size)]
    at = 0
    while at < size:
        count = min(int(1 / max(chance.random(), 1 / _LARGEST)), size - at)
        yield ids[at : at + count]
        at += count


def measure(size: int) -> None:
    """Print what so many articles take."""
    pile, gold = Pile(), dict[str, Hashable]()
    began = time.process_time()
    for one, story in sketches(size):
        pile.add(one)
        gold[one.article] = story
    made = time.process_time()
    near = defaultdict[str, dict[str, float]](dict)
    for article in sorted(gold):
        _look_up(article, pile, near)
    found = time.process_time()
    ground = Ground(pile.sketches, lambda article: near[article], Judged())
    groups = [group for region in regions(gold, ground) for group in region.stories]
    done = time.process_time()
    _one_more(pile, near, ground)
    more = time.process_time() - done
    right = f1(*b_cubed(gold, groups), len(gold))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = (done - made) / size * 1000
    print(
        f"{size:9,d} {made - began:8.1f} {found - made:8.1f} {done - found:8.1f} {each:8.2f} {more * 1000:8.1f} "
        f"{memory:8,.0f} {sum(map(len, near.values())) // 2:10,d} {len(groups):8,d} {right:6.3f}",
        flush=True,
    )


def _look_up(article: str, pile: Pile, near: defaultdict[str, dict[str, float]]) -> Sequence[str]:
    (sketch,) = pile.sketches([article]).values()
    kin = kin_of(sketch, pile)
    for other, score in kin.items():
        near[article][other] = near[other][article] = score
    return list(kin)


def _one_more(pile: Pile, near: defaultdict[str, dict[str, float]], ground: Ground) -> None:
    """Let one more article come, with the words of one that is there."""
    known = next(iter(near))
    (like,) = pile.sketches([known]).values()
    pile.add(Sketch("a-one-more", like.words))
    touched = _look_up("a-one-more", pile, near)
    for _ in regions(["a-one-more", *touched], ground):
        pass


def main() -> int:
    """Print the figures; exit with 1 where the time per article grows too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000, help="the most articles; 100000 takes several minutes")
    parser.add_argument("--only", type=int, help="one size, in this process")
    options = parser.parse_args()
    if options.only:
        measure(options.only)
        return 0
    heads = ("articles", "made s", "kin s", "group s", "ms each", "+1 ms", "MB", "akin", "stories", "right")
    print(" ".join(f"{head:>{width}s}" for head, width in zip(heads, (9, 8, 8, 8, 8, 8, 8, 10, 8, 6), strict=True)))
    each = list[float]()
    for size in (size for size in SIZES if size <= options.most):
        command = [sys.executable, "-m", "benchmarks.stories", "--only", str(size)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n")
        print(line, flush=True)
        each.append(float(line.split()[4]))
    growth = each[-1] / each[0]
    print(f"time per article at the largest size: {growth:.2f} times that at the smallest")
    return 0 if growth <= MOST_GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
