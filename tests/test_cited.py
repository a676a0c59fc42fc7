"""What is said of a limb that can't be relied on, and what is to be written."""

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest

from cases import case_of, law
from noticegen.errors import UnknownLimbError
from noticegen.model.form import Id
from noticegen.model.law_in_force import LawInForce
from noticegen.paths import data_folder
from noticegen.read.catalogue import read_catalogue
from noticegen.read.in_force import law_on

DAY = dt.date(2026, 9, 24)


def told(limb: str, given_law: LawInForce | None = None) -> tuple[str, str]:
    text = f"items:\n- {{asks: a}}\nrelied_on:\n  it:\n    limb: {limb}\n"
    problem = case_of(text, given_law=given_law).unrelied[Id("it")]
    assert problem.where.line == 5
    return problem.what, problem.fix


@pytest.mark.parametrize(
    ("limb", "what", "fix"),
    [
        (
            "s31(1)(g)",
            (
                "section 31(1)(g) can't be relied on: say for which purpose;"
                " section 31(2)(a) to (j) lists them"
            ),
            "write `s31(1)(g) for s31(2)(a)`",
        ),
        (
            "s30(2)(a)(i)",
            (
                "section 30(2)(a)(i) can't be relied on: it is one half of a test; what is withheld"
                " must be about confidential sources too, (b)"
            ),
            "write `s30(2)(a)(i) and s30(2)(b)`",
        ),
        (
            "s43(4)",
            "section 43(4) can't be relied on: section 43 has three subsections",
            "write `s43(2)`",
        ),
        (
            "s40(3)(a)",
            "section 40(3)(a) can't be relied on: it ended on 25 May 2018",
            "write `s40(2) by virtue of s40(3A)(a)`",
        ),
        (
            "s40(5)(b)(ii)",
            "section 40(5)(b)(ii) can't be relied on: it ended on 25 May 2018",
            "write `s40(5B)(c)`",
        ),
        (
            "s40(4)(b)",
            "section 40(4)(b) can't be relied on: it ended on 25 May 2018",
            "write `s40(2) by virtue of s40(4A)(a)`",
        ),
        (
            "s41(1)(a)",
            (
                "section 41(1)(a) can't be relied on: (a) and (b) are two halves of one test, and"
                " both must be met"
            ),
            "write `s41(1)`",
        ),
        (
            "s25(1)",
            "section 25(1) is no provision that allows a refusal",
            "name a limb of one of sections 12, 14, 21",
        ),
    ],
)
def test_a_known_mistake_is_told_with_what_to_write(limb: str, what: str, fix: str) -> None:
    said = told(limb)
    assert said[0] == what
    assert said[1].startswith(fix)


@pytest.mark.parametrize(
    ("limb", "what", "fix"),
    [
        (
            "s31(1)(g) by virtue of s31(2)(b)",
            "there is no section 31(1)(g), by virtue of section 31(2)(b)",
            "write `s31(1)(g) for s31(2)(b)`",
        ),
        (
            "s30(2)(b) and s30(2)(a)(iv)",
            "there is no section 30(2)(b) and (a)(iv)",
            "write `s30(2)(a)(iv) and s30(2)(b)`",
        ),
        (
            "s36(2)(b)",
            "section 36(2)(b) has limbs of its own",
            "write one of `s36(2)(b)(i)`, `s36(2)(b)(ii)`",
        ),
        (
            "s42(3)",
            "there is no section 42(3)",
            "write one of `s42(1)`, `s42(2)`",
        ),
        (
            "s35(5)",
            "nothing can be refused under section 35(5) by itself",
            "write one of `s35(1)(a)`, `s35(1)(b)`, `s35(1)(c)`, `s35(1)(d)`, `s35(3)`",
        ),
        (
            "s31(1)(z)",
            "there is no section 31(1)(z)",
            (
                "write one of `s31(1)(a)`, `s31(1)(b)`, `s31(1)(c)`, `s31(1)(d)`, `s31(1)(e)`,"
                " `s31(1)(f)`, `s31(1)(g) for s31(2)(a)`, `s31(1)(h) for s31(2)(a)` and so on"
            ),
        ),
        (
            "s43(2) and s40(2)",
            "`s43(2) and s40(2)` names several provisions",
            "write an entry of `relied_on` for each, or the one limb that is meant",
        ),
        (
            "s31(1)(a) & s31(1)(b)",
            "`s31(1)(a) & s31(1)(b)` names several provisions",
            "write an entry of `relied_on` for each, or the one limb that is meant",
        ),
        (
            "s31(1)(a) and (b)",
            "section 31(1)(a) and (b) are two limbs",
            "write an entry of `relied_on` for each",
        ),
    ],
)
def test_any_other_mistake_is_told_from_what_there_is(limb: str, what: str, fix: str) -> None:
    assert told(limb) == (what, fix)


@pytest.mark.parametrize(
    ("joint", "what"),
    [("for", "for which purpose"), ("and", "the other"), ("by virtue of", "by virtue of which")],
)
def test_a_limb_that_needs_another_provision_says_so_of_itself(joint: str, what: str) -> None:
    given = law(DAY)
    provisions = {"31": (f"s31(1)(a) {joint} s31(1)(b)",)}
    version = dataclasses.replace(given.version, provisions=provisions, no_provisions=())
    said = told("s31(1)(a)", dataclasses.replace(given, version=version))
    assert what in said[0]
    assert said[1] == f"write `s31(1)(a) {joint} s31(1)(b)`"


def test_a_provision_that_had_not_ended_is_not_said_to_have_ended() -> None:
    before = dataclasses.replace(law(DAY), day=dt.date(2018, 5, 24))
    assert told("s40(3)(a)(i)", before)[0] == "there is no section 40(3)(a)(i)"


def test_a_whole_section_is_answered_with_all_its_defined_limbs() -> None:
    what, fix = told("s31")
    assert what == "`s31` is a whole section"
    assert fix.startswith("say which limb: `s31(")


def test_a_day_that_no_version_of_a_limb_covers_is_told_with_those_that_there_are(
    tmp_path: Path,
) -> None:
    copied = Path(shutil.copytree(data_folder("exemptions"), tmp_path / "exemptions"))
    file = copied / "foia/s43.yaml"
    text = file.read_text("utf-8")
    begun = "  - in_force_from: 2018-05-25\n"
    assert text.count(begun) == 1
    ended = f"{begun}    in_force_to: 2026-03-31\n"
    again = "  - in_force_from: 2027-01-01\n    like: 2018-05-25\n"
    text = text.replace(begun, ended).replace("\nsources:", f"\n{again}\nsources:")
    file.write_text(text, "utf-8")

    with pytest.raises(UnknownLimbError) as error:
        told("s43(2)", law_on(read_catalogue(copied, "FOIA"), DAY))

    (problem,) = error.value.problems
    assert problem.what == (
        "section 43(2) exists, but no definition covers it on 24 September 2026; there is one for"
        " 25 May 2018 to 31 March 2026 and one from 1 January 2027 on"
    )
