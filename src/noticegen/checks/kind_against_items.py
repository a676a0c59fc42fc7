"""A letter is of the kind that its items make it. FOIA s10(3), s17(2)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.needs_of_kinds import what_a_kind_lacks
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Kind, Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="kind-against-items",
    title="a letter is of the kind that its items make it",
    source="FOIA s10(3), s17(2)",
    severity=Severity.BLOCKING,
    why=(
        "An extension exists only while something is pending, and a review only where there was"
        " a reply. A letter of the wrong kind lacks what the right one must say."
    ),
    message="an `extension`, but nothing is pending",
    fix=(
        "write `kind: reply`; or, if item `1` still waits, write there `outcome: decision "
        "pending` and `under`, and take the `answer` out"
    ),
)

_FOLLOWS = (Kind.INTERNAL_REVIEW, Kind.LATER_DISCLOSURE, Kind.CORRECTION)


def check_kind_against_items(case: Case) -> Iterator[Finding]:
    """Report a kind that the items, `review` or the letters before do not bear out."""
    request = case.request
    kind, place = request.kind, request.at("kind")
    pending = [leaf for leaf in case.leaves() if leaf.outcome is Outcome.PENDING]
    if kind is Kind.EXTENSION and not pending:
        numbers = in_a_sentence([leaf.number for leaf in case.leaves()], "or")
        message = "an `extension`, but nothing is pending"
        fix = f"write `kind: reply`; or, if item {numbers} still waits, write there"
        fix += " `outcome: decision pending` and `under`, and take the `answer` out"
        yield _finding(place, message, fix)
    for where, what, fix, about in what_a_kind_lacks(case):
        yield _finding(where, what, fix, about)
    if kind is not Kind.EXTENSION:
        for leaf in pending:
            if not leaf.sees:
                message = f"item `{leaf.number}` is pending in a letter of kind `{kind}`"
                fix = "write `kind: extension`, or decide it now"
                yield _finding(leaf.item.at("outcome"), message, fix, leaf.number)
    if kind is Kind.LATER_DISCLOSURE and not case.releases:
        message = "a `later disclosure`, but nothing is disclosed"
        yield _finding(place, message, "change `kind` or an outcome")
    if kind is Kind.INTERNAL_REVIEW and request.review is None:
        fix = "add it, with `requested`, `reviewer` and `points`"
        yield _finding(place, "an `internal review` without `review`", fix)
    if request.review is not None and kind is not Kind.INTERNAL_REVIEW:
        message = f"`review` is said in a letter of kind `{kind}`"
        yield _finding(request.at("review"), message, "write `kind: internal review`")
    if kind in _FOLLOWS and not (request.earlier or request.history):
        fix = "name its case file in `continues`, or tell of it in `history`"
        message = f"nothing says which letter this `{kind}` follows"
        yield _finding(place, message, fix)


def _finding(where: Place, message: str, fix: str, about: str = "kind") -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=about,
    )
