import datetime as dt
import re
from pathlib import Path

import pytest

import noticegen
from noticegen.errors import UnknownLimbError
from noticegen.kept import law_of
from noticegen.model.law import Status
from small_case import write_case

DAY = dt.date(2026, 10, 6)
_THEN = dt.date(2019, 6, 3)
LIMBS = sorted(law_of(DAY).limbs)
REFUSED = """\
reference: 1
applicant: Mx Tarrow
received: 2026-09-01
issued: 2026-09-24
items:
  - asks: The bids.
    outcome: {outcome}
    under: name-it
"""


def sheet(limb: str, on: dt.date = DAY) -> str:
    """Give a sheet on one line, as one reads it."""
    return " ".join(" ".join(noticegen.describe_law(limb, on=on)).split())


@pytest.mark.parametrize("typed", ["s43(2)", "S.43 (2)", "section 43(2)", "s43-2", "43-2"])
def test_a_limb_is_understood_as_people_write_it(typed: str) -> None:
    if typed == "43-2":
        with pytest.raises(UnknownLimbError, match="is not defined"):
            noticegen.describe_law(typed, on=DAY)
        return
    assert noticegen.describe_law(typed, on=DAY)[0] == "Section 43(2): commercial interests"


@pytest.mark.parametrize("limb", LIMBS)
def test_a_sheet_asks_every_question_and_names_every_source(limb: str) -> None:
    found, said = law_of(DAY).limbs[limb], sheet(limb)
    for question in found.limb.questions:
        assert " ".join((question.asks or "").split()) in said
        for end in question.ends:
            assert " ".join((end.mend or "").split()) in said
    for source in found.exemption.sources:
        assert source.title in said
        assert " ".join((source.unverified or "").split()) in said


@pytest.mark.parametrize("limb", LIMBS)
def test_a_sheet_tells_all_that_is_defined_of_a_limb(limb: str) -> None:
    found, said = law_of(DAY).limbs[limb].limb, sheet(limb)
    texts = [found.title, found.status.value.capitalize(), found.refuses_as.value]
    texts += [found.status_because or "", found.contested or "", found.historical_records or ""]
    texts += [found.neither_confirm_nor_deny or "", found.harm_test or ""]
    texts += [*found.excludes, *found.goes_with, *found.notice_needs, *found.suggested_factors]
    assert [text for text in texts if " ".join(text.split()) not in said] == []


def test_a_sheet_shows_what_the_letter_says_with_names_in_square_brackets() -> None:
    said = sheet("s43(2)")
    assert "questions.how_likely.says: The Act asks whether harm “would” follow" in said
    assert "“[likelihood]”: [likelihood_means]. [answer]" in said


def test_a_sheet_says_when_the_limb_is_in_force_and_which_version_is_shown() -> None:
    assert "In force from 25 May 2018 (shown here)." in sheet("s43(2)")
    spans = sheet("s44(1)(b)", dt.date(2021, 3, 15))
    assert "from 25 May 2018 to 31 December 2020; from 1 January 2021 to " in spans
    assert " (shown here); from " in spans


def test_a_sheet_is_of_its_day() -> None:
    now, then = (sheet("s44(1)(b)", day).partition("Sources:")[0] for day in (DAY, _THEN))
    assert "assimilated obligation" in now
    assert "assimilated obligation" not in then


def test_a_sheet_says_where_there_is_nothing_for_neither_confirming_nor_denying() -> None:
    nothing = "The Act has nothing for neither confirming nor denying here."
    assert nothing in sheet("s43(1)")
    assert nothing not in sheet("s43(2)")
    assert nothing not in sheet("s43(3)")
    assert nothing not in sheet("s12(1)")


@pytest.mark.parametrize("limb", LIMBS)
def test_an_entry_that_is_not_filled_in_is_not_taken_for_answers(limb: str, tmp_path: Path) -> None:
    entry = "\n".join(noticegen.describe_law(limb, questions=True, on=DAY))
    found = law_of(DAY).limbs[limb].limb
    case = write_case(tmp_path, REFUSED.format(outcome=found.refuses_as) + entry)
    rules = {f.rule for f in noticegen.check(case) if f.stops}
    if re.search("^[^#\n]*…", entry, re.MULTILINE):
        assert rules & {"answer-does-not-fit", "placeholder-left"}
    elif found.counts_work or any(question.met_by for question in found.questions):
        assert rules & {"estimate-missing", "question-not-answered"}
    else:  # where the law asks for no reasons, none are given
        assert found.status is Status.NO_EXEMPTION
        assert rules == set()
        letter = noticegen.render(case, [noticegen.Format.TXT]).files()["send/letter.txt"]
        assert "…" not in letter.decode()


def test_an_entry_that_is_filled_in_is_a_case(tmp_path: Path) -> None:
    lines = noticegen.describe_law("s43(2)", questions=True, on=DAY)
    entry = "\n".join(lines).replace("…", "A rival would bid a penny less than they do.")
    entry = entry.replace("# likelihood: would\n", "likelihood: would\n")
    entry = entry.replace("# balance: maintaining", "balance: maintaining")
    case = REFUSED.format(outcome="withheld")
    assert noticegen.check(write_case(tmp_path, case + entry)) == ()
