"""Score pasted pages, as `eval/pages.py` does for HTML: whole-page plain text, in two forms.

What is scored is the text outside the dropped passages, without the headline, which the truth does not have. The
weights by which lines are judged are learned from these very pages: so every page is read with weights that were
fitted without it and without its other form, in ten folds.
"""

import random
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

from eval.ngrams import Match, match, score
from rashomon.model import Dropped, Metadata
from rashomon.sources.cleaning import never
from rashomon.sources.cleaning.dropping import drop_lines
from rashomon.sources.cleaning.lines import split_lines
from rashomon.sources.details import details_from_text

sys.path.append(str(Path(__file__).parents[1]))  # the folder of `training`, which is not installed

from training.lines import FORMS, Page, examples, fit, pages

FOLDS = 10


def body(text: str, dropped: tuple[Dropped, ...]) -> str:
    """Return the text outside the dropped passages and the headline."""
    title = details_from_text(text, dropped, Metadata()).title
    spans = sorted([part.span for part in dropped] + ([title.span] if title and title.span else []))
    kept, at = [], 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    return "\n".join([*kept, text[at:]])


def pasted_matches(archive: Path) -> dict[str, dict[str, Match]]:
    """Compare what is kept of each page, in each form, with its truth; cross-validated."""
    rows = pages(archive)
    shown = {page.key: list(examples(page)) for page in rows}
    order = [page.key for page in rows]
    random.Random(0).shuffle(order)
    matches: dict[str, dict[str, Match]] = {form: {} for form in FORMS}
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weight = fit([example for key in order if key not in held for example in shown[key]])
        for page in rows:
            if page.key in held:
                for form in FORMS:
                    matches[form][page.key] = _match(page, page.forms[form], weight)
    return matches


def _match(page: Page, text: str, weight: Mapping[str, float]) -> Match:
    dropped = drop_lines(text, split_lines(text), never, weight)
    return match(page.true, body(text, dropped))


def lost(matches: Mapping[str, Match]) -> float:
    """Return the share of the articles' runs of words that were dropped, all pages taken together by page."""
    rows = [row for row in matches.values() if row.both + row.true_only > 0]
    return mean(row.true_only / (row.both + row.true_only) for row in rows)


def pasted_figures(archive: Path) -> dict[str, float]:
    """Measure the F1 of the form that is read worse; print both, and how much of the articles was lost."""
    matches = pasted_matches(archive)
    found = {form: score(rows.values()) for form, rows in matches.items()}
    for form, both in found.items():
        print(
            f"  {form:10s} F1 {both.f1:.3f}, precision {both.precision:.3f}, recall {both.recall:.3f}, "
            f"runs of the articles' words lost {lost(matches[form]):.3f}"
        )
    return {"pasted": min(both.f1 for both in found.values())}
