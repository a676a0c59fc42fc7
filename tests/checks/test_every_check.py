"""What holds of every check."""

from pathlib import Path

import pytest

from noticegen.checks import CHECKS, LETTER_CHECKS
from noticegen.checks.override_does_not_count import check_override_does_not_count

HERE = Path(__file__).parent
NAMES = [c.__name__.removeprefix("check_") for c in (*CHECKS, *LETTER_CHECKS)]
NAMES.append(check_override_does_not_count.__name__.removeprefix("check_"))


@pytest.mark.parametrize("name", NAMES)
def test_a_check_has_a_test_of_its_name(name: str) -> None:
    assert (HERE / f"test_{name}.py").is_file()


@pytest.mark.parametrize("check", [*CHECKS, *LETTER_CHECKS], ids=lambda c: c.__name__)
def test_a_check_stands_in_a_file_of_its_name(check: object) -> None:
    name = str(getattr(check, "__name__", ""))
    assert str(getattr(check, "__module__", "")).endswith("." + name.removeprefix("check_"))
