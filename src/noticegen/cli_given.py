"""What commands on a case are given, and how it is read."""

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

import noticegen
from noticegen import streams
from noticegen.model.release import Format
from noticegen.shown import Screen

CaseFile = Annotated[
    Path,
    typer.Argument(
        metavar="CASE",
        readable=False,  # we say ourselves what can't be read
        help="The case file, request.yaml; - reads one from standard input.",
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        readable=False,
        help="Where the case's other files lie, if not beside it; for - the current folder.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for programs.")]


def formats_of(text: str) -> list[Format]:
    """Read what `--format` of a letter says."""
    try:
        formats = [Format(word.strip()) for word in text.split(",") if word.strip()]
    except ValueError:
        formats = []
    if not formats:
        known = ", ".join(Format)
        raise typer.BadParameter(f"write one or more of {known}, divided by commas")
    return formats


def check_tar(out: Path | None, *, replace: bool) -> None:
    """Make sure that an archive has somewhere to go."""
    if out or replace:
        raise typer.BadParameter("--tar writes no folder: leave --out and --replace out")
    if sys.stdout.isatty():
        raise typer.BadParameter("--tar is not for a terminal: add > FILE, or send it into a pipe")


def read_given(
    case: Path, folder: Path | None, screen: Screen, today: dt.date | None = None
) -> noticegen.ReadCase:
    """Read a case from its file, or from standard input."""
    source: Path | bytes = case
    if str(case) == "-":
        screen.progress(f"reading {streams.STANDARD_INPUT}")
        source = streams.read_input()
    return noticegen.read_case(
        source,
        folder=folder,
        name=streams.STANDARD_INPUT,
        today=today,
        progress=screen.progress,
    )


def report_form(form: str, *, as_json: bool) -> str:
    """Read in which form findings are wanted."""
    if form not in ("text", "json", "sarif"):
        raise typer.BadParameter("write text, json or sarif")
    if as_json and form == "sarif":
        raise typer.BadParameter("--json and --format sarif are two forms: leave one out")
    return "json" if as_json else form
