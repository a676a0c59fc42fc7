"""`no-exemption-named`."""

import dataclasses
import datetime as dt

from cases import BIDDERS, REFUSED, case_of, law, told
from noticegen.model.choices import Outcome
from outcome_cases import UNANNOUNCED, limited_case

SILENT = [
    key
    for key, limb in law(dt.date(2026, 9, 24)).limbs.items()
    if limb.limb.refuses_as is Outcome.NEITHER
]


def test_an_item_refused_under_nothing_is_blocked() -> None:
    text = """\
        items:
          - number: 2
            asks: The price in each bid.
            outcome: withheld
    """
    assert told(case_of(text)) == [
        (
            "request.yaml:4: blocking: item `2` is `withheld` under nothing"
            " · name an entry of `relied_on` in `under`, or of `withheld` in `withholds`"
            " [no-exemption-named]"
        )
    ]


def test_an_item_disclosed_in_part_that_withholds_nothing_is_blocked() -> None:
    text = """\
        items:
          - number: 2
            outcome: partly disclosed
            answer: It cost £41,000.
    """
    assert told(case_of(text)) == [
        (
            "request.yaml:3: blocking: item `2` is `partly disclosed`, and withholds nothing"
            " · name what is withheld in `withholds`, or write `disclosed` [no-exemption-named]"
        )
    ]


def test_an_item_refused_under_a_reliance_passes() -> None:
    assert told(case_of(REFUSED)) == []


NEITHER = """\
items:
  - number: 2
    asks: Any flights.
    outcome: neither confirmed nor denied
"""


def fix_of(text: str) -> str:
    (line,) = [line for line in told(limited_case(text)) if "no-exemption-named" in line]
    return line.partition(" · ")[2]


def test_how_to_add_what_refuses_in_this_way_is_told() -> None:
    assert fix_of(NEITHER) == (
        "name an entry of `relied_on` in `under`: write `under: ground` here, and at the left edge"
        " `relied_on:`; under that, two spaces further in, `ground:`, and under that `limb:"
        f" {SILENT[0]}` [no-exemption-named]"
    )
    given = "  - number: 3\n    asks: Who bid?\n    outcome: withheld\n    under: bidders\n"
    fix = fix_of(f"{NEITHER}{given}relied_on:{BIDDERS}")
    assert "here; under `relied_on`, two spaces further in" in fix


def test_where_an_entry_refuses_in_this_way_nothing_more_is_told() -> None:
    text = f"{NEITHER}  - number: 3\n    covers: others\n"
    text += "    outcome: neither confirmed nor denied\n"
    text += f"    under: unannounced\nrelied_on:{UNANNOUNCED}"
    assert fix_of(text) == "name an entry of `relied_on` in `under` [no-exemption-named]"


def test_where_nothing_defined_refuses_in_this_way_that_is_told() -> None:
    given = law(dt.date(2026, 9, 24))
    limbs = {key: limb for key, limb in given.limbs.items() if key == "s43(2)"}
    case = case_of(NEITHER, given_law=dataclasses.replace(given, limbs=limbs))
    (line,) = [line for line in told(case) if "no-exemption-named" in line]
    assert "no provision for `neither confirmed nor denied` is defined yet" in line
