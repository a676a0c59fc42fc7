"""`no-exemption-named`."""

from cases import REFUSED, case_of, told


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
