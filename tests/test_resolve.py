import dataclasses
import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from cases import BIDDERS, REST, STAFF, case_of, changed, law
from noticegen.errors import RequestFileError, UnknownLimbError
from noticegen.model.authority import Approvals, Authority
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.form import Id
from noticegen.model.law_in_force import LawInForce
from noticegen.model.question import Applies
from noticegen.model.request import Request
from noticegen.paths import data_folder
from noticegen.read.catalogue import read_catalogue
from noticegen.read.form import read_yaml
from noticegen.read.in_force import law_on
from noticegen.resolve import decision_day, resolve

ITEM = "items:\n- {number: 1, asks: a, outcome: withheld, under: bidders}\n"
DAY = dt.date(2026, 9, 24)


def case_with(limb: str) -> Case:
    return case_of(f"{ITEM}relied_on:\n  bidders:\n    limb: {limb}\n")


def told(limb: str) -> tuple[str, str]:
    """Say what is wrong with a limb that can't be relied on."""
    case = case_with(limb)
    assert case.reliances == {}
    problem = case.unrelied[Id("bidders")]
    assert problem.where.line == 5
    return problem.what, problem.fix


def test_an_entry_is_joined_to_its_limb_and_its_test_is_applied() -> None:
    reliance = case_of(f"{ITEM}relied_on:{BIDDERS}").reliances[Id("bidders")]

    assert str(reliance.law.citation) == "section 43(2)"
    assert reliance.result.ending.outcome is Applies.APPLIES
    assert [step.question.key for step in reliance.result.steps] == [
        "whose_interests",
        "causal_link",
        "how_likely",
    ]


@pytest.mark.parametrize("limb", ["s43(2)", "S.43 (2)", "section 43(2)"])
def test_a_limb_is_found_however_it_is_written(limb: str) -> None:
    assert Id("bidders") in case_with(limb).reliances


def test_two_halves_of_one_test_cannot_be_relied_on() -> None:
    assert told("s40(2)(a)(b)") == (
        "section 40(2)(a)(b) can't be relied on: (a) and (b) are two halves of one test",
        "write `s40(2) by virtue of s40(3A)(a)`",
    )


def test_a_provision_that_ended_cannot_be_relied_on() -> None:
    what, fix = told("s40(3)(a)(i)")

    assert what == "section 40(3)(a)(i) can't be relied on: it ended on 25 May 2018"
    assert fix == "write `s40(2) by virtue of s40(3A)(a)`"


@pytest.mark.parametrize(
    ("limb", "fix"),
    [
        (
            "s31",
            (
                "say which limb: `s31(1)(a)`, `s31(1)(b)`, `s31(1)(c)`, `s31(1)(d)`, `s31(1)(e)`,"
                " `s31(1)(f)`, `s31(1)(g) for s31(2)(a)`, `s31(1)(h) for s31(2)(a)` and so on"
            ),
        ),
        ("section 43", "say which limb: `s43(1)`, `s43(2)`, `s43(3)`"),
    ],
)
def test_a_whole_section_is_no_limb(limb: str, fix: str) -> None:
    assert told(limb) == (f"`{limb}` is a whole section", fix)


def test_a_limb_that_is_not_there_is_answered_with_those_that_are() -> None:
    assert told("s43(7)") == (
        "there is no section 43(7)",
        "write one of `s43(1)`, `s43(2)`, `s43(3)`",
    )


def test_a_section_that_refuses_nothing_is_told() -> None:
    what, fix = told("s50(1)")

    assert what == "section 50(1) is no provision that allows a refusal"
    assert fix.startswith("name a limb of one of sections 12, 14, 21")


def test_what_is_no_citation_is_told() -> None:
    assert told("commercial confidence")[0] == "`commercial confidence` is no provision"


def without_limbs(*keys: str) -> LawInForce:
    """Give the law without some of its definitions."""
    given = law(DAY)
    limbs = {key: limb for key, limb in given.limbs.items() if key not in keys}
    return dataclasses.replace(given, limbs=limbs, days=lambda _: "")


def test_a_whole_section_of_which_nothing_is_defined_is_told_so() -> None:
    text = f"{ITEM}relied_on:\n  bidders: {{limb: s42}}\n"
    case = case_of(text, given_law=without_limbs("s42(1)", "s42(2)"))
    assert case.unrelied[Id("bidders")].fix == (
        "say which limb: `s42(1)`, `s42(2)`; but none of section 42 is defined yet: have it added"
        " to the definitions, or write this letter by hand"
    )


def test_a_limb_that_exists_and_is_not_defined_stops() -> None:
    with pytest.raises(UnknownLimbError) as error:
        case_of(
            f"{ITEM}relied_on:\n  bidders: {{limb: s42(1)}}\n", given_law=without_limbs("s42(1)")
        )

    (problem,) = error.value.problems
    assert problem.what == "section 42(1) exists, but no definition covers it on 24 September 2026"
    assert problem.fix == "have it added to the definitions, or write this letter by hand"


