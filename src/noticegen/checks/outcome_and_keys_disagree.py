"""An outcome goes with the keys that say it. FOIA s1(1)."""

from collections.abc import Iterable, Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import REFUSING, Case, CaseItem
from noticegen.model.choices import Activity, Held, Kind, Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.item import Item
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="outcome-and-keys-disagree",
    title="an outcome goes with the keys that say it",
    source="FOIA s1(1)",
    severity=Severity.BLOCKING,
    advice_if="an item is `not held`, and nothing says why",
    why=(
        "An outcome and the keys beside it are printed as one answer. An item that is "
        "`disclosed` and gives nothing, or is `not held` and withholds something, would "
        "contradict itself in the letter."
    ),
    message="item `1` is `disclosed`, but nothing is given",
    fix="add `answer`, `list`, `table` or `attached`",
)
_GIVING = ("answer", "list", "table", "tables", "attached")
_REFUSING = ("withholds", "under")
_MAY_HAVE = {
    Outcome.DISCLOSED: (*_GIVING, "considered", "links", "searched"),
    Outcome.PARTLY_DISCLOSED: (*_GIVING, "withholds", "considered", "links", "searched"),
    Outcome.WITHHELD: (*_REFUSING, "searched"),
    Outcome.NOT_HELD: ("searched", "because", "held_by"),
    Outcome.NOT_APPLICABLE: ("because", "searched"),
    Outcome.NEITHER: ("under",),
    Outcome.OVER_COST_LIMIT: ("under", "held", "searched"),
    Outcome.VEXATIOUS: ("under", "searched"),
    Outcome.REPEATED: ("under", "searched"),
    Outcome.PENDING: (*_REFUSING, "searched"),
}
_DECIDED = (
    *(*_GIVING, *_REFUSING, "held", "considered", "links", "searched", "because"),
    "held_by",
)
_GIVEN = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED)
_WITHHOLDING = (Outcome.WITHHELD, Outcome.PARTLY_DISCLOSED, Outcome.PENDING)
_LIMITS = ("caveat", "data_as_at")


def check_outcome_and_keys_disagree(case: Case) -> Iterator[Finding]:
    """Report each item whose outcome lacks a key it goes with, or has one it doesn't."""
    if not case.decides:
        yield from _decided_too_early(case)
        return
    for leaf in case.leaves():
        if leaf.item.we_ask:
            message = f"item `{leaf.number}` has `we_ask` in a letter of kind `{case.request.kind}`"
            fix = "write `kind: clarification`, or take it out"
            yield _finding(leaf, message, fix, key="we_ask")
        for message, fix in (*_disagreements(case, leaf), *_other_refusals(case, leaf)):
            yield _finding(leaf, message, fix)
        if _says_no_reason(leaf.item):
            message = f"item `{leaf.number}` is `not held`, and nothing says why"
            fix = "say where you looked in `searched`, or why not in `because`"
            yield _finding(leaf, message, fix, Severity.ADVICE)
    for outer in _with_parts(case.items):
        keys = [k for k in ("outcome", "see", *_DECIDED, *_LIMITS) if getattr(outer.item, k)]
        if keys:
            message = f"item `{outer.number}` has parts, and {in_a_sentence(keys)} of its own"
            yield _finding(outer, message, "leave that to the parts", key=keys[0])


def _decided_too_early(case: Case) -> Iterator[Finding]:
    """Report what decides an item in a letter of a kind that decides nothing."""
    kind = case.request.kind
    for leaf in case.leaves():
        keys = [key for key in ("outcome", "see", *_DECIDED, *_LIMITS) if getattr(leaf.item, key)]
        if kind is Kind.CLARIFICATION and leaf.item.we_ask and "because" in keys:
            keys.remove("because")
        elif kind is not Kind.CLARIFICATION and leaf.item.we_ask:
            keys.append("we_ask")
        if keys:
            message = f"item `{leaf.number}` has {in_a_sentence(keys)}, and kind `{kind}`"
            message += " decides nothing"
            fix = f"take {'it' if len(keys) == 1 else 'them'} out, or write the kind that is meant"
            yield _finding(leaf, message, fix, key=keys[0])


def _with_parts(items: Iterable[CaseItem]) -> Iterator[CaseItem]:
    for item in items:
        if item.parts:
            yield item
            yield from _with_parts(item.parts)


def _says_no_reason(item: Item) -> bool:
    return item.outcome is Outcome.NOT_HELD and not (item.searched or item.because)


