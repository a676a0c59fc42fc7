"""The commands that say what can be relied on, and whether the definitions are sound."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

import noticegen
from noticegen.cli_ends import shown_to_user
from noticegen.errors import FileError

exemptions = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Show what can be relied on, and check its definitions.\n\n"
    "Example: noticegen exemptions list",
)

Day = Annotated[
    dt.datetime | None,
    typer.Option(
        "--on",
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="The day whose law is shown, as 2026-10-06; else today.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


@exemptions.command("list")
def list_exemptions(on: Day = None, as_json: AsJson = False) -> None:
    """List the limbs that a case can rely on.

    Example: noticegen exemptions list --on 2021-03-15
    """
    with shown_to_user(as_json=as_json) as screen:
        if as_json:
            screen.record(noticegen.list_limbs(on=on and on.date()))
        else:
            screen.lines(noticegen.describe_law(on=on and on.date()))


@exemptions.command("show")
def show_exemption(
    limb: Annotated[
        str, typer.Argument(help="A limb or a section; for the shell, - may stand for brackets.")
    ],
    questions: Annotated[
        bool, typer.Option("--questions", help="Print an entry of a case file, ready to fill in.")
    ] = False,
    on: Day = None,
) -> None:
    """Show a limb: its status, questions, wording and sources; or a section's limbs.

    With each question stands what a good answer contains, and with each source what was not
    read in it.

    Example: noticegen exemptions show s43-2 --questions
    """
    with shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law(limb, questions=questions, on=on and on.date()))


@exemptions.command("check")
def check_exemptions(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]...", readable=False, help="Definitions; without one, all of them."
        ),
    ] = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="Print how long and how easy each limb's wording is.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say what is wrong with the definitions of the law.

    Their examples are composed, and what letters print is measured by plain-words.yaml. Ends
    with 3 if something must be mended.

    Example: noticegen exemptions check --figures
    """
    with shown_to_user(as_json=as_json) as screen:
        checked = noticegen.check_definitions(files or (), progress=screen.progress)
        screen.done()
        screen.checked_definitions(checked, figures=figures)
        if not checked.is_sound:
            raise typer.Exit(FileError.exit_code)
