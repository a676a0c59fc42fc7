import datetime as dt
import shutil
from pathlib import Path

import pytest

from noticegen.errors import ExemptionFileError
from noticegen.model.law import Exemption, Status
from noticegen.model.question import YesNo
from noticegen.read.catalogue import open_catalogue
from noticegen.read.in_force import law_on

DEFINITIONS = Path(__file__).parents[2] / "exemptions"
OLD, NEW = dt.date(2019, 6, 3), dt.date(2026, 9, 24)

TEXT = """\
key: foia/s29
title: The economy
versions:
  - in_force_from: 2018-05-25
    in_force_to: 2020-12-31
    terms: {law: the old law, place: Britain}
    limbs:
      - key: s29(1)(a)
        title: the economy of {{ place }}
        status: qualified
        weighed_by: public-interest
        terms: {protects: the economy}
        questions:
          - {key: own, asks: 'Is it {{ protects }} of {{ place }}?', form: yes or no}
        otherwise: {outcome: applies, says: It applies.}
        wording: {provides: 'It is about {{ protects }}, by {{ law }}.'}
      - key: s29(1)(b)
        like: s29(1)(a)
        title: finances
        terms: {protects: the finances}
      - key: s29(2)
        like: s29(1)(b)
        refuses_as: neither confirmed nor denied
        questions:
          - {key: other, asks: Another question?}
        wording: {balance: The balance.}
  - in_force_from: 2021-01-01
    like: 2018-05-25
    without: [s29(2)]
    terms: {law: the new law}
    limbs:
      - key: s29(1)(a)
        status_because: the new Act
sources:
  - title: The Act
    unverified: All of it.
"""


@pytest.fixture
def definitions(tmp_path: Path) -> Path:
    folder = tmp_path / "exemptions"
    shutil.copytree(DEFINITIONS, folder)
    (folder / "foia/s29.yaml").write_text(TEXT, "utf-8")
    return folder


def section(folder: Path) -> Exemption:
    found = open_catalogue(folder, "FOIA").exemption("29")
    assert found is not None
    return found


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "foia/s29.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_limb_takes_what_it_leaves_out_and_keeps_what_it_says(definitions: Path) -> None:
    first, second, third = section(definitions).versions[0].limbs

    assert (second.title, second.status, second.otherwise) == (
        "finances",
        Status.QUALIFIED,
        first.otherwise,
    )
    assert second.terms == {"protects": "the finances"}
    assert second.wording.provides == first.wording.provides
    assert [q.key for q in third.questions] == ["other"]
    assert (third.title, third.wording.balance) == ("finances", "The balance.")


def test_a_version_takes_the_limbs_and_terms_that_it_leaves_out(definitions: Path) -> None:
    old, new = section(definitions).versions

    assert [limb.key for limb in new.limbs] == ["s29(1)(a)", "s29(1)(b)"]
    assert new.terms == {"law": "the new law", "place": "Britain"}
    assert new.limbs[0].wording == old.limbs[0].wording
    assert new.in_force_to is None


def test_a_limb_that_is_like_another_follows_what_a_later_version_says_of_it(
    definitions: Path,
) -> None:
    old, new = section(definitions).versions

    assert old.limbs[1].status_because is None
    assert new.limbs[1].status_because == "the new Act"


def test_what_is_taken_keeps_the_line_on_which_it_was_written(definitions: Path) -> None:
    limb = section(definitions).versions[1].limbs[1]

    assert limb.at("title").line == 19
    assert limb.wording.at("provides").line == 16


def test_terms_are_put_into_what_is_no_wording(definitions: Path) -> None:
    limb = law_on(open_catalogue(definitions, "FOIA"), OLD).limbs["s29(1)(b)"].limb
    (question,) = limb.questions

    assert question.asks == "Is it the finances of Britain?"
    assert limb.terms == {"law": "the old law", "place": "Britain", "protects": "the finances"}


def test_another_term_is_another_wording(definitions: Path) -> None:
    catalogue = open_catalogue(definitions, "FOIA")
    old, new = (law_on(catalogue, day).limbs["s29(1)(a)"] for day in (OLD, NEW))

    assert old.digest != new.digest


