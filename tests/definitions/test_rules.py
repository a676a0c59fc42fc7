"""What each rule for definitions finds, with the line and how to mend it, in a small folder."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from noticegen.definitions.check import Checked, check_folder
from noticegen.examples import mistakes_of_examples
from noticegen.paths import data_folder

TODAY = dt.date(2026, 11, 25)
SMALL = """\
# yaml-language-server: $schema=../schemas/exemption.json
key: foia/s43
title: Commercial interests
versions:
  - in_force_from: 2018-05-25
    limbs:
      - key: s43(1)
        title: trade secrets
        status: absolute
        status_because: it is invented
        questions:
          - key: secret
            asks: Is it secret?
            form: yes or no
            heading: Is it secret?
            ends:
              - when: {secret: no}
                outcome: does not apply
                mend: give it
        otherwise:
          outcome: applies
          says: It is a trade secret.
        suggested_factors:
          - "for disclosure: what it shows"
        wording:
          provides: Trade secrets are exempt.
sources:
  - title: The Act
    href: https://www.legislation.gov.uk/ukpga/2000/36/section/43
    checked_on: 2026-11-22
    checked_by: a clerk
examples:
  - name: recipe
    facts: The recipe of the school's gravy.
    relied_on:
      limb: s43(1)
      answers:
        secret: Yes. Nobody but the cook knows it.
    outcome: applies
    says:
      - It is a trade secret.
  - name: menu
    like: recipe
    relied_on:
      answers:
        secret: No. It hangs in the hall.
    outcome: does not apply
    says:
      - give it
