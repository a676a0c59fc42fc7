"""What a finished letter must say of each provision that is relied on. FOIA s17(1), (3)."""

from collections.abc import Iterator
from fractions import Fraction

from noticegen.checks.needed import Needed, always_printed
from noticegen.cost import pounds_as_text
from noticegen.long_dates import long_date
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Balance
from noticegen.model.law import Status
from noticegen.model.question import Printed, conditions_hold

_PART = "parts/reasons.md.j2"


def reasons_needed(case: Case) -> Iterator[Needed]:
    """Give the provisions, why each applies, and what the public interest came to."""
    relied_on: dict[str, Reliance] = {}
    for leaf in case.leaves():
        for name in (*case.reliances_of(leaf.item), *leaf.item.considered):
            if name in case.reliances:
                relied_on[name] = case.reliances[name]
                cited = str(case.reliances[name].law.citation)
                yield Needed("provision", f"{cited} for item `{leaf.number}`", (cited,), _PART)
    for reliance in relied_on.values():
        if reliance.entry.explaining_would_disclose:
            continue
        yield from _reasons(reliance)
        yield from _cost(reliance)
        if reliance.status is Status.QUALIFIED:
            yield from _balance(case, reliance)


def _reasons(reliance: Reliance) -> Iterator[Needed]:
    """Give the answers that are printed whatever they are, and what they come to."""
    for step in reliance.result.steps:
        question = step.question
        is_asked = conditions_hold(question.printed_when, reliance.result.said)
        if question.printed is Printed.ALWAYS and is_asked:
            what = f"the answer to `{question.key}` of `{reliance.id}`"
            for paragraph in step.reason.paragraphs:
                yield Needed("reasons", what, (paragraph,), _PART)
    enactment = reliance.entry.enactment
    for words in (enactment.act, enactment.provision) if enactment else ():
        yield Needed("reasons", f"the enactment of `{reliance.id}`", (words,), _PART)
    for words in always_printed(reliance.result.ending.says or ""):
        yield Needed("reasons", f"that `{reliance.id}` applies", (words,), _PART)


def _cost(reliance: Reliance) -> Iterator[Needed]:
    """Give what the work would cost, and the limit. FOIA s12."""
    estimate = reliance.estimate
    if estimate and reliance.law.limb.counts_work:
        for sum_ in (Fraction(estimate.limit), estimate.high_hours * estimate.hour):
            words = (pounds_as_text(sum_),)
            yield Needed("cost", f"what the work for `{reliance.id}` would cost", words, _PART)


def _balance(case: Case, reliance: Reliance) -> Iterator[Needed]:
    test = reliance.entry.public_interest_test
    if test is None:
        return
    if test.decision_expected_by and test.balance is None:
        day = (long_date(test.decision_expected_by),)
        yield Needed("decision_date", f"the day of decision for `{reliance.id}`", day, _PART)
        return
    for factor in (*test.for_disclosure, *test.for_maintaining):
        yield Needed("public_interest", f"a factor of `{reliance.id}`", (str(factor),), _PART)
    for paragraph in test.because.paragraphs if test.because else ():
        yield Needed("public_interest", f"the balance of `{reliance.id}`", (paragraph,), _PART)
    if test.balance and test.weighed_with not in case.reliances:
        wording = reliance.law.limb.wording
        is_given = test.balance is Balance.DISCLOSURE
        end = (wording.not_maintained if is_given else wording.maintained) or ""
        what = f"what the public interest under `{reliance.id}` came to"
        for words in always_printed(end):
            yield Needed("public_interest", what, (words,), _PART)
