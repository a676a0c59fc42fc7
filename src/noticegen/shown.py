"""What a person or a program sees: messages, progress, results."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence

from noticegen import (
    CheckedDefinitions,
    Deadline,
    Explanation,
    Finding,
    Findings,
    MadeAgain,
    Problem,
    Severity,
    Verification,
)
from noticegen.errors import NoticegenError
from noticegen.excerpt import excerpt, printable
from noticegen.model.place import Place
from noticegen.streams import give_up, is_utf_8, say

_Order = Callable[[Finding], tuple[int, int, int]]
_RED, _YELLOW, _BOLD, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


class Screen:
    """Messages on standard error, results on standard output; with `as_json` one object."""

    def __init__(self, *, as_json: bool, output_is_taken: bool = False) -> None:
        self._as_json = as_json
        self._output_is_taken = output_is_taken
        self._is_terminal = sys.stderr.isatty() and not as_json
        self._obeys = self._is_terminal and os.environ.get("TERM") != "dumb"
        self._has_colour = self._obeys and not os.environ.get("NO_COLOR")
        self._findings: list[dict[str, object]] = []
        self._problems: list[dict[str, object]] = []

    def progress(self, doing: str) -> None:
        """Say what is being done, on a terminal only, on one line that is overwritten."""
        if self._obeys:
            say(f"\r\x1b[K{doing} …")

    def done(self) -> None:
        """Take the progress line away."""
        if self._obeys:
            say("\r\x1b[K")

    def problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong with files."""
        for problem in problems:
            where = problem.where
            self._problems.append({**_place(where), "what": problem.what, "fix": problem.fix})
            self._message(where, "", problem.what, problem.fix, _RED)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong with a case, what stops it first."""
        heads = _heads(findings) if self._is_terminal else {}
        for finding in sorted(findings, key=_as_read(findings)):
            if head := heads.pop(_rank(finding), ""):
                say(f"{_BOLD}{head}{_PLAIN}\n" if self._has_colour else f"{head}\n")
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
            fix = "" if finding.overridden_by else finding.fix
            self._message(where, kind, message, fix, colour)

    def lines(self, lines: Sequence[str]) -> None:
        """Print lines."""
        self._print("\n".join(lines) + "\n")

    def aside(self, line: str) -> None:
        """Say something beside the result, where programs don't read it."""
        say(f"{line}\n")

    def told(self, explanation: Explanation) -> None:
        """Show a case as it was understood."""
        if self._as_json:
            self._print_object({"exit_code": 0, **explanation.record, "problems": []})
        else:
            self.lines(explanation.lines)

    def deadline(self, found: Deadline, *, why: bool) -> None:
        """Show a last day and what else hangs on it; with `why` the count day by day."""
        if self._as_json:
            self._print_object({"exit_code": 0, **found.as_record(), "problems": []})
        else:
            self.lines([*found.lines, *(("", *found.why) if why and found.why else ())])

    def verified(self, verification: Verification) -> None:
        """Show what became of a release; colours are for terminals only."""
        if self._as_json:
            code = 0 if verification.is_as_made else 6
            self._print_object({"exit_code": code, **verification.as_record(), "problems": []})
        elif sys.stdout.isatty() and "NO_COLOR" not in os.environ:
            self.lines(verification.coloured_lines)
        else:
            self.lines(verification.lines)

    def result(
        self,
        sent: Sequence[str],
        record: Sequence[str],
        *,
        draft: bool,
        again: MadeAgain | None = None,
    ) -> None:
        """Show the files of a release, the record last; of one in the output itself nothing.

        Of one made as of a record it is said that it is the same.
        """
        if self._as_json:
            more = {"again": again.as_record()} if again else {}
            self._print_json(exit_code=0, draft=draft, sent=list(sent), record=list(record), **more)
            return
        if not self._output_is_taken:
            self._print("".join(f"{path}\n" for path in (*sent, *record)))
        for line in again.lines() if again else ():
            self.aside(line)

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

    def checked_definitions(self, checked: CheckedDefinitions, *, figures: bool) -> None:
        """Show what a check of the definitions came to, with its figures where wanted."""
        self.problems(checked.problems)
        self.findings(checked.findings)
        if self._as_json:
            self._print_json(exit_code=0 if checked.is_sound else 3, **checked.record)
        else:
            self.lines([*(checked.figures if figures else ()), checked.summary])

    def record(self, record: object) -> None:
        """Print a record for programs."""
        self._print_object(record)

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
        self._print_object(
            {
                "exit_code": exit_code,
                **rest,
                "findings": self._findings,
                "problems": self._problems,
            }
        )

    def _print_object(self, content: object) -> None:
        stream = sys.stderr if self._output_is_taken else sys.stdout
        text = json.dumps(content, ensure_ascii=not is_utf_8(stream), indent=2) + "\n"
        # a file's name that no UTF-8 can hold is escaped, as JSON writes it
        self._print(text.encode(errors="backslashreplace").decode())

    def _message(self, where: Place, kind: str, what: str, fix: str, colour: str) -> None:
        """Write a message; on a terminal with the line that it is about."""
        if self._as_json:
            return
        place, what = (f"{where}: " if where.file else ""), printable(what)
        if self._has_colour:
            place = f"{_BOLD}{place}{_PLAIN}" if place else ""
            what = f"{colour}{what}{_PLAIN}"
        lines = [f"{place}{kind}{what}"]
        if fix:  # there is nothing to mend where somebody answers for it
            lines += [*self._excerpt(where), f"  fix: {printable(fix)}"]
        say("\n".join(lines) + "\n")

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


def _place(where: Place) -> dict[str, object]:
    """Give a place to a program; `pointer` is there where a value has one."""
    return {"file": where.file, "line": where.line, "pointer": where.pointer}


def _rank(finding: Finding) -> int:
    """Put what stops first, then advice, then what a named person answers for."""
    return 0 if finding.stops else 2 if finding.overridden_by else 1


def _heads(findings: Sequence[Finding]) -> dict[int, str]:
    """Give the heading of each group of findings, where there are several groups."""
    names = ("to be mended", "advice", "answered for by name")
    counts = Counter(map(_rank, findings))
    return {rank: f"{names[rank]} ({counts[rank]})" for rank in counts if len(counts) > 1}


def _as_read(findings: Sequence[Finding]) -> _Order:
    """Put what stops first, then file by file, and down each file as one reads it."""
    files = list(dict.fromkeys(finding.where.file for finding in findings))
    return lambda f: (_rank(f), files.index(f.where.file), f.where.line or 0)
