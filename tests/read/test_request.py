from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.errors import FileError, RequestFileError
from noticegen.model.choices import Outcome
from noticegen.model.finding import Problem
from noticegen.model.item import items_of
from noticegen.model.request import Request
from noticegen.model.text import Quoted
from noticegen.read.request import read_request

SAMPLES = Path(__file__).parents[2] / "samples"
GOOD = (SAMPLES / "camera-contract/request.yaml").read_text("utf-8")

Write = Callable[[str | bytes], Path]

CASE = """\
reference: 0417
applicant: Ms Orla Vint
received: 2026-09-01
items:
  - number: 1
    asks: The price in each bid.
    outcome: partly disclosed
    answer: The lowest was £48,200.
    withholds: [prices]
  - number: 2
    parts:
      - covers: the winner
        outcome: withheld
        under: bidders
withheld:
  prices:
    what: the prices
    under: bidders
relied_on:
  bidders:
    limb: s43(2)
attachments:
  bids:
    title: Bids
    source: bids.csv
    columns:
      Bid: {withholds: prices}
"""


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Write a case file and give its path."""
    folder = tmp_path_factory.mktemp("case")

    def write_case(content: str | bytes) -> Path:
        path = folder / "request.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_case


def problems_of(path: Path) -> list[str]:
    with pytest.raises(RequestFileError) as error:
        read_request(path)
    return [f"{p.where.line}: {p.what} / {p.fix}" for p in error.value.problems]


def test_a_sample_is_read_whole() -> None:
    request = read_request(SAMPLES / "camera-contract/request.yaml")

    assert [item.number for item in request.items] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert request.items[4].outcome is Outcome.WITHHELD
    assert list(request.relied_on) == ["supplier", "bidders"]
    assert request.send_to == ("12 Harbour Steps", "Eastmere", "EM2 4ZZ")


def test_a_list_in_the_applicants_words_stays_a_list() -> None:
    request = read_request(SAMPLES / "camera-contract/request.yaml")

    asks = request.items[2].asks
    assert isinstance(asks, Quoted)
    (paragraph,) = asks.paragraphs
    first, *listed = paragraph.split("\n")
    assert first.endswith("Please break it down into")
    assert listed == ["- cameras", "- docking stations", "- storage of recordings"]


def test_a_reference_keeps_its_noughts(write: Write) -> None:
    assert read_request(write(CASE)).reference == "0417"


def test_parts_come_after_their_item(write: Write) -> None:
    items = items_of(read_request(write(CASE)).items)

    assert [item.number or str(item.covers) for item in items] == ["1", "2", "the winner"]


@pytest.mark.parametrize(
    ("good", "bad", "problem"),
    [
        (
            "withholds: [prices]",
            "withholds: [price]",
            "9: `withholds: price`: `withheld` has no `price` / write `prices`",
        ),
        (
            "        under: bidders\nwithheld",
            "        under: losers\nwithheld",
            "14: `under: losers`: `relied_on` has no `losers` / write one of `bidders`, or add it",
        ),
        (
            "    withholds: [prices]",
            "    withholds: [prices]\n    considered: biders",
            "10: `considered: biders`: `relied_on` has no `biders` / write `bidders`",
        ),
        (
            "    withholds: [prices]",
            "    withholds:\n      - prices\n    attached:\n      - bids\n      - bid",
            "13: `attached: bid`: `attachments` has no `bid` / write `bids`",
        ),
        (
            "    what: the prices\n    under: bidders",
            "    what: the prices\n    under: bider",
            "18: `under: bider`: `relied_on` has no `bider` / write `bidders`",
        ),
        (
            "    what: the prices\n",
            "    what: the prices\n    except: totals\n",
            "18: `except: totals`: `withheld` has no `totals` / write one of `prices`, or add it",
        ),
        (
            "Bid: {withholds: prices}",
            "Bid: {withholds: names}",
            "27: `withholds: names`: `withheld` has no `names` / write one of `prices`",
        ),
        (
            "relied_on:",
            "reuse:\n  not_licensed: bid\nrelied_on:",
            "20: `not_licensed: bid`: `attachments` has no `bid` / write `bids`",
        ),
    ],
)
def test_an_id_that_names_nothing_is_told(write: Write, good: str, bad: str, problem: str) -> None:
    assert good in CASE
    (said,) = problems_of(write(CASE.replace(good, bad)))

    assert said.startswith(problem)


def test_every_id_that_names_nothing_is_told_in_the_order_of_its_line(write: Write) -> None:
    case = CASE.replace("    under: bidders", "    under: bider").replace("[prices]", "[price]")

    assert [line.split(":")[0] for line in problems_of(write(case))] == ["9", "14", "18"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RequestFileError, match="there is no such file"):
        read_request(tmp_path / "request.yaml")


def test_a_case_of_utf_16_with_windows_line_ends_is_the_same_case(write: Write) -> None:
    typed = CASE.replace("\n", "\r\n").encode("utf-16")

    assert read_request(write(typed)) == read_request(write(CASE))


LINES = GOOD.splitlines(keepends=True)
A_LINE = st.integers(0, len(LINES) - 1)
A_PLACE = st.integers(0, len(GOOD))
SIGNS = st.sampled_from(
    [*"\t:#*&!|>'\"[]{}-,?%@`\\~=<“”\x00\x07\x85\u2028\ufeff🎈é", "\n", "  ", ": "]
)


def less_lines(numbers: list[int]) -> str:
    return "".join(line for n, line in enumerate(LINES) if n not in numbers)


def more_lines(moves: list[tuple[int, int]]) -> str:
    lines = list(LINES)
    for source, target in moves:
        lines.insert(target, LINES[source])
    return "".join(lines)


def other_indents(moves: list[tuple[int, int]]) -> str:
    lines = list(LINES)
    for number, indent in moves:
        lines[number] = " " * indent + lines[number].lstrip(" ")
    return "".join(lines)


def more_signs(signs: list[tuple[int, str]]) -> str:
    text = GOOD
    for place, sign in signs:
        text = text[:place] + sign + text[place:]
    return text


def less_signs(ranges: list[tuple[int, int]]) -> str:
    text = GOOD
    for place, length in ranges:
        text = text[:place] + text[place + length :]
    return text


MUTANTS = st.one_of(
    st.lists(A_LINE, min_size=1, max_size=5).map(less_lines),
    st.lists(st.tuples(A_LINE, A_LINE), min_size=1, max_size=5).map(more_lines),
    st.lists(st.tuples(A_LINE, st.integers(0, 12)), min_size=1, max_size=3).map(other_indents),
    st.lists(st.tuples(A_PLACE, SIGNS), min_size=1, max_size=4).map(more_signs),
    st.lists(st.tuples(A_PLACE, st.integers(1, 40)), min_size=1, max_size=3).map(less_signs),
)


@given(mutant=MUTANTS)
@settings(deadline=None, derandomize=True, max_examples=400)
def test_a_mutant_of_a_good_case_is_a_request_or_told_with_its_line(
    write: Write, mutant: str
) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        request = read_request(write(mutant))
    except FileError as error:
        problems = error.problems
    else:
        assert isinstance(request, Request)
        return

    last_line = mutant.count("\n") + 1
    assert problems
    assert all(p.what and p.fix for p in problems)
    assert all(p.where.line and p.where.line <= last_line + 1 for p in problems)


@given(noise=st.binary(max_size=300))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_any_bytes_are_a_request_or_told(write: Write, noise: bytes) -> None:
    with pytest.raises(FileError) as error:
        read_request(write(noise))

    assert error.value.problems
