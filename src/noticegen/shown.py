"""What a person or a program sees: messages, progress, results."""

import json
import os
import sys
from collections.abc import Sequence

from noticegen import Finding, Problem, Severity
from noticegen.errors import NoticegenError
from noticegen.model.place import Place
from noticegen.streams import give_up, is_utf_8, say

_RED, _YELLOW, _BOLD, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


class Screen:
    """Messages on standard error, results on standard output; with `as_json` one object."""

    def __init__(self, *, as_json: bool, output_is_taken: bool = False) -> None:
        self._as_json = as_json
        self._output_is_taken = output_is_taken
        self._is_terminal = sys.stderr.isatty() and not as_json
        self._has_colour = self._is_terminal and "NO_COLOR" not in os.environ
        self._findings: list[dict[str, object]] = []
        self._problems: list[dict[str, object]] = []

    def progress(self, doing: str) -> None:
        """Say what is being done, on a terminal only, on one line that is overwritten."""
        if self._is_terminal:
            say(f"\r\x1b[K{doing} …")

    def done(self) -> None:
        """Take the progress line away."""
        if self._is_terminal:
            say("\r\x1b[K")

    def problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong with files."""
        for problem in problems:
            where = problem.where
            self._problems.append({**_place(where), "what": problem.what, "fix": problem.fix})
            place = f"{where}: " if where.file else ""
            self._message(place, "", problem.what, problem.fix, _RED)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong with a case, what stops it first."""
        for finding in sorted(findings, key=lambda f: not f.stops):
            where = finding.where
            self._findings.append(
                {
                    "rule": finding.rule,
                    "severity": finding.severity,
                    **_place(where),
                    "about": finding.about,
                    "message": finding.message,
                    "fix": finding.fix,
                    "source": finding.source,
                    "overridden_by": finding.overridden_by or None,
                }
            )
            if finding.overridden_by:
                kind, colour = f"overridden by {finding.overridden_by}: ", _YELLOW
            elif finding.severity is Severity.ADVICE:
                kind, colour = "advice: ", _YELLOW
            else:
                kind, colour = "", _RED
            message = f"{finding.message}  [{finding.rule}]"
            self._message(f"{where}: ", kind, message, finding.fix, colour)

    def lines(self, lines: Sequence[str]) -> None:
        """Print lines."""
        self._print("\n".join(lines) + "\n")

    def result(self, files: Sequence[str], *, draft: bool) -> None:
        """Show the files of a release, the record last; of one in the output itself nothing."""
        if self._as_json:
            self._print_json(exit_code=0, draft=draft, sent=files[:-1], record=files[-1:])
        elif not self._output_is_taken:
            self._print("".join(f"{path}\n" for path in files))

    def checked(self, findings: Sequence[Finding]) -> None:
        """Show what a check came to."""
        stops = sum(finding.stops for finding in findings)
        if self._as_json:
            self._print_json(exit_code=6 if stops else 0)
            return
        if not findings:
            self._print("nothing is wrong with this case\n")
        elif stops:
            things = "finding stops" if stops == 1 else "findings stop"
            self._print(f"{stops} {things} a final letter\n")
        else:
            self._print("nothing stops a final letter\n")

    def stopped(self, error: NoticegenError, said: str) -> None:
        """Show that nothing was written."""
        if self._as_json:
            self._print_json(exit_code=error.exit_code)
        else:
            say(f"{said}\n")

    def _print(self, text: str) -> None:
        """Write a result; where it can't be written, say so, for nobody sees it."""
        if self._output_is_taken:
            say(text)
            return
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever reads it has seen enough
            give_up(sys.stdout, 1)
        except OSError as error:
            give_up(sys.stdout, 1)
            reason = (error.strerror or "unknown reason").lower()
            say(f"the result can't be written to standard output: {reason}\n")
            raise SystemExit(1) from None

    def _print_json(self, *, exit_code: int, **rest: object) -> None:
        content = {
            "exit_code": exit_code,
            **rest,
            "findings": self._findings,
            "problems": self._problems,
        }
        stream = sys.stderr if self._output_is_taken else sys.stdout
        text = json.dumps(content, ensure_ascii=not is_utf_8(stream), indent=2) + "\n"
        # a file's name that no UTF-8 can hold is escaped, as JSON writes it
        self._print(text.encode(errors="backslashreplace").decode())

    def _message(self, place: str, kind: str, what: str, fix: str, colour: str) -> None:
        if self._as_json:
            return
        if self._has_colour:
            place, what = f"{_BOLD}{place}{_PLAIN}", f"{colour}{what}{_PLAIN}"
        say(f"{place}{kind}{what}\n  fix: {fix}\n")


def _place(where: Place) -> dict[str, object]:
    """Give a place to a program; `pointer` is there where a value has one."""
    return {"file": where.file, "line": where.line, "pointer": where.pointer}
