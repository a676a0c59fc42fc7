"""Whatever paragraph a template or a wording loses that is owed, nothing is rendered."""

import dataclasses
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from cases import TODAY, text_of
from noticegen import kept, pipeline
from noticegen.checks import run_checks
from noticegen.compose.letter import compose_notice
from noticegen.compose.wording import Wording
from noticegen.errors import BlockedNoticeError
from noticegen.model.case import Case
from noticegen.model.finding import Finding
from noticegen.model.release import Format, Output
from noticegen.pipeline import Understood
from noticegen.read_again import check_letters
from noticegen.write.docx import write_docx
from noticegen.write.html import write_html
from noticegen.write.text import write_text
from owed_letters import LETTERS, letter_case
from owed_paragraphs import NOT_OWED, NOT_OWED_LINES, OWED
from small_case import REQUEST, write_case

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"
NO_LETTER, NO_FILES = "kind: no notice", {"two-preambles", "internal-review"}
"""Kinds of which nothing is sent; examples whose files a test writes."""
CASES = [
    path
    for path in sorted(
        (*ROOT.glob("samples/*/request.yaml"), *ROOT.glob("tests/examples/*/*.yaml"))
    )
    if NO_LETTER not in path.read_text("utf-8") and path.parent.name not in NO_FILES
]
CONTROL = re.compile(r"\{% (?:if|elif|else|endif|for|endfor|with|endwith)\b[^%]*%\}")


def printing_lines() -> list[tuple[str, int, str]]:
    """Give each line of the templates that prints: its template, its place, the line."""
    found = []
    for file in sorted(TEMPLATES.rglob("*.j2")):
        for index, line in enumerate(file.read_text("utf-8").split("\n")):
            words = CONTROL.sub("", line).strip()
            if words and (not words.startswith(("{%", "{#", ":::", "|")) or "include" in words):
                found.append((file.relative_to(TEMPLATES).as_posix(), index, line.strip()))
    return [each for each in found if each[0] not in ("parts/macros.md.j2", "checker.md.j2")]


LINES = printing_lines()
OWED_LINES = [each for each in LINES if each[2] in OWED]
every_owed = pytest.mark.parametrize(
    ("template", "index", "line"), OWED_LINES, ids=[f"{t}:{n + 1}" for t, n, _ in OWED_LINES]
)


def without_line(folder: Path, template: str, index: int) -> Wording:
    """Give the templates without what a line prints, in a folder of their own."""
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    file = folder / template
    lines = file.read_text("utf-8").split("\n")
    lines[index] = "".join(CONTROL.findall(lines[index]))
    file.write_text("\n".join(lines), "utf-8")
    return Wording(folder)


@cache
def whole(name: str) -> str:
    return text_of(letter_case(name))


def stopping(case: Case, wording: Wording, name: str) -> list[Finding] | None:
    """Say what stops a letter made with other templates; `None` if it reads the same."""
    notice = compose_notice(case, wording)
    letter = Output("letter.txt", write_text(notice))
    if letter.data.decode() == whole(name):
        return None
    return [f for f in check_letters(case, notice, [letter]) if f.stops]


def test_every_line_that_prints_is_owed_or_known_not_to_be() -> None:
    def is_not_owed(template: str, line: str) -> bool:
        part = template.removeprefix("parts/").removesuffix(".md.j2")
        included = re.fullmatch(r'\{% include "parts/(\w+)\.md\.j2" %\}', line)
        is_part = part in NOT_OWED or bool(included and included[1] in NOT_OWED)
        return is_part or line in NOT_OWED_LINES or line.startswith(("#", "{%- if point.item"))

    unknown = [(t, line) for t, _, line in LINES if line not in OWED and not is_not_owed(t, line)]
    assert unknown == []
    assert {line for _, _, line in LINES} >= {*OWED, *NOT_OWED_LINES}


@every_owed
def test_a_letter_that_lost_a_paragraph_it_owes_is_stopped(
    template: str, index: int, line: str, tmp_path: Path
) -> None:
    wording = without_line(tmp_path / "templates", template, index)
    found = {name: stopping(letter_case(name), wording, name) for name in LETTERS}
    changed = {name for name, stops in found.items() if stops is not None}
    assert changed - OWED[line], "no letter here prints it"
    assert {name for name in changed if not found[name]} == changed & OWED[line]


