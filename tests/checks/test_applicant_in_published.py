"""`applicant-in-published`."""

from textwrap import indent

import pytest

from cases import GIVEN, JOBS, case_of, changed, told, without
from noticegen.model.attachment import Attachment, Cell, ReleasedTable
from noticegen.model.form import Id


def test_a_subject_that_names_the_applicant_is_blocked() -> None:
    text = GIVEN + "subject: the complaint of Orla  Vint\n"
    assert told(case_of(text)) == [
        (
            "request.yaml:7: blocking: `subject` names the applicant, and may be published"
            " · write “you”, or take it out [applicant-in-published]"
        )
    ]


@pytest.mark.parametrize(("public", "severity"), [("no", "advice"), ("yes", "blocking")])
def test_prose_that_names_the_applicant_is_blocked_where_it_goes_public(
    public: str, severity: str
) -> None:
    text = changed(GIVEN, "It cost £41,000.", "Orla Vint was told that it cost £41,000.")
    (found,) = told(case_of(f"{text}goes_public: {public}\n"))
    assert f"{severity}: `answer` names the applicant" in found


def test_a_line_of_the_applicants_address_is_found() -> None:
    text = GIVEN + "caveat: The bill went to 3 Mill Lane.\nsend_to: |\n  3 Mill Lane\n  Wexmoor\n"
    (found,) = told(case_of(text))
    assert "`caveat` names the applicant" in found


@pytest.mark.parametrize(
    "own",
    [
        "private: Orla Vint rang on Monday.\n",
        "their_reference: Orla Vint 3\n",
        "caveat: Vint is a word for a bearing.\n",
        "caveat: Orla Vinter is somebody else.\n",
    ],
)
def test_what_names_nobody_in_print_passes(own: str) -> None:
    assert told(case_of(GIVEN + own)) == []


def test_the_applicants_own_words_may_name_them() -> None:
    text = changed(GIVEN, "What did the work cost?", "I, Orla Vint, ask what it cost.")
    assert told(case_of(text)) == []


def attached(*cells: Cell) -> dict[str, Attachment]:
    table = ReleasedTable("Jobs", ("Who", "How many"), (cells,))
    return {"jobs": Attachment(Id("jobs"), "Jobs", (), (table,), (), (), {}, ())}


def test_a_cell_that_names_the_applicant_is_blocked() -> None:
    found = [s for s in told(case_of(JOBS, attachments=attached("Orla Vint", 3))) if "cell" in s]
    assert found == [
        (
            "request.yaml:11: blocking: a cell of `jobs` names the applicant, and may be published"
            " · write “you”, or take it out [applicant-in-published]"
        )
    ]


def test_other_cells_and_numbers_pass() -> None:
    assert told(case_of(JOBS, attachments=attached("Odo Fenn", 3, None))) == []


@pytest.mark.parametrize("key", ["table", "rows"])
def test_a_cell_of_a_typed_table_that_names_the_applicant_is_blocked(key: str) -> None:
    lines = "Who | Cost\nOrla Vint | £9\n"
    at = 6 if key == "table" else 10
    head = "    table: |\n" if key == "table" else "    tables:\n      - rows: |\n"
    text = without(GIVEN, "answer") + head + indent(lines, " " * at)
    (found,) = told(case_of(text))
    assert f"blocking: `{key}` names the applicant" in found
