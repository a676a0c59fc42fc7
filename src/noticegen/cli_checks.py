"""The commands that say what is checked, and why."""

from typing import Annotated

import typer

import noticegen
from noticegen.cli_ends import shown_to_user

checks = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Show what is checked, by which provision, and why.\n\n"
    "Example: noticegen checks explain late",
)


@checks.command("list")
def list_checks() -> None:
    """List the rules, in the order in which their findings are shown.

    Example: noticegen checks list
    """
    with shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_checks())


@checks.command("explain")
def explain_check(
    code: Annotated[
        str | None, typer.Argument(help="A rule's code, as it stands behind a finding.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Explain every rule, as Markdown.")
    ] = False,
) -> None:
    """Explain a rule: what it looks for, why, and what may be done about it.

    Example: noticegen checks explain rows-single-out
    """
    if (code is None) is not everything:
        raise typer.BadParameter("name one rule, or say --all")
    try:
        lines = noticegen.describe_checks(code, everything=everything)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    with shown_to_user(as_json=False) as screen:
        screen.lines(lines)
