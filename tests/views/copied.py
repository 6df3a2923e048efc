"""A story of which some articles are copies of others, compared as after reading."""

from pathlib import Path

from rashomon.link.copies.aligning import align
from rashomon.model import Article, Dropped, Fact, Metadata, Origin, Sheet
from rashomon.store import StoryFile
from tests.conftest import place

WIRE = (
    "The harbour council on Wednesday promised elections within ninety days and asked the owners of the port to lift "
    "their ban on small boats. Lawyers said that at least 120 dock workers were arrested after a march on the quay. "
    "The council has nine members, and none of them would say on Wednesday how long the ban had been in force."
)
OWN = "The shipping line told this paper that it had cancelled all its sailings until further notice."
FOOT = "Sign up for our newsletter and get the best of the week from the harbour, every Sunday, free of any charge."
TEXTS = {
    "ledger": (f"{WIRE}\n{FOOT}", {"outlet": "The Ledger", "agency": "OPA", "published_on": "2024-03-20"}),
    "mercury": (f"{WIRE}\n{OWN}\n{FOOT}", {"outlet": "Mercury", "agency": "OPA", "published_on": "2024-03-21"}),
    "herald": (f"{WIRE.replace('120', '17')}", {"outlet": "The Herald"}),
    "post": (f"Nothing happened anywhere near the sea this week.\n{FOOT}", {"outlet": "The Post"}),
}


def article(name: str) -> Article:
    text, known = TEXTS[name]
    facts = {field: Fact(value, Origin.FLAG, evidence="flag") for field, value in known.items()}
    dropped = (Dropped(place(text, FOOT), "newsletter"),) if FOOT in text else ()
    return Article(f"{name}.txt", text, Metadata(**facts), dropped)


def write(path: Path) -> None:
    articles = [article(name) for name in TEXTS]
    with StoryFile.open(path, create=True) as story:
        for one in articles:
            story.write(Sheet(one), one.name, {})
        bodies = story.bodies(story.ids())
        story.write_compared(
            {(a.article, b.article): align(a, b) for a in bodies for b in bodies if a.article < b.article}
        )
