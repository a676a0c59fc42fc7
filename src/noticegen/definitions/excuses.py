"""Excuses recorded beside words: which findings they answer for, and which of them answer for none.

An excuse of a limb answers for all that the limb prints, an excuse of a test, a regime or a
duty for its own file's words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Excuse
from noticegen.model.place import Place
from noticegen.names_in_messages import in_backticks
from noticegen.plain.slips import RULES

SOURCE = "the measures in plain-words.yaml"


@dataclass
class Excuses:
    """The excuses of all definitions, and those that were of use."""

    known: dict[Place, Excuse] = field(default_factory=dict)
    used: set[Place] = field(default_factory=set)

    def answer_for(self, where: str, rule: str, excuses: Iterable[Excuse]) -> bool:
        """Say whether one of these excuses a rule at a key, and note that it was of use."""
        found = [e for e in excuses if (e.where, e.rule) == (where, rule)]
        self.used |= {excuse.at() for excuse in found}
        return bool(found)

    def know(self, excuses: Iterable[Excuse]) -> None:
        """Take note of excuses that should be of use."""
        self.known |= {excuse.at(): excuse for excuse in excuses}

    def findings(self) -> Iterator[Finding]:
        """Report the excuses that excuse nothing."""
        for place, excuse in self.known.items():
            if excuse.rule not in RULES:
                what = f"`{excuse.rule}` is no rule that can be excused"
                fix = f"write one of {in_backticks(RULES)}"
            elif place not in self.used:
                what = f"nothing of `{excuse.rule}` is to be excused in `{excuse.where}`"
                fix = "take the excuse out, or mend its `where`"
            else:
                continue
            yield Finding("excuse-of-nothing", Severity.BLOCKING, place, what, fix, SOURCE)
