"""The small Markdown of wording and templates → blocks."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import wording
from noticegen.compose import markdown
from noticegen.compose.markdown import markdown_to_blocks, markdown_to_words
from noticegen.errors import WordingError
from noticegen.model.notice import (
    BulletList,
    Emphasis,
    Entry,
    Heading,
    LineBreak,
    Link,
    NumberedList,
    Origin,
    PageBreak,
    Paragraph,
    Quotation,
    Role,
    Strong,
    Table,
    Text,
)
from noticegen.model.place import Place

WHERE = Place("exemptions/foia/s43.yaml", 41)


def test_words_that_are_stressed_or_lead_somewhere() -> None:
    text = "Plain, *stressed*, **strong** and [a page](https://a.example/x)."
    assert markdown_to_blocks(text) == (
        Paragraph(
            (
                Text("Plain, "),
                Emphasis((Text("stressed"),)),
                Text(", "),
                Strong((Text("strong"),)),
                Text(" and "),
                Link((Text("a page"),), "https://a.example/x"),
                Text("."),
            )
        ),
    )


def test_a_line_break_is_a_space_and_a_backslash_keeps_it() -> None:
    assert markdown_to_blocks("One\ntwo\\\nthree") == (
        Paragraph((Text("One two"), LineBreak(), Text("three"))),
    )


def test_headings_keep_their_level() -> None:
    assert markdown_to_blocks("# One\n\n### Three") == (
        Heading(1, (Text("One"),)),
        Heading(3, (Text("Three"),)),
    )


def test_lists_may_hold_lists() -> None:
    assert markdown_to_blocks("- one\n    - inner\n- two") == (
        BulletList(
            (
                Entry((Text("one"),), (BulletList((Entry((Text("inner"),)),)),)),
                Entry((Text("two"),)),
            )
        ),
    )


def test_a_numbered_list_begins_where_it_says() -> None:
    assert markdown_to_blocks("3. one\n4. two") == (
        NumberedList((Entry((Text("one"),)), Entry((Text("two"),))), 3),
    )


def test_a_quotation_is_the_applicants() -> None:
    assert markdown_to_blocks("> One\n>\n> two") == (
        Quotation(
            (
                Paragraph((Text("One"),), origin=Origin.APPLICANT),
                Paragraph((Text("two"),), origin=Origin.APPLICANT),
            )
        ),
    )


def test_a_table_has_a_caption_and_columns_of_numbers() -> None:
    text = "::: caption\nCosts\n:::\n\n| Year | Cost |\n| --- | ---: |\n| 2025 | 7 |\n"
    assert markdown_to_blocks(text) == (
        Table(
            caption=(Text("Costs"),),
            headings=((Text("Year"),), (Text("Cost"),)),
            rows=(((Text("2025"),), (Text("7"),)),),
            numeric=(False, True),
        ),
    )


def test_a_container_gives_its_paragraphs_a_role() -> None:
    assert markdown_to_blocks("::: citation\nSection 43(2)\n:::\n") == (
        Paragraph((Text("Section 43(2)"),), Role.CITATION),
    )


def test_the_signature_is_the_signatorys() -> None:
    (paragraph,) = markdown_to_blocks("::: signature\nIda Corbel\n:::\n")
    assert paragraph == Paragraph((Text("Ida Corbel"),), Role.SIGNATURE, Origin.SIGNATORY)


def test_a_new_page_is_no_paragraph() -> None:
    assert markdown_to_blocks("::: newpage\n:::\n") == (PageBreak(),)


def test_a_table_may_be_one_to_sign() -> None:
    (table,) = markdown_to_blocks("::: tosign\n| Who | Name |\n| --- | --- |\n| Ida | |\n:::\n")
    assert isinstance(table, Table)
    assert table.to_sign
    assert table.rows == (((Text("Ida"),), ()),)


def test_the_words_of_markdown_stand_on_one_line() -> None:
    assert markdown_to_words("**One** [two](https://a.example)\n\n- three") == "One two three"


REFUSED = [
    ("Look: ![a plan](plan.png)", "a picture can't stand in a letter: `a plan`"),
    ("Say `this`.", "code can't stand in a letter: `this`"),
    ("```\ncode\n```", "code can't stand in a letter: `code`"),
    ("One.\n\n    two", "text indented by four spaces can't stand in a letter: `two`"),
    ("<div>One</div>", "HTML can't stand in a letter: `<div>One</div>`"),
    ("One <b>two</b>.", "HTML can't stand in a letter: `<b>`"),
    ("One <!-- two -->.", "HTML can't stand in a letter: `<!-- two -->`"),
    ("One\n\n***", "a rule can't stand in a letter"),
    ("- one\n- ![a](b.png)", "a picture can't stand in a letter: `a`"),
]


@pytest.mark.parametrize(("text", "what"), REFUSED)
def test_what_a_letter_cannot_hold_is_refused_by_name(text: str, what: str) -> None:
    with pytest.raises(WordingError) as raised:
        markdown_to_blocks(text)
    (problem,) = raised.value.problems
    assert (problem.where.file, problem.what) == ("", what)
    assert problem.fix == "say it in plain paragraphs or lists"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        *REFUSED,
        ("# One", "a heading can't stand in a definition's wording"),
        ("One\n---", "a heading can't stand in a definition's wording"),
        ("| a |\n| --- |\n", "a table can't stand in a definition's wording"),
        ("> One", "a quotation can't stand in a definition's wording"),
        ("::: caption\nOne\n:::", "`::: caption` can't stand in a definition's wording"),
        ("::: newpage\n:::", "`::: newpage` can't stand in a definition's wording"),
    ],
)
def test_what_a_definition_cannot_hold_is_refused_at_its_line(text: str, what: str) -> None:
    with pytest.raises(WordingError) as raised:
        wording().render_text(text, WHERE, {})
    (problem,) = raised.value.problems
    assert (problem.where, problem.what) == (WHERE, what)


@pytest.mark.parametrize("text", ["> - one", "::: sender\n- one\n:::"])
def test_a_shape_that_no_block_has_is_refused(text: str) -> None:
    with pytest.raises(WordingError, match="can't stand in a letter"):
        markdown_to_blocks(text)


def test_a_container_that_is_not_ended_in_a_quotation_is_told() -> None:
    with pytest.raises(WordingError, match="`:::` is not ended here"):
        markdown_to_blocks("> ::: citation\n>")


LETTERS = "aБ1 .\n\r\t\x85\u2028\xa0#=-*_+>:~`|!<[]()\\&\"'“£"
PIECES = (*LETTERS, "    ", "\n\n", "```", ":::", "::: citation", "---", "![", "](b)", "&#96;")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_wording_that_is_not_parsed_holds_nothing_to_refuse(text: str) -> None:
    def refuses(parse: re.Pattern[str]) -> bool:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(markdown, "_MAY_BE_MORE", parse)
            try:
                markdown.refuse_in_wording(text, WHERE)
            except WordingError:
                return True
            return False

    assert refuses(markdown._MAY_BE_MORE) == refuses(re.compile(""))  # noqa: SLF001
