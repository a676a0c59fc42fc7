import dataclasses
import datetime as dt
from typing import Any

import pytest

from cases import law
from noticegen.model.regime import Regime
from noticegen.read.provisions import wrong_provisions

DAY = dt.date(2026, 9, 24)


def regime_with(**changes: Any) -> Regime:
    regime = law(DAY).regime
    versions = tuple(dataclasses.replace(v, **changes) for v in regime.versions)
    return dataclasses.replace(regime, versions=versions)


def test_what_is_shipped_can_be_read() -> None:
    assert list(wrong_provisions(law(DAY).regime)) == []


@pytest.mark.parametrize(
    ("exists", "provisions", "what"),
    [
        ({"43": ("1 to 3",)}, {}, "`1 to 3` of `43` names no subsection or paragraph"),
        (
            {"43": ("1", "2")},
            {"43": ("s43(3)",)},
            "`s43(3)` can be relied on, but `exists` has no such provision",
        ),
        (
            {"31": ("1(g)",)},
            {"31": ("s31(1)(g) for s31(2)(a)",)},
            "`s31(1)(g) for s31(2)(a)` can be relied on, but `exists` has no such provision",
        ),
        ({}, {"43": ("s43(1)", "43.2")}, "entry 2 of `43`, `43.2`, is no citation"),
    ],
)
def test_what_is_wrong_is_told(
    exists: dict[str, tuple[str, ...]], provisions: dict[str, tuple[str, ...]], what: str
) -> None:
    problems = wrong_provisions(regime_with(exists=exists, provisions=provisions))
    assert {p.what for p in problems} == {what}


def test_a_section_of_which_nothing_is_listed_is_not_judged() -> None:
    assert list(wrong_provisions(regime_with(exists={}))) == []
