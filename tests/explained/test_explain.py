"""What `noticegen explain` tells of a case, right or wrong."""

import datetime as dt
import json
import textwrap
from pathlib import Path
from typing import Any

import pytest

import noticegen
from cases import AUTHORITY, BIDDERS, OFFENDERS, STAFF, case_of, changed, letter_of, without
from noticegen.checks import run_checks
from noticegen.explained.case import case_facts
from noticegen.explained.facts import CaseFacts, RelianceFacts
from noticegen.explained.text import facts_to_lines
from noticegen.model.place import Place
from small_case import NEEDLES, REQUEST, write_case
from test_cli import noticegen as run

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/request.yaml"))
TODAY = dt.date(2026, 9, 28)

ONE = """
items:
  - number: 1
    asks: Who checked it?
    read_as: We have taken this to be about the last inspection.
    outcome: withheld
    under: {under}
relied_on:{relied_on}"""


def facts_of(text: str) -> CaseFacts:
    case = case_of(text)
    return case_facts(case, run_checks(case), letter_of(case), TODAY)


def reliance_of(relied_on: str) -> RelianceFacts:
    under = relied_on.split(maxsplit=1)[0].rstrip(":")
    (found,) = facts_of(ONE.format(under=under, relied_on=relied_on)).relied_on
    return found


def page_of(text: str) -> str:
    return "\n".join(facts_to_lines(facts_of(text)))


def test_an_item_tells_what_was_asked_how_it_was_read_and_under_what_it_is_refused() -> None:
    page = page_of(ONE.format(under="bidders", relied_on=BIDDERS))
    item = page.split("Items\n-----\n")[1].split("\n\n")[0]
    assert item == textwrap.indent(
        "1: withheld\n"
        "  asked       Who checked it?\n"
        "  read as     We have taken this to be about the last inspection.\n"
        "  refused by  bidders",
        "  ",
    )


def test_an_outcome_is_told_through_see() -> None:
    page = page_of("""
items:
  - {number: 1, asks: What did it cost?, outcome: disclosed, answer: "It cost £3."}
  - {number: 2, asks: And how dear was it?, see: 1}
""")
    assert "  2: see 1, and so disclosed\n" in page


def test_parts_stand_under_their_item() -> None:
    page = page_of("""
items:
  - number: 1
    asks: All flights.
    parts:
      - {covers: flights announced beforehand, outcome: disclosed, answer: There were six.}
      - {covers: all others, outcome: not held, because: We made no others.}
""")
    assert "  1: in parts\n    asked       All flights.\n" in page
    assert "      1b: not held\n        covers      all others\n" in page


def test_the_answer_that_decides_is_named() -> None:
    reliance = reliance_of(STAFF)
    assert reliance.result == "applies, by `overridden`: yes"
    assert [q.key for q in reliance.asked if q.decides] == ["overridden"]
    assert reliance.not_asked == ("made_public_by_data_subject", "unfair")
    assert reliance.public_interest is None


def test_a_gate_that_closed_is_named_and_what_it_shut_out() -> None:
    reliance = reliance_of(OFFENDERS)
    (closed,) = [q for q in reliance.asked if q.closes_gate]
    assert (closed.key, closed.said) == ("made_public_by_data_subject", "no")
    assert "closes the test" in reliance.result
    assert "necessary" in reliance.not_asked


def test_answers_behind_a_closed_gate_that_lead_alike_are_told_as_in_any_case() -> None:
    balance = """      legitimate_interest: Yes. People want to know.
      necessary: No. Totals show it as well.
"""
    reliance = reliance_of(OFFENDERS + balance)
    assert [q.key for q in reliance.in_any_case] == ["legitimate_interest", "necessary"]
    assert reliance.contrary == ()
    page = page_of(ONE.format(under="offenders", relied_on=OFFENDERS + balance))
    assert "In any case" in page


