"""What a rule says of itself: its findings are made of it, `checks explain` shows it.

Each check's file has one, `RULE`, above its function. `message` and `fix` are those of its bad
case, `tests/rules/<code>/`; a test compares them.
"""

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: what must hold, by which provision, and why.

    `severity` is the gravest that its findings can have; `advice_if` says when they are
    advice all the same, and `override` which of them a named person may answer for.
    `looks_like` is set where it reads sentences, and so may be wrong.
    """

    code: str
    title: str
    source: str
    severity: Severity
    why: str
    message: str
    fix: str
    advice_if: str = ""
    override: str = ""
    looks_like: bool = False
