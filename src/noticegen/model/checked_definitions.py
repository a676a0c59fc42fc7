"""What a check of the definitions came to."""

from collections.abc import Mapping
from typing import Any

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding, Problem


@dataclass(frozen=True, slots=True)
class CheckedDefinitions:
    """What is wrong with the definitions, and what they count.

    `problems` are of files that can't be used, and of examples that come to something else;
    `findings` are of rules that a definition doesn't meet, some of them advice. `summary` is
    one line, `figures` a table of how each limb reads, `record` all of it for programs.
    """

    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...]
    summary: str
    figures: tuple[str, ...]
    record: Mapping[str, Any]

    @property
    def is_sound(self) -> bool:
        """Whether nothing must be mended."""
        return not self.problems and not any(finding.stops for finding in self.findings)
