"""What one mistake has to do with another: of one item, class, date, or letter."""

import dataclasses
from pathlib import Path

import pytest
from test_silences import MISTAKES, NEVER_BOTH, PENDING

from cases import BIDDERS, GIVEN, JOBS, case_of, changed, text_of, without
from chains import REPLIED, REVIEWED, chained
from noticegen.checks import CHECKS, run_checks, run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.checks.silences import silenced
from noticegen.model.attachment import Attachment, WithheldColumn
from noticegen.model.case import Case
from noticegen.model.choices import Holds
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.place import Place
from outcome_cases import limited_case


def alone(case: Case) -> set[str]:
    """Give the rules that speak, whatever others have said."""
    return {finding.rule for check in CHECKS for finding in check(case)}


def told(case: Case) -> list[str]:
    return [finding.rule for finding in run_checks(case)]


def test_advice_silences_nothing_that_stops() -> None:
    place = Place("request.yaml", 3)
    stops = Finding("outcome-and-keys-disagree", Severity.BLOCKING, place, "a", "b", "c", "1")
    mild = dataclasses.replace(stops, severity=Severity.ADVICE)
    loud = dataclasses.replace(stops, rule="tells-whether-held")
    advice = dataclasses.replace(loud, severity=Severity.ADVICE)
    assert silenced([stops, mild, loud]) == [loud]
    assert silenced([stops, mild, advice]) == [stops, advice]


def test_a_reliance_that_only_unused_classes_lead_to_is_silent() -> None:
    unused = """withheld:
  one: {what: the bids, under: bidders}
  other: {what: the prices, under: bidders}
"""
    text = f"{GIVEN}{unused}relied_on:{without(BIDDERS, 'causal_link')}"
    assert told(case_of(text)) == ["named-by-nothing", "named-by-nothing"]
    used = changed(text, "outcome: disclosed", "outcome: partly disclosed\n    withholds: one")
    assert told(case_of(used)) == ["named-by-nothing", "question-not-answered"]
    considered = changed(text, "outcome: disclosed", "outcome: disclosed\n    considered: bidders")
    assert "question-not-answered" in told(case_of(considered))


def test_a_test_that_is_pending_need_not_be_weighed() -> None:
    assert alone(case_of(PENDING)) == {"kind-against-items", "decision-date"}


def test_a_class_that_a_column_withholds_is_not_called_unused() -> None:
    text = changed(JOBS, "    withholds: names\n", "").replace("partly disclosed", "disclosed")
    assert alone(case_of(text)) == {"withheld-without-saying"}


@pytest.mark.parametrize("outcome", ["", "    outcome: withheld\n"])
def test_whom_a_request_names_is_told_when_its_item_is_decided(outcome: str) -> None:
    text = f"items:\n  - asks: Was Ann Crumplehorne paid?\n{outcome}    attached: staff\n"
    text += """attachments:
  staff: {title: Staff, source: s.csv, columns: {Name: not requested}, rows_are: things}
"""
    column = WithheldColumn("Name", Holds.PERSON, None, ("Ann Crumplehorne",))
    staff = Attachment(Id("staff"), "Staff", (), (), (column,), (), {}, ())
    case = case_of(text, attachments={"staff": staff})
    assert "request-names-someone" in alone(case)
    (rule,) = told(case)
    assert rule in ("item-without-outcome", "no-exemption-named")


def test_what_is_refused_under_nothing_is_not_compared_with_an_earlier_letter(
    tmp_path: Path,
) -> None:
    items = "items:\n  - {number: 1, outcome: withheld}\n  - {number: 2, outcome: withheld}\n"
    now = changed(without(REVIEWED, "items"), "      item: 2\n", "") + items
    case = chained(tmp_path, REPLIED, now)
    assert "contradicts-earlier-letter" in alone(case)
    assert set(told(case)) == {"no-exemption-named"}


def test_the_same_words_in_an_item_that_is_not_decided_are_no_second_mistake() -> None:
    text = MISTAKES["neither-nor-provision", "words-fit-any-case"]
    asked = "asks: The price in each bid."
    case = case_of(changed(text, "relied_on:", f"  - {{number: 2, {asked}}}\nrelied_on:"))
    assert told(case) == ["item-without-outcome", "neither-nor-provision"]


STOPPED = [
    text
    for text in dict.fromkeys([*MISTAKES.values(), *NEVER_BOTH.values()])
    if "attachments:" not in text
]


@pytest.mark.parametrize("text", STOPPED)
def test_a_draft_is_not_said_to_lack_what_follows_from_a_mistake(text: str) -> None:
    case = limited_case(text)
    draft = Finished("letter.txt", text_of(case), is_sound=False)
    assert run_letter_checks(case, draft) == ()
