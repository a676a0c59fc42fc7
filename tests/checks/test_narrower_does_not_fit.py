"""`narrower-does-not-fit`."""

import pytest

from cases import changed
from outcome_cases import TOO_DEAR, told_of

BASIS = "    estimate_basis:"
NARROWER = """    narrower_estimate:
      - activity: [determining whether held, extracting]
        of: patrol notes
        how_many: {}
        minutes_each: 3 to 5
    estimate_basis:"""
ADVICE = "relied_on:"


def asking_for(how_many: int) -> str:
    return changed(TOO_DEAR, BASIS, NARROWER.format(how_many))


def test_a_narrower_request_that_fits_passes() -> None:
    assert told_of(asking_for(216)) == []


def test_one_that_is_over_the_limit_at_the_most_is_blocked() -> None:
    (line,) = told_of(asking_for(217))
    assert "what is suggested comes to 18.1 hours, £452.09; the limit is 18 hours, £450" in line
    assert "216 of them would fit" in line


def test_one_that_cannot_be_counted_is_blocked() -> None:
    text = changed(asking_for(100), "how_many: 100\n        minutes_each: 3 to 5", "how_many: 100")
    (line,) = told_of(text)
    assert "what the narrower request of `notes` would take can't be counted" in line


def test_one_that_nothing_tells_is_blocked() -> None:
    text = changed(asking_for(100), "narrower_request:", "text:")
    (line,) = told_of(text)
    assert "`notes` counts a narrower request, and nothing tells what it is" in line


@pytest.mark.parametrize(("minutes", "fits"), [("1 to 4", "270"), ("2", "540")])
def test_what_would_fit_is_told(minutes: str, fits: str) -> None:
    text = changed(
        asking_for(900),
        "minutes_each: 3 to 5\n    narrower",
        f"minutes_each: {minutes}\n    narrower",
    )
    assert f"{fits} of them would fit" in " ".join(told_of(text))
