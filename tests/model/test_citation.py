import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.model.citation import Citation, Joint, text_to_citation

PARTS = st.tuples() | st.lists(
    st.from_regex(r"[0-9]{1,2}[A-Z]?|[a-z]{1,2}|[ivx]{1,4}", fullmatch=True), max_size=4
).map(tuple)
PROVISIONS = st.builds(Citation, st.from_regex(r"[1-9][0-9]{0,2}[A-Z]{0,2}", fullmatch=True), PARTS)
JOINED = st.builds(
    lambda own, joint, other: Citation(own.section, own.parts, joint, other),
    PROVISIONS,
    st.sampled_from([Joint.BY_VIRTUE_OF, Joint.FOR]),
    PROVISIONS,
)
HALVES = st.builds(
    lambda own, subsection, first, second: Citation(
        own.section,
        (subsection, *first),
        Joint.AND,
        Citation(own.section, (subsection, *second)),
    ),
    PROVISIONS,
    st.from_regex(r"[0-9]{1,2}[A-Z]?", fullmatch=True),
    PARTS,
    PARTS,
)
CITATIONS = PROVISIONS | JOINED | HALVES
BY_VIRTUE = Citation("40", ("2",), Joint.BY_VIRTUE_OF, Citation("40", ("3A", "a")))
PURPOSE = Citation("31", ("1", "g"), Joint.FOR, Citation("31", ("2", "b")))
BOTH = Citation("30", ("2", "a", "i"), Joint.AND, Citation("30", ("2", "b")))


@pytest.mark.parametrize(
    "text",
    [
        "s43(2)",
        "S.43 (2)",
        "s. 43(2)",
        "s 43 (2)",
        "section 43(2)",
        "Section 43 ( 2 )",
        "SECTION 43(2)",
        "Sec. 43(2)",
        "ss43(2)",
        "  s43(2) ",
        "s-43(2)",
    ],
)
def test_a_provision_is_understood_however_it_is_written(text: str) -> None:
    assert text_to_citation(text) == Citation("43", ("2",))


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("s12", Citation("12")),
        ("s22A(1)(b)(iii)", Citation("22A", ("1", "b", "iii"))),
        ("section 22a(2)", Citation("22A", ("2",))),
        ("s40(3A)(a)", Citation("40", ("3A", "a"))),
    ],
)
def test_a_provision_has_its_parts(text: str, citation: Citation) -> None:
    assert text_to_citation(text) == citation


@pytest.mark.parametrize(
    "text",
    [
        "s40(2) by virtue of s40(3A)(a)",
        "section 40(2), by virtue of section 40(3A)(a)",
        "S.40 (2) By Virtue Of S.40 (3A)(a)",
        "s40(2)  by virtue of  s40(3A)(a)",
    ],
)
def test_a_condition_is_understood(text: str) -> None:
    assert text_to_citation(text) == BY_VIRTUE


@pytest.mark.parametrize(
    "text",
    [
        "s31(1)(g) for s31(2)(b)",
        "section 31(1)(g), for the purpose in section 31(2)(b)",
        "section 31(1)(g) for the purpose of section 31(2)(b)",
        "s31(1)(g) for 31(2)(b)",
        "s31-1-g for s31-2-b",
        "s31-1-g-for-s31-2-b",
        "s31-1-g-for-31-2-b",
    ],
)
def test_a_purpose_is_understood(text: str) -> None:
    assert text_to_citation(text) == PURPOSE


