"""`noticegen init` and `noticegen new` as a user types them."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from filled_case import fill_in
from missing_law import do_without, program_without
from noticegen.start.commands import begin_case
from noticegen.working_days import working_day_after
from processes import site
from small_case import write_case

FIRST = "s40-2 by virtue of s40-3A-a"
DAY = dt.date(2026, 10, 6)


def noticegen(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "noticegen", *words],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_init_makes_a_folder_and_says_what_comes_next(tmp_path: Path) -> None:
    ran = noticegen(tmp_path, "init", "letters")
    assert (ran.returncode, ran.stderr) == (0, "")
    *made, _, _, command = ran.stdout.splitlines()
    assert made == [
        "letters/authority.yaml",
        "letters/approvals.yaml",
        "letters/README.md",
        "letters/first-case/request.yaml",
    ]
    assert all((tmp_path / name).is_file() for name in made)
    assert len((tmp_path / "letters/README.md").read_text("utf-8").splitlines()) < 15
    assert noticegen(tmp_path, *command.split()[1:]).returncode == 3


def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "authority.yaml").write_text("mine", "utf-8")
    ran = noticegen(tmp_path, "init", ".")
    assert ran.returncode == 3
    assert ran.stderr == (
        "authority.yaml: this is there already, and is left as it is\n"
        "  fix: name another folder, or move it elsewhere first\n"
        "nothing was written\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["authority.yaml"]


def test_from_an_empty_folder_to_a_draft_and_a_letter(tmp_path: Path) -> None:
    noticegen(tmp_path, "init", "letters")
    letters = tmp_path / "letters"
    ran = noticegen(letters, "new", "s43-2", FIRST, "--received", "2026-09-01", "--out", "b/r.y")
    assert ran.stdout.splitlines() == [
        "b/r.y",
        "the last day for answering was Tuesday 29 September 2026",
        "Next: fill it in, then noticegen check b/r.y",
    ]
    assert noticegen(letters, "check", "b/r.y").returncode == 6
    assert noticegen(letters, "render", "b/r.y", "--draft", "--format", "txt").returncode == 0
    assert not (letters / "b/release").exists()
    case = letters / "b/r.y"
    case.write_text(fill_in(case.read_text("utf-8")), "utf-8")
    write_case(letters)  # an authority with approvals
    ran = noticegen(letters, "render", "b/r.y", "--format", "txt")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "…" not in (letters / "b/release/send/letter.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["s43(2)", "s40(1)"],
        ["S.43 (2)", "s40-1"],
        ["section", "43(2)", "section", "40(1)"],
        ["section 43(2), section 40(1)"],
        ["s43-2,", "s40-1", "s43-2"],
    ],
)
def test_limbs_without_a_condition_are_understood_as_people_write_them(words: list[str]) -> None:
    text = begin_case(words, None, DAY).text
    assert text.count("\n    limb: ") == 2
    assert text.index("  s43-2:\n    limb: s43(2)\n") < text.index("  s40-1:\n    limb: s40(1)\n")


@pytest.mark.parametrize(
    "words",
    [
        ["s43-2", "s40(2)", "by", "virtue", "of", "s40(3A)(a)"],
        ["s43-2", "s40-2 by virtue  of s40-3A-a"],
        ["section 43(2), section 40(2) by virtue of section 40(3A)(a)"],
    ],
)
def test_limbs_are_understood_as_people_write_them(words: list[str]) -> None:
    text = begin_case(words, None, DAY).text
    assert text.count("\n    limb: ") == 2
    assert text.index("  s43-2:\n    limb: s43(2)\n") < text.index(
        "  s40-2:\n    limb: s40(2) by virtue of s40(3A)(a)\n"
    )


def test_a_limb_that_is_not_defined_is_told_with_all_others(tmp_path: Path) -> None:
    environment = site(tmp_path, program_without(tmp_path, "31", "32"))
    before = sorted(tmp_path.iterdir())
    ran = noticegen(tmp_path, "new", "s31-1-a", "s43-2", "s99", "nonsense", **environment)
    assert ran.returncode == 4
    assert "section 31(1)(a) exists, but no definition covers it on" in ran.stderr
    assert "`s99 nonsense` is not defined\n  fix: write one of `s12(1)" in ran.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("typed", "limbs"),
    [("s43", ["`s43(1)`", "`s43(2)`", "`s43(3)`"]), ("s40-2", ["`s40(2) by virtue of s40(3B)`"])],
)
def test_a_name_of_several_limbs_is_answered_with_them(
    typed: str, limbs: list[str], tmp_path: Path
) -> None:
    ran = noticegen(tmp_path, "new", typed)
    assert ran.returncode == 4
    assert f"`{typed}` has several limbs\n  fix: write one of " in ran.stderr
    assert [limb for limb in limbs if limb not in ran.stderr] == []
    assert list(tmp_path.iterdir()) == []


def test_a_section_with_one_limb_may_be_named_by_its_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    do_without(tmp_path, monkeypatch)
    file = tmp_path / "law/exemptions/foia/s28.yaml"
    text = file.read_text("utf-8").split("\n      - key: s28(3)")[0]
    text = text.replace("        neither_confirm_nor_deny: s28(3)\n", "")
    sources = file.read_text("utf-8").partition("\nsources:")[2].partition("\nexamples:")[0]
    file.write_text(f"{text}\nsources:{sources}", "utf-8")
    assert "\n    limb: s28(1)\n" in begin_case(["s28"], None, DAY).text


def test_a_day_that_is_no_day_is_a_matter_of_usage(tmp_path: Path) -> None:
    ran = noticegen(tmp_path, "new", "--received", "03/04/2026")
    assert ran.returncode == 2
    assert "`03/04/2026` could be 3 April or 4 March: write `2026-04-03`" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_last_day_is_counted_from_the_day_it_was_received() -> None:
    case = begin_case([], "2026-10-05", DAY)
    assert working_day_after(DAY.replace(day=5), 20).isoformat() == "2026-11-02"
    assert case.deadline == "the last day for answering is Monday 2 November 2026"
    assert begin_case([], None, DAY).deadline == ""


def test_a_case_file_is_not_written_over(tmp_path: Path) -> None:
    assert noticegen(tmp_path, "new").stdout.startswith("request.yaml\n")
    before = (tmp_path / "request.yaml").read_bytes()
    ran = noticegen(tmp_path, "new", "s43-2")
    assert ran.returncode == 3
    assert "fix: name another file with `--out`" in ran.stderr
    assert (tmp_path / "request.yaml").read_bytes() == before


def test_a_folder_gets_the_file_and_a_minus_prints_it(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    assert noticegen(tmp_path, "new", "--out", "case").stdout.startswith("case/request.yaml\n")
    ran = noticegen(tmp_path, "new", "--out", "-", "--received", "2026-09-01")
    assert ran.stdout == begin_case([], "2026-09-01", DAY).text
    assert ran.stderr == "the last day for answering was Tuesday 29 September 2026\n"
