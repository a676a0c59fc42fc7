"""Any case with full answers composes, says what it must, and stops at nothing else."""

import dataclasses
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import (
    AUTHORITY,
    BIDDERS,
    CONSIDERED,
    LICENSED,
    OFFENDERS,
    REFUSED,
    STAFF,
    case_of,
    letter_of,
)
from noticegen.checks import run_checks, run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.model.authority import Approvals
from noticegen.model.notice import (
    Block,
    BulletList,
    Entry,
    Heading,
    Notice,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
    Text,
    texts_of,
    words_of,
)
from noticegen.write.text import write_text

ENTRIES = {"bidders": BIDDERS, "staff": STAFF, "offenders": OFFENDERS, "outbid": CONSIDERED}
CLASSES = {
    "prices": "{what: the prices, under: bidders}",
    "names": "{what: 'the names, and the addresses', under: staff}",
    "offences": "{what: the offences, under: [offenders, staff]}",
}
UNDER = {"prices": ["bidders"], "names": ["staff"], "offences": ["offenders", "staff"]}
GIFTS = [
    "answer: Seven.",
    "answer:\n      - One\n      - Two, or so",
    "list: [one]",
    "table: |\n      Year | Cost\n      2025 | £7",
    "answer: |\n      # Not a heading | nor a cell\n\n      {% neither %} ::: nor **this**",
]

names = st.lists(st.sampled_from(sorted(CLASSES)), min_size=1, max_size=3, unique=True)
extras = st.lists(
    st.sampled_from(["read_as: As *it* stands.", "searched: The archive.", "caveat: About."]),
    max_size=2,
    unique=True,
)


@st.composite
def decisions(draw: st.DrawFn) -> tuple[list[str], set[str], set[str]]:
    """Give an item's keys, the classes that it withholds, and the reliances that it names."""
    gift = draw(st.sampled_from(GIFTS))
    match draw(st.sampled_from(["given", "considered", "part", "class", "all", "none", "idle"])):
        case "given":
            return ["outcome: disclosed", gift, *draw(extras)], set(), set()
        case "considered":
            return ["outcome: disclosed", gift, "considered: outbid"], set(), {"outbid"}
        case "part":
            kept = draw(names)
            keys = ["outcome: partly disclosed", gift, f"withholds: [{', '.join(kept)}]"]
            return [*keys, *draw(extras)], set(kept), set()
        case "class":
            kept = draw(names)
            return ["outcome: withheld", f"withholds: [{', '.join(kept)}]"], set(kept), set()
        case "all":
            under = draw(st.sampled_from(["bidders", "staff", "offenders"]))
            return ["outcome: withheld", f"under: {under}"], set(), {under}
        case "none":
            return ["outcome: not held", "because: Nobody *counted* them."], set(), set()
        case _:
            return ["outcome: not applicable", "because: None was lost."], set(), set()


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, str]:
    """Give the text of a case, and that of its authority."""
    decided = draw(st.lists(decisions(), min_size=1, max_size=8))
    are_numbered = draw(st.booleans())
    lines: list[str] = []
    for index, (keys, _, _) in enumerate(decided, start=1):
        number = [f"number: {index})"] if are_numbered else []
        own = [*number, f"asks: Question {index}?", *keys]
        if index > 1 and draw(st.booleans()) and draw(st.booleans()):
            own = [*number, f"asks: Question {index}?", "see: 1"]
            decided[index - 1] = (own, set(), set())
        lines += [f"  - {own[0]}", *(f"    {line}" for line in own[1:])]
    kept = {name for _, classes, _ in decided for name in classes}
    used = {name for _, _, reliances in decided for name in reliances}
    used |= {name for kind in kept for name in UNDER[kind]}
    text = "items:\n" + "\n".join(lines) + "\n"
    if kept:
        text += "withheld:\n" + "".join(f"  {k}: {CLASSES[k]}\n" for k in sorted(kept))
    if used:
        text += "relied_on:" + "".join(ENTRIES[name] for name in sorted(used))
    text += draw(st.sampled_from(["", "quoted_in: annex\n", "caveat: Without VAT.\n"]))
    text += draw(st.sampled_from(["", "issued: 2026-10-05\n", "clarified: 2026-09-10\n"]))
    authority = draw(st.sampled_from([AUTHORITY, LICENSED, AUTHORITY.replace("yes", "no")]))
    return text, authority


@settings(max_examples=60, deadline=None)
@given(typed=cases())
def test_a_case_with_full_answers_is_stopped_by_nothing(typed: tuple[str, str]) -> None:
    assert [f for f in run_checks(case_of(*typed)) if f.stops] == []


