"""The schema of SARIF 2.1.0, and what a log breaks of it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from json_schema import misfits

FILE = Path(__file__).with_name("sarif") / "sarif-2.1.0-rtm.5.json"


@cache
def schema() -> dict[str, Any]:
    """Give the schema of a SARIF log."""
    read: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return read


def wrong_with_log(log: Any) -> list[str]:
    """Say all that a log breaks of its schema."""
    return misfits(log, schema(), schema())
