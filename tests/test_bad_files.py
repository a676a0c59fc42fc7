"""Small files with a mistake, and what is said of each.

The expected messages stand at the top of the file, one after another:

    #! 12: `outcom` is not a key of an item
    #!   fix: write `outcome`

The number is the line, `file` the file as a whole. A finding of a check has its rule
behind it, in brackets. A file whose name begins with `authority-` stands for
authority.yaml, one with `every-` for one that can be read and says what no letter should,
one with `definition-` for exemptions/foia/s43.yaml, any other for a
case file, of an authority with a cost limit; one with `undefined-` is read where some
sections have no definition. To add one, write it and the messages that it
should give; or let `pytest --accept`, run twice, write those that it gives, and read the
diff.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from missing_law import do_without
from noticegen import pipeline
from noticegen.errors import FileError, UnknownLimbError
from noticegen.model.finding import Finding, Problem
from noticegen.paths import data_folder
from noticegen.read.authority import read_authority
from noticegen.read.catalogue import read_catalogue

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.yaml"))
TODAY = dt.date(2026, 11, 24)
ANY_CASE = """\
reference: WBC-2026-0417
applicant: Ms Orla Vint
received: 2026-09-01
issued: 2026-09-24
items:
  - number: 1
    asks: What did the work cost?
    outcome: disclosed
    answer: It cost £41,000.
"""
LIBRARY_WORDS = re.compile(
    r"\b([Mm]apping|[Ss]equence|[Ss]calar|[Nn]ode|[Tt]oken|[Pp]arser|[Aa]lias|[Aa]nchor"
    r"|NoneType|None|True|False|\w+Error|str|int|dict|list index|Traceback|null)\b"
)
ENDS_IN_A_FULL_STOP = re.compile(r"[^.]\.$")


def expected_in(text: str) -> list[str]:
    lines = [line[2:] for line in text.splitlines() if line.startswith("#!")]
    return [line.removeprefix(" ") for line in lines]


def shown(problem: Problem | Finding, file: str) -> list[str]:
    assert problem.where.file.endswith(file)
    line = "file" if problem.where.line is None else str(problem.where.line)
    if isinstance(problem, Finding):
        return [f"{line}: {problem.message} [{problem.rule}]", f"  fix: {problem.fix}"]
    return [f"{line}: {problem.what}", f"  fix: {problem.fix}"]


def lay_beside(bad: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write all else that a case file needs, and take away the law that it does without."""
    shutil.copy(HERE.parent / "samples/authority.yaml", folder)
    shutil.copy(HERE / "bad/drivers.csv", folder)
    if bad.name.startswith("undefined-"):
        do_without(folder, monkeypatch, "12", "31", "42")


def problems_of(
    bad: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[Problem | Finding], str]:
    """Read a bad file in a folder that has all else it needs."""
    kind = bad.name.split("-")[0]
    if kind == "authority":
        path = Path(shutil.copy(bad, folder / "authority.yaml"))
        with pytest.raises(FileError) as error:
            read_authority(path)
        return list(error.value.problems), "authority.yaml"
    if kind == "definition":
        shutil.copytree(data_folder("exemptions"), folder / "exemptions")
        shutil.copy(bad, folder / "exemptions/foia/s43.yaml")
        with pytest.raises(FileError) as error:
            read_catalogue(folder / "exemptions", "FOIA")
        return list(error.value.problems), "s43.yaml"
    lay_beside(bad, folder, monkeypatch)
    if kind == "every":
        path = folder / "request.yaml"
        path.write_text(ANY_CASE, "utf-8")
        shutil.copy(bad, folder / "authority.yaml")
        understood = pipeline.understand(path, today=TODAY, progress=lambda _doing: None)
        return [f for f in understood.findings if f.rule != "not-ready-to-send"], "authority.yaml"
    path = Path(shutil.copy(bad, folder / "request.yaml"))
    try:
        understood = pipeline.understand(path, today=TODAY, progress=lambda _doing: None)
    except (FileError, UnknownLimbError) as error:
        return list(error.problems), "request.yaml"
    # whether wording is approved is no mistake of the file's
    findings = [f for f in understood.findings if f.rule != "not-ready-to-send"]
    return list(findings), "request.yaml"


def accepted(bad: Path, said: list[str]) -> None:
    """Write what is said to the top of a file, each message on its own lines."""
    lines = bad.read_text("utf-8").splitlines(keepends=True)
    rest = "".join(line for line in lines if not line.startswith("#!"))
    bad.write_text("".join(f"#! {line}\n" for line in said) + rest, "utf-8")


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.stem)
def test_a_bad_file_is_told_what_is_wrong_with_it(
    bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    problems, file = problems_of(bad, tmp_path, monkeypatch)
    said = [line for problem in problems for line in shown(problem, file)]
    if accept:
        accepted(bad, said)

    assert said
    assert said == expected_in(bad.read_text("utf-8")), "run the tests twice with --accept"


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.stem)
def test_no_message_speaks_the_words_of_a_library(bad: Path) -> None:
    text = bad.read_text("utf-8")
    said = expected_in(text)
    typed = "\n".join(line for line in text.splitlines() if not line.startswith("#!"))
    ours = [re.sub("`([^`]+)`", lambda w: "" if w[1] in typed else w[0], line) for line in said]

    assert said
    assert [line for line in ours if LIBRARY_WORDS.search(line)] == []


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.stem)
def test_no_message_ends_in_a_full_stop(bad: Path) -> None:
    said = expected_in(bad.read_text("utf-8"))

    assert said
    assert [line for line in said if ENDS_IN_A_FULL_STOP.search(line)] == []
