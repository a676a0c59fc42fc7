"""`passed-on-without-consent`: whose name goes to another authority was asked first."""

import pytest

from cases import case_of, told, without
from other_letters import LED_ON


def test_a_request_passed_on_as_agreed_passes() -> None:
    assert told(case_of(LED_ON)) == []


def test_one_that_can_be_made_there_passes() -> None:
    text = without(LED_ON, "agreed", "passed_on") + "    write_to: foi@wexshire.example\n"
    assert told(case_of(text)) == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            ("agreed",),
            (
                "the request was passed on to `county`, and nothing says that"
                " the applicant agreed · add"
                " `agreed`, the day, or go on if the applicant's name was not passed on with it"
            ),
        ),
        (
            ("agreed", "passed_on"),
            (
                "`county` may hold it, and nothing says how to ask"
                " · add `write_to`, or `passed_on` with the day"
            ),
        ),
    ],
)
def test_otherwise_it_is_advised_to_say_so(keys: tuple[str, ...], said: str) -> None:
    assert [found.partition("advice: ")[2] for found in told(case_of(without(LED_ON, *keys)))] == [
        f"{said} [passed-on-without-consent]"
    ]
