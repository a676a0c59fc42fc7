"""`no-notice-without-ground`: nothing is sent only where section 17(6) allows it."""

from cases import REFUSED, case_of, changed, told, without
from other_letters import NOTHING_SENT


def test_a_vexatious_request_after_an_earlier_notice_passes() -> None:
    assert told(case_of(NOTHING_SENT)) == []


def test_without_an_earlier_notice_it_stops() -> None:
    assert told(case_of(without(NOTHING_SENT, "earlier_notice"))) == [
        (
            "request.yaml:9: blocking: `bench` names no notice that was given before · add"
            " `earlier_notice`: `date`, `reference` and `because`; or send a letter"
            " [no-notice-without-ground]"
        )
    ]


def test_what_is_withheld_needs_a_letter() -> None:
    text = changed(REFUSED, "items:", "kind: no notice\nitems:")
    assert told(case_of(text)) == [
        (
            "request.yaml:6: blocking: item `1` is `withheld`, which needs a letter · write"
            " `kind: reply`; only `vexatious` and `repeated` can go without"
            " [no-notice-without-ground]"
        )
    ]