@pytest.mark.parametrize(
    "text",
    [
        "s30(2)(a)(i) and s30(2)(b)",
        "s30(2)(a)(i) and (b)",
        "section 30(2)(a)(i) and (b)",
        "Section 30(2)(a)(i) AND section 30(2)(b)",
        "s30-2-a-i and s30-2-b",
        "s30-2-a-i-and-s30-2-b",
        "s30-2-a-i-and-b",
    ],
)
def test_two_halves_of_one_subsection_are_understood(text: str) -> None:
    assert text_to_citation(text) == BOTH


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("s30(1)(a)(i) and (ii)", "s30(1)(a)(i) and s30(1)(a)(ii)"),
        ("s31(1)(h) and (i)", "s31(1)(h) and s31(1)(i)"),
        ("s37(1)(a) and (aa)", "s37(1)(a) and s37(1)(aa)"),
        ("s30(2)(a)(i) and (b)(ii)", "s30(2)(a)(i) and s30(2)(b)(ii)"),
    ],
)
def test_a_bare_part_is_of_the_level_that_its_form_shows(text: str, key: str) -> None:
    citation = text_to_citation(text)
    assert citation is not None
    assert citation.key == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "43(2)",
        "s",
        "s(2)",
        "section",
        "commercial interests",
        "s43(2",
        "s43 2",
        "s43(2))",
        "s43()",
        "s43(2)(",
        "s43(2) and s40(2)",
        "s43(2) or",
        "reg 12(5)(e)",
        "s43(2) FOIA",
        "s43[2]",
        "s40(2) by virtue of",
        "by virtue of s40(3A)(a)",
        "s40(2) by virtue of it",
        "s40(2) for staff",
        "s30(2)(a)(i) and (b) and (c)",
        "s43(1) and (2)",
        "s43 and (2)",
        "(b) and s30(2)(b)",
        "s31(1)(g) for",
        "s31(1)(g) and b",
        "s40(2) by virtue of s40(3) by virtue of s40(4)",
        "s٤٣(2)",
        "s43(2)\ns44",
        "s40(2)" + " by virtue of s40(2)" * 5000,
        "s43" + "(" * 5000,
    ],
)
def test_what_is_no_provision_is_none(text: str) -> None:
    assert text_to_citation(text) is None


def test_a_citation_prints_itself_for_the_letter_and_for_files() -> None:
    assert str(BY_VIRTUE) == "section 40(2), by virtue of section 40(3A)(a)"
    assert BY_VIRTUE.key == "s40(2) by virtue of s40(3A)(a)"
    assert str(PURPOSE) == "section 31(1)(g), for the purpose in section 31(2)(b)"
    assert PURPOSE.key == "s31(1)(g) for s31(2)(b)"
    assert str(BOTH) == "section 30(2)(a)(i) and (b)"
    assert BOTH.key == "s30(2)(a)(i) and s30(2)(b)"


def test_a_citation_begins_those_of_its_parts() -> None:
    assert Citation("31").begins(PURPOSE)
    assert Citation("31", ("1", "g")).begins(PURPOSE)
    assert not Citation("31", ("2", "b")).begins(PURPOSE)
    assert not Citation("3", ("1",)).begins(PURPOSE)
    assert PURPOSE.begins(PURPOSE)
    assert not PURPOSE.begins(Citation("31", ("1", "g")))


@given(CITATIONS)
@settings(deadline=None, derandomize=True, max_examples=200)
def test_what_is_printed_is_understood_again(citation: Citation) -> None:
    assert text_to_citation(str(citation)) == citation
    assert text_to_citation(citation.key) == citation


@given(st.text(alphabet="sS4032A().,abi by virtue of-ndr", max_size=40))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_any_text_is_a_citation_that_prints_itself_or_none(text: str) -> None:
    citation = text_to_citation(text)

    assert citation is None or text_to_citation(citation.key) == citation


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("s43-2", "s43(2)"),
        ("s31-1-a", "s31(1)(a)"),
        ("s40-2 by virtue of s40-3A-a", "s40(2) by virtue of s40(3A)(a)"),
        ("s40-2-by-virtue-of-s40-3A-a", "s40(2) by virtue of s40(3A)(a)"),
    ],
)
def test_hyphens_stand_for_brackets_where_a_shell_is_typed_into(typed: str, key: str) -> None:
    citation = text_to_citation(typed)
    assert citation is not None
    assert citation.key == key
