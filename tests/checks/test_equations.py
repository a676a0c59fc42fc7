"""What is worked out is what a search through every table would find."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.checks.equations import Sum, bound, solve

TABLES = st.tuples(st.integers(2, 3), st.integers(2, 3)).flatmap(
    lambda size: st.tuples(
        st.lists(
            st.lists(st.integers(0, 3), min_size=size[1], max_size=size[1]),
            min_size=size[0],
            max_size=size[0],
        ),
        st.sets(st.tuples(st.integers(0, size[0] - 1), st.integers(0, size[1] - 1)), max_size=4),
    )
)


def sums_of(table: list[list[int]], hidden: set[tuple[int, int]]) -> list[Sum[tuple[int, int]]]:
    rows = [[(r, c) for c in range(len(table[0]))] for r in range(len(table))]
    columns = [list(line) for line in zip(*rows, strict=True)]
    return [
        Sum(dict.fromkeys(unknown, 1), Fraction(sum(table[r][c] for r, c in unknown)))
        for line in (*rows, *columns)
        if (unknown := [at for at in line if at in hidden])
    ]


@given(TABLES)
@settings(max_examples=200, deadline=None)
def test_no_table_with_the_same_totals_contradicts_what_is_worked_out(
    drawn: tuple[list[list[int]], set[tuple[int, int]]],
) -> None:
    table, hidden = drawn
    sums = sums_of(table, hidden)
    cells = sorted(hidden)
    possible = [
        values
        for values in product(range(10), repeat=len(cells))
        if all(sum(values[cells.index(at)] for at in each.signs) == each.amount for each in sums)
    ]
    exact, bounds = solve(sums), bound(sums)
    for index, at in enumerate(cells):
        found = {values[index] for values in possible}
        low, high = bounds[at]
        assert high is not None
        assert low <= min(found) <= max(found) <= high
        if at in exact:
            assert found == {int(exact[at])}


def test_a_cell_alone_in_its_row_is_worked_out_and_one_on_a_cycle_is_not() -> None:
    table = [[5, 6, 7], [1, 9, 8], [4, 4, 9]]
    assert solve(sums_of(table, {(0, 0)})) == {(0, 0): 5}
    assert solve(sums_of(table, {(0, 0), (0, 1), (1, 0), (1, 1)})) == {}
    chain = {(0, 0), (0, 1), (1, 1)}
    assert solve(sums_of(table, chain)) == {at: table[at[0]][at[1]] for at in chain}
