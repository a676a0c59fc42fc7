"""Programs in other languages make letters through the command line: `samples/drivers`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import noticegen

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
DRIVERS = {
    "letter.sh": ("sh", "jq", "tar"),
    "letter.mjs": ("node",),
}
FORMATS = ("docx", "pdf", "txt")


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """Give `noticegen` as a command of its own."""
    path = tmp_path / "noticegen"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m noticegen "$@"\n')
    path.chmod(0o755)
    return path


def drive(name: str, *words: object, command: Path) -> subprocess.CompletedProcess[bytes]:
    missing = [tool for tool in DRIVERS[name] if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"{name} needs {' and '.join(missing)}, which this machine has not")
    return subprocess.run(
        [DRIVERS[name][0], SAMPLES / "drivers" / name, *map(str, words)],
        capture_output=True,
        check=False,
        env={**os.environ, "NOTICEGEN": str(command)},
        timeout=120,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


@pytest.mark.parametrize("name", DRIVERS)
def test_a_driver_makes_the_same_bytes_as_the_command_and_the_api(
    name: str, command: Path, tmp_path: Path
) -> None:
    case = drive(name, "--case", command=command).stdout
    ran = drive(name, tmp_path / "driven", command=command)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    options = ["--folder", str(SAMPLES), "--format", ",".join(FORMATS)]
    options += ["--out", str(tmp_path / "typed")]
    subprocess.run([command, "render", "-", *options], input=case, check=True, capture_output=True)
    read = noticegen.read_case(case, folder=SAMPLES, name="standard input")
    made = dict(noticegen.render(read, FORMATS).files())
    assert tree(tmp_path / "driven") == tree(tmp_path / "typed") == made
    assert len(made) == 8


@pytest.mark.parametrize("name", DRIVERS)
def test_a_driver_tells_what_is_wrong_and_ends_with_the_same_code(
    name: str, command: Path, tmp_path: Path
) -> None:
    spoilt = command.read_text().replace('"$@"', '"$@" --format "docx,txt"')
    spoilt = spoilt.replace("exec", 'sed \'s/"outcome"/"outcom"/g\' | exec')
    command.write_text(spoilt.replace("exec ", ""))
    ran = drive(name, tmp_path / "out", command=command)
    assert ran.returncode == 3
    assert "`outcom` is not a key of an item\n  fix: write `outcome`" in ran.stderr.decode()
    assert not (tmp_path / "out").exists()
