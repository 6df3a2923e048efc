"""`rashomon annotate`: JSON lines of what is found in articles, without a story file."""

import click

from rashomon.cli.options import intake, intake_options, quiet_option, say_skipped, spacy_option, teach


@click.command(
    "annotate",
    help=teach(
        "Print what is found in each article as a line of JSON: title, sentences, tokens with their syntax, entities, "
        "attributions, with offsets in code points of the text, which stands beside them. Nothing is stored.",
        ("rashomon annotate ledger.txt", "one article"),
        ("rashomon annotate articles/*.txt > annotations.jsonl", "an article a line"),
        ("curl -s https://ledger.example/a | rashomon annotate - --format html", "what another program prints"),
    ),
)
@click.argument("inputs", metavar="FILE...", nargs=-1, required=True)
@intake_options
@spacy_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], stand_in: str, **given: str | None) -> None:
    """Print annotations."""
    from rashomon.cli.bugs import tell_bugs
    from rashomon.cli.output import data_out
    from rashomon.errors import RashomonError, SkipError
    from rashomon.export.annotation import annotation_record
    from rashomon.export.writing import as_json
    from rashomon.model import Skipped
    from rashomon.run.annotate import annotate
    from rashomon.run.inputs import Bug
    from rashomon.run.stages import shipped_stages

    skipped, bugs = 0, list[Bug]()
    with data_out(None) as out:
        for found in annotate(inputs, shipped_stages(stand_in), intake(given)):
            if isinstance(found, Bug):
                bugs.append(found)
            elif isinstance(found, Skipped):
                skipped += 1
                say_skipped(found)
            else:
                out.write(as_json(annotation_record(found)) + "\n")
                out.flush()
    if bugs:
        tell_bugs(bugs)
        ctx.exit(RashomonError.exit_code)
    if skipped:
        ctx.exit(SkipError.exit_code)
