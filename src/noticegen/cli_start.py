"""The commands that write files to fill in."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from noticegen.cli_ends import shown_to_user


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to make or fill.")],
) -> None:
    """Make a working folder, with a case file to fill in.

    It holds authority.yaml (who writes), approvals.yaml (the wordings that were approved) and
    first-case/request.yaml. Nothing that is there already is touched.

    Example: noticegen init letters
    """
    from noticegen.start import commands  # noqa: PLC0415 - `--help` needs none of it

    with shown_to_user(as_json=False) as screen:
        screen.lines(commands.make_folder(folder))


def new(
    limbs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="LIMB", help="What is relied on; for the shell, - may stand for brackets."
        ),
    ] = None,
    received: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day the request reached you, such as 2026-09-01."),
    ] = None,
    out: Annotated[
        Path, typer.Option(help="The file, or a folder that is there; - prints it.")
    ] = Path("request.yaml"),
) -> None:
    """Begin a case file, with the questions of what is relied on.

    Says the last day for answering. No file is overwritten.

    Example: noticegen new s43-2 s40-2 --received 2026-09-01 --out smith/request.yaml
    """
    from noticegen.start import commands  # noqa: PLC0415 - `--help` needs none of it

    with shown_to_user(as_json=False) as screen:
        try:
            case = commands.begin_case(limbs or [], received, _today())
        except ValueError as wrong:
            raise typer.BadParameter(str(wrong), param_hint="--received") from None
        if str(out) == "-":
            screen.lines(case.text.splitlines())
            if case.deadline:
                screen.aside(case.deadline)
        else:
            screen.lines(commands.write_case(case, out))


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.UTC).date()
