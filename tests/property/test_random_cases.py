"""Random cases of every kind of letter make letters without a fault, which say what they must.

`scripts/random-cases` tries thousands; here are a hundred, the same each time.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, seed, settings

from random_cases.asked import read
from random_cases.lawyer import missing_statements
from random_cases.letters import KINDS, RandomCase, random_cases
from random_cases.opened import CELL, Line, lines_of
from random_cases.tried import try_case
from random_cases.visible import visible_faults

CASES = 100
SEED = 2
LEAST_FREE = 0.34
"""So large a share, at least, has nothing that stops a final letter."""
OBLIGATORY = {
    "the refusal notice": r"refusal notice",
    "the Commissioner": r"section 50 of the Act",
    "the balance": r"in all the circumstances of the case",
    "the provision": r"[Ss]ection \d+[A-Z]?\(",
    "what is held": r"\b[Ww]e hold\b",
}

HELD = {"disclosed", "partly disclosed", "withheld"}
Letter = tuple[RandomCase, list[Line]]


def drawn(count: int, number: int) -> list[RandomCase]:
    """Draw cases, the same for the same numbers."""
    found: list[RandomCase] = []

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(random_cases())
    def draw(case: RandomCase) -> None:
        assume(case.key not in {other.key for other in found})
        found.append(case)

    draw()
    return found


def shown(case: RandomCase) -> str:
    return json.dumps(case.letters, ensure_ascii=False, indent=1)


def test_random_cases_make_letters_that_say_what_they_must(tmp_path: Path) -> None:
    outcomes: Counter[str] = Counter()
    kinds = set()
    for number, case in enumerate(drawn(CASES, SEED)):
        tried = try_case(case, tmp_path / str(number), audit=number % 20 == 0)
        assert tried.all_faults == (), shown(case)
        outcomes[tried.outcome] += 1
        kinds.add(case.kind)

    free = sum(count for outcome, count in outcomes.items() if outcome.startswith("final"))
    assert sum(outcomes.values()) >= CASES
    assert free >= CASES * LEAST_FREE
    assert len(kinds) >= len(KINDS) - 2


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> list[Letter]:
    """Give cases that can be sent, with the lines of their letters."""
    folder = tmp_path_factory.mktemp("random")
    found = []
    for number, case in enumerate(drawn(40, 5)):
        made = try_case(case, folder / str(number)).made
        if made and made.result and not made.stopping and made.result.documents:
            docx = next(d for d in made.result.documents if d.name.endswith(".docx"))
            found.append((case, lines_of(docx.data)))
    return found


@pytest.mark.parametrize("what", OBLIGATORY)
def test_whoever_reads_the_letters_notices_what_is_left_out(
    letters: Sequence[Letter], what: str
) -> None:
    pattern = re.compile(OBLIGATORY[what])
    tried = 0
    for case, lines in letters:
        assert list(missing_statements(case, lines)) == []
        left = [line for line in lines if not pattern.search(line.words)]
        is_refused = any("refusal notice" in line.words for line in lines)
        is_held = bool({item.outcome for item in read(case).decided} & HELD)
        if len(left) < len(lines) and is_refused and is_held:
            tried += 1
            assert list(missing_statements(case, left)), shown(case)
    assert tried > 5


def test_whoever_reads_the_letters_notices_each_reason_that_is_left_out(
    letters: Sequence[Letter],
) -> None:
    texts = [
        (case, lines, answer)
        for case, lines in letters
        for entry in case.last.get("relied_on", {}).values()
        for answer in entry.get("public_interest_test", {}).get("for_maintaining", ())
        if "explaining_would_disclose" not in entry
    ]
    assert len(texts) > 10
    for case, lines, answer in texts:
        left = [line for line in lines if answer not in line.words]
        assert list(missing_statements(case, left)), answer


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ([Line("Normal", "We hold it, and and give it.")], "a word twice"),
        ([Line("Normal", "We hold None of it.")], "left open"),
        ([Line("Normal", "We wrote to {{ name }}.")], "left open"),
        ([Line("Normal", "We hold  it.")], "spaces or signs"),
        ([Line("Normal", "We hold it , too.")], "spaces or signs"),
        ([Line("Normal", "We hold it..")], "spaces or signs"),
        ([Line("Normal", "It is called “data.")], "a quotation mark is open"),
        ([Line("Normal", "It is called (data.")], "a bracket is open"),
        ([Line("Normal", "We hold it")], "a sentence without its end"),
        ([Line("Normal", "we hold it.")], "a sentence with a small first letter"),
        ([Line("Normal", "We decided on 2026-09-01.")], "a date as typed"),
        ([Line("Normal", "This is a internal review.")], "a or an"),
        ([Line("Normal", "")], "an empty Normal"),
        ([Line("Heading 2", " ")], "an empty Heading 2"),
        ([Line("Heading 2", "Why")], "nothing under the last heading"),
        ([Line("Heading 2", "Why"), Line("Heading 2", "Why")], "twice in a row"),
        ([Line("Heading 3", "Why"), Line("Heading 2", "Help")], "nothing under the heading"),
        ([Line("Normal", "It is so."), Line("Normal", "It is so.")], "twice in a row"),
        ([Line("Normal", "See zq-ground-1.")], "`zq-` is printed"),
        ([Line(CELL, "The answer is public_interest_test.")], "a key"),
    ],
)
def test_visible_faults_are_seen(lines: list[Line], fault: str) -> None:
    assert [said for said in visible_faults(lines) if fault in said]


def test_what_is_right_is_no_visible_fault() -> None:
    lines = [
        Line("Heading 2", "Why"),
        Line("Normal", "We had had it, and that that is so (“too”)."),
    ]
    assert list(visible_faults(lines)) == []
