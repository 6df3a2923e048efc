"""Score which articles report one affair: `python -m eval.stories [--show]`, on ECB+, as B-cubed F1.

Every topic of ECB+ has two stories that are easily confused (two earthquakes, two trials). "Given" puts the documents
of each topic together by themselves, as if they were all that was read; "at once" puts the documents of all topics of
a half together as one pile. Each document is read as an article without outlet and day, and goes through the same
functions as those that `rashomon read` calls. The odd topics were looked at while weights and cuts were set (`tuned`);
the even ones were not (`check`): their figures were seen (docs/design/stories.md says how often), their errors never.

B-cubed (Bagga and Baldwin 1998) asks of each document which share of those put with it belong there, and which share
of those that belong with it are put there; F1 is of the two means over all documents.

"Five and eight" reads the five articles and the example story as one pile: 1 where they come out as two stories,
neither torn nor mixed.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from eval.event_linking import sheets_of
from eval.floors import report
from eval.linking import read
from rashomon.link.stories.growing import grouped
from rashomon.link.stories.sketching import names_of, sketch_of
from rashomon.model import Article, Sheet
from rashomon.model.sketch import Sketch
from rashomon.run.stages import shipped_stages

PARTS: Final = {"tuned": 1, "check": 0}
"""What is left when the number of a topic is divided by two."""
_EXAMPLE: Final = Path(__file__).parents[1] / "src" / "rashomon" / "example" / "articles"


def b_cubed(gold: Mapping[str, Hashable], groups: Iterable[Sequence[str]]) -> tuple[float, float]:
    """Return the precision and recall of groups, summed over all members.

    Args:
        gold: for each member, what it belongs to.
        groups: of members; each member is in one.

    Examples:
        >>> b_cubed({"a": 1, "b": 1, "c": 2}, [("a", "b", "c")])
        (1.6666666666666665, 3.0)

    """
    sizes: defaultdict[Hashable, int] = defaultdict(int)
    for one in gold.values():
        sizes[one] += 1
    precision = recall = 0.0
    for group in groups:
        for one in group:
            right = sum(gold[other] == gold[one] for other in group)
            precision += right / len(group)
            recall += right / sizes[gold[one]]
    return precision, recall


def f1(precision: float, recall: float, count: int) -> float:
    """Return F1 of sums over so many members."""
    return 2 * precision * recall / max((precision + recall) * count, 1e-9)


def scores(
    topics: Mapping[int, tuple[Sequence[Mapping[str, Any]], Sequence[Sheet]]], *, show: bool
) -> dict[str, float]:
    """Measure B-cubed F1 for both halves.

    Args:
        topics: by number, the documents and the same read.
        show: whether to print each topic, and the stories that are put together.

    """
    measured: dict[str, float] = {}
    for part, rest in PARTS.items():
        given, every, pile = (0.0, 0.0), dict[str, Hashable](), list[Sketch]()
        for number, (rows, sheets) in topics.items():
            if number % 2 != rest:
                continue
            sketches = [sketch_of(one.article, names_of(one.referents or ())) for one in sheets]
            gold = {one.article: row["story"] for one, row in zip(sketches, rows, strict=True)}
            groups = grouped(sketches)
            precision, recall = b_cubed(gold, groups)
            given = (given[0] + precision, given[1] + recall)
            every |= {article: (number, story) for article, story in gold.items()}
            pile += sketches
            if show:
                print(f"{part} topic {number}: F1 {f1(precision, recall, len(gold)):.3f}, {_told(groups, gold)}")
        together = b_cubed(every, grouped(pile))
        measured[f"{part} given F1"] = f1(*given, len(every))
        measured[f"{part} given precision"] = given[0] / len(every)
        measured[f"{part} given recall"] = given[1] / len(every)
        measured[f"{part} at once F1"] = f1(*together, len(every))
    return measured


def _told(groups: Iterable[Sequence[str]], gold: Mapping[str, Hashable]) -> str:
    counts = [
        {str(story): sum(gold[one] == story for one in group) for story in map(gold.get, group)} for group in groups
    ]
    return " | ".join(" + ".join(f"{count} of {story}" for story, count in row.items()) for row in counts)


def together(five: Path) -> float:
    """Say whether the five articles and the example's come out as two stories: 1.0, or else 0.0.

    Args:
        five: folder of the five articles.

    """
    gold: dict[str, Hashable] = {}
    sketches = []
    stages = shipped_stages()
    for folder in (five, _EXAMPLE):
        for path in sorted(folder.glob("*.txt")):
            sheet = Sheet(Article(path.name, path.read_text(encoding="utf-8")))
            for stage in stages:
                sheet = stage(sheet)
            sketches.append(sketch_of(sheet.article, names_of(sheet.referents or ())))
            gold[sheet.article.id] = str(folder)
    groups = grouped(sketches)
    apart = all(len({gold[one] for one in group}) == 1 for group in groups)
    return float(apart and len(groups) == 2)


def figures(shared: Path, *, show: bool = False) -> dict[str, float]:
    """Measure all.

    Args:
        shared: folder with the corpora and the five articles.
        show: whether to print each topic.

    """
    documents = read(shared / "corpora" / "ecbplus-stories.jsonl.gz")
    topics = {number: (rows, sheets_of(rows)) for number, rows in documents.items()}
    return {
        **scores(topics, show=show),
        "five and eight are two": together(shared / "stories" / "venezuela" / "articles"),
    }


def main() -> int:
    """Print the figures beside their floors; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--show", action="store_true", help="print each topic")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("stories", figures(options.shared, show=options.show), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
