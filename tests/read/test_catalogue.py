import datetime as dt
import shutil
from pathlib import Path

import pytest

from noticegen.errors import ExemptionFileError, UnknownLimbError
from noticegen.model.law_in_force import LawInForce
from noticegen.read.catalogue import open_catalogue, read_catalogue
from noticegen.read.digest import digest_of
from noticegen.read.in_force import law_on

DEFINITIONS = Path(__file__).parents[2] / "exemptions"
DAY = dt.date(2026, 9, 24)

SMALL = """\
key: foia/s43
title: Commercial interests
versions:
  - in_force_from: 2018-05-25
    in_force_to: 2026-05-31
    limbs:
      - key: s43(2)
        title: commercial interests
        weighed_by: public-interest
        status: qualified
        questions:
          - {key: old, asks: Asked until May?}
        otherwise: {outcome: applies}
        wording: {provides: Until May.}
  - in_force_from: 2026-06-01
    limbs:
      - key: s43(2)
        title: commercial interests
        weighed_by: public-interest
        status: qualified
        questions:
          - {key: whose_interests, asks: Whose are they?}
          - test: prejudice
          - {key: last, asks: Anything else?}
        otherwise: {outcome: applies}
        wording: {provides: Since June.}
sources:
  - title: The Act
"""


@pytest.fixture
def definitions(tmp_path: Path) -> Path:
    """Copy the definitions, with a small section 43."""
    folder = tmp_path / "exemptions"
    shutil.copytree(DEFINITIONS, folder)
    (folder / "foia/s43.yaml").write_text(SMALL, "utf-8")
    return folder


def law(folder: Path, day: dt.date = DAY) -> LawInForce:
    return law_on(read_catalogue(folder, "FOIA"), day)


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(ExemptionFileError) as error:
        read_catalogue(folder, "FOIA")
    return [f"{Path(p.where.file).name}:{p.where.line}: {p.what}" for p in error.value.problems]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("regime", ["FOIA", "foia", "Foia"])
def test_a_regime_is_read_however_it_is_written(regime: str) -> None:
    assert read_catalogue(DEFINITIONS, regime).regime.key == "FOIA"


@pytest.mark.parametrize("regime", ["EIR", "../exemptions/foia", "tests", "", "a" * 5000])
def test_a_regime_that_is_not_defined_is_told(regime: str) -> None:
    with pytest.raises(UnknownLimbError) as error:
        read_catalogue(DEFINITIONS, regime)

    assert [p.fix for p in error.value.problems] == ["write one of `FOIA`"]


@pytest.mark.parametrize(
    ("day", "said"),
    [(dt.date(2026, 5, 31), "Until May."), (dt.date(2026, 6, 1), "Since June.")],
)
def test_a_limb_is_that_of_its_day(definitions: Path, day: dt.date, said: str) -> None:
    assert law(definitions, day).limbs["s43(2)"].limb.wording.provides == said


def test_a_limb_without_a_version_for_the_day_is_left_out(definitions: Path) -> None:
    change(definitions / "foia/s43.yaml", "in_force_from: 2018-05-25", "in_force_from: 2026-03-01")

    assert "s43(2)" not in law(definitions, dt.date(2026, 2, 28)).limbs


def test_a_day_before_the_regime_is_told() -> None:
    catalogue = read_catalogue(DEFINITIONS, "FOIA")

    with pytest.raises(UnknownLimbError) as error:
        law_on(catalogue, dt.date(2017, 9, 24))

    assert [p.what for p in error.value.problems] == [
        (
            "no definition covers 24 September 2017; there is one for 25 May 2018 to "
            "4 February 2026 and one from 5 February 2026 on"
        )
    ]


def test_the_questions_of_a_named_test_are_asked_where_the_limb_names_it(definitions: Path) -> None:
    questions = law(definitions).limbs["s43(2)"].limb.questions

    assert [q.key for q in questions] == [
        "whose_interests",
        "causal_link",
        "real_harm",
        "how_likely",
        "last",
    ]


def test_a_duty_has_its_statements() -> None:
    assert "ask_us" in law(DEFINITIONS).duties["s16(1)"].statements


def test_layout_and_sources_do_not_change_a_digest(definitions: Path) -> None:
    before = law(definitions).limbs["s43(2)"].digest
    file = definitions / "foia/s43.yaml"
    change(file, "title: The Act", "title: The same Act, read again")
    change(file, "provides: Since June.", "provides: '  Since   June. '")
    change(file, "key: foia/s43", "# a remark\n\nkey: foia/s43")

    assert law(definitions).limbs["s43(2)"].digest == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Since June.", "Since July."),
        (
            "qualified\n        questions:\n          - {key: whose",
            "absolute\n        questions:\n          - {key: whose",
        ),
        ("Whose are they?", "Whose?"),
        (
            "otherwise: {outcome: applies}\n        wording: {provides: Since",
            "otherwise: {outcome: does not apply}\n        wording: {provides: Since",
        ),
    ],
    ids=["wording", "status", "a question", "an ending"],
)
def test_a_change_of_law_or_wording_changes_the_digest(
    definitions: Path, old: str, new: str
) -> None:
    before = law(definitions).limbs["s43(2)"].digest
    change(definitions / "foia/s43.yaml", old, new)

    assert law(definitions).limbs["s43(2)"].digest != before


