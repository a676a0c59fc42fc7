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


def test_every_limb_has_a_line_with_its_status() -> None:
    lines = noticegen.describe_law(on=DAY)
    assert [line.split("  ")[0] for line in lines] == list(law_of(DAY).limbs)
    assert "qualified" in next(line for line in lines if line.startswith("s43(2)"))


@pytest.mark.parametrize("typed", ["s43(2)", "S.43 (2)", "section 43(2)", "s43-2", "43-2"])
def test_a_limb_is_understood_as_people_write_it(typed: str) -> None:
    if typed == "43-2":
        with pytest.raises(UnknownLimbError, match="is not defined"):
            noticegen.describe_law(typed, on=DAY)
        return
    assert noticegen.describe_law(typed, on=DAY)[0] == "Section 43(2): commercial interests"


def test_a_whole_section_shows_all_its_limbs() -> None:
    said = noticegen.describe_law("s40", on=DAY)
    heads = [f"{limb.citation}: {limb.limb.title}" for limb in law_of(DAY).limbs.values()]
    heads = [head[0].upper() + head[1:] for head in heads if head.startswith("section 40(")]
    assert len(heads) == 12
    assert said[0] == heads[0]
    assert [line for line in said if line in heads] == heads


@pytest.mark.parametrize("limb", LIMBS)
def test_a_sheet_asks_every_question_and_names_every_source(limb: str) -> None:
    found = law_of(DAY).limbs[limb]
    said = " ".join(" ".join(noticegen.describe_law(limb, on=DAY)).split())
    for question in found.limb.questions:
        assert " ".join((question.asks or "").split()) in said
    for source in found.exemption.sources:
        assert source.title in said


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
