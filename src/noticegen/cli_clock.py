"""The command that counts working days."""

from typing import Annotated

import typer

import noticegen
from noticegen.cli_ends import shown_to_user

_DATE = "DATE"


def deadline(  # noqa: PLR0913 - each is a thing that may have happened to a request
    received: Annotated[
        str,
        typer.Option(metavar=_DATE, help="The day the request reached you, such as 2026-09-01."),
    ],
    asked: Annotated[
        str | None, typer.Option(metavar=_DATE, help="The day you asked for clarification.")
    ] = None,
    clarified: Annotated[
        str | None, typer.Option(metavar=_DATE, help="The day it came: the clock begins anew.")
    ] = None,
    fees_notice: Annotated[
        str | None, typer.Option(metavar=_DATE, help="The day of a fees notice: the clock stops.")
    ] = None,
    paid: Annotated[
        str | None, typer.Option(metavar=_DATE, help="The day the fee came: the clock goes on.")
    ] = None,
    closed: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DAYS",
            help="For a maintained school: days without a session, as "
            "'2026-07-20 to 2026-09-02' or one day; may be given again.",
        ),
    ] = None,
    issued: Annotated[
        str | None,
        typer.Option(metavar=_DATE, help="The day of your letter: how long to ask for a review."),
    ] = None,
    review: Annotated[
        str | None,
        typer.Option(metavar=_DATE, help="The day a review was asked for: when to answer it."),
    ] = None,
    aggregate: Annotated[
        str | None,
        typer.Option(
            metavar=_DATE,
            help="The day another request came: whether its cost may be counted with this one's.",
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar=_DATE, help="The day to count to; else today.")
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Show the count day by day, and why a day is left out.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object, for programs.")
    ] = False,
) -> None:
    """Count the last day for answering, and what else hangs on it.

    Twenty working days, from the day after receipt. What is a bank holiday in any part of the
    United Kingdom is left out, for every authority. Where it is disputed whether a day counts,
    the earlier last day is given.

    Example: noticegen deadline --received 2026-12-14 --why
    """
    with shown_to_user(as_json=as_json) as screen:
        try:
            found = noticegen.deadline(
                received,
                asked=asked,
                clarified=clarified,
                fees_notice=fees_notice,
                paid=paid,
                closed=closed or (),
                issued=issued,
                review=review,
                aggregate=aggregate,
                today=on,
            )
        except ValueError as wrong:
            hint = "--" + getattr(wrong, "name", "").replace("_", "-")
            hint = "--on" if hint == "--today" else hint
            raise typer.BadParameter(str(wrong), param_hint=hint) from None
        screen.deadline(found, why=why)
