"""A case as it was understood, for a person who wants to know why, and for a program."""

from collections.abc import Mapping

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """The same twice: `lines` for a terminal, `record` as plain values."""

    lines: tuple[str, ...]
    record: Mapping[str, object]
