"""A fault of ours, told without a word of what was being worked on."""

import os
import traceback
from pathlib import Path

from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE

_PACKAGE = Path(__file__).parent
DEBUG = "NOTICEGEN_DEBUG"


def fault_to_problem(error: BaseException) -> Problem:
    """Say what failed and where in the program; the error's own words may quote the case."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    at = "before it began"
    if ours:
        file = Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()
        at = f"at {file}:{ours[-1].lineno}, in {ours[-1].name}"
    what = f"a fault of noticegen's own, not of the case: {type(error).__name__} {at}"
    fix = (
        "send this line, and what `noticegen --version` says, to whoever looks after noticegen for"
        f" you, and nothing of the case; with {DEBUG}=1 it shows more, which may quote the case"
    )
    return Problem(NOWHERE, what, fix)


def traceback_of(error: BaseException) -> str:
    """Give the traceback, if it was asked for; it may quote the case."""
    if os.environ.get(DEBUG, "0") in ("", "0"):
        return ""
    return "".join(traceback.format_exception(error))
