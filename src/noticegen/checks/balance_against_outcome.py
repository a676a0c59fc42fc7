"""What is refused is what the balance refuses. FOIA s2(2)(b), s17(3)."""

from collections.abc import Iterator, Sequence
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.model.case import Case, CaseItem, Reliance
from noticegen.model.choices import Balance, Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="balance-against-outcome",
    title="what is refused is what the balance refuses",
    source="FOIA s2(2)(b), s17(3)",
    severity=Severity.BLOCKING,
    why=(
        "What the balance favours is what must be done: information is given where it favours "
        "disclosure, and withheld where it does not."
    ),
    message="item `1` is `withheld`, but the balance of `bidders` favours disclosure",
    fix=(
        "write `disclosed` and `considered: bidders`, or mend `balance`: to disclose it, write "
        "`outcome: disclosed`, put `considered: bidders` in place of `under: bidders`, and add "
        "the `answer`; to withhold it, write `balance: maintaining`"
    ),
)


def check_balance_against_outcome(case: Case) -> Iterator[Finding]:
    """Report items whose outcome and whose balance point different ways."""
    for name, reliance in case.reliances.items():
        test = reliance.entry.public_interest_test
        balance = test.balance if test else None
        named = [leaf for leaf in case.leaves() if name in case.reliances_of(leaf.item)]
        # one that is disclosed and still under it is told what to do by `outcome-and-keys-disagree`
        refused = [leaf for leaf in named if leaf.outcome not in (None, Outcome.DISCLOSED)]
        given = [leaf for leaf in case.leaves() if name in leaf.item.considered]
        is_qualified = reliance.status is Status.QUALIFIED
        if refused and is_qualified and balance is Balance.DISCLOSURE:
            only = refused[0] if len(refused) == 1 else None
            are = f"is `{only.outcome}`" if only else "are refused"
            message = f"{_items(refused)} {are}, but the balance of `{name}` favours disclosure"
            yield _finding(reliance, message, _how_to_mend(name, refused))
        if given and balance is not Balance.DISCLOSURE:
            is_given = "is given" if len(given) == 1 else "are given"
            but = "its balance favours maintaining the exemption"
            fix = "write `balance: disclosure`, or withhold the information"
            if not is_qualified:
                but = f"{reliance.law.citation} is absolute"
                fix = "take it out of `considered`, or withhold the information"
            elif balance is None:
                but = "it has no `balance`"
            message = f"{_items(given)} {is_given} after `{name}` was considered, but {but}"
            yield _finding(reliance, message, fix)


def _how_to_mend(name: str, refused: Sequence[CaseItem]) -> str:
    """Say what to write for giving what is refused, and what for withholding it after all."""
    by_class = any(leaf.item.withholds for leaf in refused)
    instead = "`withholds`" if by_class else f"`under: {name}`"
    return (
        f"write `disclosed` and `considered: {name}`, or mend `balance`: to disclose it, write"
        f" `outcome: disclosed`, put `considered: {name}` in place of {instead}, and add the"
        " `answer`; to withhold it, write `balance: maintaining`"
    )


def _items(leaves: Sequence[CaseItem]) -> str:
    word = "item" if len(leaves) == 1 else "items"
    return f"{word} {in_a_sentence([leaf.number for leaf in leaves])}"


def _finding(reliance: Reliance, message: str, fix: str) -> Finding:
    test = reliance.entry.public_interest_test
    return RULE.finding(
        where=test.at("balance") if test else reliance.entry.at(),
        message=message,
        fix=fix,
        about=reliance.id,
    )
