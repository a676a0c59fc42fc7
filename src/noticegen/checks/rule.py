"""What a rule says of itself: its findings are made of it, `checks explain` shows it.

Each check's file has one, `RULE`, above its function. `message` and `fix` are those of its bad
case, `tests/rules/<code>/`; a test compares them.
"""

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place


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

    def finding(  # noqa: PLR0913 - what a finding tells
        self,
        where: Place,
        message: str,
        fix: str,
        about: str,
        *,
        severity: Severity | None = None,
        can_be_overridden: bool = False,
        also_about: tuple[str, ...] = (),
    ) -> Finding:
        """Make a finding of this rule, as grave as the rule is unless `severity` says otherwise."""
        return Finding(
            rule=self.code,
            severity=severity or self.severity,
            where=where,
            message=message,
            fix=fix,
            source=self.source,
            about=about,
            can_be_overridden=can_be_overridden,
            also_about=also_about,
        )
