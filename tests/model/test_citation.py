import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.model.citation import Citation, text_to_citation

PARTS = st.tuples() | st.lists(
    st.from_regex(r"[0-9]{1,2}[A-Z]?|[a-z]{1,2}|[ivx]{1,4}", fullmatch=True), max_size=4
).map(tuple)
PROVISIONS = st.builds(Citation, st.from_regex(r"[1-9][0-9]{0,2}[A-Z]{0,2}", fullmatch=True), PARTS)
CITATIONS = PROVISIONS | st.builds(
    lambda own, condition: Citation(own.section, own.parts, condition), PROVISIONS, PROVISIONS
)


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
    assert text_to_citation(text) == Citation("40", ("2",), Citation("40", ("3A", "a")))


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
    citation = Citation("40", ("2",), Citation("40", ("3A", "a")))

    assert str(citation) == "section 40(2), by virtue of section 40(3A)(a)"
    assert citation.key == "s40(2) by virtue of s40(3A)(a)"


@given(CITATIONS)
@settings(deadline=None, derandomize=True, max_examples=200)
def test_what_is_printed_is_understood_again(citation: Citation) -> None:
    assert text_to_citation(str(citation)) == citation
    assert text_to_citation(citation.key) == citation


@given(st.text(alphabet="sS4032A().,ab by virtue of-", max_size=40))
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
    ],
)
def test_hyphens_stand_for_brackets_where_a_shell_is_typed_into(typed: str, key: str) -> None:
    citation = text_to_citation(typed)
    assert citation is not None
    assert citation.key == key
