"""What a check came to, as one SARIF log on standard output."""

from collections.abc import Sequence

import noticegen
from noticegen import Finding, Findings, Problem
from noticegen.errors import NoticegenError
from noticegen.shown import Screen


class SarifScreen(Screen):
    """Keeps what there is to show, and prints it as one log at the end."""

    def __init__(self) -> None:
        super().__init__(as_json=True)
        self._told: tuple[Problem, ...] = ()

    def problems(self, problems: Sequence[Problem]) -> None:
        """Keep what is wrong with files."""
        self._told += tuple(problems)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Leave the findings to `checked`, which has them too."""

    def checked(self, findings: Findings) -> None:
        """Print what a check came to."""
        self.record(noticegen.as_sarif(findings))

    def stopped(self, error: NoticegenError, said: str) -> None:  # noqa: ARG002 - as of a screen
        """Print why nothing was checked."""
        self.record(noticegen.as_sarif(problems=self._told, exit_code=error.exit_code))
