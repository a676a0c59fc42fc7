from cases import JOBS, case_of, changed, told
from noticegen.model.attachment import Attachment, Telling
from noticegen.model.form import Id


def attached(*telling: Telling) -> dict[str, Attachment]:
    return {"jobs": Attachment(Id("jobs"), "Jobs", (), (), (), (), {}, (), telling)}


def test_a_column_that_tells_a_withheld_one_is_blocked() -> None:
    (finding,) = told(case_of(JOBS, attachments=attached(Telling("Rank", "Name"))))
    assert "`Name` follows from `Rank`" in finding
    assert "request.yaml:" in finding
    assert "blocking" in finding


def test_columns_that_tell_nothing_pass() -> None:
    assert told(case_of(JOBS, attachments=attached())) == []


def test_the_column_is_found_by_its_old_heading_or_its_new_one() -> None:
    named = changed(JOBS, "      Ward: keep", "      Ward: {say: keep, named: Area}")
    for telling, line in ((Telling("Rank", "Name"), 15), (Telling("Area", "Name"), 16)):
        (finding,) = told(case_of(named, attachments=attached(telling)))
        assert finding.startswith(f"request.yaml:{line}:")
