"""What may stand in a letter although it was withheld, and what is said of it."""

import datetime as dt
import json

import pytest
from guarded_files import (
    CASE,
    WRITERS,
    column,
    make_data,
    make_notice,
    make_xlsx,
    paragraph,
    quote,
)

from noticegen.errors import LeakError
from noticegen.guard.guard import guard_release
from noticegen.guard.needles import Needles, needles_of
from noticegen.guard.record import GuardRecord
from noticegen.model.attachment import ReleasedTable
from noticegen.model.attachment_entry import AllowedText
from noticegen.model.choices import Holds
from noticegen.model.notice import Notice, Origin, Paragraph, Role, Text
from noticegen.model.release import Output

NAME = "Ann Crumplehorne"


def guard_letter(notice: Notice, needles: Needles = CASE, *allowed: AllowedText) -> GuardRecord:
    outputs = [Output(f"letter.{form}", write(notice)) for form, write in WRITERS.items()]
    return guard_release(outputs, [], needles, allowed, notice=notice)


def test_the_applicant_may_name_a_person() -> None:
    record = guard_letter(make_notice(quote(f"What did {NAME} do?", "And PC Crumplehorne then?")))
    assert record.named_by_applicant == (("names", 1),)
    assert [(a.withholds, a.where) for a in record.allowed] == [
        ("names", "letter: the applicant's own words")
    ]


def test_a_name_that_the_applicant_breaks_over_paragraphs_is_theirs() -> None:
    record = guard_letter(make_notice(quote("I ask about Ann", "Crumplehorne and her ladder")))
    assert record.named_by_applicant == (("names", 1),)


@pytest.mark.parametrize("form", WRITERS)
def test_we_may_not_repeat_the_name_that_the_applicant_wrote(form: str) -> None:
    notice = make_notice(quote(f"What did {NAME} do?"), paragraph("We hold that of Crumplehorne."))
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard_release([Output(f"letter.{form}", WRITERS[form](notice))], [], CASE, notice=notice)


def test_the_applicants_words_do_not_excuse_other_places() -> None:
    notice = make_notice(quote(f"What did {NAME} do?"))
    page = WRITERS["html"](notice).replace(b"<body", b'<body title="Crumplehorne"', 1)
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard_release([Output("letter.html", page)], [], CASE, notice=notice)


def test_a_name_of_ours_that_no_file_shows_whole_is_found_in_the_notice() -> None:
    notice = make_notice(paragraph(f"We asked {NAME}."))
    with pytest.raises(LeakError, match="`letter` holds a withheld value"):
        guard_release([], [], CASE, notice=notice)


def test_the_title_is_ours() -> None:
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard_letter(make_notice(quote(NAME), title=f"Your request about {NAME}"))


def test_the_applicant_is_greeted_by_their_name() -> None:
    needles = needles_of([column(Holds.PERSON, "Jo Archer", withholds="names")])
    record = guard_letter(make_notice(paragraph("Mx J Archer\n1 Lane", Role.RECIPIENT)), needles)
    assert record.named_by_applicant == ()
    assert record.allowed[0].where == "letter: the applicant's name and address"


def test_the_signatory_may_sign() -> None:
    signed = Paragraph((Text("Ruth Pargetter"),), Role.SIGNATURE, Origin.SIGNATORY)
    needles = needles_of([column(Holds.PERSON, "Ruth Pargetter")])
    record = guard_letter(make_notice(signed), needles)
    assert record.allowed[0].where == "letter: the signatory"
    with pytest.raises(LeakError):
        guard_letter(make_notice(signed, paragraph("Ask Ms Pargetter.")), needles)


def test_the_letters_own_dates_are_not_searched_for_in_it() -> None:
    day = dt.date(2024, 5, 2)
    birth = column(Holds.DATE, day, dt.date(1979, 3, 14))
    needles = needles_of([birth], open_dates=[day])
    record = guard_letter(make_notice(), needles)
    assert record.open_dates == 1
    with pytest.raises(LeakError, match="`1979-03-14`"):
        guard_letter(make_notice(paragraph("Born on 14 March 1979.")), needles)
    with pytest.raises(LeakError, match="`2024-05-02`"):
        guard_letter(make_notice(), needles_of([birth]))


