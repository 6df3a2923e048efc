"""A story whose every word is meant to do harm: what stands in it must be shown as text, wherever it is shown."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Final

from rashomon.model import Article, Fact, Form, Metadata, Origin, Sheet, Span, Statement
from rashomon.run.link import link_story
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from tests.store import harbour

SCRIPT: Final = '<script zqx="1">alert("zqx")</script>'
IMAGE: Final = '"><img zqx src=x onerror="alert(1)">'
ATTRIBUTE: Final = "' onmouseover='alert(1)' zqx='"
LINK: Final = '<a zqx href="javascript:alert(1)">press</a>'
BIDI: Final = "abc\u202e\u2066def\u2069\u200f\u202dghi"
CONTROL: Final = "a\x01b\x0bc\x7f\x85\x9bd\x1b[31m"
COMBINING: Final = "Z" + "\u0300\u0489" * 100
EDGES: Final = "\ufffe\uffff\U0010ffff\ud7ff\ue000\u2028\u2029\ufeff"
TEMPLATE: Final = "{{ 97*1000003 }}{% raw %}${97*1000003}"
CLOSING: Final = "<!-- zqx --> ]]> </title></textarea></style><style zqx>*{display:none}</style>&lt;zqx&gt;"
FORMULA: Final = '=HYPERLINK("http://evil.example","zqx")'
HUGE: Final = "w" * 100_000
SHORT: Final = (SCRIPT, IMAGE, ATTRIBUTE, LINK, BIDI, CONTROL, COMBINING, EDGES, TEMPLATE, CLOSING, FORMULA)
"""None of them has a character that a story cannot hold: NUL and halves of a pair are refused when they are read."""
NAMES: Final = ("Ana Solís <b zqx>", "Boro \u202eRusk", 'Ne\'ena" onfocus=alert(1) zqx="')

_TEXT: Final = """{0}

PORT ASH (OPA) - Mayor {1} said on Monday that {2} was closed. “{3},” said Foreign Minister {1}, “{4}.”

The spokesman for Peru, Boro Rusk, denied that more than {5} workers had been arrested. “It is {6},” Rusk said.

Kenya recognises Ana Quispe as the {7} president of Peru, the agency Halcyon reported. {8}
"""


def make(path: Path) -> None:
    """Make the story."""
    folder = path.parent / "hostile"
    folder.mkdir()
    for n, row in enumerate(_texts()):
        name = f"{n} <img zqx src=x onerror=alert(1)> \u202e'&\"{{{{1}}}}.txt"
        (folder / name).write_text(row, encoding="utf-8")
    records = [
        {
            "title": word,
            "source": word,
            "author": word,
            "agency": word,
            "url": "javascript:alert(1)",
            "id": word,
            "date": "2024-03-19",
            "text": text,
        }
        for word, text in zip(SHORT, _texts()[:3] * 4, strict=False)
    ]
    lines = "\n".join(map(json.dumps, records))
    (folder / f"{LINK.replace('/', '')}.jsonl").write_text(lines, encoding="utf-8")
    with StoryFile.open(path, create=True) as story:
        read_story([str(folder)], story, ReadOptions(shipped_stages()))
        for n, word in enumerate(SHORT):
            sheet = _sheet(word, n)
            story.write(sheet, sheet.article.name, {})
        link_story(story)


def _texts() -> list[str]:
    rows = list[str]()
    for n in range(3):
        words = [SHORT[(n + k) % len(SHORT)].replace("\n", " ") for k in range(9)]
        words[1], words[5] = NAMES[n], str(40 + 10 * n)
        rows.append(_TEXT.format(*words))
    return [*rows, f"The harbour\n\n“{HUGE},” said Mayor Ana Solís. {HUGE}\n"]


def _sheet(word: str, number: int) -> Sheet:
    """Put words wherever an article, its referents and statements have some."""
    sheet = harbour.ledger()
    text = f"{word} {number}\n\n{sheet.article.text}"
    said = word[:200]
    fact = Fact(said, Origin.FLAG, evidence=said)
    about = Metadata(title=fact, outlet=fact, agency=fact, byline=fact, url=Fact("javascript:alert(1)", Origin.FLAG))
    day = Fact("2024-03-19", Origin.FLAG, evidence=said)
    article = Article(f"{said}/{number}.txt", text, replace(about, published_on=day))
    start = text.index("Peru shuts")
    one = sheet.statements[0] if sheet.statements else None
    assert one is not None
    moved = tuple(Span(span.start + start, span.end + start) for span in one.content)
    statement = Statement(
        article.id, (), (), moved, Form.DIRECT, speaker=said, speaks_for=said, doubt=f"is it {said}?", how=said
    )
    return Sheet(article, statements=(statement,))
