"""`rashomon explain`: why a record is what it is, with its words marked in their sentence."""

import click

from rashomon.cli.options import quiet_option, story_option, teach


@click.command(
    "explain",
    help=teach(
        "Say why a record is what it is: the words, marked in their sentence, the rule or score, and the chain of "
        "voices; for an actor, why it is one; for an event, who else tells of it. RECORD is an id as the views show "
        "it, of which the beginning will do, or the name of an article or an outlet: of a statement (s-), an actor "
        "(x-), a position (p-, or i- where an event implies it), an event (e-), a row of the timeline (h-), a copy "
        "(y-), a story (g-), a conflict (c-), a label (l-, or n- of a deed), a voice (w-, or u- of who is not heard), "
        "an outlet (o-).",
        ("rashomon explain s-cibpnkvv", "a statement, by the id that `show statements` gives"),
        ("rashomon explain x-cibpnkvv", "an actor, by the id that `rashomon actors` gives"),
        ("rashomon explain e-cibpnkvv", "an event, by the id that `show events` gives"),
        ("rashomon explain ledger.txt", "an article: what shows its title, outlet and day; what was left out"),
    ),
)
@click.argument("record")
@click.option(
    "--as", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to show it."
)
@story_option
@quiet_option
def command(record: str, shape: str, story: str) -> None:
    """Explain a record."""
    from pathlib import Path

    from rashomon.store import StoryFile
    from rashomon.views.explain import ACTOR, explain

    with StoryFile.open(Path(story)) as opened:
        answers = explain(opened, record)
    if shape == "json":
        from rashomon.cli.layout import Layout
        from rashomon.cli.shapes import show

        show(answers, "json", Layout({}))
        return
    if record.startswith(ACTOR):
        from rashomon.cli.portraits import draw_ties

        draw_ties(answers)
        return
    from rashomon.cli.passage import draw

    draw(answers)
