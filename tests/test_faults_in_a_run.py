"""A run that is stopped, that nobody listens to, or that fails by a fault of ours."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from processes import below, obeying_a_stop, run, site, told
from small_case import REQUEST, write_case

SLOW = """
import sys, time
import noticegen.{module} as module
was = module.{name}
def slow(*words, **more):
    sys.stderr.write('here\\n'); sys.stderr.flush()
    time.sleep(20)
    return was(*words, **more)
module.{name} = slow
"""


@pytest.mark.parametrize(
    ("module", "name", "number"),
    [
        ("named_files", "read_source", signal.SIGINT),
        ("pipeline", "compose_notice", signal.SIGTERM),
        ("pipeline", "guard_release", signal.SIGINT),
    ],
)
def test_a_run_that_is_stopped_leaves_nothing(
    module: str, name: str, number: int, tmp_path: Path
) -> None:
    (tmp_path / "temporary").mkdir()
    slow = site(tmp_path, SLOW.format(module=module, name=name))
    slow["TMPDIR"] = str(tmp_path / "temporary")
    case = write_case(tmp_path)
    before = below(tmp_path)
    with obeying_a_stop():
        process = subprocess.Popen(
            [sys.executable, "-m", "noticegen", "render", str(case), "--format", "txt,pdf"],
            env={**os.environ, **slow},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    assert process.stderr is not None
    assert process.stderr.readline() == b"here\n"
    process.send_signal(number)
    _, said = process.communicate(timeout=15)
    assert (process.returncode, said) == (128 + number, b"stopped\n")
    assert below(tmp_path) - before <= {"site/__pycache__"} | {
        path for path in below(tmp_path) if path.startswith("site/__pycache__/")
    }


def test_no_temporary_folder_outlives_a_run(tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    case = write_case(tmp_path)
    here = {"TMPDIR": str(tmp_path / "temporary")}
    assert run("render", case, "--format", "pdf", environment=here).returncode == 0
    assert below(tmp_path / "temporary") == set()


def test_a_result_that_nobody_reads_does_not_change_the_end(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("necessary: No.", "necessary: No way."))
    for options in ([], ["--json"]):
        read, write = os.pipe()
        os.close(read)
        ran = run("check", case, *options, stdout=write)
        os.close(write)
        assert ran.returncode == 6
        assert b"pipe" not in ran.stderr


def test_messages_that_nobody_reads_do_not_change_the_end(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("outcome:", "outcom:"))
    read, write = os.pipe()
    os.close(read)
    assert run("check", case, stderr=write).returncode == 3
    os.close(write)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_stream_that_is_closed_from_the_start_is_done_without(
    number: int, tmp_path: Path
) -> None:
    case = write_case(tmp_path)
    ran = run("render", case, "--format", "txt", before=lambda: os.close(number))
    assert ran.returncode == 0
    assert (tmp_path / "release/send/letter.txt").read_bytes()


def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    with Path("/dev/full").open("wb") as full:
        ran = run("check", case, stdout=full)
        assert (ran.returncode, b"no space left on device" in ran.stderr) == (1, True)
        said = told(run("render", case, "--format", "txt", "--tar", stdout=full), 1)
    assert "standard output: the release can't be written there: no space left on device" in said


def test_an_archive_that_nobody_reads_is_no_release(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    read, write = os.pipe()
    os.close(read)
    said = told(run("render", case, "--format", "txt", "--tar", stdout=write), 1)
    os.close(write)
    assert "broken pipe" in said


BROKEN = """
import noticegen.pipeline as p
def broken(*_, **__): raise KeyError('Brunhilda Cogglesworth')
p.compose_notice = broken
"""


def test_a_fault_of_ours_is_told_without_a_word_of_the_case(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    ran = run("render", case, environment=site(tmp_path, BROKEN))
    said = told(ran, 1)
    assert "a fault of noticegen's own, not of the case: KeyError at pipeline.py:" in said
    assert "NOTICEGEN_DEBUG=1" in said
    assert said.endswith("nothing was written\n")
    assert "Brunhilda" not in said
    assert not (tmp_path / "release").exists()


def test_a_fault_shows_its_traceback_if_asked(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "noticegen", "check", write_case(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **site(tmp_path, BROKEN), "NOTICEGEN_DEBUG": "1"},
    )
    assert ran.returncode == 1
    assert "Traceback" in ran.stderr
    assert "Brunhilda" in ran.stderr


def test_a_fault_before_anything_began_is_told_too(tmp_path: Path) -> None:
    half = site(tmp_path, "")
    (tmp_path / "site" / "typer.py").write_text("raise RuntimeError('half installed')\n")
    ran = run("check", "x", environment=half)
    assert "a fault of noticegen's own" in told(ran, 1)
