"""The finished letter says what section 17 wants said. FOIA s1(1)(a), s17(1), (3)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.letters_of import letters_of
from noticegen.checks.rule import Rule
from noticegen.cost import pounds_as_text
from noticegen.fees import fee_in_pounds, last_day_for_paying
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem, Reliance
from noticegen.model.choices import Held, Kind, Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.model.place import Place
from noticegen.model.question import Printed, conditions_hold

RULE: Final = Rule(
    code="letter-lacks-statement",
    title="the finished letter says what section 17 wants said",
    source="FOIA s1(1)(a), s17(1), (3)",
    severity=Severity.BLOCKING,
    why=(
        "The finished letter is opened again and read as its reader will. What section 17 wants"
        " said must be found in it, whatever templates or overrides did; if a paragraph was "
        "lost, nothing is written."
    ),
    message="`letter.txt` does not say section 43(2) for item `1`",
    fix="restore it in the template or in the wording",
)


def check_letter_lacks_statement(case: Case, name: str, words: str) -> Iterator[Finding]:
    """Report what a letter lacks: refusal, held or not, citations, reasons, balance."""
    text = letters_of(words)
    said = [
        (what, any(letters_of(n) in text for n in needed))
        for what, needed in (*_of_case(case), *_of_reliances(case))
    ]
    for what in dict.fromkeys(what for what, is_said in said if not is_said):
        yield Finding(
            rule=RULE.code,
            severity=Severity.BLOCKING,
            where=Place(name),
            message=f"`{name}` does not say {what}",
            fix="restore it in the template or in the wording",
            source=RULE.source,
            about=what,
        )


def _of_case(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    must_say = case.law.version.must_say
    yield from _of_kind(case)
    if not case.decides:
        return
    if case.refuses:
        yield "that it refuses something", must_say["refusal"]
    leaves = list(case.leaves())
    if case.request.kind is Kind.TRANSFER:  # what is still to be answered is said in another
        leaves = [leaf for leaf in leaves if leaf.outcome is not None]
    is_decided = all(leaf.outcome is not None for leaf in leaves)
    if is_decided and any(_says_whether_held(case, leaf) for leaf in leaves):
        yield "whether the information is held", must_say["held"]


def _of_kind(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what letters of a kind are sent for. FOIA s1(3), s9(1) and (2), s10(1), s17(6)."""
    request = case.request
    if request.kind is Kind.ACKNOWLEDGEMENT and case.last_day:
        yield "the last day for answering", (long_date(case.last_day),)
    if request.kind is Kind.FEES_NOTICE and request.fee:
        yield "the fee", (pounds_as_text(fee_in_pounds(request.fee)),)
        if request.issued:
            yield "the last day for paying", (long_date(last_day_for_paying(request.issued)),)
    yield from _said_of_others(case)


def _said_of_others(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what is asked back, put right, passed on or warned of."""
    request = case.request
    for leaf in case.leaves() if request.kind is Kind.CLARIFICATION else ():
        for paragraph in leaf.item.we_ask.paragraphs if leaf.item.we_ask else ():
            yield f"what we need to know of item `{leaf.number}`", (paragraph,)
    for mistake in request.correction.mistakes if request.correction else ():
        for paragraph in (*mistake.said.paragraphs, *mistake.right.paragraphs):
            yield "what was wrong, and what is right", (paragraph,)
    for other in request.other_authorities.values():
        yield "which other authority may hold it", (other.name,)
    for entry in request.relied_on.values():
        if entry.warns_about:
            yield "that more such requests may get no notice", (entry.warns_about,)


def _says_whether_held(case: Case, leaf: CaseItem) -> bool:
    """Say whether the answer to an item must tell if it is held. FOIA s1(1)(a), s12(2), s14."""
    if leaf.outcome is Outcome.OVER_COST_LIMIT:
        return leaf.item.held in (Held.ALL, Held.SOME)
    if leaf.outcome is Outcome.PENDING:
        return not case.is_silent_on(leaf)
    return leaf.outcome not in (Outcome.NOT_APPLICABLE, Outcome.VEXATIOUS, Outcome.REPEATED)


def _of_reliances(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    relied_on: dict[str, Reliance] = {}
    for leaf in case.leaves():
        for name in (*case.reliances_of(leaf.item), *leaf.item.considered):
            if name in case.reliances:
                relied_on[name] = case.reliances[name]
                cited = str(case.reliances[name].law.citation)
                yield f"{cited} for item `{leaf.number}`", (cited,)
    for reliance in relied_on.values():
        if reliance.entry.explaining_would_disclose:
            continue
        yield from _reasons(reliance)
        if reliance.status is Status.QUALIFIED:
            yield from _balance(reliance)


def _reasons(reliance: Reliance) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the answers that are printed whatever they are."""
    for step in reliance.result.steps:
        question = step.question
        is_asked = conditions_hold(question.printed_when, reliance.result.said)
        if question.printed is Printed.ALWAYS and is_asked:
            for paragraph in step.reason.paragraphs:
                yield f"the answer to `{question.key}` of `{reliance.id}`", (paragraph,)


def _balance(reliance: Reliance) -> Iterator[tuple[str, tuple[str, ...]]]:
    test = reliance.entry.public_interest_test
    if test is None:
        return
    if test.decision_expected_by and test.balance is None:
        yield f"the day of decision for `{reliance.id}`", (long_date(test.decision_expected_by),)
        return
    for factor in (*test.for_disclosure, *test.for_maintaining):
        yield f"a factor of `{reliance.id}`", (str(factor),)
    if test.because:
        for paragraph in test.because.paragraphs:
            yield f"the balance of `{reliance.id}`", (paragraph,)
