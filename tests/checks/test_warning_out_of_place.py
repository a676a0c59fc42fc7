"""`warning-out-of-place`: section 17(6) is about section 14, and about what is not sent."""

import pytest

from cases import REFUSED, case_of, changed, told
from other_letters import NOTHING_SENT, WARNED


@pytest.mark.parametrize("text", [WARNED, NOTHING_SENT], ids=["warned", "nothing sent"])
def test_each_in_its_place_passes(text: str) -> None:
    assert told(case_of(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            REFUSED + "    warns_about: requests about bids\n",
            (
                "`bidders` has `warns_about`, and section 43(2) needs a notice every"
                " time · take it out"
            ),
        ),
        (
            NOTHING_SENT + "    warns_about: requests about the bench\n",
            (
                "`bench` warns of no further notice, and nothing is sent"
                " · take it out; the earlier notice has warned"
            ),
        ),
        (
            changed(NOTHING_SENT, "kind: no notice\n", ""),
            (
                "`bench` has `earlier_notice`, and a letter is sent"
                " · take it out; or write `kind: no notice`, and nothing is sent"
            ),
        ),
    ],
)
def test_out_of_its_place_it_stops(text: str, said: str) -> None:
    assert [found.partition("blocking: ")[2] for found in told(case_of(text))] == [
        f"{said} [warning-out-of-place]"
    ]