def test_a_version_that_is_like_another_has_no_limb_that_it_is_without(definitions: Path) -> None:
    catalogue = open_catalogue(definitions, "FOIA")

    assert "s29(2)" in law_on(catalogue, OLD).limbs
    assert "s29(2)" not in law_on(catalogue, NEW).limbs


def test_an_example_takes_the_answers_that_it_leaves_out(definitions: Path) -> None:
    with (definitions / "foia/s29.yaml").open("a", encoding="utf-8") as file:
        file.write("""\
examples:
  - name: first
    facts: Facts.
    relied_on:
      limb: s29(1)(a)
      answers: {own: Yes. It is., other: Words.}
    outcome: applies
  - name: second
    like: first
    relied_on: {answers: {own: No. It is not.}}
    outcome: does not apply
""")
    _, second = section(definitions).examples

    assert second.relied_on.limb == "s29(1)(a)"
    answers = {key: str(answer) for key, answer in second.relied_on.answers.items()}
    assert answers == {"own": "No. It is not.", "other": "Words."}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "like: s29(1)(a)",
            "like: s29(1)(c)",
            "18: `like: s29(1)(c)` leads nowhere · write one of `s29(1)(a)`, `s29(2)`",
        ),
        (
            "like: 2018-05-25",
            "like: 2018-05-26",
            "28: `like: 2018-05-26` leads nowhere · write one of `2018-05-25`",
        ),
        (
            "like: s29(1)(a)",
            "like: s29(1)(b)",
            "18: `like: s29(1)(b)` leads nowhere · write one of `s29(1)(a)`, `s29(2)`",
        ),
        (
            "Is it {{ protects }}",
            "Is it {{ guards }}",
            "14: `asks` of `own` names `guards`, which no `terms` give · add `guards` to `terms`",
        ),
        (
            "weighed_by: public-interest",
            "weighed_by: the-public",
            "11: there is no test `the-public` · write one of",
        ),
    ],
)
def test_what_leads_nowhere_is_told_with_its_line(
    definitions: Path, old: str, new: str, said: str
) -> None:
    change(definitions, old, new)
    with pytest.raises(ExemptionFileError) as error:
        section(definitions)
    problem = error.value.problems[0]
    assert f"{problem.where.line}: {problem.what} · {problem.fix}".startswith(said)


def test_limbs_that_are_like_each_other_in_a_circle_are_told(definitions: Path) -> None:
    change(
        definitions, "      - key: s29(1)(a)\n", "      - key: s29(1)(a)\n        like: s29(2)\n"
    )
    with pytest.raises(ExemptionFileError) as error:
        section(definitions)

    assert "leads nowhere" in error.value.problems[0].what


def test_a_qualified_limb_without_words_for_the_public_interest_is_told(definitions: Path) -> None:
    change(definitions, "        weighed_by: public-interest\n", "")
    with pytest.raises(ExemptionFileError) as error:
        section(definitions)

    assert "is qualified, and its wording has no" in error.value.problems[0].what


def test_a_test_gives_wording_and_likelihoods_that_a_limb_leaves_out() -> None:
    limb = law_on(open_catalogue(DEFINITIONS, "FOIA"), NEW).limbs["s43(2)"].limb

    assert len(limb.likelihoods) == 2
    assert limb.wording.maintained is not None
    assert limb.wording.at("maintained").file.endswith("tests/public-interest.yaml")


def test_a_limb_has_a_limb_for_each_of_its_purposes() -> None:
    limbs = law_on(open_catalogue(DEFINITIONS, "FOIA"), NEW).limbs
    found = limbs["s31(1)(g) for s31(2)(b)"]

    assert "s31(1)(g)" not in limbs
    assert str(found.citation) == "section 31(1)(g), for the purpose in section 31(2)(b)"
    assert found.limb.terms["purpose_citation"] == "section 31(2)(b)"


def test_conditions_are_read_as_answers() -> None:
    limb = law_on(open_catalogue(DEFINITIONS, "FOIA"), NEW).limbs["s36(3)"].limb

    assert limb.absolute_when == ({"held_by_a_house": YesNo.YES},)
