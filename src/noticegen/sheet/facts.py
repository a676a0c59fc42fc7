"""What the sheet tells, in plain values; its words are in `templates/checker.md.j2`."""

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding
from noticegen.model.particulars import Decider


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file that is sent: what it holds, its bytes (1,024), the beginning of its digest."""

    name: str
    is_letter: bool
    rows: int
    pages: int
    size: str
    digest: str


@dataclass(frozen=True, slots=True)
class WithheldFacts:
    """What is withheld, from where, and one of the reliances under which it is.

    `repeats` says that the row before has the same reliance. `status` is empty where the
    limb is no provision, `interest` where there is nothing to weigh.
    """

    what: str
    from_where: tuple[str, ...]
    under: str
    status: str
    interest: str
    approved_by: str
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class WordingFacts:
    """Wordings that one person approved on one day, or (without a name) nobody."""

    wordings: tuple[str, ...]
    approved_by: str


@dataclass(frozen=True, slots=True)
class OverrideFacts:
    """A finding that a named person answers for, and why."""

    finding: Finding
    by: str
    role: str
    date: str
    because: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A finished document: its pages without text, and what it says of itself."""

    title: str
    pictures: tuple[int, ...]
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LookedFor:
    """A row of the list: topics that stand beside each other, and what the sources hold of them.

    Where a document is looked into for what its redaction left, it stands alone.
    """

    topics: tuple[str, ...]
    found: tuple[str, ...]
    document: DocumentFacts | None = None


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """How the rows of data stand: how many are nearly alone, or were left out for that."""

    title: str
    least: int
    """The smallest group that may be; 0 where a row is of no person and no case."""
    rows_alone: int
    dropped: int
    blanked: int

    @property
    def tells(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.rows_alone or self.dropped or self.blanked)


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What was searched for in every file, what was not, and what may stand there."""

    values: int
    kinds: tuple[tuple[str, int], ...]
    not_searched: tuple[tuple[str, str, int], ...]
    """What, why, how often."""
    allowed: tuple[tuple[str, str, int, str], ...]
    """Class, where, how many, why."""
    files: int
    tables: int


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """All that the sheet tells, in its order."""

    references: tuple[str, ...]
    """Its own, and those of requests that are answered with it."""
    kind: str
    subject: str
    to: tuple[str, ...]
    dated: str
    last_day: str
    left: int
    late: int
    is_late: bool
    files: tuple[FileFacts, ...]
    withheld: tuple[WithheldFacts, ...]
    alike: bool
    """Whether all of it is withheld under one and the same reliance."""
    wordings: tuple[WordingFacts, ...]
    stops: tuple[Finding, ...]
    advice: tuple[Finding, ...]
    overrides: tuple[OverrideFacts, ...]
    looked_for: tuple[LookedFor, ...]
    has_data: bool
    groups: tuple[GroupFacts, ...]
    least: int
    """The smallest group that may be in any of them; 0 where the rule holds for none."""
    search: SearchFacts
    decided_by: Decider | None
    decided_on: str
    checked_by: Decider | None
    checked_on: str
