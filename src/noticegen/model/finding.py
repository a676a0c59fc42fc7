"""What is wrong with a file (`Problem`) or with a case (`Finding`)."""

from enum import StrEnum

from noticegen.model.dataclass import dataclass
from noticegen.model.place import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that cannot be used: where, what, and how to mend it."""

    where: Place
    what: str
    fix: str


class Severity(StrEnum):
    """Whether a finding stops a final release."""

    BLOCKING = "blocking"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a case does not meet.

    `about` names its subject (an item's number, an id, a column) so that an
    override can say which finding it means; `also_about` what else it rests on: a
    graver finding about one of these silences it. `can_be_overridden` holds for
    those that a named person may answer for.
    """

    rule: str
    severity: Severity
    where: Place
    message: str
    fix: str
    source: str
    about: str = ""
    can_be_overridden: bool = False
    overridden_by: str = ""
    also_about: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Give all that it is about."""
        return (self.about, *self.also_about)

    @property
    def stops(self) -> bool:
        """Whether it stops a final release."""
        return self.severity is Severity.BLOCKING and not self.overridden_by
