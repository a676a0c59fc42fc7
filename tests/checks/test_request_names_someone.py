"""`request-names-someone`."""

from cases import GIVEN, case_of, changed, told
from noticegen.model.attachment import Attachment, Cell, WithheldColumn
from noticegen.model.choices import Holds
from noticegen.model.form import Id

LISTED = (
    GIVEN
    + """    attached: staff
attachments:
  staff: {title: Staff, source: s.csv, columns: {Name: not requested}, rows_are: things}
"""
)


def attached(*values: Cell, holds: Holds = Holds.PERSON) -> dict[str, Attachment]:
    column = WithheldColumn("Name", holds, None, values)
    return {"staff": Attachment(Id("staff"), "Staff", (), (), (column,), (), {}, ())}


FINDING = (
    "advice: the request names a person who stands in a withheld column · consider neither"
    " confirming nor denying that anything is held [request-names-someone]"
)


def test_a_request_that_names_a_person_of_a_withheld_column_is_advised_on() -> None:
    text = changed(LISTED, "What did the work cost?", "What did ANN  Crumplehorne's work cost?")
    case = case_of(text, attachments=attached("Bo Ilk", "Ann Crumplehorne", None))
    assert told(case) == [f"request.yaml:4: {FINDING}"]


def test_a_preamble_that_names_a_person_is_advised_on() -> None:
    text = changed(LISTED, "    asks", "    preamble: About Bo Ilk.\n    asks")
    assert told(case_of(text, attachments=attached("Bo Ilk"))) == [f"request.yaml:4: {FINDING}"]


def test_a_subject_that_names_a_person_is_advised_on() -> None:
    text = LISTED + "subject: the work of Bo Ilk\n"
    assert told(case_of(text, attachments=attached("Bo Ilk"))) == [f"request.yaml:10: {FINDING}"]


def test_a_part_of_a_name_is_no_name() -> None:
    text = changed(LISTED, "What did the work cost?", "What did the Bo Ilkley lane cost?")
    assert told(case_of(text, attachments=attached("Bo Ilk"))) == []


def test_what_is_no_person_may_be_named() -> None:
    text = changed(LISTED, "What did the work cost?", "What did Mill Lane cost?")
    case = case_of(text, attachments=attached("Mill Lane", holds=Holds.TEXT))
    assert told(case) == []


def test_a_name_is_found_without_its_accents_and_with_the_surname_first() -> None:
    text = changed(LISTED, "What did the work cost?", "What did Zoe Crumplehorne's work cost?")
    case = case_of(text, attachments=attached("CRUMPLEHORNE, Zoë"))
    assert told(case) == [f"request.yaml:4: {FINDING}"]
