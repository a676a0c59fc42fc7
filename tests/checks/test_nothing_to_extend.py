"""`nothing-to-extend`: only a public interest test gives more time."""

from pathlib import Path

from cases import STAFF, case_of, changed, told
from chains import PUT_OFF, chained


def test_a_qualified_limb_can_wait(tmp_path: Path) -> None:
    assert told(chained(tmp_path, PUT_OFF)) == []


def test_an_absolute_limb_has_nothing_to_wait_for() -> None:
    text = changed(PUT_OFF, "under: bidders", "under: staff")
    text = text[: text.index("relied_on:")] + f"relied_on:{STAFF}"
    assert told(case_of(text)) == [
        (
            "request.yaml:11: blocking: section 40(2), by virtue of section 40(3A)(a) has no"
            " public interest test to wait for · decide item `2` now [nothing-to-extend]"
        )
    ]