def test_a_change_of_a_named_test_changes_the_digest_of_its_limbs(definitions: Path) -> None:
    before = law(definitions).limbs["s43(2)"].digest
    change(definitions / "tests/prejudice.yaml", "How likely is that?", "Is that likely?")

    assert law(definitions).limbs["s43(2)"].digest != before


def test_two_days_of_one_version_have_one_digest() -> None:
    first, second = law(DEFINITIONS, dt.date(2026, 3, 1)), law(DEFINITIONS, DAY)

    assert first.statements.digest == second.statements.digest


def test_a_digest_is_of_words_in_their_order() -> None:
    assert digest_of(("a", "b")) != digest_of(("b", "a"))
    assert digest_of({"x": "a", "y": "b"}) == digest_of({"y": "b", "x": "a"})


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("key: foia/s43", "key: foia/s42", "s43.yaml:1: `key` is `foia/s42`, but the file is fo"),
        ("key: s43(2)", "key: commercial", "s43.yaml:7: `commercial` is no citation"),
        ("2026-06-01", "2026-05-31", "s43.yaml:15: this version begins before the one above"),
        ("    in_force_to: 2026-05-31\n", "", "s43.yaml:14: this version begins before the one a"),
        ("test: prejudice", "test: harm", "s43.yaml:23: there is no test `harm`"),
        (
            "asks: Whose are they?}",
            "asks: Whose are they?, asked_when: [{last: yes}]}",
            "s43.yaml:22: `whose_interests` looks at `last`, which is not asked before it",
        ),
        (
            "asks: Whose are they?}",
            "asks: Whose are they?, ends: [{when: {no_such: yes}, outcome: applies}]}",
            "s43.yaml:22: `whose_interests` looks at `no_such`, which is not asked before it",
        ),
        ("key: last", "key: how_likely", "s43.yaml:24: `how_likely` is asked twice in one test"),
        ("asks: Whose are they?", "form: prose", "s43.yaml:22: a question has no `key` or no `a"),
        ("status: qualified", "status: half", "s43.yaml:10: `half` is not one of the words"),
        ("limbs:", "limbs: []\n    limb:", "s43.yaml:6: `limbs` has no value"),
    ],
)
def test_a_mistake_in_a_definition_is_told_with_its_line(
    definitions: Path, old: str, new: str, problem: str
) -> None:
    change(definitions / "foia/s43.yaml", old, new)

    assert problems_of(definitions)[0].startswith(problem)


def test_a_named_test_is_named_as_its_file(definitions: Path) -> None:
    change(definitions / "tests/prejudice.yaml", "key: prejudice", "key: harm")

    assert "prejudice.yaml:4: `key` is `harm`, but the file is" in problems_of(definitions)[0]


def test_mistakes_of_all_files_are_told_at_once(definitions: Path) -> None:
    change(definitions / "foia/s43.yaml", "status: qualified", "status: half")
    change(definitions / "foia/s40.yaml", "status: absolute", "status: whole")
    change(definitions / "tests/prejudice.yaml", "title:", "titel:")

    files = [problem.split(":")[0] for problem in problems_of(definitions)]
    assert list(dict.fromkeys(files)) == ["prejudice.yaml", "s40.yaml", "s43.yaml"]


def test_a_mistake_in_the_regime_is_told_alone(definitions: Path) -> None:
    change(definitions / "foia/regime.yaml", "short: the Act", "shrt: the Act")

    assert {problem.split(":")[0] for problem in problems_of(definitions)} == {"regime.yaml"}


@pytest.mark.parametrize(
    "text",
    [
        SMALL + "examples:\n  - name: one\n\n# and\n    told: [no",
        SMALL.replace("sources:", "examples:\n- name: one\n  told: [no\n\nsources:"),
        "examples:\n  - name: one\n    told: [no\n" + SMALL,
    ],
)
def test_a_case_reads_no_examples_wherever_they_stand(definitions: Path, text: str) -> None:
    (definitions / "foia/s43.yaml").write_text(text, "utf-8")
    assert problems_of(definitions)
    exemption = open_catalogue(definitions, "FOIA", with_examples=False).exemption("43")
    assert exemption is not None
    assert exemption.at("sources").line == text[: text.index("sources:")].count("\n") + 1
    assert exemption.examples == ()


def test_a_case_reads_only_the_tests_that_its_sections_name(definitions: Path) -> None:
    (definitions / "tests/privilege.yaml").write_text("versions: [", "utf-8")
    catalogue = open_catalogue(definitions, "FOIA", with_examples=False)
    assert catalogue.exemption("43")
    with pytest.raises(ExemptionFileError, match="privilege"):
        catalogue.exemption("42")
    assert [p.split(":")[0] for p in problems_of(definitions)] == ["privilege.yaml"]
