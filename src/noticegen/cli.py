"""The command line: a thin user of the public API."""

import contextlib
import datetime as dt
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

import noticegen
from noticegen.errors import BlockedNoticeError, LeakError, NoticegenError
from noticegen.model.release import Format
from noticegen.shown import Screen

_IN_ORDER = ("init", "new", "check", "explain", "render", "verify", "exemptions")


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

CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="The case file, request.yaml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for programs.")]


def _formats(text: str) -> list[Format]:
    try:
        formats = [Format(word.strip()) for word in text.split(",") if word.strip()]
    except ValueError:
        formats = []
    if not formats:
        known = ", ".join(Format)
        raise typer.BadParameter(f"write one or more of {known}, divided by commas")
    return formats


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to make or fill.")],
) -> None:
    """Make a working folder, with a case file to fill in.

    It holds authority.yaml (who writes), approvals.yaml (the wordings that were approved) and
    first-case/request.yaml. Nothing that is there already is touched.

    Example: noticegen init letters
    """
    from noticegen.start import commands  # noqa: PLC0415 - `--help` needs none of it

    with _shown_to_user(as_json=False) as screen:
        screen.lines(commands.make_folder(folder))


@app.command()
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

    with _shown_to_user(as_json=False) as screen:
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


@app.command()
def render(  # noqa: PLR0913 - each is an option of the command
    case: CaseFile,
    out: Annotated[
        Path | None,
        typer.Option(help="The folder; else `release` beside the case, for a draft `draft`."),
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Any of docx, pdf, html, txt, divided by commas.")
    ] = "docx,pdf",
    draft: Annotated[
        bool, typer.Option("--draft", help="Go on in spite of findings; marked DRAFT.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in place of an earlier release.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make the letter and the data of a case.

    `OUT/send/` gets what goes to the applicant and nothing else; `OUT/record/` what stays.
    Nothing is written if anything stops it.

    Example: noticegen render request.yaml --draft
    """
    wanted = _formats(formats)
    with _shown_to_user(as_json=as_json) as screen:
        release = noticegen.render(
            case,
            out or case.parent / ("draft" if draft else "release"),
            wanted,
            draft=draft,
            replace=replace,
            progress=screen.progress,
        )
        screen.done()
        screen.findings(release.findings)
        screen.result(release)


@app.command()
def check(case: CaseFile, as_json: AsJson = False) -> None:
    """Say what is wrong with a case, and how long is left.

    Ends with 6 if something needs mending before a letter can be sent.

    Example: noticegen check request.yaml
    """
    with _shown_to_user(as_json=as_json) as screen:
        findings = noticegen.check(case, progress=screen.progress)
        screen.done()
        screen.findings(findings)
        screen.checked(findings)
        if any(finding.stops for finding in findings):
            raise typer.Exit(BlockedNoticeError.exit_code)


@app.command()
def explain(case: CaseFile, as_json: AsJson = False) -> None:
    """Tell how a case is understood, and why.

    Example: noticegen explain samples/officer-convictions/request.yaml
    """
    with _shown_to_user(as_json=as_json) as screen:
        told = noticegen.explain(case, progress=screen.progress)
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
    with _shown_to_user(as_json=as_json) as screen:
        verified = noticegen.verify(folder, case_file=case, progress=screen.progress)
        screen.done()
        screen.verified(verified)
        if not verified.is_as_made:
            raise typer.Exit(BlockedNoticeError.exit_code)


exemptions = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Say what can be relied on, and which questions it asks.\n\n"
    "Example: noticegen exemptions list",
)
app.add_typer(exemptions, name="exemptions")


@exemptions.command("list")
def list_exemptions() -> None:
    """List the limbs that a case can rely on.

    Example: noticegen exemptions list
    """
    with _shown_to_user(as_json=False) as screen:
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
    with _shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law(limb, questions=questions))


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


@contextlib.contextmanager
def _shown_to_user(*, as_json: bool) -> Iterator[Screen]:
    """Show every error of ours in our words, and end with its code."""
    screen = Screen(as_json=as_json)
    try:
        yield screen
    except BlockedNoticeError as error:
        screen.done()
        screen.findings(error.findings)
        screen.stopped(error, "nothing was written; mend what stops it, or add --draft")
        raise typer.Exit(error.exit_code) from None
    except NoticegenError as error:
        screen.done()
        screen.problems(error.problems)
        said = "nothing was released" if isinstance(error, LeakError) else "nothing was written"
        screen.stopped(error, said)
        raise typer.Exit(error.exit_code) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(0) from None
    except KeyboardInterrupt:
        screen.done()
        raise typer.Exit(130) from None


def main() -> None:
    """Run the command line."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program that starts us may have closed it
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    app()


if __name__ == "__main__":
    main()
