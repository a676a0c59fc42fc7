"""What the search was, for the record: counts and classes, never a withheld value."""

from collections.abc import Mapping

from noticegen.guard.needles import NotSearched
from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class SearchedOutput:
    """One file that was searched, and as what."""

    name: str
    size: int
    """In bytes."""
    layers: tuple[str, ...]
    tables_compared: int


@dataclass(frozen=True, slots=True)
class AllowedHits:
    """Needles that were found and may stand: of which class, where, how often, and why."""

    withholds: str
    where: str
    count: int
    because: str = ""


@dataclass(frozen=True, slots=True)
class GuardRecord:
    """A search that found nothing."""

    needles: Mapping[str, int]
    outputs: tuple[SearchedOutput, ...]
    not_searched: tuple[NotSearched, ...]
    allowed: tuple[AllowedHits, ...]
    named_by_applicant: tuple[tuple[str, int], ...]
    """Class and count: a request that names a person usually calls for neither confirm nor deny."""
    open_dates: int
    """Withheld dates that the letter also says openly, and is not searched for."""

    def as_record(self) -> dict[str, object]:
        """Give it as plain values for the manifest."""
        return {
            "searched_for": dict(self.needles),
            "searched": [
                {
                    "file": output.name,
                    "bytes": output.size,
                    "as": list(output.layers),
                    "tables_compared": output.tables_compared,
                }
                for output in self.outputs
            ],
            "not_searched_for": [
                {"class": n.withholds, "what": n.what, "why": n.why, "count": n.count}
                for n in self.not_searched
            ],
            "allowed": [
                {"class": a.withholds, "where": a.where, "count": a.count, "because": a.because}
                for a in self.allowed
            ],
            "named_by_applicant": [
                {"class": withholds, "count": count} for withholds, count in self.named_by_applicant
            ],
            "dates_that_the_letter_says_openly": self.open_dates,
        }
