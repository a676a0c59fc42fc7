"""`same-person-twice`: who looks a second time is somebody else."""

from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, told
from chains import REPLIED, REVIEWED, chained, shown_name

DECIDED_BY = "decided_by: {name: Odo Fenn, role: Officer}\n"


def test_two_people_pass() -> None:
    text = f"{GIVEN}{DECIDED_BY}checked_by: {{name: Ada Fenn}}\n"
    assert told(case_of(text)) == []


def test_one_who_decides_and_checks_is_advised_against() -> None:
    text = f"{GIVEN}{DECIDED_BY}checked_by: {{name: odo  fenn}}\n"
    assert told(case_of(text)) == [
        (
            "request.yaml:8: advice: `checked_by` and `decided_by` are both odo fenn"
            " · let another look a second time [same-person-twice]"
        )
    ]


@pytest.mark.parametrize(
    ("key", "what"),
    [(DECIDED_BY, "decided"), ("signatory: {name: Odo Fenn}\n", "signed")],
)
def test_a_reviewer_who_wrote_the_reply_is_advised_against(
    tmp_path: Path, key: str, what: str
) -> None:
    later = changed(REVIEWED, "The Director of Parks", "Odo Fenn, Director of Parks")
    assert [shown_name(said) for said in told(chained(tmp_path, REPLIED + key, later))] == [
        (
            f"letter-1.yaml:6: advice: looks like a review by Odo Fenn, who {what} an earlier"
            " letter · let another decide [same-person-twice]"
        )
    ]


def test_another_reviewer_passes(tmp_path: Path) -> None:
    assert told(chained(tmp_path, REPLIED + DECIDED_BY, REVIEWED)) == []