def test_answers_behind_a_closed_gate_that_lead_elsewhere_are_told_as_not_used() -> None:
    balance = """      legitimate_interest: Yes. People want to know.
      necessary: Yes. Nothing else shows it.
      overridden: No. They have little to fear.
      unfair: No. They were told that it would be.
"""
    reliance = reliance_of(OFFENDERS + balance)
    assert reliance.in_any_case == ()
    assert "overridden" in reliance.contrary


def test_an_answer_to_what_was_not_asked_is_told() -> None:
    reliance = reliance_of(STAFF + "      made_public_by_data_subject: No. Neither did.\n")
    assert reliance.answered_unasked == ("made_public_by_data_subject",)


def test_a_question_without_an_answer_leaves_the_test_open() -> None:
    reliance = reliance_of(without(STAFF, "overridden"))
    assert reliance.result.startswith("not settled")
    assert [missing.split(":")[0] for missing in reliance.not_answered] == ["overridden"]


def test_an_answer_of_the_wrong_form_is_told_with_its_line() -> None:
    reliance = reliance_of(changed(STAFF, "necessary: Yes.", "necessary: Perhaps."))
    (misfit,) = reliance.misfits
    assert misfit.startswith("request.yaml:")
    assert "neither `Yes.` nor `No.`" in misfit


def test_a_test_that_is_not_met_says_how_to_mend_it() -> None:
    reliance = reliance_of(changed(STAFF, "overridden: Yes.", "overridden: No."))
    assert reliance.result.startswith("does not apply")
    assert reliance.mend


def test_a_provision_that_is_none_is_told_and_the_rest_as_well() -> None:
    reliance = reliance_of(changed(BIDDERS, "s43(2)", "s43"))
    assert reliance.wrong == "`s43` is a whole section"
    page = page_of(ONE.format(under="bidders", relied_on=changed(BIDDERS, "s43(2)", "s43")))
    assert "stops a letter" in page
    assert "What the letter will have" in page


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ("balance: maintaining", "balance: maintaining", "the balance favours maintaining it"),
        ("balance: maintaining", "balance: disclosure", "the balance favours disclosure"),
        ("      balance: maintaining\n", "", "weighed, but without a balance"),
    ],
)
def test_the_public_interest_is_told(old: str, new: str, state: str) -> None:
    found = reliance_of(changed(BIDDERS, old, new)).public_interest
    assert found is not None
    assert found.state == state
    assert found.for_disclosure == ("Residents could judge whether the work was good value.",)


def test_a_class_is_followed_to_its_provision_and_an_unused_one_is_told() -> None:
    page = page_of(f"""
items:
  - {{number: 1, asks: Who?, outcome: withheld, withholds: names}}
withheld:
  names: {{what: the names, under: staff}}
  ages: {{what: the ages, under: staff}}
relied_on:{STAFF}""")
    assert (
        "  names: the names\n"
        "    from        item 1\n"
        "    under       staff → section 40(2), by virtue of section 40(3A)(a), absolute\n"
    ) in page
    assert "from        nothing names it" in page


def test_data_is_told_by_headings_and_never_by_values(tmp_path: Path) -> None:
    told = noticegen.explain(write_case(tmp_path), today=TODAY)
    page = "\n".join(told.lines)
    assert "`Complainant`, `Plot holder number`, `Born`, `What they wrote` of" in page
    assert "Complainant         withheld (complainants); searched for, as a person" in page
    assert "group rule  met: no group of rows that are alike is smaller than 5" in page
    assert "complaints-about-allotments.csv" in page
    for text in (page, json.dumps(told.record, ensure_ascii=False)):
        for needle in (*NEEDLES.values(), "1961", "Egbert", "PLT-550137"):
            assert needle not in text


def test_a_group_that_is_too_small_is_told(tmp_path: Path) -> None:
    case = write_case(
        tmp_path,
        REQUEST.replace("    not_identifying", "    smallest_group: 40\n    not_identifying"),
    )
    page = " ".join(" ".join(noticegen.explain(case, today=TODAY).lines).split())
    assert (
        "not met: in “Complaints about allotments” 30 rows stand in a group of fewer than 40, "
        "by `Kind`"
    ) in page
    assert "rows-single-out: stops a letter" in page


