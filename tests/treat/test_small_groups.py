from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from treated import APART, KEEP, NAMES, problems_of, source, treat

from noticegen.model.attachment import Attachment, Cell, TooAlike
from noticegen.model.attachment_entry import Column
from noticegen.model.choices import GiveAs, RowsAre, Say, WhenTooSmall

ROWS: Sequence[tuple[Cell, ...]] = (
    [("Assault", "Hull")] * 9 + [("Theft", "Hull")] * 6 + [("Theft", "Goole")]
)
COLUMNS = {"Offence": KEEP, "Place": KEEP}


def made(
    done: WhenTooSmall,
    rows: Sequence[tuple[Cell, ...]] = ROWS,
    columns: Mapping[str, Column] = COLUMNS,
    smallest: int = 5,
) -> Attachment:
    return treat(
        source(list(columns), rows),
        columns,
        rows_are=RowsAre.PEOPLE,
        when_too_small=done,
        smallest_group=smallest,
    )


def says(attachment: Attachment) -> set[str]:
    return {note.says for note in attachment.notes}


def test_rows_that_stand_nearly_alone_are_dropped_and_counted() -> None:
    attachment = made(WhenTooSmall.DROP)
    assert Counter(attachment.tables[0].rows) == {("Assault", "Hull"): 9, ("Theft", "Hull"): 6}
    assert (attachment.rows_dropped, attachment.small_groups) == (1, ())
    assert "data_rows_left_out" in says(attachment)


def test_cells_that_cause_it_are_blanked_and_others_with_them() -> None:
    rows = [*ROWS, *[("Theft", "Hull")] * 4]
    attachment = made(WhenTooSmall.BLANK, rows)
    assert Counter(attachment.tables[0].rows) == {
        ("Assault", "Hull"): 9,
        ("Theft", "Hull"): 6,
        ("Theft", None): 5,
    }
    assert (attachment.cells_blanked, attachment.small_groups) == (5, ())
    assert says(attachment) >= {"data_cells_left_blank"}
    assert "data_blank" not in says(attachment)


def test_without_word_nothing_is_done_to_them() -> None:
    attachment = made(WhenTooSmall.REFUSE)
    assert len(attachment.tables[0].rows) == len(ROWS)
    assert (attachment.rows_dropped, attachment.cells_blanked) == (0, 0)
    assert len(attachment.small_groups) == 1


def test_what_is_apart_keeps_every_row_and_stays_a_finding() -> None:
    attachment = made(WhenTooSmall.DROP, columns={"Offence": KEEP, "Place": APART})
    assert attachment.rows_dropped == 0
    assert attachment.tables[1].rows == (("Goole", 1), ("Hull", 15))
    assert [small.table for small in attachment.small_groups] == ["Place"]


def test_people_are_counted_and_not_their_rows() -> None:
    rows: list[tuple[Cell, ...]] = [("Ada Crumplehorne", "Hull")] * 6
    rows += [(f"Bo Wexcombe-{letter}", "Goole") for letter in "ABCDE"]
    attachment = made(WhenTooSmall.DROP, rows, {"Officer": NAMES, "Place": KEEP})
    assert attachment.tables[0].rows == (("Goole",),) * 5
    assert attachment.rows_dropped == 6


def test_nothing_left_stops() -> None:
    (problem,) = problems_of(
        source(["Offence"], [["Theft"]]),
        {"Offence": KEEP},
        rows_are=RowsAre.CASES,
        when_too_small=WhenTooSmall.DROP,
    )
    assert problem.what == "`when_too_small: drop rows` leaves no row of `Drivers convicted`"


@given(
    st.lists(
        st.tuples(st.sampled_from("AB"), st.sampled_from("xyz"), st.integers(0, 2)), max_size=40
    ).filter(bool),
    st.integers(2, 6),
)
@settings(deadline=None)
def test_blanks_alone_are_put_in_and_no_small_group_stays_while_rows_are_enough(
    rows: list[tuple[Cell, ...]], smallest: int
) -> None:
    columns = {"A": KEEP, "B": KEEP, "C": KEEP}
    attachment = made(WhenTooSmall.BLANK, rows, columns, smallest)
    left = Counter(attachment.tables[0].rows)
    alone = [row for row, count in left.items() if count < smallest]
    assert all(row == (None, None, None) for row in alone)
    assert bool(alone) is bool(attachment.small_groups)
    for at in range(3):
        before, after = Counter(r[at] for r in rows), Counter(r[at] for r in left.elements())
        assert all(after[cell] <= before[cell] for cell in after if cell is not None)
    blanks = sum(cell is None for row in left.elements() for cell in row)
    assert blanks == attachment.cells_blanked


def test_a_heading_that_tells_too_much_of_a_group_is_found() -> None:
    table = source(["Offence", "Place"], ROWS)
    attachment = treat(table, COLUMNS, diversity={"Offence": 2})
    assert attachment.too_alike == (TooAlike("Drivers convicted", "Offence", 1, 2),)
    assert treat(table, COLUMNS, diversity={"Offence": 2, "Place": 2}).too_alike[1].groups == 1
    assert treat(table, COLUMNS).too_alike == ()


@pytest.mark.parametrize(
    ("diversity", "what", "fix"),
    [
        (
            {"Ofence": 2},
            "`diversity` names `Ofence`, which is no heading of the released rows",
            "write `Offence`",
        ),
        (
            {"Place": 2},
            "`diversity` names `Place`, which is no heading of the released rows",
            "take it out",
        ),
        (
            {"Offence": 1},
            "`diversity: {Offence: 1}` asks for nothing",
            "write 2 or more, or take it out",
        ),
    ],
)
def test_a_heading_that_is_not_there_is_refused(
    diversity: dict[str, int], what: str, fix: str
) -> None:
    table = source(["Offence", "Place"], ROWS)
    columns = {"Offence": KEEP, "Place": Column(say=Say.NOT_REQUESTED)}
    (problem,) = problems_of(table, columns, diversity=diversity)
    assert (problem.what, problem.fix) == (what, fix)


def test_a_table_in_the_letter_has_sixty_rows_at_most() -> None:
    rows = [["Theft"]] * 61
    (problem,) = problems_of(source(["Offence"], rows), {"Offence": KEEP}, give_as=(GiveAs.TABLE,))
    assert problem.what == ("`Drivers convicted` has 61 rows; a table in the letter has 60 at most")
    treat(source(["Offence"], rows[1:]), {"Offence": KEEP}, give_as=(GiveAs.TABLE,))
