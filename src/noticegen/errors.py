"""Every error noticegen raises on purpose. 0 done, 1 a fault of ours, 2 usage.

NoticegenError
├── FileError              a file the user wrote cannot be used        exit 3
│   ├── RequestFileError       the case file, or data beside it
│   ├── AuthorityFileError     authority.yaml, approvals.yaml
│   └── ExemptionFileError     a definition
├── UnknownLimbError       the case relies on law we do not hold       exit 4
├── DayNotCoveredError     working days are not known so far           exit 4
├── WordingError           a template or wording failed                exit 5
├── BlockedNoticeError     a check found something that must be mended exit 6
└── LeakError              something withheld stands in an output      exit 7

Every one of them carries problems or findings: where, what, and how to mend it.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from noticegen.model.finding import Finding, Problem


class NoticegenError(Exception):
    """The base; its problems are shown to the user, all at once."""

    exit_code: ClassVar[int] = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(f"{p.where}: {p.what}" for p in self.problems))


class FileError(NoticegenError):
    """A file that the user wrote cannot be used."""

    exit_code = 3


class RequestFileError(FileError):
    """The case file, or data that it names, cannot be used."""


class AuthorityFileError(FileError):
    """`authority.yaml` or `approvals.yaml` cannot be used."""


class ExemptionFileError(FileError):
    """A definition cannot be used."""


class UnknownLimbError(NoticegenError):
    """The case relies on law that no definition covers on that day."""

    exit_code = 4


class DayNotCoveredError(NoticegenError):
    """A period runs into a year whose bank holidays are not known."""

    exit_code = 4


class WordingError(NoticegenError):
    """A template or a definition's wording failed, or used an unknown name."""

    exit_code = 5


class BlockedNoticeError(NoticegenError):
    """A check found something that must be mended before a final release."""

    exit_code = 6

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(Problem(f.where, f.message, f.fix) for f in findings)


class ChangedSinceError(NoticegenError):
    """A letter can't be made again as its record has it: something differs since."""

    exit_code = 6


class LeakError(NoticegenError):
    """Something withheld stands in an output; no file was released."""

    exit_code = 7
