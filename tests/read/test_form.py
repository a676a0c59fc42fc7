import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, Id, a_key
from noticegen.model.text import Prose, Quoted, Rows
from noticegen.read.form import noun_of, read_yaml
from noticegen.read.yaml_nodes import bytes_to_text


class Colour(StrEnum):
    RED = "red"
    DARK_RED = "dark red"


@dataclass(frozen=True, kw_only=True)
class Leaf(Block):
    SHORTHAND: ClassVar[str] = "colour"

    colour: Colour | None = a_key("a colour")
    size: int = a_key("its size", default=1)


@dataclass(frozen=True, kw_only=True)
class OddTree(Block):
    word: str | None = a_key("one line")
    lines: tuple[str, ...] = a_key("lines kept", default=())
    prose: Prose | None = a_key("prose")
    quoted: Quoted | None = a_key("the words of another")
    factors: tuple[Prose, ...] = a_key("several", default=())
    day: dt.date | None = a_key("a day")
    grown: bool = a_key("yes or no", default=False)
    rows: Rows | None = a_key("a table")
    ids: tuple[Id, ...] = a_key("names", default=())
    leaf: Leaf | None = a_key("a leaf")
    leaves: Mapping[Id, Leaf] = a_key("leaves by name", default={})
    headings: Mapping[str, Leaf] = a_key("leaves by heading", default={})
    except_: tuple[Id, ...] = a_key("a word of Python", default=())
    trees: tuple["OddTree", ...] = a_key("trees", default=())


@dataclass(frozen=True, kw_only=True)
class Needed(Block):
    first: str = a_key("needed", required=True)
    second: str = a_key("needed too", required=True)
    number: str | None = a_key("its number")


def tree_of(text: str) -> OddTree:
    tree, problems = read_yaml(text, "f.yaml", OddTree)
    assert problems == []
    assert tree is not None
    return tree


def problems_of(text: str, block: type[Block] = OddTree) -> list[str]:
    found, problems = read_yaml(text, "f.yaml", block)
    assert found is None
    assert problems
    return [f"{p.where.line}: {p.what} / {p.fix}" for p in problems]


def prose_of(text: str) -> Prose:
    prose = tree_of(text).prose
    assert prose is not None
    return prose


@pytest.mark.parametrize(
    "text",
    [
        "prose: |\n  one\n  two\n\n  three\n",
        "prose: >\n  one\n  two\n\n  three\n",
        "prose: one\n  two\n\n  three\n",
        'prose: "one\n  two\n\n  three"\n',
        'prose: "one two\\n\\nthree"\n',
        "prose: |-\n  one\n  two\n\n  three",
        "prose: >+\n  one\n  two\n\n  three\n\n",
        "prose: |2\n  one\n  two\n  \n  three\n",
    ],
    ids=["bar", "angle", "plain", "quoted", "JSON", "bar, no end", "angle, all ends", "bar, 2"],
)
def test_prose_is_the_same_however_yaml_holds_it(text: str) -> None:
    assert prose_of(text) == Prose(("one two", "three"))


def test_prose_may_be_a_list() -> None:
    assert prose_of("prose:\n  - one\n  - |\n    two\n\n    three\n") == Prose(
        ("one", "two three"), listed=True
    )


def test_the_words_of_another_keep_their_lists() -> None:
    tree = tree_of("quoted: |\n  Send me\n  1. this\n     and that\n  2. the rest\n\n  Thanks\n")

    assert tree.quoted == Quoted(("Send me\n1. this and that\n2. the rest", "Thanks"))


def test_one_factor_needs_no_list() -> None:
    assert tree_of("factors: one\n").factors == (Prose(("one",)),)


@pytest.mark.parametrize("sign", ["#", "*", "{{ x }}", "<b>", ": ", " #", "- ", "'", '"', "%", "@"])
def test_no_character_after_a_bar_is_structure(sign: str) -> None:
    assert prose_of(f"prose: |\n  a {sign} b\n") == Prose((" ".join(f"a {sign} b".split()),))


_WORDS = st.text(
    st.characters(
        exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co"), exclude_characters="\ufffdÃÂâ-*–•▪●"
    )
)


@given(st.lists(_WORDS))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_any_words_after_a_bar_come_back(lines: list[str]) -> None:
    typed = "prose: |2\n" + "".join(f"  {line}\n" for line in lines) + "word: x\n"
    text, _ = bytes_to_text(typed.encode(), "f.yaml")

    tree, problems = read_yaml(text, "f.yaml", OddTree)

    words = " ".join(lines).split()
    if words:
        assert tree is not None
        assert str(tree.prose).split() == words
    else:
        assert [p.what for p in problems] == ["`prose` has no value"]


