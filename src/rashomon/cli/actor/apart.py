"""`rashomon actors apart`: that two actors are not one."""

import click

from rashomon.cli.casting import described, judging, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "apart",
    help=teach(
        "Say that two actors are not one: the answer no to a question of `rashomon actors --doubtful`, which is then "
        "not asked again.",
        ("rashomon actors apart 'Ana Quispe' 'Ana Quisbe'", "two persons with nearly one name"),
    ),
)
@click.argument("actor")
@click.argument("other")
@verdict_options
def command(actor: str, other: str, story: str, by: str | None) -> None:
    """Keep two actors apart."""
    from rashomon.views.finding import find_actor
    from rashomon.views.judging import parting

    with judging(story, by) as (opened, evidence, said):
        left, right = find_actor(evidence, actor), find_actor(evidence, other)
        given = parting(evidence, left, right, said)
        pass_verdict(opened, given)
        tell(opened, f"{described(evidence, left)} and {described(evidence, right)} are kept apart", given)
