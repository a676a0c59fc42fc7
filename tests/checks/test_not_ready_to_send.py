"""`not-ready-to-send`."""

import dataclasses

from cases import GIVEN, REFUSED, approvals_of, case_of, told
from noticegen.model.authority import Approvals
from noticegen.model.case import Case
from noticegen.model.place import Place


def approved(case: Case, approvals: Approvals) -> Case:
    return dataclasses.replace(case, approvals=approvals)


def only(approvals: Approvals, *limbs: str) -> Approvals:
    return Approvals(approvals=tuple(a for a in approvals.approvals if a.limb in limbs))


def test_a_case_without_a_date_of_issue_is_blocked() -> None:
    assert told(case_of(GIVEN, without="issued")) == [
        (
            "request.yaml:9: blocking: `issued` is missing: the day of the letter"
            " · add it, or use `--draft` [not-ready-to-send]"
        )
    ]


def test_a_wording_that_nobody_approved_is_blocked() -> None:
    case = case_of(REFUSED)
    digest = next(a.digest for a in case.approvals.approvals if a.limb == "s43(2)")
    less = only(case.approvals, "statements", "s16(1)")
    assert told(approved(case, less)) == [
        (
            "approvals.yaml: blocking: nobody of the authority has approved the wording of `s43(2)`"
            " · have it approved, and add to `approvals` in approvals.yaml, beside authority.yaml,"
            f" `- {{limb: s43(2), digest: {digest}, name: …, role: …, date: …}}`; or use `--draft`"
            " [not-ready-to-send]"
        )
    ]


def test_a_wording_that_changed_after_it_was_approved_is_blocked() -> None:
    case = case_of(REFUSED)
    digest = next(a.digest for a in case.approvals.approvals if a.limb == "s43(2)")
    stale = Approvals(
        approvals=tuple(
            dataclasses.replace(
                a, digest="sha256:00", places={"digest": Place("approvals.yaml", 7)}
            )
            if a.limb == "s43(2)"
            else a
            for a in case.approvals.approvals
        )
    )
    assert told(approved(case, stale)) == [
        (
            "approvals.yaml:7: blocking: the wording of `s43(2)` changed after it was approved"
            " · have it approved, and add to `approvals` in approvals.yaml, beside authority.yaml,"
            f" `- {{limb: s43(2), digest: {digest}, name: …, role: …, date: …}}`; or use `--draft`"
            " [not-ready-to-send]"
        )
    ]


def test_the_statements_of_the_regime_must_be_approved() -> None:
    case = case_of(GIVEN)
    (finding,) = told(approved(case, only(case.approvals, "s16(1)")))
    assert "nobody of the authority has approved the wording of `statements`" in finding


def test_the_wording_of_a_duty_must_be_approved() -> None:
    case = case_of(GIVEN)
    (finding,) = told(approved(case, only(case.approvals, "statements")))
    assert "nobody of the authority has approved the wording of `s16(1)`" in finding


def test_the_approval_of_another_regime_does_not_count() -> None:
    case = case_of(GIVEN)
    others = Approvals(
        approvals=tuple(dataclasses.replace(a, regime="EIR") for a in case.approvals.approvals)
    )
    assert len(told(approved(case, others))) == 2


def test_an_approval_that_spaces_the_limb_otherwise_counts() -> None:
    case = case_of(REFUSED)
    spaced = Approvals(
        approvals=tuple(
            dataclasses.replace(a, limb=a.limb.replace("s43", "s43 "))
            for a in approvals_of(case).approvals
        )
    )
    assert told(approved(case, spaced)) == []


def test_a_dated_case_whose_wordings_are_approved_passes() -> None:
    assert told(case_of(REFUSED)) == []
