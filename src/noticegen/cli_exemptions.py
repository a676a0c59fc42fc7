"""The commands that say what can be relied on."""

from typing import Annotated

import typer

import noticegen
from noticegen.cli_ends import shown_to_user

exemptions = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Say what can be relied on, and which questions it asks.\n\n"
    "Example: noticegen exemptions list",
)


@exemptions.command("list")
def list_exemptions() -> None:
    """List the limbs that a case can rely on.

    Example: noticegen exemptions list
    """
    with shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law())


@exemptions.command("show")
def show_exemption(
    limb: Annotated[
        str, typer.Argument(help="A limb or a section; for the shell, - may stand for brackets.")
    ],
    questions: Annotated[
        bool, typer.Option("--questions", help="Print an entry of a case file, ready to fill in.")
    ] = False,
) -> None:
    """Show a limb: its status, its questions, its sources.

    With each question stands what a good answer contains.

    Example: noticegen exemptions show s43-2 --questions
    """
    with shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law(limb, questions=questions))
