"""Standard input, output and error, whoever closed them; and the signals that end a run."""

import contextlib
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import TextIO

from noticegen.errors import NoticegenError, RequestFileError
from noticegen.model.finding import Problem
from noticegen.model.place import Place

STANDARD_INPUT = "standard input"
"""What messages call a case that is read from there."""
_STANDARD_OUTPUT = "standard output"
MAX_BYTES = 5_000_001
"""A byte more than a case file may have, so that a longer one is told as any other."""


class Stopped(KeyboardInterrupt):
    """The run was ended from outside by a signal other than Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.exit_code = 128 + number


def open_streams() -> None:
    """Stand in for streams that were closed before we began; let odd file names pass."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_RDWR), number)  # else a file takes its number
        stream = getattr(sys, name)
        if stream is None and name != "stdin":
            setattr(sys, name, _nowhere())
    if hasattr(sys.stdout, "reconfigure"):
        errors = "surrogateescape" if is_utf_8(sys.stdout) else "backslashreplace"
        sys.stdout.reconfigure(errors=errors)


def is_utf_8(stream: TextIO) -> bool:
    """Say whether a stream can carry every letter."""
    return (stream.encoding or "").lower().replace("-", "") == "utf8"


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def obey_signals() -> None:
    """Be ended by a signal as by Ctrl-C: what was begun is taken away again."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)


def read_input() -> bytes:
    """Read a case from standard input, to its end.

    Raises:
        RequestFileError: it is closed, cannot be read, or holds nothing.
    """
    place, fix = Place(STANDARD_INPUT), "send a case file into it: `noticegen check - < FILE`"
    try:
        data = sys.stdin.buffer.read(MAX_BYTES) if sys.stdin is not None else None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it is closed").lower()
        raise RequestFileError([Problem(place, f"it cannot be read: {reason}", fix)]) from None
    if data is None:
        raise RequestFileError([Problem(place, "it is closed", fix)])
    if not data.strip():
        raise RequestFileError([Problem(place, "it is empty", fix)])
    return data


def write_output(data: bytes) -> None:
    """Write a result to standard output, whole.

    Raises:
        NoticegenError: there is no room, or nobody reads it.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        give_up(sys.stdout, 1)
        reason = (error.strerror or "unknown reason").lower()
        what, fix = f"the release can't be written there: {reason}", "send it into a file or a pipe"
        raise NoticegenError([Problem(Place(_STANDARD_OUTPUT), what, fix)]) from None


def say(text: str) -> None:
    """Write to standard error; where nobody reads that, there is nobody to tell."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        give_up(sys.stderr, 2)


def give_up(stream: TextIO, number: int) -> None:
    """Let all that is still written to a stream go nowhere, also at the end of the run."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)
        stream.flush()