"""
READ = "    checked_on: 2026-11-22\n    checked_by: a clerk\n"
MEND = "mend: give it"
PROVIDES = "provides: Trade secrets are exempt."
LONG = f"We go on{' and on' * 19}."
NEVER = """\
never_say:
  - words: [secrets are exempt]
    what: they are not
    write: nothing
{}
sources:"""


@pytest.fixture
def check(tmp_path: Path) -> Callable[[str, str], Checked]:
    """Give a check of the small section with one stretch of it changed, and nothing else."""
    home = data_folder("exemptions")
    folder = tmp_path / "exemptions"
    (folder / "foia").mkdir(parents=True)
    (folder / "tests").mkdir()
    for words in ("plain-words.yaml", "looks-like.yaml"):
        shutil.copy(home / words, folder)
    for name in ("regime", "s16"):
        shutil.copy(home / f"foia/{name}.yaml", folder / "foia")
    file = folder / "foia/s43.yaml"

    def checked(old: str = "", new: str = "") -> Checked:
        assert SMALL.count(old) == 1 or not old
        file.write_text(SMALL.replace(old, new) if old else SMALL, "utf-8")
        return check_folder(folder, today=TODAY, files=[file], run_examples=mistakes_of_examples)

    return checked


def told(checked: Checked) -> list[str]:
    findings = [f"{f.where.line}: {f.message} · {f.fix} [{f.rule}]" for f in checked.findings]
    return [*(f"{p.where.line}: {p.what} · {p.fix}" for p in checked.problems), *findings]


def test_the_small_section_is_sound(check: Callable[..., Checked]) -> None:
    assert told(check()) == []


@pytest.mark.parametrize(
    ("old", "new", "said", "rule"),
    [
        (READ, "", "28: “The Act” has no `checked_on`", "source-not-dated"),
        (
            "    checked_by: a clerk\n",
            "",
            "28: “The Act” was read, and nobody is named who read it",
            "source-not-dated",
        ),
        (
            "    checked_on: 2026-11-22\n",
            "",
            "28: “The Act” was read by somebody, and no day is given",
            "source-not-dated",
        ),
        (
            "checked_on: 2026-11-22",
            "checked_on: 2026-11-26",
            "30: `checked_on` is 2026-11-26, which is yet to come",
            "source-in-the-future",
        ),
        (
            "https://www.legislation",
            "http://www.legislation",
            "29: `href` does not begin with https://",
            "source-address",
        ),
        (
            "www.legislation.gov.uk",
            "www.legislation.example",
            "29: `www.legislation.example` is none of the hosts that sources are on",
            "source-address",
        ),
        (
            MEND,
            "mend: |\n                  give  it",
            "19: two spaces stand together",
            "double-space",
        ),
        (MEND, "mend: give give it", "19: `give give` is doubled", "doubled-word"),
        (MEND, "mend: '“give\" it'", "19: curly and straight quotation marks", "quotation-marks"),
        (
            "says: It is a trade secret.",
            "says: It is a trade secret of {{ citatoin }}.",
            "22: `otherwise.says` prints `citatoin`, which it isn't given",
            "name-not-given",
        ),
        (
            PROVIDES,
            "provides: Trade secrets are exempt under {{ citation | sentense }}.",
            "26: `wording.provides` uses a filter that there is not",
            "name-not-given",
        ),
        (
            PROVIDES,
            "provides: Trade secrets are exempt {% if citation %}always.",
            "27: `wording.provides`: the wording can't be read here",
            "unreadable",
        ),
        (
            "asks: Is it secret?",
            "asks: It is secret",
            "13: `secret` asks nothing: it does not end in a question mark",
            "question-asks-nothing",
        ),
        (
            "            form: yes or no\n",
            "",
            "15: `secret` ends a test, and is not answered by yes or no",
            "question-cannot-end",
        ),
        (
            "            heading: Is it secret?\n",
            "",
            "12: `secret` is the first that `s43(1)` prints, without a heading",
            "question-without-heading",
        ),
        (
            PROVIDES,
            f"{PROVIDES}\n          balance: Where it lies.",
            "27: `s43(1)` never prints its wording `balance`",
            "wording-not-used",
        ),
        (
            "when: {secret: no}",
            "when: {secret: no}\n                gate: yes",
            "26: `s43(1)` has no wording for `in_any_case`",
            "wording-missing",
        ),
        (
            "          says: It is a trade secret.\n",
            "",
            "21: an end by which it applies has no conclusion",
            "end-says-nothing",
        ),
        (
            f"                {MEND}\n",
            "",
            "17: an end by which it does not apply says nothing to the caseworker",
            "end-says-nothing",
        ),
        (
            MEND,
            f"{MEND}\n                says: We give it.",
            "17: an end by which it does not apply has a conclusion that is never printed",
            "end-says-nothing",
        ),
        (
            "        suggested_factors:",
            "        harm_test: prejudice\n        suggested_factors:",
            "23: `s43(1)` has `harm_test` and no `likelihoods`",
            "harm-test-without-levels",
        ),
        (
            '"for disclosure: what it shows"',
            "what it shows",
            "24: a suggested factor names no side: “what it shows …”",
            "factor-without-side",
        ),
        (
            f"outcome: does not apply\n                {MEND}\n",
            "outcome: applies\n                says: It is so.\n",
            "11: `s43(1)` applies whatever is answered",
            "cannot-fail",
        ),
        (
            SMALL[SMALL.index("  - name: menu") :],
            "",
            "7: `s43(1)` has no example that it does not apply to",
            "example-missing",
        ),
        (
            "sources:",
            NEVER.format(""),
            "26: `wording.provides` says `secrets are exempt`: they are not · write nothing",
            "never-said",
        ),
        (
            PROVIDES,
            f"{PROVIDES} {LONG}",
            "26: `wording.provides`: a sentence has 41 words, over 35: “We go on and on",
            "sentence-length",
        ),
    ],
)
def test_a_rule_finds_what_is_wrong(
    check: Callable[..., Checked], old: str, new: str, said: str, rule: str
) -> None:
    found = [line for line in told(check(old, new)) if line.endswith(f"[{rule}]")]

    assert found
    assert found[0].startswith(said)


@pytest.mark.parametrize("but", ["unless: [trade secrets]", "from: 2026-11-26", "to: 2017-01-01"])
def test_wrong_words_are_not_found_where_they_are_right(
    check: Callable[..., Checked], but: str
) -> None:
    assert told(check("sources:", NEVER.format(f"    {but}\n"))) == []


def excused(where: str, rule: str) -> str:
    return (
        f"{PROVIDES} {LONG}\n        excused:\n          - where: {where}\n"
        f"            rule: {rule}\n            because: it is a test\n"
    )


def test_an_excuse_excuses_what_it_names(check: Callable[..., Checked]) -> None:
    new = excused("wording.provides", "sentence-length")

    assert told(check(f"{PROVIDES}\n", new)) == []


@pytest.mark.parametrize(
    ("where", "rule", "said"),
    [
        (
            "otherwise.says",
            "sentence-length",
            "28: nothing of `sentence-length` is to be excused in `otherwise.says`",
        ),
        ("wording.provides", "length", "28: `length` is no rule that can be excused"),
    ],
)
def test_an_excuse_that_excuses_nothing_is_told(
    check: Callable[..., Checked], where: str, rule: str, said: str
) -> None:
    found = told(check(f"{PROVIDES}\n", excused(where, rule)))

    assert any(line.startswith(said) for line in found)
    assert any(line.endswith("[sentence-length]") for line in found)


def test_an_example_that_comes_to_something_else_is_told(check: Callable[..., Checked]) -> None:
    found = told(check("secret: No. It hangs", "secret: Yes. It hangs"))

    assert found == ["47: `menu` comes to `applies` · mend its answers, or the outcome"]


def test_a_file_that_cannot_be_read_is_told_and_counts_for_nothing(
    check: Callable[..., Checked],
) -> None:
    checked = check("status: absolute", "status: absolutely")

    assert [f"{p.where.line}: {p.what}" for p in checked.problems] == [
        "9: `absolutely` is not one of the words for `status`"
    ]
    assert checked.counts["sections"] == 0


def test_what_there_is_is_counted(check: Callable[..., Checked]) -> None:
    assert check().counts == {
        "sections": 1,
        "limbs": 1,
        "versions": 1,
        "sources": 1,
        "examples": 2,
    }


def test_a_limb_has_its_figures(check: Callable[..., Checked]) -> None:
    (measured,) = check().figures

    assert (measured.name, measured.since) == ("s43(1)", "2018-05-25")
    assert (measured.figures.sentences, measured.figures.longest) == (2, 5)
