"""The words that a key of the case file may have, where only some will do."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """Which letter of the chain."""

    REPLY = "reply"
    EXTENSION = "extension"
    INTERNAL_REVIEW = "internal review"
    LATER_DISCLOSURE = "later disclosure"
    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    FEES_NOTICE = "fees notice"
    TRANSFER = "transfer"
    CORRECTION = "correction"
    NO_NOTICE = "no notice"


ANSWERS_NOTHING = frozenset({Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION, Kind.FEES_NOTICE})
"""Letters in which no item is decided."""


class Outcome(StrEnum):
    """The decision on an item."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly disclosed"
    WITHHELD = "withheld"
    NOT_HELD = "not held"
    NEITHER = "neither confirmed nor denied"
    OVER_COST_LIMIT = "over the cost limit"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    PENDING = "decision pending"
    NOT_APPLICABLE = "not applicable"


class Held(StrEnum):
    """Whether what an item over the cost limit asks for is held."""

    ALL = "all"
    SOME = "some"
    NOT_KNOWN = "not known"


class QuotedIn(StrEnum):
    """Where the applicant's words are set out."""

    LETTER = "letter"
    ANNEX = "annex"


class Likelihood(StrEnum):
    """The level of a harm test that is relied on."""

    WOULD = "would"
    WOULD_BE_LIKELY_TO = "would be likely to"


class Balance(StrEnum):
    """What the public interest favours."""

    MAINTAINING = "maintaining"
    DISCLOSURE = "disclosure"


class Activity(StrEnum):
    """The work that a cost estimate may count. SI 2004/3244 regulation 4(3)."""

    DETERMINING = "determining whether held"
    LOCATING = "locating"
    RETRIEVING = "retrieving"
    EXTRACTING = "extracting"


NO_CHOICE = dict.fromkeys(
    ("redacting", "redaction", "considering exemptions"),
    "leave it out: the limit does not count that work",
)
"""Words that look like a choice of `Activity` and must not be mended into one."""


class Conclusion(StrEnum):
    """What a review comes to on one point; a point is upheld, never a decision."""

    UPHELD = "upheld"
    UPHELD_IN_PART = "upheld in part"
    NOT_UPHELD = "not upheld"


class TotalOf(StrEnum):
    """Where a table's totals stand: its last row, its last column."""

    ROW = "row"
    COLUMN = "column"


class Holds(StrEnum):
    """What a column holds; it steers the search for leaks."""

    PERSON = "person"
    DATE = "date"
    IDENTIFIER = "identifier"
    NUMBER = "number"
    CATEGORY = "category"
    COUNT = "count"
    TEXT = "text"


class Say(StrEnum):
    """What is done with a column, said in words."""

    KEEP = "keep"
    NOT_REQUESTED = "not requested"
    APART = "apart"


class GiveAs(StrEnum):
    """The forms in which data is given."""

    CSV = "csv"
    XLSX = "xlsx"
    ODS = "ods"
    TABLE = "table in the letter"


class RowsAre(StrEnum):
    """What one row of a source stands for; the group rule holds for people and cases."""

    PEOPLE = "people"
    CASES = "cases"
    THINGS = "things"
    COUNTS = "counts"


class WhenTooSmall(StrEnum):
    """What is done with rows that stand nearly alone."""

    REFUSE = "refuse"
    BLANK = "blank cells"
    DROP = "drop rows"


class Hidden(StrEnum):
    """What to do with hidden rows or columns of a source."""

    REFUSE = "refuse"
    EXCLUDE = "exclude"
    INCLUDE = "include"


class DateOrder(StrEnum):
    """How dates that are typed as text are to be read."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


_OTHER_WORDS: Mapping[type[StrEnum], tuple[tuple[str, str], ...]] = {
    Outcome: (
        (r"ncnd|neither.*|nc/nd", "write `neither confirmed nor denied`"),
        (
            r"part.*|redact\w*",
            "write `partly disclosed`, with `withholds`: a name in `withheld:` (`what`, `under`)",
        ),
        (
            r"refus\w*|exempt\w*|withhold\w*",
            "write `withheld`, with no `answer`, and `under`: a name in `relied_on:` (with `limb`)",
        ),
        (r"(?:fully )?(?:provid\w*|releas\w*|grant\w*|given|answered|full)", "write `disclosed`"),
        (
            r"pending|under consideration",
            "write `decision pending`, with `under`, an entry of `relied_on`",
        ),
        (r"no information.*|none( held)?|nothing held", "write `not held`"),
        (r"(?:cost|section 12|s12).*|too (?:dear|expensive)", "write `over the cost limit`"),
    ),
    Kind: (
        (r"expla.*", "write `reply`: it gives the reasons; or `correction` of an earlier letter"),
    ),
    Balance: (
        (
            r".*(?:withh|refus|maintain|exempt).*",
            "write `maintaining`: the exemption is maintained, and the information withheld",
        ),
        (r".*(?:disclos|releas).*", "write `disclosure`"),
    ),
}
"""Words that people write for others, by which no likeness of letters leads to them."""


def meant_by(words: str, kind: type[StrEnum]) -> str:
    """Say what to write for common words of another kind, or ""."""
    found = (fix for said, fix in _OTHER_WORDS.get(kind, ()) if re.fullmatch(said, words.lower()))
    return next(found, "")
