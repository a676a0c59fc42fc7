"""What stands on a terminal, and nowhere else: a program believes that it writes to one."""

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest

from processes import open_terminal
from small_case import REQUEST, write_case

WRONG = REQUEST.replace("outcome:", "outcom:")
LINE = WRONG.split("outcom:")[0].count("\n") + 1


def on_terminal(
    *words: object, columns: int = 80, environment: Mapping[str, str] | None = None
) -> str:
    """Run with a terminal for messages; give what it showed there."""
    ours, theirs = open_terminal()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    known = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    with subprocess.Popen(
        [sys.executable, "-m", "noticegen", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={"TERM": "xterm", **known, **(environment or {})},
    ):
        os.close(theirs)
        said = b""
        try:
            while data := os.read(ours, 4096):
                said += data
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    return said.decode().replace("\r\n", "\n")


def plain(said: str) -> str:
    """Take away colour, and lines that were overwritten."""
    return re.sub(r"\x1b\[\d*m", "", re.sub(r"\r\x1b\[K[^\r\n]*(?=\r)|\r\x1b\[K", "", said))


def test_a_message_shows_its_line_with_a_caret(tmp_path: Path) -> None:
    said = plain(on_terminal("check", write_case(tmp_path, WRONG)))
    assert said == (
        f"{tmp_path}/request.yaml:{LINE}: `outcom` is not a key of an item\n"
        "  |     outcom: partly disclosed\n"
        "  |     ^^^^^^\n"
        "  fix: write `outcome`\n"
        "nothing was written\n"
    )


def test_a_finding_shows_its_line_too(tmp_path: Path) -> None:
    wrong = REQUEST.replace("necessary: No.", "necessary: No way.")
    said = plain(on_terminal("check", write_case(tmp_path, wrong)))
    assert "\n  |       necessary: No way. The number of each kind shows that as well.\n" in said


def test_findings_of_several_kinds_stand_in_groups(tmp_path: Path) -> None:
    wrong = REQUEST.replace("necessary: No.", "necessary: No way.")
    wrong += "late_because: We we were slow.\n"
    said = plain(on_terminal("check", write_case(tmp_path, wrong)))
    heads = re.findall(
        r"^(?:to be mended|advice|answered for by name) \(\d+\)$", said, re.MULTILINE
    )
    assert heads == ["to be mended (1)", "advice (1)"]
    assert said.index("to be mended") < said.index("No way") < said.index("advice (1)")
    of_one_kind = plain(on_terminal("check", write_case(tmp_path, wrong.replace("We we", "We"))))
    assert "to be mended" not in of_one_kind


def test_a_narrow_terminal_gets_a_piece_of_the_line(tmp_path: Path) -> None:
    wrong = REQUEST.replace("WBC-77", "WBC-77 " * 40) + "reference: 2\n"
    said = plain(on_terminal("check", write_case(tmp_path, wrong), columns=40))
    assert all(len(line) <= 40 for line in said.split("\n") if line.startswith("  |"))


@pytest.mark.parametrize(
    ("environment", "has_colour", "obeys"),
    [
        ({}, True, True),
        ({"NO_COLOR": ""}, True, True),
        ({"NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str], has_colour: bool, obeys: bool, tmp_path: Path
) -> None:
    said = on_terminal("check", write_case(tmp_path, WRONG), environment=environment)
    assert ("\x1b[31m" in said) == has_colour
    assert ("\x1b" in said) == obeys
    assert "  |     outcom: partly disclosed\n" in said


def test_a_pipe_and_a_program_get_no_line(tmp_path: Path) -> None:
    case = write_case(tmp_path, WRONG)
    run = [sys.executable, "-m", "noticegen", "check", str(case)]
    piped = subprocess.run(run, capture_output=True, text=True, check=False)
    assert piped.stderr.splitlines()[1] == "  fix: write `outcome`"
    assert "\x1b" not in piped.stderr
    assert on_terminal("check", case, "--json") == ""


def test_authority_and_approvals_have_the_same_form(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    with (tmp_path / "authority.yaml").open("a", encoding="utf-8") as file:
        file.write("adress: Elsewhere\n")
    assert "  | adress: Elsewhere\n  | ^^^^^^\n  fix: write `address`\n" in plain(
        on_terminal("check", case)
    )
    case = write_case(tmp_path)
    (tmp_path / "approvals.yaml").write_text("approvls: []\n", "utf-8")
    assert "approvals.yaml:1: `approvls` is not a key of approvals.yaml\n  | approvls" in plain(
        on_terminal("check", case)
    )


def test_what_a_file_holds_does_not_steer_the_terminal(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("outcome:", "out\u202ecome:"))
    assert "\u202e" not in on_terminal("check", case)
