"""`particulars-out-of-date`."""

import dataclasses
import datetime as dt
import re

import pytest

from cases import AUTHORITY, GIVEN, case_of, changed, law, told
from noticegen.checks.particulars_out_of_date import check_particulars_out_of_date
from noticegen.model.finding import Severity

DAY = dt.date(2026, 9, 24)
GIVEN_WITH = GIVEN + "advice:\n  text: |\n    {}\n"


@pytest.mark.parametrize(
    ("words", "found", "stops"),
    [
        ("Write to mail@ico.gsi.gov.uk.", "mail@ico.gsi.gov.uk", True),
        ("Ring 01625 545 700.", "01625 545 700", True),
        ("Ring 01625 545700.", "01625 545700", True),
        ("Write to casework@ico.org.uk.", "casework@ico.org.uk", False),
        ("See www.ico.gov.uk for more.", "ico.gov.uk", False),
        ("You may go to the Information Tribunal.", "Information Tribunal", False),
        (
            "You have three months to complain to the Commissioner.",
            "three months to complain to the Commissioner",
            False,
        ),
        ("The Commissioner is at Wycliffe House, Wilmslow.", "Wycliffe House", False),
        (
            "Write to the Information Commissioner, John Edwards.",
            "Information Commissioner, John Edwards",
            False,
        ),
    ],
)
def test_particulars_that_have_changed_are_told(words: str, found: str, stops: bool) -> None:
    (finding,) = check_particulars_out_of_date(case_of(GIVEN_WITH.format(words)))
    assert finding.message.startswith(f"`{found}`: ")
    assert (finding.stops, finding.where.line) == (stops, 8)


@pytest.mark.parametrize(
    "words",
    [
        "Write to icocasework@ico.org.uk, or ring 0303 123 1113.",
        "You can appeal to the First-tier Tribunal (Information Rights).",
        "See ico.org.uk/make-a-complaint.",
        "The works take three months.",
        "The Information Commissioner decides.",
    ],
)
def test_particulars_that_hold_pass(words: str) -> None:
    assert told(case_of(GIVEN_WITH.format(words))) == []


@pytest.mark.parametrize(
    "words",
    ["procedure: After us the Information Tribunal decides.", "write_to: mail@ico.gsi.gov.uk"],
)
def test_those_of_every_letter_are_read_too(words: str) -> None:
    key = words.partition(":")[0]
    authority = re.sub(f"\n *{key}:.*", "", AUTHORITY)
    authority = changed(authority, "      offered: yes", f"      offered: yes\n      {words}")
    (said,) = told(case_of(GIVEN, authority=authority))
    assert said.startswith("authority.yaml:9: ")
    assert said.endswith("[particulars-out-of-date]")


def test_an_address_is_read_and_the_title_of_a_paper_is_not() -> None:
    links = "    links:\n      - {title: A ruling of the Information Tribunal, address: "
    assert told(case_of(f"{GIVEN}{links}https://www.bailii.org/1}}\n")) == []
    (said,) = told(case_of(f"{GIVEN}{links}https://www.ico.gov.uk/1}}\n"))
    assert "advice: `ico.gov.uk`: " in said


def test_particulars_are_stale_from_their_day_on() -> None:
    text = GIVEN_WITH.format("Wycliffe House.") + "issued: 2026-08-31\nreceived: 2026-08-20\n"
    assert told(case_of(text)) == []


@pytest.mark.parametrize(
    ("checked_on", "message"),
    [
        (dt.date(2026, 3, 28), None),
        (
            dt.date(2026, 3, 27),
            (
                "the particulars of the Information Commissioner were last checked on 27 March"
                " 2026, 181 days before the letter"
            ),
        ),
        (None, "nobody has checked the particulars of the Information Commissioner"),
    ],
)
def test_the_regulator_s_particulars_are_to_be_looked_at_twice_a_year(
    checked_on: dt.date | None, message: str | None
) -> None:
    given = law(DAY)
    commissioner = dataclasses.replace(given.version.commissioner, checked_on=checked_on)
    version = dataclasses.replace(given.version, commissioner=commissioner)
    case = case_of(GIVEN, given_law=dataclasses.replace(given, version=version))
    found = list(check_particulars_out_of_date(case))
    assert [finding.message for finding in found] == ([message] if message else [])
    for finding in found:
        assert finding.severity is Severity.ADVICE
        assert finding.where.file.endswith("exemptions/foia/regime.yaml")
        assert finding.where.line
