"""Words that people write for others."""

from enum import StrEnum

import pytest

from noticegen.model.choices import Balance, Kind, Outcome, meant_by


@pytest.mark.parametrize(
    ("words", "kind", "meant"),
    [
        ("refused", Outcome, "write `withheld`"),
        ("Exempt", Outcome, "write `withheld`"),
        ("fully released", Outcome, "write `disclosed`"),
        ("partially disclosed", Outcome, "write `partly disclosed`"),
        ("NCND", Outcome, "write `neither confirmed nor denied`"),
        ("pending", Outcome, "write `decision pending`"),
        ("none held", Outcome, "write `not held`"),
        ("explanation", Kind, "write `reply`"),
        ("for withholding", Balance, "write `maintaining`"),
        ("in favour of release", Balance, "write `disclosure`"),
    ],
)
def test_common_words_lead_to_ours(words: str, kind: type[StrEnum], meant: str) -> None:
    assert meant_by(words, kind).startswith(meant)


def test_other_words_lead_nowhere() -> None:
    assert meant_by("split", Outcome) == ""
    assert meant_by("refused", Kind) == ""
