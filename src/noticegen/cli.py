"""The command line: a thin user of the public API."""

import atexit
import gc
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

import noticegen
from noticegen import streams
from noticegen.cli_again import AsRecord, as_of_record, folder_name
from noticegen.cli_checks import checks
from noticegen.cli_clock import deadline
from noticegen.cli_ends import shown_to_user
from noticegen.cli_exemptions import exemptions
from noticegen.cli_given import (
    AsJson,
    CaseFile,
    Folder,
    check_tar,
    formats_of,
    read_given,
    report_form,
)
from noticegen.cli_start import init, new
from noticegen.errors import BlockedNoticeError
from noticegen.model.release import RECORD

_IN_ORDER = (
    "init",
    "new",
    "deadline",
    "check",
    "explain",
    "render",
    "verify",
    "exemptions",
    "checks",
)


class _Commands(TyperGroup):
    """Lists the commands in the order in which one uses them."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        names = super().list_commands(ctx)
        return sorted(names, key=lambda n: _IN_ORDER.index(n) if n in _IN_ORDER else len(names))


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Refusal notices under the Freedom of Information Act, beside data that can be sent.\n\n"
    "To begin: noticegen init letters; each command explains itself with --help.",
    epilog="Exit codes: 0 done, 1 a fault of ours, 2 usage, 3 a file, 4 law not covered, "
    "5 wording or template, 6 a finding to be mended, 7 a leak.",
)

app.command()(init)
app.command()(new)
app.command()(deadline)


@app.command()
def render(  # noqa: PLR0913 - each is an option of the command
    case: CaseFile,
    out: Annotated[
        Path | None,
        typer.Option(
            readable=False,
            help="The folder; else `release` beside the case, for a draft `draft`, with --as "
            "`again`.",
        ),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="Any of docx, pdf, html, txt, divided by commas.",
            show_default="docx,pdf",
        ),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Go on in spite of findings; marked DRAFT.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in place of an earlier release.")
    ] = False,
    tar: Annotated[
        bool,
        typer.Option(
            "--tar",
            help="Write it to standard output as a tar archive, and no folder; the "
            "JSON of --json then goes to standard error.",
        ),
    ] = False,
    as_record: AsRecord = None,
    folder: Folder = None,
    as_json: AsJson = False,
) -> None:
    """Make the letter and the data of a case.

    `OUT/send/` gets what goes to the applicant and nothing else; `OUT/record/` what stays.
    Nothing is written if anything stops it.

    Example: noticegen render request.yaml --draft

    Example: noticegen render request.yaml --as release --out again
    """
    wanted = formats_of("docx,pdf" if formats is None else formats)
    if tar:
        check_tar(out, replace=replace)
    with shown_to_user(as_json=as_json, output_is_taken=tar) as screen:
        as_of = as_of_record(as_record, formats, draft=draft)
        draft = as_of.draft if as_of else draft
        out = out or (folder or case.parent) / folder_name(as_of, draft=draft)
        read = read_given(case, folder, screen, today=as_of.today if as_of else None)
        if not tar:
            noticegen.check_destination(out, replace=replace, draft=draft)
        result = noticegen.render(
            read, wanted, draft=draft, as_record=as_of, progress=screen.progress
        )
        screen.progress("writing the release")
        if tar:
            streams.write_output(result.tar())
        else:
            result.write(out, replace=replace)
        screen.done()
        screen.findings(result.findings)
        files = {name: str(Path("" if tar else out, name)) for name in result.files()}
        record = [path for name, path in files.items() if name.startswith(RECORD)]
        sent = [path for path in files.values() if path not in record]
        screen.result(sent, record, draft=draft, again=result.again)


@app.command()
def check(
    case: CaseFile,
    folder: Folder = None,
    form: Annotated[
        str, typer.Option("--format", help="text, json or sarif (SARIF 2.1.0).")
    ] = "text",
    as_json: AsJson = False,
) -> None:
    """Say what is wrong with a case, and how long is left.

    Ends with 6 if something needs mending before a letter can be sent.

    Example: noticegen check request.yaml
    """
    form = report_form(form, as_json=as_json)
    special = None
    if form == "sarif":
        from noticegen.shown_sarif import SarifScreen  # noqa: PLC0415 - few need it

        special = SarifScreen()
    with shown_to_user(as_json=form == "json", screen=special) as screen:
        read = read_given(case, folder, screen)
        findings = noticegen.check(read, progress=screen.progress)
        screen.done()
        screen.findings(findings)
        screen.checked(findings)
        if any(finding.stops for finding in findings):
            raise typer.Exit(BlockedNoticeError.exit_code)


@app.command()
def explain(case: CaseFile, folder: Folder = None, as_json: AsJson = False) -> None:
    """Tell how a case is understood, and why.

    Example: noticegen explain samples/officer-convictions/request.yaml
    """
    with shown_to_user(as_json=as_json) as screen:
        read = read_given(case, folder, screen)
        told = noticegen.explain(read, progress=screen.progress)
        screen.done()
        screen.told(told)


@app.command()
def verify(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A release: send and record.")],
    case: Annotated[
        Path | None, typer.Option(help="Its case file; else that of its name beside FOLDER.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what was changed in a release.

    Edited files are searched again for what is withheld. Ends with 6 if anything differs.

    Example: noticegen verify samples/officer-convictions/release
    """
    with shown_to_user(as_json=as_json) as screen:
        verified = noticegen.verify(folder, case_file=case, progress=screen.progress)
        screen.done()
        screen.verified(verified)
        if not verified.is_as_made:
            raise typer.Exit(BlockedNoticeError.exit_code)


app.add_typer(exemptions, name="exemptions")
app.add_typer(checks, name="checks")


def _show_version(value: bool) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"noticegen {version('noticegen')}")
        raise typer.Exit


@app.callback()
def _common(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line."""
    atexit.register(gc.freeze)  # what a run leaves is not worth going through as it ends
    streams.open_streams()
    app()