@settings(max_examples=30, deadline=None)
@given(typed=cases())
def test_a_case_that_nobody_approved_is_stopped_by_that_alone(typed: tuple[str, str]) -> None:
    unapproved = dataclasses.replace(case_of(*typed), approvals=Approvals())
    assert {f.rule for f in run_checks(unapproved) if f.stops} == {"not-ready-to-send"}


@settings(max_examples=60, deadline=None)
@given(typed=cases())
def test_every_item_and_every_limb_stands_in_the_letter(typed: tuple[str, str]) -> None:
    case = case_of(*typed)
    notice = letter_of(case)
    words = " ".join(words for words, _ in texts_of(notice.blocks))
    numbers = [leaf.number for leaf in case.leaves()]
    if len(numbers) > 1:
        assert set(numbers_said(words)) >= set(numbers)
    for leaf in case.leaves():
        for name in (*case.reliances_of(leaf.item), *leaf.item.considered):
            assert str(case.reliances[name].law.citation) in words


@settings(max_examples=60, deadline=None)
@given(typed=cases())
def test_a_letter_as_it_is_composed_lacks_nothing(typed: tuple[str, str]) -> None:
    case = case_of(*typed)
    words = write_text(letter_of(case)).decode()
    assert list(run_letter_checks(case, Finished("letter.txt", words))) == []


@settings(max_examples=60, deadline=None)
@given(typed=cases())
def test_the_shape_of_any_letter_is_sound(typed: tuple[str, str]) -> None:
    assert list(flaws_of(letter_of(case_of(*typed)))) == []


def numbers_said(words: str) -> Iterator[str]:
    """Give the numbers that stand after `Item` or `Items`."""
    for listed in re.findall(r"Items? ((?:\w+(?:, | and ))*\w+)\.", words):
        yield from re.findall(r"\w+", listed)


def flaws_of(notice: Notice) -> Iterator[str]:
    """Say what no letter may have: levels skipped, empty paragraphs, leftovers of markup."""
    level = 0
    for block in notice.blocks:
        if isinstance(block, Heading):
            if block.level > level + 1 or (block.level == 1) is not (level == 0):
                yield f"level {block.level} follows {level}: {words_of(block.spans)}"
            level = block.level
        yield from empty_of(block)
    for words, _ in texts_of(notice.blocks):
        ours = words.replace("{% neither %} ::: nor **this**", "").replace("*", "")
        if "  " in words or words != words.strip() or " \n" in words:
            yield f"spaces: {words!r}"
        if re.search(r"\{\{|\}\}|\{%|:::|\\|<|\]\(|\bNone\b(?! was)|Markup|&\w+;", ours):
            yield f"markup: {words!r}"
        if re.search(r" [,.;:]|\.\.|,,|;\.", words.replace(" ::: ", "").replace("*", "")):
            yield f"punctuation: {words!r}"


def empty_of(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            if not words_of(block.spans):
                yield f"empty: {block}"
        case BulletList(entries) | NumberedList(entries, _):
            if not entries or any(entry == Entry(()) for entry in entries):
                yield f"empty: {block}"
        case Quotation(paragraphs, _):
            if not paragraphs:
                yield f"empty: {block}"
        case Table(_, headings, rows, _):
            if not rows or any(len(row) != len(headings) for row in rows):
                yield f"empty: {block}"
        case _:
            pass


ODD = {
    "not held, alone and unnumbered": "items:\n  - outcome: not held\n    because: Unknown.\n",
    "all see the first": (
        "items:\n  - outcome: disclosed\n    answer: Seven.\n" + "  - see: 1\n" * 11
    ),
    "a draft in which nothing is decided": "items:\n  - asks: Why?\n  - asks: How?\n",
    "a draft without a balance": REFUSED.replace("      balance: maintaining\n", ""),
    "background and advice": (
        "items:\n  - outcome: disclosed\n    answer: Seven.\n"
        "advice: {text: Ask again.}\nbackground: [{heading: Parks, text: Forty.}]\n"
    ),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_the_shape_of_odd_letters_is_sound(text: str) -> None:
    assert list(flaws_of(letter_of(case_of(text)))) == []


def test_flaws_are_seen() -> None:
    notice = letter_of(case_of(REFUSED))
    flawed = (Heading(3, (Text("{{ a }}  b ."),)), Paragraph(()), *notice.blocks)
    found = [flaw.split(":")[0] for flaw in flaws_of(Notice("", "", "", flawed, ""))]
    assert {"level 3 follows 0", "empty", "spaces", "markup", "punctuation"} <= set(found)
