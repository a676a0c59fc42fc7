"""`rows-single-out`."""

from cases import JOBS, case_of, changed, told
from noticegen.model.attachment import Attachment, SmallGroup
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