def test_several_lines_are_kept_as_lines() -> None:
    assert tree_of("lines: |\n  12 Harbour Steps\n\n  Eastmere\n").lines == (
        "12 Harbour Steps",
        "Eastmere",
    )


@pytest.mark.parametrize("typed", ["007", "no", "1.10", "3.", "2026-09-01", "~", '"(2)"'])
def test_a_word_is_as_typed(typed: str) -> None:
    assert tree_of(f"word: {typed}\n").word == typed.strip('"')


def test_a_word_is_one_line() -> None:
    assert tree_of("word: >\n  one\n  two\n").word == "one two"


def test_values_are_of_their_kinds() -> None:
    tree = tree_of(
        "day: 2026-09-01\ngrown: yes\nrows: |\n  A | B\n  1 | 2\nids: [a, b-2]\nexcept: c\n"
    )

    assert (tree.day, tree.grown, tree.ids, tree.except_) == (
        dt.date(2026, 9, 1),
        True,
        ("a", "b-2"),
        ("c",),
    )
    assert tree.rows == Rows(("A", "B"), (("1", "2"),))


def test_a_word_stands_for_a_block_that_has_a_shorthand() -> None:
    leaves = tree_of("leaves:\n  a: dark red\n  b: {colour: red, size: 2}\n").leaves

    assert leaves == {
        Id("a"): Leaf(colour=Colour.DARK_RED),
        Id("b"): Leaf(colour=Colour.RED, size=2),
    }


def test_a_heading_may_be_any_text() -> None:
    assert list(tree_of('headings:\n  Rank, then: red\n  "#1": red\n').headings) == [
        "Rank, then",
        "#1",
    ]


def test_json_in_the_same_shape_is_read() -> None:
    tree = tree_of('{"prose": ["one, two", "three"], "leaf": {"size": "3"}, "ids": ["a"]}')

    assert tree.prose == Prose(("one, two", "three"), listed=True)
    assert tree.leaf == Leaf(size=3)


