"""An outcome goes with the keys that say it. FOIA s1(1)."""

from collections.abc import Iterable, Iterator

from noticegen.checks.in_backticks import in_backticks
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.item import Item

_GIVING = ("answer", "list", "table", "tables", "attached")
_REFUSING = ("withholds", "under")
_MAY_HAVE = {
    Outcome.DISCLOSED: (*_GIVING, "considered", "links", "searched"),
    Outcome.PARTLY_DISCLOSED: (*_GIVING, "withholds", "considered", "links", "searched"),
    Outcome.WITHHELD: (*_REFUSING, "searched"),
    Outcome.NOT_HELD: ("searched", "because"),
    Outcome.NOT_APPLICABLE: ("because", "searched"),
}
_DECIDED = (*_GIVING, *_REFUSING, "considered", "links", "searched", "because")
_LIMITS = ("caveat", "data_as_at")


def check_outcome_and_keys_disagree(case: Case) -> Iterator[Finding]:
    """Report each item whose outcome lacks a key it goes with, or has one it doesn't."""
    for leaf in case.leaves():
        for message, fix in _disagreements(leaf):
            yield _finding(leaf, message, fix)
        if _says_no_reason(leaf.item):
            message = f"item `{leaf.number}` is `not held`, and nothing says why"
            fix = "say where you looked in `searched`, or why not in `because`"
            yield _finding(leaf, message, fix, Severity.ADVICE)
    for outer in _with_parts(case.items):
        keys = [k for k in ("outcome", "see", *_DECIDED, *_LIMITS) if getattr(outer.item, k)]
        if keys:
            message = f"item `{outer.number}` has parts, and {in_backticks(keys)} of its own"
            yield _finding(outer, message, "leave that to the parts", key=keys[0])


def _with_parts(items: Iterable[CaseItem]) -> Iterator[CaseItem]:
    for item in items:
        if item.parts:
            yield item
            yield from _with_parts(item.parts)


def _says_no_reason(item: Item) -> bool:
    return item.outcome is Outcome.NOT_HELD and not (item.searched or item.because)


def _disagreements(leaf: CaseItem) -> Iterator[tuple[str, str]]:
    item, number = leaf.item, leaf.number
    has = {key for key in _DECIDED if getattr(item, key)}
    if item.see is not None:
        keys = [k for k in ("outcome", *_DECIDED, *_LIMITS) if getattr(item, k)]
        if keys:
            yield f"item `{number}` has `see`, and {in_backticks(keys)} too", "keep one of them"
        return
    if item.outcome is None:
        return
    surplus = sorted(has - set(_MAY_HAVE[item.outcome]))
    if item.outcome is Outcome.DISCLOSED and "withholds" in surplus:
        yield (
            f"item `{number}` is `disclosed` and withholds something",
            "write `partly disclosed`",
        )
        return
    if surplus:
        what = (
            f"item `{number}` is `{item.outcome}`, which has no {in_backticks(surplus, 'and no')}"
        )
        yield what, "mend one of the two"
    gives = has & set(_GIVING)
    if item.outcome in (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED) and not gives:
        what = f"item `{number}` is `{item.outcome}`, but nothing is given"
        yield what, "add `answer`, `list`, `table` or `attached`"
    if item.outcome is Outcome.NOT_APPLICABLE and "because" not in has:
        yield f"item `{number}` is `not applicable` without a reason", "add `because`"
    if item.withholds and item.under:
        what = f"item `{number}` has both `withholds` and `under`"
        yield what, "keep `under` if all of it is refused, else `withholds`"


def _finding(
    leaf: CaseItem,
    message: str,
    fix: str,
    severity: Severity = Severity.BLOCKING,
    key: str = "outcome",
) -> Finding:
    return Finding(
        rule="outcome-and-keys-disagree",
        severity=severity,
        where=leaf.item.at(key),
        message=message,
        fix=fix,
        source="FOIA s1(1)",
        about=leaf.number,
    )
