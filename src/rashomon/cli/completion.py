"""`rashomon completion`: a script that lets the shell complete commands and options with the Tab key."""

from typing import Final

import click

from rashomon.cli.options import quiet_option, teach

_VARIABLE: Final = "_RASHOMON_COMPLETE"
_INSTALL: Final = {
    "bash": (
        'now: eval "$(rashomon completion bash)"',
        "for good: mkdir -p $DIR && rashomon completion bash > $DIR/rashomon",
        "    where DIR=~/.local/share/bash-completion/completions",
    ),
    "zsh": (
        'now: eval "$(rashomon completion zsh)"',
        "for good: mkdir -p ~/.zfunc && rashomon completion zsh > ~/.zfunc/_rashomon",
        "    with these in ~/.zshrc: fpath+=~/.zfunc; autoload -Uz compinit; compinit",
    ),
    "fish": (
        "now: rashomon completion fish | source",
        "for good: rashomon completion fish > ~/.config/fish/completions/rashomon.fish",
    ),
}


@click.command(
    "completion",
    help=teach(
        "Print the script that lets your shell complete commands, options and files with the Tab key. How to install "
        "it stands at its head.",
        ('eval "$(rashomon completion bash)"', "turn it on in this shell"),
        ("rashomon completion fish > ~/.config/fish/completions/rashomon.fish", "turn it on for good, in fish"),
    ),
)
@click.argument("shell", type=click.Choice(sorted(_INSTALL)))
@quiet_option
def command(shell: str) -> None:
    """Print the script."""
    from click.shell_completion import ShellComplete, get_completion_class

    from rashomon.cli.program import program

    kind = get_completion_class(shell)
    if kind is None:
        message = f"{shell} is not known"
        raise click.UsageError(message)
    head = "\n".join(f"# {line}" for line in ("Completion for rashomon. To turn it on", *_INSTALL[shell]))
    # The class's own `source` asks which bash is installed; the script may be meant for another machine.
    script = ShellComplete.source(kind(program, {}, "rashomon", _VARIABLE))
    body = f"{head}\n{script}"
    click.echo(f"#compdef rashomon\n{body.replace('#compdef rashomon', '', 1)}" if shell == "zsh" else body)
