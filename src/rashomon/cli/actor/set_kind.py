"""`rashomon actors set-kind`: what an actor is."""

import click

from rashomon.cli.casting import KINDS, judging, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "set-kind",
    help=teach(
        "Say what an actor is.",
        ("rashomon actors set-kind 'Lima Group' organisation", "an alliance is an organisation"),
        ("rashomon actors set-kind x-cibpnkvv person", "by id"),
    ),
)
@click.argument("actor")
@click.argument("kind", type=click.Choice(KINDS))
@verdict_options
def command(actor: str, kind: str, story: str, by: str | None) -> None:
    """Set an actor's kind."""
    from rashomon.model import Kind
    from rashomon.views.finding import find_actor
    from rashomon.views.judging import setting_kind

    with judging(story, by) as (opened, evidence, said):
        one = find_actor(evidence, actor)
        given = setting_kind(evidence, one, Kind(kind), said)
        pass_verdict(opened, given)
        before = one.kind.value if one.kind else "of a kind that no article shows"
        tell(opened, f"{one.name} is of the kind {kind} now, and was {before}", given)
