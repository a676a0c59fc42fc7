"""`rows-single-out`."""

import pytest

from cases import BIDDERS, JOBS, STAFF, case_of, changed, told
from noticegen.model.attachment import Attachment, SmallGroup, TooAlike
from noticegen.model.form import Id


def attached(*groups: SmallGroup) -> dict[str, Attachment]:
    return {"jobs": Attachment(Id("jobs"), "Jobs", (), (), (), groups, {}, ())}


ALONE = SmallGroup("Jobs", 4, 14, ("Rank", "Ward"))


def test_rows_in_small_groups_are_blocked() -> None:
    assert told(case_of(JOBS, attachments=attached(ALONE))) == [
        (
            "request.yaml:15: blocking: 14 rows stand in a group of fewer than 5 by `Rank` and"
            " `Ward`, in “Jobs” · give `Rank` and `Ward` coarser (`give`), or `apart` from the"
            " rows, or say `when_too_small: drop rows` or `blank cells`, or have it accepted by"
            " name under `overrides` [rows-single-out]"
        )
    ]


def test_a_single_row_is_spoken_of_as_one() -> None:
    alone = SmallGroup("Jobs", 1, 1, ("Rank",))
    (finding,) = told(case_of(JOBS, attachments=attached(alone)))
    assert "1 row stands in a group of fewer than 5 by `Rank`, in “Jobs”" in finding


def test_rows_in_large_groups_pass() -> None:
    assert told(case_of(JOBS, attachments=attached())) == []


def test_data_about_people_that_nobody_has_judged_is_blocked() -> None:
    text = changed(JOBS, "    not_identifying_because: Each row is like at least six others.\n", "")
    assert told(case_of(text, attachments=attached())) == [
        (
            "request.yaml:11: blocking: nothing says why nobody can be singled out from what `jobs`"
            " releases · add `not_identifying_because`: what colleagues, the press, court lists and"
            " earlier releases add, and why it is not enough [rows-single-out]"
        )
    ]


def test_a_named_person_may_accept_it() -> None:
    text = JOBS + (
        "overrides:\n"
        "  - finding: rows-single-out\n"
        "    about: jobs\n"
        "    by: Ines Corbel\n"
        "    role: Solicitor\n"
        "    date: 2026-09-20\n"
        "    because: The fourteen have all agreed.\n"
    )
    (finding,) = told(case_of(text, attachments=attached(ALONE)))
    assert "blocking (overridden by Ines Corbel, Solicitor): 14 rows" in finding


def test_a_column_apart_here_and_joined_there_is_blocked() -> None:
    second = JOBS[JOBS.index("  jobs:") : JOBS.index("relied_on:")].replace(
        "  jobs:", "  again:", 1
    )
    text = JOBS.replace("attached: jobs", "attached: [jobs, again]").replace(
        "relied_on:", second.replace("Rank: keep", "Rank: apart") + "relied_on:", 1
    )
    made = attached() | {"again": attached()["jobs"]}
    found = told(case_of(text, attachments=made))
    assert any("`Rank` is given apart here, and in the rows of `jobs`" in line for line in found)


def alike(groups: int) -> dict[str, Attachment]:
    found = (TooAlike("Jobs", "Ward", groups, 2),)
    return {"jobs": Attachment(Id("jobs"), "Jobs", (), (), (), (), {}, (), too_alike=found)}


@pytest.mark.parametrize(("groups", "said"), [(1, "1 group"), (3, "3 groups")])
def test_rows_that_tell_a_value_of_everybody_in_them_are_blocked(groups: int, said: str) -> None:
    (finding,) = told(case_of(JOBS, attachments=alike(groups)))
    have = "has" if groups == 1 else "have"
    assert f":16: blocking: {said} of rows alike in all else {have} fewer than 2 values" in finding


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("smallest_group: 4", True),
        ("smallest_group: 5", False),
        ("rows_are: things", True),
        ("rows_are: cases", False),
    ],
)
def test_the_group_rule_is_not_taken_off_data_about_people(line: str, is_told: bool) -> None:
    text = changed(JOBS, "    source: jobs.csv\n", f"    source: jobs.csv\n    {line}\n")
    found = [s for s in told(case_of(text, attachments=attached())) if "takes the group" in s]
    assert len(found) == is_told
    assert all(f"`{line}` takes the group rule off" in s for s in found)


def test_data_that_is_not_about_people_may_stand_alone() -> None:
    text = changed(JOBS, STAFF, BIDDERS).replace("under: staff", "under: bidders")
    text = changed(text, "    source: jobs.csv\n", "    source: jobs.csv\n    rows_are: things\n")
    assert told(case_of(text, attachments=attached())) == []


def test_a_small_group_of_a_column_that_is_apart_is_not_told_to_give_it_apart() -> None:
    text = changed(JOBS, "      Rank: keep", "      Rank: apart")
    (finding,) = told(case_of(text, attachments=attached(ALONE)))
    assert "or `apart` from the rows" not in finding
    named = changed(JOBS, "      Rank: keep", "      Rank: {say: keep, named: Grade}")
    renamed = SmallGroup("Jobs", 4, 14, ("Grade", "Ward"))
    (finding,) = told(case_of(named, attachments=attached(renamed)))
    assert "request.yaml:15" in finding
    assert "or `apart` from the rows" in finding
