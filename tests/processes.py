"""noticegen in a process of its own, around which something goes wrong."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import noticegen

Ran = subprocess.CompletedProcess[bytes]


def obey_permissions() -> None:
    """Take from root, who may run the tests, the right to pass over permissions."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability)


def run(
    *words: object,
    before: Callable[[], None] | None = None,
    environment: dict[str, str] | None = None,
    **options: Any,
) -> Ran:
    """Run noticegen in a process of its own, and see that it never ends in a traceback."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    ran = subprocess.run(
        [sys.executable, "-m", "noticegen", *map(os.fsencode, map(str, words))],
        check=False,
        env={**os.environ, "NO_COLOR": "1", **(environment or {})},
        preexec_fn=before,
        timeout=60,
        **options,
    )
    for said in (ran.stdout or b"", ran.stderr or b""):
        assert b"Traceback" not in said
        assert b"Exception ignored" not in said
    return ran


def told(ran: Ran, code: int) -> str:
    """See that a run ended with a code and a message in our form; give what was said."""
    said = ran.stderr.decode()
    assert ran.returncode == code, said
    assert "\n  fix: " in said
    return said


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@contextmanager
def nothing_left(folder: Path) -> Iterator[None]:
    before = below(folder)
    yield
    assert below(folder) == before


def site(folder: Path, program: str) -> dict[str, str]:
    """Give the environment in which a process runs a program as it starts."""
    (folder / "site").mkdir()
    (folder / "site" / "sitecustomize.py").write_text(program)
    return {"PYTHONPATH": f"{folder / 'site'}:{Path(noticegen.__file__).parent.parent}"}


@contextmanager
def obeying_a_stop() -> Iterator[None]:
    """Let this process and those it starts be stopped by Ctrl-C.

    What runs in the background may have been told to ignore it, and hands that down.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def open_terminal() -> tuple[int, int]:
    """Give the two ends of a pseudo-terminal; where the machine has none, skip the test."""
    try:
        return os.openpty()
    except OSError as error:
        pytest.skip(f"there is no pseudo-terminal here: {error}")
