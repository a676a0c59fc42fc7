"""A letter cites the instruments of the day on which it is decided."""

import datetime as dt
import re

import pytest

from every_letter import FOIA, SHAPES, generated, law, letter, plain
from limbs_in_time import LIMBS, LimbInTime
from missing_law import BEFORE_ANY
from noticegen.errors import UnknownLimbError
from noticegen.examples import DAY, compose_example
from noticegen.model.notice import texts_of
from noticegen.read.in_force import law_on

DECIDED = [dt.date(2019, 6, 3), dt.date(2021, 3, 15), dt.date(2022, 6, 1), dt.date(2026, 10, 6)]
GDPR = {2019: "the General Data Protection Regulation (the GDPR, Regulation (EU) 2016/679)"}
UK_GDPR = "the UK General Data Protection Regulation (the UK GDPR)"
OBLIGATION = {2019: "EU obligation", 2021: "retained EU obligation", 2022: "retained EU obligation"}
ASSIMILATED = "assimilated obligation"


def text_on(key: str, day: dt.date) -> str:
    """Give the letter of a generated case of a limb, decided on a day."""
    (limb,) = (x for x in LIMBS if x.limb.key == key and x.first <= day <= x.last)
    notice = compose_example(generated(limb, day), law(day)).notice
    assert notice is not None
    return plain(" ".join(text for text, _ in texts_of(notice.blocks)))


def cites_gdpr(limb: LimbInTime) -> bool:
    return "{{ gdpr" in (limb.limb.wording.provides or "")


@pytest.mark.parametrize("day", DECIDED, ids=str)
@pytest.mark.parametrize("key", sorted({x.limb.key for x in LIMBS if cites_gdpr(x)}))
def test_the_instrument_on_data_protection_is_that_of_the_day(key: str, day: dt.date) -> None:
    said = text_on(key, day)
    expected = GDPR.get(day.year, UK_GDPR)

    assert expected in said
    assert ("UK GDPR" in said) is (expected == UK_GDPR)
    assert ("(EU) 2016/679" in said) is (expected != UK_GDPR)
    assert re.search(r"\bof the GDPR\b", said) is None or day.year == 2019


@pytest.mark.parametrize("day", DECIDED, ids=str)
@pytest.mark.parametrize("key", ["s44(1)(b)", "s44(2)"])
def test_an_obligation_has_the_name_that_it_had_on_the_day(key: str, day: dt.date) -> None:
    said = text_on(key, day)
    expected = OBLIGATION.get(day.year, ASSIMILATED)

    named = re.findall(r"(?:retained EU|EU|assimilated) obligation", said)
    assert named
    assert set(named) == {expected}


@pytest.mark.parametrize(
    ("day", "first"), [(dt.date(2023, 12, 31), "retained EU"), (dt.date(2024, 1, 1), "assimilated")]
)
def test_an_obligation_is_assimilated_from_2024_on(day: dt.date, first: str) -> None:
    assert f"any {first} obligation" in text_on("s44(1)(b)", day)


@pytest.mark.parametrize(
    ("day", "is_there"),
    [
        *((day, False) for day in DECIDED[:3]),
        (dt.date(2025, 9, 4), False),
        (dt.date(2025, 9, 5), True),
        (DECIDED[3], True),
    ],
    ids=str,
)
@pytest.mark.parametrize("key", ["s40(2) by virtue of s40(4A)(b)", "s40(5B)(d)"])
def test_section_78a_is_cited_from_the_day_on_which_it_began(
    key: str, day: dt.date, *, is_there: bool
) -> None:
    said = text_on(key, day)

    assert "section 45(4)" in said
    assert ("78A" in said) is is_there


def test_section_78a_is_in_no_earlier_letter() -> None:
    early = [shape for shape in SHAPES if shape.day < dt.date(2025, 9, 5)]

    assert early
    for shape in early:
        assert not [text for text, _ in texts_of(letter(shape).blocks) if "78A" in text]


def test_a_day_before_any_definition_is_an_error_that_names_what_there_is() -> None:
    with pytest.raises(UnknownLimbError) as error:
        law_on(FOIA, dt.date.fromisoformat(BEFORE_ANY))

    (problem,) = error.value.problems
    assert error.value.exit_code == 4
    assert problem.what == (
        "no definition covers 24 May 2018; there is one for 25 May 2018 to 4 February 2026"
        " and one from 5 February 2026 on"
    )


def test_every_limb_is_there_from_the_first_day_on() -> None:
    first = dt.date.fromisoformat(BEFORE_ANY) + dt.timedelta(days=1)

    assert set(law(first).limbs) == set(law(DAY).limbs)
