import pytest

from noticegen.model.what_exists import entry_to_parts, is_in_order, parts_that_exist


@pytest.mark.parametrize(
    ("entry", "parts"),
    [
        ("1", [("1",)]),
        ("3A(a)", [("3A", "a")]),
        ("1(a) to (c)", [("1", "a"), ("1", "b"), ("1", "c")]),
        ("2(a)(i) to (iv)", [("2", "a", r) for r in ("i", "ii", "iii", "iv")]),
        ("5(i) to (k)", [("5", "i"), ("5", "j"), ("5", "k")]),
        ("no subsections", [()]),
    ],
)
def test_an_entry_lists_provisions(entry: str, parts: list[tuple[str, ...]]) -> None:
    assert entry_to_parts(entry) == parts


@pytest.mark.parametrize(
    "entry",
    ["", "(a)", "1(c) to (a)", "1(a) to (a)", "1 to 3", "1(a)-(c)", "1(a", "s1(a)(", "two!"],
)
def test_what_cannot_be_read_lists_nothing(entry: str) -> None:
    assert entry_to_parts(entry) == []


def test_what_a_provision_is_a_part_of_exists_too() -> None:
    assert parts_that_exist(("1", "2(a)(i) to (ii)")) == {
        (),
        ("1",),
        ("2",),
        ("2", "a"),
        ("2", "a", "i"),
        ("2", "a", "ii"),
    }


def test_a_section_without_subsections_exists() -> None:
    assert parts_that_exist(("no subsections",)) == {()}


def test_nothing_stands_twice() -> None:
    assert is_in_order(("1(a) to (b)", "2"))
    assert not is_in_order(("1(a) to (b)", "1(b)"))
    assert not is_in_order(("1(a)-(b)",))