def test_overrides_are_told_with_who_answers_for_them() -> None:
    page = page_of(f"""{ONE.format(under="bidders", relied_on=BIDDERS)}
overrides:
  - finding: late
    by: Ines Corbel
    role: Solicitor
    date: 2026-09-20
    because: The archive was flooded.
""")
    assert (
        "  late, by Ines Corbel, Solicitor, on 20 September 2026: The archive was flooded.\n"
        in page
    )


def test_a_cost_is_told_against_its_limit() -> None:
    text = """
items:
  - {number: 1, asks: All notes., outcome: over the cost limit, held: all, under: notes}
relied_on:
  notes:
    limb: s12(1)
    estimate:
      - activity: [locating, extracting]
        of: notes in pocket books
        how_many: 1790
        minutes_each: 3 to 5
"""
    limited = AUTHORITY + "    cost_limit: 450\n"
    case = case_of(text, limited)
    facts = case_facts(case, (), letter_of(case), TODAY)
    (reliance,) = facts.relied_on
    assert reliance.cost == (
        "locating, extracting notes in pocket books, 1,790 of 3 to 5 minutes: 89.5 to 149.1 hours",
        "in all 89.5 to 149.1 hours, over the limit of 18 hours (£450)",
    )
    assert reliance.public_interest is None
    assert "  1: over the cost limit\n" in "\n".join(facts_to_lines(facts))


def test_what_came_from_an_earlier_letter_is_told_by_its_file() -> None:
    case = case_of(ONE.format(under="bidders", relied_on=BIDDERS))
    earlier = Place("extension.yaml", 3)
    request, item = case.request, case.request.items[0]
    moved: Any = request.places
    moved |= {"applicant": earlier, "relied_on[bidders]": earlier}
    in_item: Any = item.places
    in_item["asks"] = earlier
    (carried,) = case_facts(case, (), letter_of(case), TODAY).carried_over
    assert carried.file == "extension.yaml"
    assert set(carried.keys) == {"applicant", "items: 1: asks", "relied_on: bidders"}


def test_a_case_that_continues_none_has_nothing_taken_over() -> None:
    facts = facts_of(ONE.format(under="bidders", relied_on=BIDDERS))
    assert facts.carried_over == ()
    assert "Taken over" not in "\n".join(facts_to_lines(facts))


def test_a_draft_is_told_with_its_clock(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    page = "\n".join(noticegen.explain(case, today=TODAY).lines)
    assert "issued      not yet: only a draft can be made" in page
    assert "1 working day left" in page


@pytest.mark.parametrize("case", SAMPLES, ids=lambda p: p.parent.name)
def test_a_page_is_no_wider_than_a_terminal_and_has_no_wall_of_text(case: Path) -> None:
    lines = noticegen.explain(case).lines
    assert max(map(len, lines)) <= 92
    longest = max(len(part.split("\n")) for part in "\n".join(lines).split("\n\n"))
    assert longest <= 25


def test_the_command_prints_the_page_or_one_object(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("      necessary: No.", "      necessary: Hm."))
    ran = run("explain", case)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("WBC-77\n======\n")
    told = json.loads(run("explain", case, "--json").stdout)
    assert told["exit_code"] == 0
    assert told["reference"] == "WBC-77"
    assert told["relied_on"][0]["misfits"]
    assert told["findings"][0]["rule"] == "answer-does-not-fit"
    assert told["findings"][0]["where"].endswith(":27")


def test_a_file_that_cannot_be_read_is_a_message(tmp_path: Path) -> None:
    ran = run("explain", write_case(tmp_path, REQUEST.replace("outcome:", "outcom:")))
    assert ran.returncode == 3
    assert "write `outcome`" in ran.stderr
