"""`new-exemption-at-review`: a review that relies on a new provision says so."""

from pathlib import Path

from cases import BIDDERS, changed, told
from chains import DECIDED, PUT_OFF, REPLIED, REVIEWED, chained, shown_name

PARTLY = changed(
    REVIEWED,
    "outcome: disclosed\n    answer: In May 2026.",
    "outcome: partly disclosed\n    answer: In May 2026.\n    withholds: prices",
)
PARTLY += f"withheld: {{prices: {{what: the prices, under: bidders}}}}\nrelied_on:{BIDDERS}"


def test_a_provision_of_an_earlier_letter_passes(tmp_path: Path) -> None:
    later = changed(REVIEWED, "2026-10-12", "2026-10-26")
    later = changed(
        later,
        "outcome: disclosed\n    answer: Wexmoor Paving laid it.",
        "outcome: withheld\n    under: bidders",
    )
    assert told(chained(tmp_path, PUT_OFF, DECIDED, later + f"relied_on:{BIDDERS}")) == []


def test_a_new_provision_is_advised(tmp_path: Path) -> None:
    assert [shown_name(said) for said in told(chained(tmp_path, REPLIED, PARTLY))] == [
        (
            "letter-1.yaml:27: advice: section 43(2) is relied on for the first time, for item `1`"
            " · say so in a point about that item [new-exemption-at-review]"
        )
    ]


def test_a_point_about_the_item_says_so(tmp_path: Path) -> None:
    point = "    - {found: Two prices are in it., item: 1, conclusion: upheld, because: Bids.}\n"
    assert told(chained(tmp_path, REPLIED, changed(PARTLY, "items:", f"{point}items:"))) == []
