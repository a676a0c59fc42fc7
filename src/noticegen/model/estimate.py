"""A cost estimate, counted: hours and pounds against the limit. SI 2004/3244."""

from fractions import Fraction

from noticegen.model.dataclass import dataclass
from noticegen.model.reliance import Work


@dataclass(frozen=True, slots=True)
class Counted:
    """Work that counts, with its hours at the least and at the most; exact."""

    work: Work
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Estimate:
    """Hours and pounds at the least and at the most, and the limit; all exact.

    `fits` is how many units could be dealt with inside the limit at the most minutes
    for each, where every step has the same number of units; else `None`.
    """

    counted: tuple[Counted, ...]
    hour: int
    limit: int
    fits: int | None

    @property
    def low_hours(self) -> Fraction:
        """Give the hours at the least."""
        return sum((c.low for c in self.counted), Fraction(0))

    @property
    def high_hours(self) -> Fraction:
        """Give the hours at the most."""
        return sum((c.high for c in self.counted), Fraction(0))

    @property
    def limit_hours(self) -> Fraction:
        """Give the hours that the limit pays for."""
        return Fraction(self.limit, self.hour)

    @property
    def is_over(self) -> bool:
        """Whether the most is over the limit: equal to it is not."""
        return self.high_hours > self.limit_hours

    @property
    def is_over_at_least(self) -> bool:
        """Whether the least is over the limit."""
        return self.low_hours > self.limit_hours