def test_the_place_of_every_key_and_entry_is_kept() -> None:
    tree = tree_of("word: x\nids:\n  - a\n  - b\nleaves:\n  c: red\ntrees:\n  - word: y\n")

    places = [tree.at(), tree.at("ids"), tree.at("ids", 1), tree.at("leaves", "c")]
    assert [p.line for p in (*places, tree.trees[0].at("word"))] == [1, 2, 4, 6, 8]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("wrod: x", "1: `wrod` is not a key of an odd tree / write `word`"),
        ("word: x\nword: y", "2: `word` stands twice in an odd tree, first on line 1 / keep one"),
        ("leaves:\n  a: red\n  a: red", "3: `a` stands twice in `leaves`, first on line 2"),
        ("word:", "1: `word` has no value / write one, or take the key out"),
        ("word: ''", "1: `word` has no value"),
        ("prose: |\n\nword: x", "1: `prose` has no value"),
        ("prose:\n  - a\n  - ''", "3: `prose` has no words"),
        ("ids: []", "1: `ids` has no value"),
        ("trees:\n  - word: x\n  -\n", "3: `trees` has no value"),
        ("leaves: {}", "1: `leaves` has no value"),
        ("prose: [a, b]", "1: a list in [ ] splits sentences at their commas / put each entry of"),
        ('prose: [a, "b"]', "1: a list in [ ] splits sentences"),
        ("factors: [a, b]", "1: a list in [ ] splits sentences"),
        ("prose:\n  - - a", "2: `prose` has a list within a list / put each entry on one `- `"),
        ("prose:\n  a: b", "2: `prose` is prose, and YAML reads it as keys / put `prose: |` and"),
        ("prose:\n  - a: b", "2: `prose` is prose, and YAML reads it as keys / put `- |` and"),
        ("prose: a #b", "1: `prose` stops at ` #`; the rest would be lost as a comment / put `pr"),
        (
            "prose:\n  - a #b",
            "2: `prose` stops at ` #`; the rest would be lost as a comment / put `-",
        ),
        ("prose: a\n  b #c", "1: `prose` stops at ` #`"),
        ("word: a #b", "1: `word` stops at ` #`; the rest would be lost as a comment"),
        ("lines:\n  - a\n  - b #c", "3: `lines` stops at ` #`"),
        ("word: “a”", "1: curly quotation marks round the value of `word` would be part of it"),
        ("day: “2026-09-01”", "1: curly quotation marks round the value of `day`"),
        ("word: [1]", '1: `word: [1]` is a list to YAML / put it in quotes: `"[1]"`'),
        ("word: {1}", '1: `word: {1}` is a block of keys to YAML / put it in quotes: `"{1}"`'),
        ("word:\n  - a\n  - b", "2: `word` takes one value, not several / write one value"),
        ("trees:\n  word: x", "2: `trees` is a list / begin each entry with `- `"),
        ("ids:\n  a: b", "2: `ids` is a list / write one value, or several on `- ` lines"),
        ("leaves: red", "1: `leaves` is a block of names / write names under `leaves:`, each on"),
        ("trees:\n  - word:x", "2: there is no space after `word:` / write `word: `"),
        (
            "trees:\n  - x",
            "2: an odd tree has keys of its own, and words stand here / write its keys",
        ),
        ("leaf: rde", "1: `rde` is not one of the words for `leaf` / write `red`"),
        ("leaf: Red", "1: `Red` is not one of the words for `leaf` / write `red`"),
        (
            "leaf: blue",
            "1: `blue` is not one of the words for `leaf` / write one of `red`, `dark",
        ),
        ("leaf: {size: big}", "1: `size` is `big` / write a whole number in digits"),
        ("grown: maybe", "1: `grown` is `maybe` / write `yes` or `no`"),
        ("ids: A b", "1: `A b` is not an id: small letters, digits and hyphens, a letter first"),
        ("ids: 2nd Bid_1", "1: `2nd Bid_1` is not an id: small letters, digits and hyphens, a"),
        ("leaves:\n  A: red", "2: `A` is not an id"),
        ("[a]: b", "1: a key must be a word / put it in quotes"),
        ("rows: |\n  A | B\n  1 | 2\n\n  3\n", "5: this row has 1 cell, the headings are 2"),
        ('rows: "A | B\\n1"', "1: this row has 1 cell"),
        ("just words", "1: an odd tree is expected here"),
        ("- a", "1: an odd tree is expected here"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_its_mending(text: str, problem: str) -> None:
    (said,) = problems_of(text)

    assert said.startswith(problem)


@pytest.mark.parametrize(
    ("word", "made"),
    [
        ("Bidders", "bidders"),
        ("2nd Bid_1", "nd-bid-1"),
        ("été", "t"),
        ("1", "name-it"),
        ("a.b", "a-b"),
    ],
)
def test_an_id_is_suggested_for_what_is_none(word: str, made: str) -> None:
    assert f"write `{made}`, here" in problems_of(f"ids: {word}")[0]


def test_a_key_without_a_near_one_is_answered_with_all() -> None:
    assert problems_of("zzz: x", Leaf) == [
        "1: `zzz` is not a key of a leaf / its keys are `colour`, `size`"
    ]


def test_every_key_that_is_missing_is_told() -> None:
    assert problems_of("number: 4", Needed) == [
        "1: a needed has no `first` / add `first`",
        "1: a needed has no `second` / add `second`",
    ]


def test_a_key_with_a_bad_value_is_not_said_to_be_missing() -> None:
    assert problems_of("first: [1]\nsecond: x", Needed) == [
        '1: `first: [1]` is a list to YAML / put it in quotes: `"[1]"`'
    ]


def test_a_block_is_called_by_its_number() -> None:
    said = problems_of("number: 2.\nfirst: a\nsecond: b\nfirst: c", Needed)

    assert said[0].startswith("4: `first` stands twice in needed `2`, first on line 2")


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    said = problems_of(
        "trees:\n  - wrod: x\n    day: 1/2/2026\nleaf: pink\nday: tomorrow\ngrown:\n"
    )

    assert [line.split(":")[0] for line in said] == ["2", "3", "4", "5", "6"]


def test_a_comment_after_a_value_that_it_cannot_be_part_of_is_left_out() -> None:
    tree = tree_of("day: 2026-09-01 # a Tuesday\nleaf: red # as asked\n")

    assert (tree.day, tree.leaf) == (dt.date(2026, 9, 1), Leaf(colour=Colour.RED))


def test_kinds_of_blocks_have_names() -> None:
    assert [noun_of(OddTree), noun_of(Needed)] == ["an odd tree", "a needed"]