def test_the_letters_own_dates_may_stand_in_the_notes_and_not_in_the_data() -> None:
    day = dt.date(2024, 5, 2)
    needles = needles_of([column(Holds.DATE, day)], open_dates=[day])
    table = ReleasedTable("t", ("Remark",), (("x",),))
    book = make_xlsx(table, notes=("Data as at 2 May 2024.",))
    guard_release([Output("a.xlsx", book)], [("a.xlsx", table)], needles)
    table = ReleasedTable("t", ("Remark",), (("on 2 May 2024",),))
    outputs, plan = make_data(table)
    with pytest.raises(LeakError, match="holds a withheld"):
        guard_release(outputs, plan, needles)


SUTTON = needles_of([column(Holds.PERSON, "Ann Sutton", withholds="names")])
IN_DISTRICT = AllowedText(text="Sutton", in_="District", because="A place name.")


def test_an_allowed_text_may_stand_in_its_column_and_is_recorded() -> None:
    outputs, plan = make_data(ReleasedTable("t", ("District",), (("Sutton",), ("Merton",))))
    record = guard_release(outputs, plan, SUTTON, [IN_DISTRICT])
    (told,) = record.allowed
    assert (told.where, told.count, told.because) == ("`District`", 1, "A place name.")


@pytest.mark.parametrize(
    "table",
    [
        ReleasedTable("t", ("District", "Remark"), (("Sutton", "Sutton"),)),
        ReleasedTable("t", ("District",), (("Ann Sutton",),)),
        ReleasedTable("t", ("Place",), (("Sutton",),)),
        ReleasedTable("Sutton", ("District",), (("Sutton",),)),
    ],
)
def test_an_allowed_text_excuses_nothing_else(table: ReleasedTable) -> None:
    outputs = [Output("data.xlsx", make_xlsx(table))]
    with pytest.raises(LeakError, match="holds a withheld value"):
        guard_release(outputs, [("data.xlsx", table)], SUTTON, [IN_DISTRICT])


def test_an_allowed_text_may_stand_in_the_letter() -> None:
    notice = make_notice(paragraph("The office in Sutton, in Sutton High Street, is shut."))
    allowed = AllowedText(text="in Sutton", in_="letter", because="Sutton is a place.")
    record = guard_letter(notice, SUTTON, allowed)
    assert record.allowed[0].because == ""  # it repeats the value
    with pytest.raises(LeakError):
        guard_letter(make_notice(paragraph("Sutton said so in Sutton.")), SUTTON, allowed)


def test_the_record_holds_no_withheld_value() -> None:
    record = guard_letter(make_notice(quote(f"What did {NAME} do on 14 March 1979?")))
    written = json.dumps(record.as_record())
    for word in ("rumplehorne", "1979", "0048271", "Nettlebed", "ladder"):
        assert word not in written
    assert json.loads(written)["searched_for"]["names: person"] == 1
    assert [entry["file"] for entry in json.loads(written)["searched"]] == [
        f"letter.{form}" for form in WRITERS
    ]


def test_a_leak_says_where_it_comes_from_and_how_to_mend_it() -> None:
    with pytest.raises(LeakError) as caught:
        guard_release([Output("letter.txt", b"Ann Crumplehorne. PC Crumplehorne.")], [], CASE)
    (problem,) = caught.value.problems
    assert str(problem.where) == "letter.txt"
    assert problem.what == (
        "`letter.txt` holds a withheld value: `names`, column `Officer`, row 2 of the source"
        " (`PC Ann Mary Crumplehorne`), 2 times"
    )
    assert problem.fix.startswith("find it in the case file")
    assert caught.value.exit_code == 7


def test_two_persons_of_one_surname_are_not_told_twice() -> None:
    needles = needles_of([column(Holds.PERSON, "Bob Crumple", "Ann Crumple")])
    with pytest.raises(LeakError) as caught:
        guard_release([Output("letter.txt", b"Ann Crumple was there.")], [], needles)
    (problem,) = caught.value.problems
    assert "Ann Crumple" in problem.what


def test_many_leaks_are_told_as_twenty_and_the_rest_counted() -> None:
    names = [f"Ann Crumple{chr(97 + i)}{chr(97 + j)}" for i in range(5) for j in range(5)]
    needles = needles_of([column(Holds.PERSON, *names)])
    with pytest.raises(LeakError) as caught:
        guard_release([Output("letter.txt", "; ".join(names).encode())], [], needles)
    assert len(caught.value.problems) == 21
    assert caught.value.problems[-1].what == "and 5 more"
