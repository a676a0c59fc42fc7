"""What a person or a program sees: messages, progress, results."""

import json
import os
import sys
from collections.abc import Callable, Sequence

from noticegen import Explanation, Finding, Findings, Problem, Release, Severity, Verification
from noticegen.errors import NoticegenError
from noticegen.excerpt import excerpt, printable
from noticegen.model.place import Place

_Order = Callable[[Finding], tuple[bool, int, int]]
_RED, _YELLOW, _BOLD, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


class Screen:
    """Messages on standard error, results on standard output; with `as_json` one object."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._is_terminal = sys.stderr.isatty() and not as_json
        self._obeys = self._is_terminal and os.environ.get("TERM") != "dumb"
        self._has_colour = self._obeys and not os.environ.get("NO_COLOR")
        self._findings: list[dict[str, object]] = []
        self._problems: list[dict[str, object]] = []

    def progress(self, doing: str) -> None:
        """Say what is being done, on a terminal only, on one line that is overwritten."""
        if self._obeys:
            sys.stderr.write(f"\r\x1b[K{doing} …")
            sys.stderr.flush()

    def done(self) -> None:
        """Take the progress line away."""
        if self._obeys:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong with files."""
        for problem in problems:
            where = problem.where
            self._problems.append(
                {"file": where.file, "line": where.line, "what": problem.what, "fix": problem.fix}
            )
            self._message(where, "", problem.what, problem.fix, _RED)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong with a case, what stops it first."""
        for finding in sorted(findings, key=_as_read(findings)):
            where = finding.where
            self._findings.append(
                {
                    "rule": finding.rule,
                    "severity": finding.severity,
                    "file": where.file,
                    "line": where.line,
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
            self._message(where, kind, message, finding.fix, colour)

    def lines(self, lines: Sequence[str]) -> None:
        """Print lines."""
        self._print("\n".join(lines) + "\n")

    def aside(self, line: str) -> None:
        """Say something beside the result, where programs don't read it."""
        sys.stderr.write(f"{line}\n")

    def told(self, explanation: Explanation) -> None:
        """Show a case as it was understood."""
        if self._as_json:
            content = {"exit_code": 0, **explanation.record, "problems": []}
            self._print(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
        else:
            self.lines(explanation.lines)

    def verified(self, verification: Verification) -> None:
        """Show what became of a release; colours are for terminals only."""
        if self._as_json:
            code = 0 if verification.is_as_made else 6
            content = {"exit_code": code, **verification.as_record(), "problems": []}
            self._print(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
        elif sys.stdout.isatty() and "NO_COLOR" not in os.environ:
            self.lines(verification.coloured_lines)
        else:
            self.lines(verification.lines)

    def result(self, release: Release) -> None:
        """Show the files of a release."""
        if self._as_json:
            self._print_json(
                exit_code=0,
                draft=release.draft,
                sent=[str(path) for path in release.sent],
                record=[str(path) for path in release.record],
            )
            return
        for path in (*release.sent, *release.record):
            self._print(f"{path}\n")

    def checked(self, findings: Findings) -> None:
        """Show what a check came to, and the clock."""
        stops = sum(finding.stops for finding in findings)
        if self._as_json:
            self._print_json(exit_code=6 if stops else 0, clock=findings.clock.as_record())
            return
        if not findings:
            self._print("nothing is wrong with this case\n")
        elif stops:
            things = "finding stops" if stops == 1 else "findings stop"
            self._print(f"{stops} {things} a final letter\n")
        else:
            self._print("nothing stops a final letter\n")
        self._print(f"{findings.clock}\n")

    def stopped(self, error: NoticegenError, said: str) -> None:
        """Show that nothing was written."""
        if self._as_json:
            self._print_json(exit_code=error.exit_code)
        else:
            sys.stderr.write(f"{said}\n")

    @staticmethod
    def _print(text: str) -> None:
        """Write a result; where it can't be written, say so, for nobody sees it."""
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            sys.stderr.write(f"the result can't be written to standard output: {reason}\n")
            raise SystemExit(1) from None

    def _print_json(self, *, exit_code: int, **rest: object) -> None:
        content = {
            "exit_code": exit_code,
            **rest,
            "findings": self._findings,
            "problems": self._problems,
        }
        self._print(json.dumps(content, ensure_ascii=False, indent=2) + "\n")

    def _message(self, where: Place, kind: str, what: str, fix: str, colour: str) -> None:
        """Write a message; on a terminal with the line that it is about."""
        if self._as_json:
            return
        place, what = (f"{where}: " if where.file else ""), printable(what)
        if self._has_colour:
            place = f"{_BOLD}{place}{_PLAIN}" if place else ""
            what = f"{colour}{what}{_PLAIN}"
        lines = [f"{place}{kind}{what}", *self._excerpt(where), f"  fix: {printable(fix)}"]
        sys.stderr.write("\n".join(lines) + "\n")

    def _excerpt(self, where: Place) -> list[str]:
        """Give the line of the file with a caret under the place, for a terminal only."""
        if not self._is_terminal:
            return []
        try:
            width = os.get_terminal_size(sys.stderr.fileno()).columns
        except (OSError, ValueError):
            width = 0
        lines = excerpt(where, width or 80, sys.stderr.encoding or "utf-8")
        if self._has_colour and lines:
            lines[-1] = f"{_BOLD}{lines[-1]}{_PLAIN}"
        return lines


def _as_read(findings: Sequence[Finding]) -> _Order:
    """Put what stops first, then file by file, and down each file as one reads it."""
    files = list(dict.fromkeys(finding.where.file for finding in findings))
    return lambda f: (not f.stops, files.index(f.where.file), f.where.line or 0)
