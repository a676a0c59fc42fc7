"""What a person typed is never structure, wherever it is put."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.compose.filters import numbered, to_markdown
from noticegen.compose.markdown import escape_markdown, markdown_to_blocks, one_line
from noticegen.compose.wording import Wording
from noticegen.model.notice import (
    Block,
    BulletList,
    Heading,
    LineBreak,
    Link,
    Paragraph,
    Quotation,
    Span,
    Strong,
    Table,
    Text,
    words_of,
)
from noticegen.model.place import Place
from noticegen.model.text import Prose, Quoted

STRUCTURE = [
    *("#", "##", "*", "**", "_", "<", ">", "|", "`", "```", "~~~", ":::", "::: caption", "---"),
    *("===", "1.", "1)", "-", "+", "\\", "\\\\", "&amp;", "&#35;", "{{", "}}", "{%", "{#", "!"),
    *("[a](https://a.example)", "![a](b.png)", "<b>", "<!-- -->", "<https://a.example>"),
    *("https://a.example", "a@b.example", "[1]: https://a.example", "[x]", "| --- | --- |"),
    *("\n", "\n\n", "\r\n", "\t", "    ", "\0", "\x07", "\x1f", "\x7f", "\x85", "\u2028"),
    *("\u00a0", "\ud800", "\ufffe", "\u200b", "e\u0301", "word", "Dear"),
]

texts = st.lists(st.sampled_from(STRUCTURE) | st.text(max_size=3), max_size=8).map("".join)
values = texts.filter(one_line)

POSITIONS = """\
# {{ value }}

Before {{ value }} after.

{{ value }}

**{{ value }}** {{ value }}

- {{ value | inline }}
- {{ value | inline }}
    - {{ value | inline }}

{{ value | quoted }}

| {{ value | cell }} | B |
| --- | ---: |
| {{ value | cell }} | {{ value | cell }} |
|{{ value | cell }}|{{ value | cell }}|

::: salutation
Dear {{ value }}
:::

[{{ value }}](<https://a.example/x>)
"""


@pytest.fixture(scope="module")
def positions(tmp_path_factory: pytest.TempPathFactory) -> Wording:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "positions.md.j2").write_text(POSITIONS, "utf-8")
    return Wording(folder)


@settings(deadline=None)
@given(value=texts)
def test_a_value_is_never_structure(value: str) -> None:
    blocks = markdown_to_blocks(f"Dear {escape_markdown(value)}")
    assert blocks == (Paragraph((Text(f"Dear {one_line(value)}".strip()),)),)


@settings(deadline=None)
@given(value=values)
def test_a_value_stays_a_value_in_every_position_of_a_template(
    value: str, positions: Wording
) -> None:
    text = positions.render_template("positions.md.j2", {"value": value})
    line = one_line(value)
    words: tuple[Span, ...] = (Text(line),)
    blocks = markdown_to_blocks(text)
    assert len(blocks) == 9
    heading, among, alone, strong, entries, quotation, table, salutation, link = blocks
    assert heading == Heading(1, words)
    assert among == Paragraph((Text(f"Before {line} after."),))
    assert alone == Paragraph(words)
    assert strong == Paragraph((Strong(words), Text(f" {line}")))
    assert isinstance(entries, BulletList)
    assert [entry.spans for entry in entries.entries] == [words, words]
    assert isinstance(quotation, Quotation)
    assert [p.spans for p in quotation.paragraphs] == [words]
    assert isinstance(table, Table)
    assert table.headings == (words, (Text("B"),))
    assert table.rows == ((words, words), (words, words))
    assert isinstance(salutation, Paragraph)
    assert words_of(salutation.spans) == f"Dear {line}"
    assert link == Paragraph((Link(words, "https://a.example/x"),))


@settings(deadline=None)
@given(address=texts)
def test_an_address_is_never_structure(address: str, positions: Wording) -> None:
    text = positions.render_text("See [it](<{{ at }}>) now.", Place("s16.yaml", 3), {"at": address})
    (block,) = markdown_to_blocks(text)
    assert isinstance(block, Paragraph)
    assert words_of(block.spans) in ("See it now.", f"See [it](<{one_line(address)}>) now.")


@settings(deadline=None)
@given(value=values)
def test_a_value_stays_a_value_in_the_wording_of_a_definition(
    value: str, positions: Wording
) -> None:
    text = "We rely on “{{ value }}”: {{ value }} It is so."
    said = positions.render_text(text, Place("s43.yaml", 3), {"value": value})
    line = one_line(value)
    assert markdown_to_blocks(said) == (
        Paragraph((Text(f"We rely on “{line}”: {line} It is so."),)),
    )


@settings(deadline=None)
@given(paragraphs=st.lists(values, min_size=1, max_size=3))
def test_prose_is_as_many_paragraphs_as_were_typed(paragraphs: list[str]) -> None:
    one_lined = [" ".join(p.split("\n")) for p in paragraphs]
    blocks = markdown_to_blocks(to_markdown(Prose(tuple(one_lined))))
    assert [said(block) for block in blocks] == [one_line(p) for p in one_lined]


@settings(deadline=None)
@given(entries=st.lists(values, min_size=1, max_size=3))
def test_listed_prose_is_as_many_entries_as_were_typed(entries: list[str]) -> None:
    one_lined = tuple(" ".join(e.split("\n")) for e in entries)
    (block,) = markdown_to_blocks(to_markdown(Prose(one_lined, listed=True)))
    assert isinstance(block, BulletList)
    assert [words_of(e.spans) for e in block.entries] == [one_line(e) for e in one_lined]


@settings(deadline=None)
@given(lines=st.lists(values, min_size=1, max_size=3), number=values)
def test_a_line_that_the_applicant_broke_stays_broken(lines: list[str], number: str) -> None:
    typed = tuple(" ".join(line.split("\n")) for line in lines)
    (block,) = markdown_to_blocks(numbered(Quoted(("\n".join(typed),)), number))
    assert isinstance(block, Paragraph)
    assert block.spans.count(LineBreak()) == len(typed) - 1
    first, *others = (one_line(line) for line in typed)
    assert words_of(block.spans).split("\n") == [f"{one_line(number)} {first}", *others]


def said(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return words_of(block.spans)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\0b", "a␀b"),
        ("a\x07b", "a␇b"),
        ("a\x1bb", "a␛b"),
        ("a\x1fb", "a␟b"),
        ("a\x7fb", "a␡b"),
        ("a\x80b", "a�b"),
        ("a\ud800b", "a�b"),
        ("a\uffffb", "a�b"),
    ],
)
def test_a_control_character_is_shown(typed: str, printed: str) -> None:
    assert one_line(typed) == printed
    assert markdown_to_blocks(escape_markdown(typed)) == (Paragraph((Text(printed),)),)


@pytest.mark.parametrize(
    "space", ["\n", "\r\n", "\t", "\v", "\f", "\x85", "\u00a0", "\u2029", "  "]
)
def test_white_space_is_one_space(space: str) -> None:
    assert one_line(f"{space}a{space}b{space}") == "a b"
