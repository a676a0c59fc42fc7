"""`advice-missing`."""

from cases import REFUSED, changed, without
from outcome_cases import TOO_DEAR, told_of

SILENT = without(TOO_DEAR, "advice")


def test_a_narrower_request_passes() -> None:
    assert told_of(TOO_DEAR) == []


def test_advice_in_other_words_passes() -> None:
    assert told_of(changed(TOO_DEAR, "narrower_request", "text")) == []


def test_no_advice_is_advised_with_what_would_fit() -> None:
    assert told_of(SILENT) == [
        (
            "request.yaml:5: advice: nothing says what would fit the limit · add"
            " `narrower_request` under `advice`; 216 of them would [advice-missing]"
        )
    ]


def test_where_nothing_can_be_counted_the_number_is_left_out() -> None:
    more = "      - {activity: locating, of: boxes, how_many: 90, minutes_each: 9}\n"
    text = changed(SILENT, "    estimate_basis", more + "    estimate_basis")
    assert told_of(text) == [
        (
            "request.yaml:5: advice: nothing says what would fit the limit · add"
            " `narrower_request` under `advice` [advice-missing]"
        )
    ]


def test_links_alone_are_no_advice() -> None:
    links = "advice:\n  links: [{title: Log, address: https://wexmoor.example/log}]\n"
    assert len(told_of(changed(SILENT, "relied_on:", links + "relied_on:"))) == 1


def test_an_item_answered_elsewhere_needs_none_of_its_own() -> None:
    text = changed(SILENT, "relied_on:", "  - number: 2\n    see: 1\nrelied_on:")
    assert len(told_of(text)) == 1


def test_other_refusals_need_none() -> None:
    assert told_of(REFUSED) == []


HUGE = changed(changed(TOO_DEAR, "how_many: 1790", "how_many: 2"), "3 to 5", "900 to 1100")


def test_what_is_suggested_is_doubted_where_not_one_fits() -> None:
    assert told_of(HUGE) == [
        (
            "request.yaml:5: advice: not one of `patrol notes` fits the limit · say in `text`"
            " under `advice` what else could be asked for [advice-missing]"
        )
    ]
    assert told_of(without(HUGE, "advice")) == told_of(HUGE)


def test_a_suggestion_that_is_counted_or_in_words_is_not_doubted() -> None:
    assert told_of(changed(HUGE, "narrower_request", "text")) == []
    work = "{activity: locating, of: logs, how_many: 9, minutes_each: 9}"
    assert told_of(f"{HUGE}    narrower_estimate: [{work}]\n") == []
