"""A qualified limb needs both sides of the public interest test. FOIA s17(3)(b)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.law import Status
from noticegen.model.place import Place
from noticegen.model.reliance import PublicInterestTest
from noticegen.model.text import is_unfilled, says_something
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="public-interest-not-weighed",
    title="a qualified limb needs both sides of the public interest test",
    source="FOIA s17(3)(b)",
    severity=Severity.BLOCKING,
    why=(
        "For a qualified exemption the notice must give the reasons for claiming that the "
        "public interest in maintaining it outweighs that in disclosure. That needs both sides,"
        " which is the stronger, and why."
    ),
    message="`bidders` has no `balance` and no `because`",
    fix="add them under `public_interest_test`",
)
_PARTS = ("for_disclosure", "for_maintaining", "balance", "because")


def check_public_interest_not_weighed(case: Case) -> Iterator[Finding]:
    """Report each qualified limb whose test lacks factors, a balance or a reason."""
    for reliance in case.reliances.values():
        if reliance.status is not Status.QUALIFIED:
            continue
        test = reliance.entry.public_interest_test
        if _is_pending(case, reliance.id):
            continue
        if test is not None and test.weighed_with is not None:
            yield from _weighed_elsewhere(case, reliance, test, test.weighed_with)
            continue
        missing = [part for part in _PARTS if test is None or not _is_there(test, part)]
        if not missing:
            continue
        where = test.at() if test else reliance.entry.at()
        if test is None:
            message = f"`{reliance.id}` has no `public_interest_test`"
            fix = f"add it, with {in_a_sentence(list(_PARTS), 'and')}"
        else:
            message = f"`{reliance.id}` has no {in_a_sentence(missing, 'and no')}"
            fix = f"add {'it' if len(missing) == 1 else 'them'} under `public_interest_test`"
        yield _finding(reliance, where, message, fix)


def _is_pending(case: Case, name: Id) -> bool:
    """Say whether every item under a reliance waits for its test. FOIA s17(2)."""
    outcomes = {leaf.outcome for leaf in case.leaves() if name in case.reliances_of(leaf.item)}
    return outcomes == {Outcome.PENDING}


def _weighed_elsewhere(
    case: Case, reliance: Reliance, test: PublicInterestTest, other: Id
) -> Iterator[Finding]:
    """Report a test that is weighed with one that can't stand for it."""
    where, fix = test.at("weighed_with"), "weigh it in its own test, or name another"
    known = case.reliances.get(other)
    if known is None:
        return
    weighed = known.entry.public_interest_test
    mine, theirs = (_refused_under(case, name) for name in (reliance.id, other))
    if other == reliance.id:
        yield _finding(reliance, where, f"`{other}` can't be weighed with itself", fix)
    elif known.status is not Status.QUALIFIED:
        message = f"{known.law.citation} is absolute: nothing is weighed in `{other}`"
        yield _finding(reliance, where, message, fix)
    elif weighed is None or weighed.weighed_with is not None:
        yield _finding(reliance, where, f"nothing is weighed in `{other}`", fix)
    elif not mine & theirs:
        message = f"`{reliance.id}` and `{other}` are not relied on for the same information"
        yield _finding(reliance, where, message, fix)


def _refused_under(case: Case, name: Id) -> set[str]:
    """Give the classes, and the items as a whole, that are refused under a reliance."""
    request = case.request
    classes = {f"class {key}" for key, entry in request.withheld.items() if name in entry.under}
    return classes | {leaf.number for leaf in case.leaves() if name in leaf.item.under}


def _finding(reliance: Reliance, where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=reliance.id,
    )


def _is_there(test: PublicInterestTest, part: str) -> bool:
    """Say whether a part is given, in words that say something.

    Of one that is to be filled in `placeholder-left` says so.
    """
    value = getattr(test, part)
    if part == "balance":
        return value is not None
    texts = value if isinstance(value, tuple) else (value,)
    given = [str(text) for text in texts if text is not None]
    return any(says_something(text) or is_unfilled(text) for text in given)
