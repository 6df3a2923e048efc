"""`rashomon serve`: the story as pages in a browser."""

import click

from rashomon.cli.options import quiet_option, say, story_option, teach


@click.command(
    "serve",
    help=teach(
        "Show a story in your browser: an overview, each article with what was found in it, actors, conflicts, "
        "outlets, statements, a timeline and a search; every row leads to the words that show it. What you say there "
        "(that two names are one, say) is kept in the story file, and can be undone.\n\n"
        "Only this machine can open the pages. For others, name an address to listen on, and a token that they must "
        "know. Stop it with Ctrl-C.",
        ("rashomon serve", "story.rashomon, at http://127.0.0.1:8360/"),
        ("rashomon serve harbour.rashomon --port 9000", "another story, another port"),
        ('rashomon serve --host 0.0.0.0 --token "$(openssl rand -hex 16)"', "for a team"),
    ),
)
@click.argument("file", metavar="[STORY]", required=False, type=click.Path(dir_okay=False))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8360, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 takes any.")
@click.option("--token", metavar="WORD", envvar="RASHOMON_TOKEN", help="What others must know to read and to judge.")
@click.option("--by", metavar="NAME", envvar="RASHOMON_BY", help="Who says what is said on the pages.")
@story_option
@quiet_option
def command(file: str | None, host: str, port: int, token: str | None, by: str | None, story: str) -> None:
    """Serve a story."""
    from urllib.parse import quote

    from rashomon.cli.casting import speaker
    from rashomon.cli.export import one_story
    from rashomon.store import StoryFile
    from rashomon.web import Settings, make_app
    from rashomon.web.serving import check_host, listen, serve

    path = one_story(file, story)
    check_host(host, token)
    StoryFile.open(path).close()
    settings = Settings(path, token, speaker(by))
    with listen(host, port) as socket:
        taken = socket.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        entry = f"?token={quote(token, safe='')}" if token else ""
        say(f"{path} is at http://{shown}:{taken}/{entry}  (stop with Ctrl-C)")
        serve(make_app(settings), socket)
