"""The command line as a user types it: in a process of its own."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from missing_law import program_without
from processes import run, site, told
from small_case import REQUEST, write_case

FOUR = "docx,pdf,html,txt"


def noticegen(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "noticegen", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1", **environment},
    )


def test_render_prints_the_files_that_it_wrote(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    ran = noticegen("render", case, "--out", tmp_path / "out")
    assert ran.returncode == 0
    assert ran.stderr == ""
    printed = [Path(line).relative_to(tmp_path).as_posix() for line in ran.stdout.splitlines()]
    assert printed == [
        "out/send/letter.docx",
        "out/send/letter.pdf",
        "out/send/complaints-about-allotments.csv",
        "out/send/complaints-about-allotments.xlsx",
        "out/record/checker.docx",
        "out/record/checker.pdf",
        "out/record/letter.txt",
        "out/record/manifest.json",
    ]


def test_the_release_lies_beside_the_case_unless_another_folder_is_named(tmp_path: Path) -> None:
    assert noticegen("render", write_case(tmp_path), "--format", "txt").returncode == 0
    assert (tmp_path / "release" / "send" / "letter.txt").is_file()


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("outcome:", "outcom:", 3, "`outcom` is not a key of an item\n  fix: write `outcome`"),
        ("s40(2) by virtue of s40(3A)(a)", "s40(2)(a)(b)", 6, "two halves of one test"),
        ("necessary: No.", "necessary: No other way.", 6, "neither `Yes.` nor `No.`"),
        ("the kind of each", "what Brunhilda Cogglesworth wrote", 7, "withheld"),
    ],
)
def test_each_kind_of_stop_has_its_code_and_its_words(
    old: str, new: str, code: int, said: str, tmp_path: Path
) -> None:
    ran = noticegen("render", write_case(tmp_path, REQUEST.replace(old, new)), "--format", "txt")
    assert ran.returncode == code
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "release").exists()


def test_law_that_is_not_defined_has_its_own_code_and_words(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    ran = run("render", case, environment=site(tmp_path, program_without(tmp_path, "40")))
    said = told(ran, 4)
    assert "section 40(2), by virtue of section 40(3A)(a) exists, but no definition covers" in said
    assert not (tmp_path / "release").exists()


def test_a_message_names_file_and_line(tmp_path: Path) -> None:
    ran = noticegen("check", write_case(tmp_path, REQUEST.replace("outcome:", "outcom:")))
    line = REQUEST.split("outcome:")[0].count("\n") + 1
    assert f"request.yaml:{line}: " in ran.stderr


def test_all_problems_of_a_file_are_shown_at_once(tmp_path: Path) -> None:
    wrong = REQUEST.replace("outcome:", "outcom:").replace("2026-09-24", "24/09/2026")
    ran = noticegen("check", write_case(tmp_path, wrong))
    assert ran.stderr.count("  fix: ") == 2


def test_check_ends_with_0_when_all_is_well_and_writes_nothing(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    before = sorted(tmp_path.iterdir())
    ran = noticegen("check", case)
    assert ran.returncode == 0
    assert ran.stdout.startswith("nothing is wrong with this case\n")
    assert sorted(tmp_path.iterdir()) == before


def test_check_ends_with_6_when_something_needs_mending(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("      necessary: No.", "      necessary: No way."))
    ran = noticegen("check", case)
    assert ran.returncode == 6
    assert ran.stdout.startswith("1 finding stops a final letter\n")


def test_json_is_one_object_for_programs(tmp_path: Path) -> None:
    wrong = noticegen("check", write_case(tmp_path, REQUEST.replace("outcome:", "o:")), "--json")
    told = json.loads(wrong.stdout)
    assert told["exit_code"] == wrong.returncode == 3
    assert told["problems"][0]["line"] == 8
    right = noticegen("render", write_case(tmp_path), "--json", "--format", "txt")
    told = json.loads(right.stdout)
    assert told["exit_code"] == 0
    assert told["findings"] == told["problems"] == []
    assert told["sent"][0].endswith("letter.txt")


def test_a_case_that_is_not_there_is_a_message(tmp_path: Path) -> None:
    ran = noticegen("check", tmp_path / "nothing.yaml")
    assert ran.returncode == 3
    assert "there is no such file" in ran.stderr


def test_an_unknown_format_is_a_matter_of_usage(tmp_path: Path) -> None:
    ran = noticegen("render", write_case(tmp_path), "--format", "docx,odt")
    assert ran.returncode == 2
    assert "docx, pdf, html, txt" in ran.stderr


@pytest.mark.parametrize(
    "command",
    [
        *((), ("init",), ("new",), ("deadline",), ("render",), ("check",), ("exemptions",)),
        *(("exemptions", "list"), ("exemptions", "show")),
    ],
)
def test_help_teaches_by_an_example(command: tuple[str, ...]) -> None:
    ran = noticegen(*command, "--help")
    assert ran.returncode == 0
    assert "Exit codes" in ran.stdout if not command else "Example: noticegen" in ran.stdout


def test_help_lists_the_commands_in_the_order_in_which_one_uses_them() -> None:
    lines = noticegen("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0]
    found = re.findall(r"^  (\S+)", lines, re.MULTILINE)
    order = ["init", "new", "deadline", "check", "explain", "render", "verify", "exemptions"]
    assert [name for name in order if name in found] == found[: len(set(order) & set(found))]
    assert "..." not in lines


HEAVY = ("weasyprint", "fontTools", "docx", "lxml", "PIL", "pikepdf", "pypdfium2", "holidays")


@pytest.mark.parametrize(
    ("command", "not_needed"),
    [
        (("--help",), (*HEAVY, "jinja2", "markdown_it", "yaml", "python_calamine")),
        (("check", "CASE"), HEAVY),
        (("render", "CASE", "--format", "html,txt"), HEAVY),
        (("render", "CASE", "--format", "docx"), ("weasyprint", "fontTools", "pikepdf")),
    ],
)
def test_a_command_imports_no_library_that_it_does_not_need(
    command: tuple[str, ...], not_needed: tuple[str, ...], tmp_path: Path
) -> None:
    case = write_case(tmp_path)
    words = [str(case) if word == "CASE" else word for word in command]
    program = (
        f"import sys\nfrom noticegen.cli import main\nsys.argv[1:] = {words!r}\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print([m for m in {not_needed!r} if m in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_version_is_printed() -> None:
    ran = noticegen("--version")
    assert (ran.returncode, ran.stdout) == (0, f"noticegen {version('noticegen')}\n")


def test_a_run_leaves_nothing_in_the_folder_for_passing_files(tmp_path: Path) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    ran = noticegen("render", write_case(tmp_path), "--format", "pdf", TMPDIR=str(passing))
    assert ran.returncode == 0
    assert list(passing.iterdir()) == []


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


def test_the_same_inputs_give_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    made = []
    for seed in ("1", "4242"):
        out = tmp_path / f"out{seed}"
        ran = noticegen("render", case, "--out", out, "--format", FOUR, PYTHONHASHSEED=seed)
        assert ran.returncode == 0
        made.append(tree(out))
    assert made[0] == made[1]
    assert len(made[0]) == 12
