"""`rashomon actors split`: that an actor is somebody else in some articles."""

import click

from rashomon.cli.casting import described, judging, owners, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "split",
    help=teach(
        "Say that an actor is somebody else in some articles: these are taken out of it and become an actor of their "
        "own. ARTICLE is an article's file name or id.",
        ("rashomon actors split odera ledger.txt", "the Odera of this article is another one"),
        ("rashomon actors split x-cibpnkvv ledger.txt courier.txt", "those of two articles"),
    ),
)
@click.argument("actor")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@verdict_options
def command(actor: str, articles: tuple[str, ...], story: str, by: str | None) -> None:
    """Split an actor."""
    from rashomon.views.finding import find_actor
    from rashomon.views.judging import splitting

    with judging(story, by) as (opened, evidence, said):
        whole = find_actor(evidence, actor)
        given = splitting(evidence, whole, [opened.article(name) for name in articles], said)
        after = pass_verdict(opened, given)
        out, rest = (" and ".join(described(after, one) for one in side) for side in owners(after, given))
        tell(opened, f"{whole.name} is two now: {out}, and {rest}", given)
