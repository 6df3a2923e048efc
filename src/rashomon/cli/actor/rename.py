"""`rashomon actors rename`: what an actor is called."""

import click

from rashomon.cli.casting import judging, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "rename",
    help=teach(
        "Say what an actor is called. Its other names stay: they are what the articles say.",
        ("rashomon actors rename schetinin 'Alexander Shchetinin'", "the spelling to show"),
    ),
)
@click.argument("actor")
@click.argument("name")
@verdict_options
def command(actor: str, name: str, story: str, by: str | None) -> None:
    """Rename an actor."""
    from rashomon.views.finding import find_actor
    from rashomon.views.judging import renaming

    with judging(story, by) as (opened, evidence, said):
        one = find_actor(evidence, actor)
        given = renaming(evidence, one, name, said)
        pass_verdict(opened, given)
        tell(opened, f"{one.name} is called {given.value} now", given)