def test_every_limb_that_is_not_defined_is_told() -> None:
    text = f"{ITEM}relied_on:\n  bidders: {{limb: s42(1)}}\n  ours: {{limb: s36(2)(c)}}\n"
    with pytest.raises(UnknownLimbError) as error:
        case_of(text, given_law=without_limbs("s42(1)", "s36(2)(c)"))

    assert [p.where.line for p in error.value.problems] == [4, 5]


def test_an_answer_to_no_question_is_told_with_the_nearest() -> None:
    text = changed(f"{ITEM}relied_on:{BIDDERS}", "causal_link", "casual_link")

    with pytest.raises(RequestFileError) as error:
        case_of(text)

    (problem,) = error.value.problems
    assert problem.what == "`bidders` answers `casual_link`, which s43(2) does not ask"
    assert problem.fix == "write `causal_link`"


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    text = changed(f"{ITEM}- see: 7\nrelied_on:{BIDDERS}", "how_likely", "likely_how")

    with pytest.raises(RequestFileError) as error:
        case_of(text)

    assert [p.where.line for p in error.value.problems] == [3, 11]


def test_a_limb_that_cannot_be_relied_on_leaves_the_others() -> None:
    case = case_of(f"{ITEM}relied_on:{BIDDERS}  more: {{limb: s99}}\n")

    assert list(case.reliances) == ["bidders"]
    assert list(case.unrelied) == ["more"]


def test_an_item_has_the_outcome_of_the_one_it_sees() -> None:
    case = case_of(f"{ITEM}- {{number: 2, asks: b, see: 1}}\nrelied_on:{BIDDERS}")

    assert [item.outcome for item in case.items] == [Outcome.WITHHELD, Outcome.WITHHELD]


def test_the_last_day_is_the_twentieth_working_day_after_receipt() -> None:
    assert case_of(ITEM.replace(", under: bidders", "")).last_day == dt.date(2026, 9, 29)


def test_the_clock_runs_from_the_day_of_clarification() -> None:
    text = "clarification_asked: 2026-09-02\nclarified: 2026-09-07\n"

    case = case_of(text + ITEM.replace(", under: bidders", ""))

    assert case.last_day == dt.date(2026, 10, 5)


def test_the_law_is_that_of_the_day_of_issue_or_else_of_today() -> None:
    issued = case_of(ITEM.replace(", under: bidders", "")).request
    draft = case_of(ITEM.replace(", under: bidders", ""), without="issued").request

    today = dt.date(2026, 11, 24)
    assert decision_day(issued, today) == DAY
    assert decision_day(draft, today) == today


def test_two_conditions_of_one_limb_are_two_provisions() -> None:
    wanted = "s40(2) by virtue of s40(3A)(a)"
    case = case_of(f"{ITEM.replace('bidders', 'staff')}relied_on:{STAFF}")

    assert case.reliances[Id("staff")].law.citation.key == wanted
    other = case_with("s40(2) by virtue of s40(3B)").reliances[Id("bidders")].law
    assert other.citation.key == "s40(2) by virtue of s40(3B)"


def renumbered(folder: Path, old: str, new: str) -> Path:
    """Copy the definitions, with a section under another number."""
    copied = folder / "exemptions"
    shutil.copytree(data_folder("exemptions"), copied)
    (copied / f"foia/s{old}.yaml").rename(copied / f"foia/s{new}.yaml")
    for file in copied.rglob("*.yaml"):
        text = file.read_text("utf-8")
        text = re.sub(rf"\bs{old}\b", f"s{new}", text)
        text = re.sub(rf'"{old}"', f'"{new}"', text)
        text = re.sub(rf"\b([Ss])ection {old}\b", rf"\1ection {new}", text)
        file.write_text(text, "utf-8")
    return copied


@pytest.mark.parametrize(
    ("old", "entry", "name"), [("43", BIDDERS, "bidders"), ("40", STAFF, "staff")]
)
def test_a_section_may_have_any_number(tmp_path: Path, old: str, entry: str, name: str) -> None:
    text = ITEM.replace("bidders", name) + "relied_on:" + entry
    same = case_of(text).reliances[Id(name)]
    definitions = renumbered(tmp_path, old, "97")
    own = re.sub(rf"\bs{old}\b", "s97", text) + "".join(f"{k}: {v}\n" for k, v in REST.items())
    request, problems = read_yaml(own, "request.yaml", Request)
    assert request is not None, problems

    other = resolve(
        request,
        Authority(name="Wexmoor", address=("Town Hall",)),
        Approvals(),
        law_on(read_catalogue(definitions, "FOIA"), DAY),
    ).reliances[Id(name)]

    assert str(other.law.citation) == str(same.law.citation).replace(f"section {old}", "section 97")
    assert other.result.ending.outcome is same.result.ending.outcome
    assert len(other.result.steps) == len(same.result.steps)
    assert same.law.citation.key in law(DAY).limbs
