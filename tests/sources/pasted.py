"""Invented articles as people paste them: what stands around the text, and what a careful reader knows of it."""

from dataclasses import dataclass, field

BODY = (
    "The government of Norvania refused on Tuesday to reopen the Selt bridge, saying the piers were unsafe.",
    "“We will not send a single lorry across,” said the transport minister, Ada Quill, after a cabinet meeting.",
    "Opposition deputies called the closure a blockade of the northern valleys. They want an inquiry by 4 March 2021.",
    "Some 12,000 people crossed the bridge every day before it was shut, according to the valley council.",
)


@dataclass(frozen=True)
class Pasted:
    """One pasted article.

    `head` and `tail` are the lines above and below the body; `lead` stands before the first words of the body.
    `known` holds what the text states; whatever is not in it has to stay unknown. `dropped` are words that have to be
    in a dropped passage.
    """

    name: str
    head: str = ""
    lead: str = ""
    tail: str = ""
    known: dict[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        body = self.lead + "\n\n".join(BODY)
        return "\n\n".join(part for part in (self.head, body, self.tail) if part)


TITLE = "Norvania keeps Selt bridge shut as winter nears"

PASTED = (
    Pasted("body alone"),
    Pasted("title alone", head=TITLE, known={"title": TITLE}),
    Pasted(
        "British broadsheet",
        head=f"{TITLE}\n\nMinisters say piers are unsafe; valleys speak of a blockade\n\n"
        "By Mira Tolen, The Selt Courier\n"
        "Tue 9 Feb 2021 18.04 GMT\n\nShare on Facebook\nShare on Twitter\nShare via Email",
        tail="Topics\nBridges\nNorvania\n\n© 2021 The Selt Courier Ltd. All rights reserved.",
        known={
            "title": TITLE,
            "byline": "Mira Tolen",
            "outlet": "The Selt Courier",
            "published_on": "2021-02-09",
        },
        dropped=("Share on Twitter", "All rights reserved", "By Mira Tolen"),
    ),
    Pasted(
        "American paper",
        head=f"{TITLE}\n\nBy JO ASH and Mira Tolen\nFebruary 9, 2021 10:31 AM\n\n12 Comments",
        tail="Sign up for our morning newsletter\n\nMost Popular\n"
        "Five soups for a cold week\nWhy the ferry is late again",
        known={"title": TITLE, "byline": "JO ASH and Mira Tolen", "published_on": "2021-02-09"},
        dropped=("12 Comments", "Sign up for our morning newsletter", "Most Popular", "Five soups"),
    ),
    Pasted(
        "Indian wire",
        head=f"{TITLE}\n\nPublished: 10 Feb 2021, 07:15 AM IST",
        lead="SELT, Feb 9 (PTI) ",
        tail="Also Read: Five bridges that never opened",
        known={
            "title": TITLE,
            "published_on": "2021-02-10",
            "agency": "PTI",
            "dateline_place": "Selt",
            "dateline_day": "XXXX-02-09",
        },
    ),
    Pasted("Indian city edition", lead="NEW SELT: ", head=TITLE, known={"title": TITLE, "dateline_place": "New Selt"}),
    Pasted(
        "Reuters with credits",
        head=TITLE,
        lead="PORT-DE-SELT, Norvania, Feb 9 (Reuters) - ",
        tail="(Reporting by Mira Tolen; Editing by Jo Ash)",
        known={
            "title": TITLE,
            "agency": "Reuters",
            "dateline_place": "Port-de-Selt",
            "dateline_day": "XXXX-02-09",
        },
    ),
    Pasted("agency first", lead="(AFP) — ", known={"agency": "AFP"}),
    Pasted(
        "TASS style",
        head=TITLE,
        lead="SELT, February 9. /TASS/. ",
        known={"title": TITLE, "agency": "TASS", "dateline_place": "Selt", "dateline_day": "XXXX-02-09"},
    ),
    Pasted(
        "Xinhua style with a year",
        head=TITLE,
        lead="SELT, Feb. 9, 2021 (Xinhua) -- ",
        known={"title": TITLE, "agency": "Xinhua", "dateline_place": "Selt", "dateline_day": "2021-02-09"},
    ),
    Pasted("dateline without a title", lead="SELT, Norvania — ", known={"dateline_place": "Selt"}),
    Pasted(
        "an outlet's letters in the dateline",
        head=TITLE,
        lead="Selt, February 9 (NBC Norv) -- ",
        known={"title": TITLE, "dateline_place": "Selt", "dateline_day": "XXXX-02-09"},
    ),
    Pasted(
        "Markdown",
        head=f"# **{TITLE}**\n\n---",
        tail="---\n\n<https://www.seltradio.example/news/2021/bridge-shut>\n\n**Radio Selt Libre**",
        known={
            "title": TITLE,
            "url": "https://www.seltradio.example/news/2021/bridge-shut",
            "outlet": "Radio Selt Libre",
        },
        dropped=("---",),
    ),
    Pasted(
        "Markdown link",
        head=f"## {TITLE}\n\n[Original article](https://courier.example/bridge-shut)",
        known={"title": TITLE, "url": "https://courier.example/bridge-shut"},
    ),
    Pasted(
        "blog",
        head=f"{TITLE}\nPosted on February 9, 2021 by Mira Tolen",
        tail="Share this:\n\nTwitter\nFacebook\n\nLike this:\n\nLike Loading...\n\nRelated\n\nLeave a comment",
        known={"title": TITLE, "published_on": "2021-02-09"},
        dropped=("Share this:", "Facebook", "Leave a comment"),
    ),
    Pasted(
        "credit line with a bar",
        head=f"{TITLE}\n\nBy\n\nValley News | 9 Feb, 2021",
        tail="Latest news",
        known={"title": TITLE, "outlet": "Valley News", "published_on": "2021-02-09"},
        dropped=("By", "Latest news"),
    ),
    Pasted(
        "a day that could be two",
        head=f"{TITLE}\n\nPublished: 03/02/2021",
        known={"title": TITLE},
    ),
    Pasted(
        "a day of one reading",
        head=f"{TITLE}\n\nPublished: 2021-02-09T10:00:00Z",
        known={"title": TITLE, "published_on": "2021-02-09"},
    ),
    Pasted(
        "updated is another day",
        head=f"{TITLE}\n\nPublished 9 February 2021, updated 11 February 2021",
        known={"title": TITLE, "published_on": "2021-02-09"},
    ),
    Pasted("updated alone", head=f"{TITLE}\n\nLast updated: 11 February 2021", known={"title": TITLE}),
    Pasted(
        "days that disagree",
        head=f"{TITLE}\n\nPosted: 9 February 2021\nPublished: 10 February 2021",
        known={"title": TITLE},
    ),
    Pasted(
        "a question for a title",
        head="Who shut the Selt bridge?",
        known={"title": "Who shut the Selt bridge?"},
    ),
    Pasted(
        "links to other things",
        head=TITLE,
        tail="https://twitter.com/valleycouncil/status/12345\n\nhttps://courier.example/\n\n"
        "[Five soups](https://courier.example/soups)",
        known={"title": TITLE},
    ),
    Pasted(
        "counters and advertisements",
        head=f"{TITLE}\n\n0 2,738\n\nAdvertisement",
        tail="- Advertisement -\n\nSubscribe to our newsletter\n"
        "Sign up here to get the latest news delivered to your inbox.",
        known={"title": TITLE},
        dropped=("0 2,738", "Advertisement", "- Advertisement -", "Subscribe to our newsletter", "Sign up here"),
    ),
    Pasted(
        "copyright of an agency",
        head=TITLE,
        tail="Copyright 2021 The Associated Press. All rights reserved.",
        known={"title": TITLE, "agency": "AP"},
        dropped=("All rights reserved",),
    ),
    Pasted(
        "agency and outlet",
        head=f"{TITLE}\n\nBy Mira Tolen, Associated Press",
        lead="SELT (AP) — ",
        tail="© 2021 Harbour Herald",
        known={
            "title": TITLE,
            "agency": "AP",
            "byline": "Mira Tolen",
            "dateline_place": "Selt",
            "outlet": "Harbour Herald",
        },
    ),
    Pasted(
        "not a dateline",
        lead="BREAKING: ",
    ),
    Pasted(
        "picture credit",
        head=f"{TITLE}\n\nThe bridge in December. Photo: Reuters",
        tail="Getty Images",
        known={"title": TITLE},
    ),
    Pasted(
        "page title with the outlet",
        head=f"{TITLE} - Norvania Today\n\nHome\nNews\nSport\nWeather\n\n{TITLE}\n\nShare",
        tail="Related stories\n\nFive soups for a cold week\n\nWhy the ferry is late again\n\n"
        "Privacy Policy\nTerms of Use",
        known={"title": TITLE, "outlet": "Norvania Today"},
        dropped=("Home", "Sport", "Weather", "Related stories", "Why the ferry", "Terms of Use"),
    ),
    Pasted(
        "cookie banner",
        head=f"We use cookies to improve your experience.\nAccept all\n\n{TITLE}",
        known={"title": TITLE},
        dropped=("We use cookies", "Accept all"),
    ),
    Pasted("credit behind the last word", head=TITLE, tail="(AFP)", known={"title": TITLE, "agency": "AFP"}),
)
