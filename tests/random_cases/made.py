"""A random case → files in a folder → the letters that are made of it."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import noticegen
from noticegen.errors import NoticegenError
from random_cases.grounds import law
from random_cases.letters import RandomCase


@dataclass(frozen=True)
class Made:
    """What came of a case: an error in our words, or letters with findings."""

    result: noticegen.Result | None
    error: NoticegenError | None
    findings: tuple[noticegen.Finding, ...]

    @property
    def stopping(self) -> list[str]:
        """The rules whose findings stop a final letter."""
        return [f"{f.rule}: {f.message}" for f in self.findings if f.stops]

    @property
    def outcome(self) -> str:
        if self.error is not None:
            return f"refused ({type(self.error).__name__})"
        if self.stopping:
            return "draft (something stops it)"
        return "final, with advice" if self.findings else "final, no finding"


def write_case(case: RandomCase, folder: Path) -> Path:
    """Write a case as `noticegen` reads it, and give the file of the letter to be made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in case.files.items():
        (folder / name).write_bytes(content)
    for number, letter in enumerate(case.letters, start=1):
        file = folder / f"letter-{number}.json"
        file.write_text(json.dumps(letter, ensure_ascii=False, indent=1), "utf-8")
    # JSON is read there too, and shows what a caseworker would have written
    (folder / "authority.yaml").write_text(json.dumps(case.authority, ensure_ascii=False), "utf-8")
    approvals = json.dumps({"approvals": _approvals(case)}, ensure_ascii=False)
    (folder / "approvals.yaml").write_text(approvals, "utf-8")
    return file


def _approvals(case: RandomCase) -> list[dict[str, str]]:
    """Approve all wording that a case may use, as it is on its day."""
    found = law(decided_on(case))
    used = {e["limb"] for x in case.letters for e in x.get("relied_on", {}).values() if "limb" in e}
    digests = {"statements": found.statements.digest}
    digests |= {cite: duty.digest for cite, duty in found.duties.items()}
    digests |= {key: found.limbs[key].digest for key in sorted(used) if key in found.limbs}
    by = {"name": "Ida Quill", "role": "Solicitor", "date": "2018-01-01"}
    return [{"limb": limb, "digest": digest, **by} for limb, digest in digests.items()]


def decided_on(case: RandomCase) -> dt.date:
    """Give the day whose law applies."""
    return dt.date.fromisoformat(case.last.get("issued", "2026-10-06"))


def make(file: Path, today: dt.date, formats: Sequence[str]) -> Made:
    """Make the letters of a case: final where nothing stops that, else as a draft.

    Raises whatever is no error of ours.
    """
    try:
        case = noticegen.read_case(file, today=today)
        try:
            result = noticegen.render(case, formats)
        except noticegen.errors.BlockedNoticeError:
            result = noticegen.render(case, formats, draft=True)
    except NoticegenError as error:
        return Made(None, error, ())
    return Made(result, None, result.findings)
