"""`rashomon actors merge`: that actors are one."""

import click

from rashomon.cli.casting import described, judging, owners, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "merge",
    help=teach(
        "Say that actors are one person, state, organisation or group. Each is named by its id, the beginning of its "
        "id, or any of its names.",
        ("rashomon actors merge Schetinin Shchetinin", "two spellings of one name"),
        ("rashomon actors merge x-cibpnkvv x-m4qzt7aa x-ui2kd5bc --by 'Ana Quispe'", "three at once, and who says so"),
    ),
)
@click.argument("actor")
@click.argument("others", metavar="ACTOR...", nargs=-1, required=True)
@verdict_options
def command(actor: str, others: tuple[str, ...], story: str, by: str | None) -> None:
    """Merge actors."""
    from rashomon.views.finding import find_actor
    from rashomon.views.judging import merging

    with judging(story, by) as (opened, evidence, said):
        first, rest = find_actor(evidence, actor), [find_actor(evidence, other) for other in others]
        given = merging(evidence, first, rest, said)
        after = pass_verdict(opened, given)
        names = " and ".join(one.name for one in (first, *rest))
        now = {one.id: one for side in owners(after, given) for one in side}
        if len(now) == 1:
            tell(opened, f"{names} are one actor now: {described(after, *now.values())}", given)
        else:
            tell(opened, f"it is kept that {names} are one, though another verdict still holds them apart", given)
