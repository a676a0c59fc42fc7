"""The command line: a thin user of the public API."""

import argparse
import atexit
import contextlib
import datetime as dt
import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from inspect import cleandoc
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import noticegen
from noticegen.errors import BlockedNoticeError, LeakError, NoticegenError
from noticegen.model.release import Format
from noticegen.shown import Screen

_ABOUT = """Refusal notices under the Freedom of Information Act, beside data that can be sent.

To begin: noticegen init letters; each command explains itself with --help."""
_EXIT_CODES = """Exit codes: 0 done, 1 a fault of ours, 2 usage, 3 a file, 4 law not covered,
5 wording or template, 6 a finding to be mended, 7 a leak."""

_SETTING: Final[Mapping[str, Any]] = MappingProxyType(
    {"allow_abbrev": False, "formatter_class": argparse.RawDescriptionHelpFormatter}
)

_Given = argparse.Namespace
_Run = Callable[[_Given], None]
_Commands = Any
"""What argparse adds commands to; its class has no public name."""
_JSON = "print one JSON object, for programs"


def _init(given: _Given) -> None:
    """Make a working folder, with a case file to fill in.

    It holds authority.yaml (who writes), approvals.yaml (the wordings that were approved) and
    first-case/request.yaml. Nothing that is there already is touched.

    Example: noticegen init letters
    """
    from noticegen.start import commands  # noqa: PLC0415 - `--help` needs none of it

    with _shown_to_user(as_json=False) as screen:
        screen.lines(commands.make_folder(given.folder))


def _new(given: _Given) -> None:
    """Begin a case file, with the questions of what is relied on.

    Says the last day for answering. No file is overwritten.

    Example: noticegen new s43-2 s40-2 --received 2026-09-01 --out smith/request.yaml
    """
    from noticegen.start import commands  # noqa: PLC0415 - `--help` needs none of it

    with _shown_to_user(as_json=False) as screen:
        try:
            case = commands.begin_case(given.limbs, given.received, _today())
        except ValueError as wrong:
            sys.stderr.write(f"noticegen new: error: argument --received: {wrong}\n")
            raise SystemExit(2) from None
        if str(given.out) == "-":
            screen.lines(case.text.splitlines())
            if case.deadline:
                screen.aside(case.deadline)
        else:
            screen.lines(commands.write_case(case, given.out))


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.UTC).date()


def _render(given: _Given) -> None:
    """Make the letter and the data of a case.

    `OUT/send/` gets what goes to the applicant and nothing else; `OUT/record/` what stays.
    Nothing is written if anything stops it.

    Example: noticegen render request.yaml --draft
    """
    with _shown_to_user(as_json=given.json) as screen:
        release = noticegen.render(
            given.case,
            given.out or given.case.parent / ("draft" if given.draft else "release"),
            given.format,
            draft=given.draft,
            replace=given.replace,
            progress=screen.progress,
        )
        screen.done()
        screen.findings(release.findings)
        screen.result(release)


def _check(given: _Given) -> None:
    """Say everything that is wrong with a case, and how long there is; write nothing.

    Ends with 6 if something needs mending before a letter can be sent.

    Example: noticegen check request.yaml
    """
    with _shown_to_user(as_json=given.json) as screen:
        findings = noticegen.check(given.case, progress=screen.progress)
        screen.done()
        screen.findings(findings)
        screen.checked(findings)
        if any(finding.stops for finding in findings):
            raise SystemExit(BlockedNoticeError.exit_code)


def _explain(given: _Given) -> None:
    """Tell a case as it is understood, and why: the place to look when you are stuck.

    Example: noticegen explain samples/officer-convictions/request.yaml
    """
    with _shown_to_user(as_json=given.json) as screen:
        told = noticegen.explain(given.case, progress=screen.progress)
        screen.done()
        screen.told(told)


def _verify(given: _Given) -> None:
    """Say what was changed in a release since it was made, as a letter edited in Word.

    Edited files are searched again for what is withheld. Ends with 6 if anything differs.

    Example: noticegen verify samples/officer-convictions/release
    """
    with _shown_to_user(as_json=given.json) as screen:
        verified = noticegen.verify(given.folder, case_file=given.case, progress=screen.progress)
        screen.done()
        screen.verified(verified)
        if not verified.is_as_made:
            raise SystemExit(BlockedNoticeError.exit_code)


def _list_exemptions(_given: _Given) -> None:
    """List the limbs that a case can rely on.

    Example: noticegen exemptions list
    """
    with _shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law())


