"""`named-by-nothing`."""

import pytest

from cases import BIDDERS, GIVEN, JOBS, REFUSED, STAFF, case_of, told, without

PARTLY = f"""
items:
  - number: 1
    outcome: partly disclosed
    answer: It cost £41,000.
    withholds: prices
withheld:
  prices: {{what: the price in each bid, under: bidders}}
relied_on:{BIDDERS}"""


def test_what_an_item_leads_to_is_named() -> None:
    assert told(case_of(PARTLY)) == []


def test_a_class_that_no_item_withholds_is_blocked() -> None:
    text = PARTLY.replace(
        "withheld:\n", "withheld:\n  offence-dates: {what: the dates, under: bidders}\n"
    )
    assert told(case_of(text)) == [
        (
            "request.yaml:8: blocking: nothing withholds `offence-dates`"
            " · name it in an item's `withholds`, or take it out: write"
            " `withholds: [prices, offence-dates]` in item `1`, or take out line 8"
            " [named-by-nothing]"
        )
    ]


def test_a_class_that_another_carves_out_is_named() -> None:
    text = PARTLY.replace(
        "under: bidders}\nrelied_on",
        "under: bidders, except: totals}\n  totals: {what: the totals, under: bidders}\nrelied_on",
    )
    assert told(case_of(text)) == []


def test_a_reliance_that_only_an_unused_class_names_is_not_reported_too() -> None:
    text = PARTLY + STAFF
    text = text.replace("withheld:\n", "withheld:\n  names: {what: the names, under: staff}\n")
    assert told(case_of(text)) == [
        (
            "request.yaml:8: blocking: nothing withholds `names`"
            " · name it in an item's `withholds`, or take it out: write"
            " `withholds: [prices, names]` in item `1`, or take out line 8, and `staff` in"
            " `relied_on` [named-by-nothing]"
        )
    ]


def test_a_reliance_that_nothing_names_is_blocked() -> None:
    assert told(case_of(REFUSED + STAFF)) == [
        (
            "request.yaml:23: blocking: nothing relies on `staff`"
            " · name it in an item, or take it out: take out lines 23 to 34 [named-by-nothing]"
        )
    ]


def test_an_attachment_that_no_item_gives_is_blocked() -> None:
    text = GIVEN + "attachments:\n  bids: {title: Bids, source: b.csv, columns: {Bid: keep}}\n"
    assert told(case_of(text)) == [
        (
            "request.yaml:8: blocking: nothing gives `bids`"
            " · name it in an item, or take it out: take out lines 7 to 8, `attachments:` too"
            " [named-by-nothing]"
        )
    ]


def test_an_attachment_that_an_item_gives_is_named() -> None:
    text = GIVEN + "    attached: bids\n"
    text += "attachments:\n  bids: {title: Bids, source: b.csv, columns: {Bid: keep}}\n"
    assert told(case_of(text)) == []


def test_reuse_where_nothing_is_released_is_blocked() -> None:
    assert told(case_of(REFUSED + "reuse: {owner: Lumen Harbour Ltd}\n")) == [
        (
            "request.yaml:22: blocking: `reuse` is said, and nothing is released"
            " · take it out [named-by-nothing]"
        )
    ]


def test_reuse_of_what_is_released_passes() -> None:
    assert told(case_of(GIVEN + "reuse: {owner: Lumen Harbour Ltd}\n")) == []


def test_a_class_that_only_a_column_names_is_not_told_here() -> None:
    text = JOBS.replace("    withholds: names\nwithheld", "    withholds: days\nwithheld")
    text = text.replace("withheld:\n", "withheld:\n  days: {what: the days, under: staff}\n")
    found = told(case_of(text))
    assert [line for line in found if "named-by-nothing" in line] == []


UNUSED = "withheld:\n  offence-dates: {what: the dates, under: NAME}\n"


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("staff", ()),  # nothing else leads there
        ("bidders", ("question-not-answered",)),
    ],
)
def test_what_only_an_unused_class_leads_to_is_not_read(name: str, where: tuple[str, ...]) -> None:
    text = PARTLY.replace("withheld:\n", UNUSED.replace("NAME", name)) + STAFF
    wrong = without(text, "causal_link") if where else without(text, "overridden")
    found = [said.rpartition("[")[2].rstrip("]") for said in told(case_of(wrong))]
    assert tuple(rule for rule in found if rule != "named-by-nothing") == where


def test_what_an_item_considers_is_read() -> None:
    considered = without(BIDDERS, "how_likely").replace(
        "balance: maintaining", "balance: disclosure"
    )
    text = GIVEN + "    considered: bidders\n" + UNUSED.replace("NAME", "bidders")
    found = [said.rpartition("[")[2] for said in told(case_of(f"{text}relied_on:{considered}"))]
    assert found == ["named-by-nothing]", "question-not-answered]"]
