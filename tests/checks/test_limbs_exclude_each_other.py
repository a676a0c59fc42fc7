"""`limbs-exclude-each-other`."""

import dataclasses
import datetime as dt

import pytest

from cases import case_of, changed, law
from noticegen.checks.limbs_exclude_each_other import check_limbs_exclude_each_other
from noticegen.model.case import Case
from noticegen.model.finding import Finding

DAY = dt.date(2026, 9, 24)
BOTH = """
items:
  - number: 1
    asks: The notes.
    outcome: withheld
    withholds: notes
withheld:
  notes: {what: the notes, under: [bodies, security]}
relied_on:
  bodies: {limb: s23(1)}
  security:
    limb: s24(1)
"""
ITEM = changed(BOTH, "withholds: notes", "under: [bodies, security]")
ITEM = ITEM.replace("withheld:\n  notes: {what: the notes, under: [bodies, security]}\n", "")


def found(text: str, *excluded: str, by: str = "s24(1)") -> list[Finding]:
    given, limbs = law(DAY), {}
    for key in ("s23(1)", "s24(1)"):
        limb = dataclasses.replace(given.limbs[key].limb, excludes=excluded if key == by else ())
        limbs[key] = dataclasses.replace(given.limbs[key], limb=limb)
    case: Case = case_of(text, given_law=dataclasses.replace(given, limbs=limbs))
    return list(check_limbs_exclude_each_other(case))


@pytest.mark.parametrize(
    ("excluded", "by"),
    [("s23(1)", "s24(1)"), ("s23", "s24(1)"), ("s24(1)", "s23(1)"), ("section 24", "s23(1)")],
)
def test_a_class_under_two_that_exclude_each_other_is_blocked(excluded: str, by: str) -> None:
    (finding,) = found(BOTH, excluded, by=by)
    assert str(finding.where) == "request.yaml:8"
    assert finding.message == (
        "`notes` is under section 23(1) and section 24(1), which exclude each other"
    )
    assert finding.fix == "keep one, or say `in_the_alternative_to`"
    assert finding.stops
    assert finding.can_be_overridden


def test_an_item_under_two_is_told_as_well() -> None:
    (finding,) = found(ITEM, "s23")
    assert finding.message.startswith("item `1` is under section 23(1) and section 24(1)")
    assert str(finding.where) == "request.yaml:6"


def test_two_in_the_alternative_are_advice() -> None:
    (finding,) = found(BOTH + "    in_the_alternative_to: bodies\n", "s23")
    assert finding.message == (
        "`notes` is under section 23(1) and section 24(1) in the alternative"
    )
    assert not finding.stops
    assert not finding.can_be_overridden


@pytest.mark.parametrize("excluded", ["s23(5)", "s2", "s30", "nonsense"])
def test_others_may_stand_together(excluded: str) -> None:
    assert found(BOTH, excluded) == []


def test_what_is_shipped_knows_those_that_exclude_each_other() -> None:
    case = case_of(BOTH)
    assert [f.message for f in check_limbs_exclude_each_other(case)] == [
        "`notes` is under section 23(1) and section 24(1), which exclude each other"
    ]


def test_two_for_other_information_may_stand_in_one_case() -> None:
    text = changed(
        BOTH,
        "under: [bodies, security]}",
        "under: bodies}\n  rest: {what: the rest, under: security}",
    )
    text = changed(text, "withholds: notes", "withholds: [notes, rest]")
    assert found(text, "s23") == []