def _show_exemption(given: _Given) -> None:
    """Show a limb: its status, its questions, its sources.

    With each question stands what a good answer contains.

    Example: noticegen exemptions show s43-2 --questions
    """
    with _shown_to_user(as_json=False) as screen:
        screen.lines(noticegen.describe_law(given.limb, questions=given.questions))


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "noticegen", description=_ABOUT, epilog=_EXIT_CODES, **_SETTING
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.set_defaults(run=_show_help_of(parser))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    init = _add(commands, "init", _init)
    init.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to make or fill")
    _add_new(commands)
    _add_case(_add(commands, "check", _check))
    _add_case(_add(commands, "explain", _explain))
    _add_render(commands)
    verify = _add(commands, "verify", _verify)
    verify.add_argument("folder", metavar="FOLDER", type=Path, help="a release: send and record")
    about = "its case file; else that of its name beside FOLDER"
    verify.add_argument("--case", type=Path, help=about)
    _add_flag(verify, "--json", _JSON)
    _add_exemptions(commands)
    return parser


def _add_new(commands: _Commands) -> None:
    new = _add(commands, "new", _new)
    about = "what is relied on; for the shell, - may stand for brackets"
    new.add_argument("limbs", metavar="LIMB", nargs="*", help=about)
    about = "the day the request reached you, such as 2026-09-01"
    new.add_argument("--received", metavar="DATE", help=about)
    about = "the file, or a folder that is there; - prints it (default: %(default)s)"
    new.add_argument("--out", type=Path, default=Path("request.yaml"), help=about)


def _add_render(commands: _Commands) -> None:
    render = _add(commands, "render", _render)
    _add_case(render)
    about = "the folder; else `release` beside the case, for a draft `draft`"
    render.add_argument("--out", type=Path, help=about)
    about = "any of docx, pdf, html, txt, divided by commas (default: %(default)s)"
    render.add_argument("--format", type=_formats, default="docx,pdf", help=about)
    _add_flag(render, "--draft", "go on in spite of findings; marked DRAFT")
    _add_flag(render, "--replace", "put it in place of an earlier release")


def _add_exemptions(commands: _Commands) -> None:
    brief = "say what can be relied on, and which questions it asks"
    about = f"{brief[:1].upper()}{brief[1:]}.\n\nExample: noticegen exemptions list"
    group = commands.add_parser("exemptions", help=brief, description=about, **_SETTING)
    group.set_defaults(run=_show_help_of(group))
    exemptions = group.add_subparsers(title="commands", metavar="COMMAND")
    _add(exemptions, "list", _list_exemptions)
    show = _add(exemptions, "show", _show_exemption)
    show.add_argument("limb", help="a limb or a section; for the shell, - may stand for brackets")
    _add_flag(show, "--questions", "print an entry of a case file, ready to fill in")


def _add(commands: _Commands, name: str, run: _Run) -> argparse.ArgumentParser:
    """Add a command; its help is the docstring of what it runs."""
    about = cleandoc(run.__doc__ or "")
    brief = about.split("\n")[0].rstrip(".")
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=brief[:1].lower() + brief[1:], description=about, **_SETTING
    )
    parser.set_defaults(run=run)
    return parser


def _add_case(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", type=Path, help="the case file, request.yaml")
    _add_flag(parser, "--json", _JSON)


def _add_flag(parser: argparse.ArgumentParser, name: str, about: str) -> None:
    parser.add_argument(name, action="store_true", help=about)


def _formats(text: str) -> list[Format]:
    try:
        formats = [Format(word.strip()) for word in text.split(",") if word.strip()]
    except ValueError:
        formats = []
    if not formats:
        known = ", ".join(Format)
        raise argparse.ArgumentTypeError(f"write one or more of {known}, divided by commas")
    return formats


def _show_help_of(parser: argparse.ArgumentParser) -> _Run:
    """Give what is run where a command is missing."""

    def show_help(_given: _Given) -> None:
        parser.print_help(sys.stderr)
        raise SystemExit(2)

    return show_help


def _show_version(_given: _Given) -> None:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    print(f"noticegen {version('noticegen')}")  # noqa: T201


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
        raise SystemExit(error.exit_code) from None
    except NoticegenError as error:
        screen.done()
        screen.problems(error.problems)
        said = "nothing was released" if isinstance(error, LeakError) else "nothing was written"
        screen.stopped(error, said)
        raise SystemExit(error.exit_code) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        screen.done()
        raise SystemExit(130) from None


def main() -> None:
    """Run the command line."""
    gc.disable()  # a run makes one release and ends, before anything is worth collecting,
    atexit.register(gc.freeze)  # and what it leaves is not worth going through as it ends
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program that starts us may have closed it
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    given = _make_parser().parse_args()
    run: _Run = _show_version if given.version else given.run
    run(given)


if __name__ == "__main__":
    main()
