"""What the papers say is so: examples run, files and options exist."""

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

import noticegen
from small_case import AUTHORITY, write_case

ROOT = Path(__file__).resolve().parent.parent
PAPERS = sorted([*ROOT.glob("*.md"), ROOT / "exemptions" / "README.md"])


def blocks(paper: str, language: str) -> list[str]:
    text = (ROOT / paper).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_readme_s_case_is_a_case(tmp_path: Path) -> None:
    case = write_case(tmp_path, blocks("README.md", "yaml")[0], AUTHORITY)
    assert noticegen.check(case) == ()


def test_the_readme_s_ten_minutes_lead_to_a_letter(tmp_path: Path) -> None:
    begin, go_on = (
        re.findall(r"sh scripts/(noticegen .*?)(?: +#.*)?\n", block)
        for block in blocks("README.md", "sh")[1:3]
    )

    def codes(lines: list[str]) -> list[int]:
        commands = [[sys.executable, "-m", *line.split()] for line in lines]
        return [
            subprocess.run(c, cwd=tmp_path, capture_output=True, check=False).returncode
            for c in commands
        ]

    assert codes(begin) == [0, 0]
    assert codes(go_on) == [6, 0, 0, 6]  # nothing is filled in yet: a draft can be made, no letter
    write_case(tmp_path / "letters")
    (tmp_path / "letters/bids/request.yaml").write_text(blocks("README.md", "yaml")[0], "utf-8")
    assert codes(go_on[::3]) == [0, 0]


def test_the_readme_s_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = blocks("README.md", "python")
    monkeypatch.chdir(ROOT)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(program.replace('Path("out")', f"Path({str(tmp_path / 'out')!r})"), {})  # noqa: S102
    assert "letter.draft.pdf" in said.getvalue()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_file_that_a_paper_names_is_there(paper: Path) -> None:
    text = paper.read_text("utf-8")
    links = [t for t in re.findall(r"\]\(([^)#]+)\)", text) if "{{" not in t and t != "address"]
    for target in links:
        if not target.startswith("http"):
            assert (paper.parent / target).exists(), target
    for name in re.findall(
        r"`((?:src|templates|tests|exemptions|scripts|samples)/[\w./-]+)`", text
    ):
        if not re.search(r"NN|<", name):
            assert (ROOT / name).exists() or "release" in name or "golden" in name, name


def test_the_papers_speak_of_the_project_alone() -> None:
    for path in [*PAPERS, *ROOT.glob("scripts/*"), ROOT / "pyproject.toml"]:
        text = path.read_text("utf-8")
        assert not re.search(r"/(?:work|root|home)/|/tmp/v", text), path