def _disagreements(case: Case, leaf: CaseItem) -> Iterator[tuple[str, str]]:
    item, number = leaf.item, leaf.number
    has = {key for key in _DECIDED if getattr(item, key)}
    if item.see is not None:
        keys = [k for k in ("outcome", *_DECIDED, *_LIMITS) if getattr(item, k)]
        if keys:
            yield f"item `{number}` has `see`, and {in_a_sentence(keys)} too", "keep one of them"
        return
    if item.outcome is None:
        return
    may_have = set(_MAY_HAVE[item.outcome])
    if item.outcome is Outcome.WITHHELD and _is_answered_by_links(case, item):
        may_have.add("links")
    surplus = sorted(has - may_have)
    if item.outcome is Outcome.DISCLOSED and "withholds" in surplus:
        yield (
            f"item `{number}` is `disclosed` and withholds something",
            "write `partly disclosed`",
        )
        return
    if surplus:
        what = (
            f"item `{number}` is `{item.outcome}`, which has no {in_a_sentence(surplus, 'and no')}"
        )
        says_why = item.outcome in (Outcome.NOT_HELD, Outcome.NOT_APPLICABLE)
        moves = says_why and surplus == ["answer"]
        yield what, "put its words in `because`" if moves else "mend one of the two"
    yield from _lacks(item, number, has)
    if item.outcome is Outcome.OVER_COST_LIMIT:
        yield from _held_or_not(case, item, number)


def _lacks(item: Item, number: str, has: set[str]) -> Iterator[tuple[str, str]]:
    """Say which keys an outcome lacks, or has two of."""
    gives = has & set(_GIVING)
    if item.outcome in _GIVEN and not (gives or item.with_):
        what = f"item `{number}` is `{item.outcome}`, but nothing is given"
        yield what, "add `answer`, `list`, `table` or `attached`"
    if item.outcome is Outcome.NOT_APPLICABLE and "because" not in has:
        yield f"item `{number}` is `not applicable` without a reason", "add `because`"
    if item.withholds and item.under:
        what = f"item `{number}` has both `withholds` and `under`"
        yield what, "keep `under` if all of it is refused, else `withholds`"


def _held_or_not(case: Case, item: Item, number: str) -> Iterator[tuple[str, str]]:
    """Say where an item over the cost limit must tell if it is held, or can't. FOIA s12(2)."""
    laws = [case.reliances[name].law for name in item.under if name in case.reliances]
    for law in (law for law in laws if law.limb.counts_work):
        finding_out = law.limb.counts_work == (Activity.DETERMINING,)
        tells = item.held in (Held.ALL, Held.SOME)
        if finding_out and tells:
            what = f"item `{number}` is held, but {law.citation} is for what can't be found out"
            yield what, "take `held` out, or rely on the provision for what is held"
        elif not (finding_out or tells):
            what = f"item `{number}` is `{item.outcome}`, and nothing says whether it is held"
            fix = "add `held`: `all` or `some`; where finding out is too dear, rely on the"
            yield what, f"{fix} provision for that"


def _is_answered_by_links(case: Case, item: Item) -> bool:
    """Say whether an item is refused under a limb that a link is an answer to."""
    limbs = [case.reliances[n].law.limb for n in item.under if n in case.reliances]
    return any(q.met_by == "links" for limb in limbs for q in limb.questions)


def _other_refusals(case: Case, leaf: CaseItem) -> Iterator[tuple[str, str]]:
    """Say which provision refuses in another way than the item's outcome does."""
    if leaf.outcome not in REFUSING:
        return
    wanted = Outcome.WITHHELD if leaf.outcome in _WITHHOLDING else leaf.outcome
    for name in case.reliances_of(leaf.item):
        if name not in case.reliances:
            continue
        law = case.reliances[name].law
        refuses = law.limb.refuses_as
        if refuses is not wanted and Outcome.NEITHER not in (refuses, wanted):
            what = f"item `{leaf.number}` is `{leaf.outcome}`, and {law.citation} is no ground for"
            yield f"{what} that", f"write `outcome: {refuses}`, or rely on another provision"


def _finding(
    leaf: CaseItem,
    message: str,
    fix: str,
    severity: Severity = Severity.BLOCKING,
    key: str = "outcome",
) -> Finding:
    return RULE.finding(
        severity=severity,
        where=leaf.item.at(key),
        message=message,
        fix=fix,
        about=leaf.number,
    )
