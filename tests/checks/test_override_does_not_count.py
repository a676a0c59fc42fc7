"""`override-does-not-count`."""

import pytest

from cases import AUTHORITY, GIVEN, case_of, changed, told

MARK = "[override-does-not-count]"


def overriding(finding: str, about: str = "") -> str:
    named = f"    about: {about}\n" if about else ""
    return (
        "overrides:\n"
        f"  - finding: {finding}\n{named}"
        "    by: Ines Corbel\n"
        "    role: Solicitor\n"
        "    date: 2026-09-20\n"
        "    because: It is right.\n"
    )


LEFT = changed(GIVEN, "£41,000", "XXX")


def test_an_override_of_a_finding_that_is_fixed_is_blocked() -> None:
    authority = changed(AUTHORITY, "offered: yes", "offered: yes")
    authority = changed(authority, "      write_to: review@wexmoor.example\n", "")
    found = told(case_of(GIVEN + overriding("review-not-stated"), authority=authority))
    assert found[1:] == [
        (
            "request.yaml:8: blocking: `review-not-stated` can't be overridden"
            f" · mend it, and take the override out {MARK}"
        )
    ]


@pytest.mark.parametrize("code", ["leak", "letter-lacks-rights", "letter-lacks-statement"])
def test_an_override_of_what_is_found_only_later_is_blocked(code: str) -> None:
    assert told(case_of(GIVEN + overriding(code))) == [
        (
            f"request.yaml:8: blocking: `{code}` can't be overridden"
            f" · mend it, and take the override out {MARK}"
        )
    ]


def test_an_override_of_an_unknown_finding_is_blocked() -> None:
    assert told(case_of(GIVEN + overriding("rows-single-outs"))) == [
        (
            "request.yaml:8: blocking: there is no finding `rows-single-outs`"
            f" · write `rows-single-out` {MARK}"
        )
    ]


def test_an_override_of_something_quite_unknown_is_blocked() -> None:
    assert told(case_of(GIVEN + overriding("everything"))) == [
        (
            "request.yaml:8: blocking: there is no finding `everything`"
            f" · write the code that stands after the finding {MARK}"
        )
    ]


def test_an_override_of_what_is_no_longer_found_is_advised_against() -> None:
    assert told(case_of(GIVEN + overriding("placeholder-left"))) == [
        (
            "request.yaml:8: advice: nothing is found that `placeholder-left` would override"
            f" · take the override out, or mend its `finding` or `about` {MARK}"
        )
    ]


def test_an_override_about_something_else_does_not_count() -> None:
    first, second = told(case_of(LEFT + overriding("placeholder-left", about="caveat")))
    assert first.startswith("request.yaml:6: blocking: `XXX` is still in `answer`")
    assert second.startswith("request.yaml:8: advice: nothing is found that")


def test_an_override_of_advice_is_needless() -> None:
    found = told(case_of(GIVEN + "issued: 2026-10-02\n" + overriding("late")))
    assert found[1:] == [
        (
            "request.yaml:9: advice: `late` is advice, and needs no override"
            f" · take the override out {MARK}"
        )
    ]


def test_an_override_of_a_finding_that_is_there_counts() -> None:
    for about in ("", "answer"):
        (finding,) = told(case_of(LEFT + overriding("placeholder-left", about)))
        assert "(overridden by Ines Corbel, Solicitor)" in finding