@every_owed
def test_it_is_stopped_in_every_format(
    template: str, index: int, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wording = without_line(tmp_path / "templates", template, index)
    name = next(n for n in LETTERS if n not in OWED[line] and stopping(letter_case(n), wording, n))
    monkeypatch.setattr(kept, "wording", lambda: wording)
    formats = [Format.HTML, Format.DOCX]
    if template == "letter.md.j2":
        formats.append(Format.PDF)
    assert stopped_files(name, formats) == {f"letter.{form}" for form in formats}


def stopped_files(name: str, formats: list[Format]) -> set[str]:
    """Make a final letter, which must be stopped; name the files that lack something."""
    case = letter_case(name)
    understood = Understood(case, run_checks(case), today=TODAY)
    with pytest.raises(BlockedNoticeError) as stopped:
        pipeline.make(understood, formats, draft=False, progress=lambda _: None)
    said = " ".join(f.message for f in stopped.value.findings if f.stops)
    return set(re.findall(r"`(letter\.\w+)`", said))


@pytest.mark.parametrize("name", LETTERS)
def test_a_whole_letter_lacks_nothing_in_any_format(name: str) -> None:
    case = letter_case(name)
    understood = Understood(case, run_checks(case), today=TODAY)
    made = pipeline.make(understood, list(Format), draft=False, progress=lambda _: None)
    assert [f for f in made.findings if f.rule.startswith("letter-")] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_a_sample_lacks_nothing(path: Path) -> None:
    understood = pipeline.understand(path, today=TODAY, progress=lambda _: None)
    notice = compose_notice(understood.case, kept.wording())
    writers = {"txt": write_text, "html": write_html, "docx": write_docx}
    letters = [Output(f"letter.{form}", write(notice)) for form, write in writers.items()]
    assert list(check_letters(understood.case, notice, letters)) == []


OWED_STATEMENTS = {
    "refusal": "refusal_notice_all refusal_notice_part refusal_notice_extension",
    "a chain": "refusal_notice_decided refusal_notice_review",
    "held": "holds_all",
    "neither": "neither_tells_nothing",
    "rights": "review_offered review_not_offered no_second_review complain"
    " complain_after_this_review",
    "cost": "cost_limit cost_comes_to enactment other_form warns_of_no_notice",
    "asked": "answers_by needs_clarification asks_under runs_from_your_answer",
    "told": "tells_not_whether_held is_fees_notice pay_by after_paying not_paying",
    "others": "may_be_held_by passed_on corrects mistake_said mistake_right",
    "review": "reviewer point_concluded point_put_right",
}


SAID_ELSEWHERE = {"holds_all": {"extension", "cost"}}


@pytest.mark.parametrize("name", " ".join(OWED_STATEMENTS.values()).split())
def test_a_statement_that_says_nothing_any_more_is_missed(name: str) -> None:
    wording, missed = Wording(TEMPLATES), {}
    for each in LETTERS:
        case = letter_case(each)
        version = case.law.version
        emptied = dataclasses.replace(version, statements={**version.statements, name: ""})
        case = dataclasses.replace(case, law=dataclasses.replace(case.law, version=emptied))
        stops = stopping(case, wording, each)
        is_advice = name in OWED_STATEMENTS["rights"].split() and not case.refuses
        if stops is not None and not is_advice:
            missed[each] = bool(stops)
    assert any(missed.values())
    assert {each for each in missed if not missed[each]} == SAID_ELSEWHERE.get(name, set())


def test_the_command_stops_and_says_how_to_mend_it(tmp_path: Path) -> None:
    for folder in ("templates", "exemptions", "src"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    part = tmp_path / "templates" / "parts" / "rights.md.j2"
    text = part.read_text("utf-8")
    part.write_text(text.replace("{{ letter.rights | paragraphs }}", ""), "utf-8")
    case = write_case(tmp_path, REQUEST)
    command = [sys.executable, "-m", "noticegen", "render", str(case), "--format", "docx,txt"]

    def run() -> subprocess.CompletedProcess[str]:
        env = {"PYTHONPATH": str(tmp_path / "src")}
        return subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    stopped = run()
    said = " ".join((stopped.stdout + stopped.stderr).split())
    assert stopped.returncode == 6
    lacks = "`letter.docx` does not give the right to complain; the same is so of `letter.txt`"
    assert lacks in said
    assert "restore `parts/rights.md.j2`, or the statements that it prints" in said
    assert not (tmp_path / "release").exists()
    part.write_text(text, "utf-8")
    mended = run()
    assert (mended.returncode, mended.stderr) == (0, mended.stderr)
