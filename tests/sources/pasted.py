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
        head=f"{TITLE}\n\n0 1,309\n\nAdvertisement",
        tail="- Advertisement -\n\nSubscribe to our newsletter\nSign up and have our stories delivered to your inbox.",
        known={"title": TITLE},
        dropped=("0 1,309", "Advertisement", "- Advertisement -", "Subscribe to our newsletter", "Sign up and have"),
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
    Pasted(
        "menu, and a byline with bars",
        head=f"Home | News | Bridges | Weather\n\n{TITLE}\n\nBy Mira Tolen | The Selt Courier | 9 February 2021",
        tail="More from The Selt Courier",
        known={
            "title": TITLE,
            "byline": "Mira Tolen",
            "outlet": "The Selt Courier",
            "published_on": "2021-02-09",
        },
        dropped=("Home | News", "More from The Selt Courier"),
    ),
    Pasted(
        "the site's name above its menu",
        head=f"Skip to content\nValley Today\nMenu\nNews\nBridges\nSport\nLog in\n\n{TITLE}\n\n"
        "31 Shares\nShare Tweet Print",
        tail="You may also like\nFive soups for a cold week\nBack to top",
        known={"title": TITLE, "outlet": "Valley Today"},
        dropped=("Skip to content", "Menu", "Bridges", "Log in", "31 Shares", "Five soups"),
    ),
    Pasted("the site's name alone is no headline", head="Harbour Herald"),
    Pasted("the site's name in the copyright line is none", head="Valley Watch", tail="© 2021 Valley Watch"),
    Pasted("the site's name above the headline", head=f"# The Selt Courier\n\n## {TITLE}", known={"title": TITLE}),
    Pasted("a menu without bars", head=f"Home News Sport Opinion\n\n{TITLE}", known={"title": TITLE}),
    Pasted(
        "an outlet's word closes the headline",
        head="Selt Bridge Shut Today\n\nMinisters say piers are unsafe; valleys speak of a blockade",
        known={"title": "Selt Bridge Shut Today"},
    ),
    Pasted(
        "a headline of few words below a section",
        head="Our Harbour\n\nThe long wait for a safe bridge over the Selt",
        known={"title": "The long wait for a safe bridge over the Selt"},
    ),
    Pasted(
        "a headline that begins as a heading of links does",
        head="Latest Norvania bridge closure this week\n\nBy Mira Tolen",
        known={"title": "Latest Norvania bridge closure this week", "byline": "Mira Tolen"},
    ),
    Pasted(
        "copyright without a year",
        head=TITLE,
        tail="0 Comments\nFollow The Free Valley on social media\n© The Free Valley. All rights reserved.",
        known={"title": TITLE, "outlet": "The Free Valley"},
        dropped=("0 Comments", "All rights reserved"),
    ),
    Pasted("copyright of a writer", head=TITLE, tail="© Mira Tolen. All rights reserved.", known={"title": TITLE}),
    Pasted(
        "invitation",
        head=TITLE,
        tail="Subscribe to the Selt Courier and get the valley's news every Sunday.",
        known={"title": TITLE, "outlet": "Selt Courier"},
        dropped=("Subscribe to",),
    ),
    Pasted("invitation to a letter", head=TITLE, tail="Subscribe to the Morning Digest", known={"title": TITLE}),
    Pasted("invitation to a writer", head=TITLE, tail="Follow Mira Tolen on Twitter", known={"title": TITLE}),
    Pasted(
        "invitations that disagree",
        head=TITLE,
        tail="Subscribe to the Selt Courier\nFollow the Harbour Herald on Twitter",
        known={"title": TITLE},
    ),
    Pasted(
        "initials of an agency that nobody knows",
        head=TITLE,
        lead="SELT, Norvania (VPA) – ",
        known={"title": TITLE, "agency": "VPA", "dateline_place": "Selt"},
    ),
    Pasted(
        "initials of the outlet",
        head=TITLE,
        lead="SELT, Norvania (RSL) – ",
        tail="**Radio Selt Libre**",
        known={"title": TITLE, "dateline_place": "Selt", "outlet": "Radio Selt Libre"},
    ),
    Pasted(
        "initials in the outlet's address",
        head=TITLE,
        lead="SELT, Norvania (NTV) – ",
        tail="https://www.ntvnews.example/2021/bridge-shut",
        known={"title": TITLE, "dateline_place": "Selt", "url": "https://www.ntvnews.example/2021/bridge-shut"},
    ),
    Pasted(
        "two initials could be anybody's",
        lead="SELT, Norvania (RS) – ",
        known={"dateline_place": "Selt"},
    ),
    Pasted("initials of a body", lead="SELT, Norvania (IMF) – ", known={"dateline_place": "Selt"}),
    Pasted("initials of a known outlet", lead="SELT, Norvania (CNN) – ", known={"dateline_place": "Selt"}),
    Pasted(
        "an unknown agency as the source",
        head=TITLE,
        tail="Source: VPA\n\nShare this story",
        known={"title": TITLE, "agency": "VPA"},
        dropped=("Source: VPA", "Share this story"),
    ),
    Pasted(
        "an agency by its name",
        head=TITLE,
        tail="Source: Valley News Agency",
        known={"title": TITLE, "agency": "Valley News Agency"},
    ),
    Pasted("a body as the source", head=TITLE, tail="Source: IMF", known={"title": TITLE}),
    Pasted("a council as the source", head=TITLE, tail="Source: Valley Council", known={"title": TITLE}),
)
