"""Whatever makes a letter and differs since is named, all of it at once, with how to mend it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_again import (
    add_to,
    again,
    change,
    change_record,
    own_definitions,
    refused,
    released,
    sample,
)
from PIL import Image

import noticegen
from noticegen import errors
from noticegen.again import ingredients
from noticegen.again.libraries import versions_of_libraries
from noticegen.model.release import Format
from small_case import AUTHORITY, REQUEST, write_case

LIMB = "section 40(2), by virtue of section 40(3A)(a)"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return write_case(tmp_path)


@pytest.fixture
def law(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give definitions of one's own: after the case, whose approvals need all of them."""
    assert case.is_file()
    return own_definitions(tmp_path, monkeypatch)


DEFINITIONS = {
    "foia/s40.yaml": (
        "title: Personal information",
        "title: Persons",
        "the title of the section of",
    ),
    "foia/regime.yaml": (
        "name: Information Commissioner",
        "name: Inspector",
        "`commissioner`",
    ),
    "looks-like.yaml": ("longest_sentence: ", "longest_sentence: 1", "`longest_sentence`"),
    "foia/time-limits.yaml": ("working days", "weeks", "`extension`"),
    "working-days.yaml": ("  2026-12-28:", "  2026-12-29:", "the days of 2026"),
}


@pytest.mark.parametrize("file", DEFINITIONS)
def test_a_definition_that_says_something_else_is_named(case: Path, file: str, law: Path) -> None:
    old, new, said = DEFINITIONS[file]
    release = released(case)
    change(law / "exemptions" / file, old, new)
    (problem,) = refused(case, release)
    assert problem.startswith(f"{Path(file).name}: this has changed since the letter was made: ")
    assert said in problem
    assert "| put back the file as it was then, of digest sha256:" in problem


def test_the_wording_of_a_limb_and_a_statement_are_named(case: Path, law: Path) -> None:
    release = released(case)
    change(
        law / "exemptions/foia/s40.yaml", "provides: |\n", "provides: |\n            Indeed.\n\n"
    )
    change(law / "exemptions/foia/regime.yaml", "draft_mark: DRAFT", "draft_mark: SKETCH")
    regime, section = refused(case, release)
    assert regime.startswith("regime.yaml: this has changed since the letter was made: ")
    assert "`draft_mark` of its `statements`" in regime
    assert f"s40.yaml: this has changed since the letter was made: the wording of {LIMB}" in section


def test_a_named_test_that_a_limb_uses_is_named_as_its_file(case: Path, law: Path) -> None:
    release = released(case)
    change(law / "exemptions/tests/personal-data-gates.yaml", "asks: ", "asks: Indeed, ")
    (said,) = refused(case, release)
    assert said.startswith("personal-data-gates.yaml: ")
    assert f"the questions of {LIMB}" in said


def test_a_section_that_the_letter_does_not_use_matters_nothing(case: Path, law: Path) -> None:
    release = released(case)
    change(law / "exemptions/foia/s43.yaml", "title: ", "title: Wholly other ")
    assert again(case, release).changed_since == ()


def test_a_comment_in_a_section_that_it_uses_is_told(case: Path, law: Path) -> None:
    release = released(case)
    change(law / "exemptions/foia/s40.yaml", "\nversions:", "\n# a note\nversions:")
    (said,) = again(case, release).changed_since
    assert "foia/s40.yaml has changed since, in nothing that makes this letter" in said


def test_bank_holidays_of_a_year_that_is_added_matter_nothing(case: Path, law: Path) -> None:
    release = released(case)
    change(law / "exemptions/working-days.yaml", "  2030-12-25:", "  2030-12-24:")
    (said,) = again(case, release).changed_since
    assert "working-days.yaml has changed since" in said


def test_templates_that_changed_came_or_went_are_named(case: Path, law: Path) -> None:
    release = released(case)
    add_to(law / "templates/letter.md.j2", "{# #}")
    (law / "templates/parts/more.md.j2").write_text("more")
    (law / "templates/parts/reuse.md.j2").unlink()
    said = refused(case, release)
    assert [line.split(" |")[0] for line in said] == [
        "letter.md.j2: this has changed since the letter was made",
        "reuse.md.j2: this was there when the letter was made, and is not there now",
        "more.md.j2: the letter was made without this file",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("request.yaml", "Mx Tarrow", "Mx Tarrant", "`applicant`"),
        ("request.yaml", "gives the kind of each", "gives  the\n\n      kinds", "`items`"),
        ("request.yaml", "necessary: No. The", "necessary: No. A", "`relied_on`"),
        ("authority.yaml", "Town Hall", "City Hall", "`address`"),
        ("complaints.csv", "Weeds", "Leaves", "since the letter was made"),
    ],
)
def test_a_file_of_the_case_that_changed_is_named(
    case: Path, file: str, old: str, new: str, said: str
) -> None:
    release = released(case)
    change(case.parent / file, old, new)
    (problem,) = refused(case, release)
    assert problem.startswith(f"{file}: this has changed since the letter was made")
    assert said in problem


def test_the_order_in_which_answers_stand_counts(case: Path) -> None:
    release = released(case)
    first, second = re.findall(r"      (?:consent|legitimate_interest): .*\n", REQUEST)
    change(case, first + second, second + first)
    (problem,) = refused(case, release)
    assert "`relied_on`" in problem


def test_groups_and_documents_that_changed_are_named(tmp_path: Path) -> None:
    case = sample(tmp_path, "officer-convictions")
    other = case.parent.parent / "custody-meals/request.yaml"
    one, two = released(case), released(other)
    add_to(case.parent / "kinds-of-offence.csv", "Piracy,Other\n")
    pdf = next(other.parent.glob("*.pdf"))
    add_to(pdf, "\n")
    assert refused(case, one)[0].startswith("kinds-of-offence.csv: this has changed")
    assert refused(other, two)[0].startswith(f"{pdf.name}: this has changed")


def test_another_logo_is_named_and_one_that_is_new(tmp_path: Path) -> None:
    case = write_case(tmp_path, authority=AUTHORITY + "logo: arms.png\nlogo_shows: a wheel\n")
    Image.new("RGB", (4, 4)).save(tmp_path / "arms.png")
    release = released(case)
    Image.new("RGB", (5, 5)).save(tmp_path / "arms.png")
    (said,) = refused(case, release)
    assert said.startswith("arms.png: this has changed")
    (tmp_path / "authority.yaml").write_text(AUTHORITY, "utf-8")
    said, gone = refused(case, release)
    assert said.startswith("authority.yaml: this has changed since the letter was made: `logo`")
    assert "a file that nothing names now: `arms.png`" in gone


def test_an_earlier_letter_that_changed_is_named_with_its_key(tmp_path: Path) -> None:
    case = sample(tmp_path, "vehicle-recovery-3-review")
    release = released(case)
    first = case.parent.parent / "vehicle-recovery-1-extension/request.yaml"
    change(first, "\nsubject: ", "\nsubject: the matter of ")
    said = refused(case, release)
    assert "request.yaml: this has changed since the letter was made: `subject`" in said[0]


def test_an_approval_that_the_letter_rests_on_and_is_gone_is_named(
    case: Path, tmp_path: Path
) -> None:
    release = released(case)
    change(tmp_path / "approvals.yaml", "name: Ida Quill", "name: Ida Quail")
    (said,) = refused(case, release)
    assert "approvals are not there any more: of `statements` by Ida Quill, Solicitor" in said
    assert "of `s40(2) by virtue of s40(3A)(a)` by Ida Quill" in said


def test_another_version_of_the_pdf_library_is_named_with_what_to_install(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = released(case)
    now = versions_of_libraries()
    other = {**now, "weasyprint": "71.2"}
    monkeypatch.setattr(ingredients, "versions_of_libraries", lambda: other)
    (said,) = refused(case, release)
    assert f"weasyprint is 71.2, and was {now['weasyprint']}" in said
    assert f"`pip install weasyprint=={now['weasyprint']}`" in said


def setting(*path: str, to: str) -> Callable[[dict[str, Any]], None]:
    def edit(content: dict[str, Any]) -> None:
        for key in path[:-1]:
            content = content[key]
        assert path[-1] in content
        content[path[-1]] = to

    return edit


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (setting("noticegen", to="0.0.9"), "and the letter was made by 0.0.9 | make it with"),
        (setting("libraries", "jinja2", to="2.0"), "and was 2.0 | install those of then"),
        (setting("made_with", "system", "pango", to="1.2.3"), "and was 1.2.3 | make the letter on"),
        (setting("made_with", "system", "harfbuzz", to="1.0.0"), "and was 1.0.0"),
        (setting("made_with", "system", "zlib", to="1.0"), "and was 1.0"),
        (setting("made_with", "system", "python", to="3.9.1"), "and was 3.9.1"),
        (setting("made_with", "program", "write", to="sha256:0"), "changed since: its `write`"),
    ],
)
def test_another_program_or_library_is_named(
    case: Path, edit: Callable[[dict[str, Any]], None], said: str
) -> None:
    release = released(case, (Format.PDF,))
    change_record(release, edit)
    (problem,) = refused(case, release)
    assert said in problem


@pytest.mark.parametrize(
    "file",
    [
        "noticegen/write/fonts/LiberationSans-Bold.ttf",
        "noticegen/write/css/notice.css",
        "noticegen/write/docx_package/word/numbering.xml",
        "templates/parts/macros.md.j2",
    ],
)
def test_another_font_style_sheet_or_template_is_named(case: Path, file: str) -> None:
    release = released(case)
    change_record(release, setting("made_with", "files", file, to="sha256:0"))
    (problem,) = refused(case, release)
    assert problem.startswith(f"{Path(file).name}: this has changed since the letter was made")


def test_the_third_number_of_python_matters_nothing(case: Path) -> None:
    release = released(case)

    def edit(content: dict[str, Any]) -> None:
        number = content["made_with"]["system"]["python"].rpartition(".")[0]
        content["made_with"]["system"]["python"] = f"{number}.99"

    change_record(release, edit)
    assert again(case, release).changed_since == ()


def test_with_another_noticegen_what_comes_with_it_is_not_listed(case: Path, law: Path) -> None:
    release = released(case)
    change_record(release, setting("noticegen", to="0.0.9"))
    add_to(law / "templates/letter.md.j2", "{# #}")
    (said,) = refused(case, release)
    assert "this is noticegen" in said


def test_all_is_told_at_once_and_before_anything_is_checked(
    case: Path, law: Path, tmp_path: Path
) -> None:
    release = released(case)
    change(case, "necessary: No.", "necessary: No other way.")  # which would stop a letter
    change(tmp_path / "authority.yaml", "Town Hall", "City Hall")
    change(tmp_path / "complaints.csv", "Weeds", "Leaves")
    add_to(law / "templates/letter.md.j2", "{# #}")
    assert [line.split(":")[0] for line in refused(case, release)] == [
        "request.yaml",
        "authority.yaml",
        "complaints.csv",
        "letter.md.j2",
    ]


def test_what_cannot_be_read_any_more_is_told_as_ever(case: Path, tmp_path: Path) -> None:
    release = released(case)
    (tmp_path / "complaints.csv").unlink()
    with pytest.raises(errors.FileError, match=r"there is no file `complaints\.csv`"):
        noticegen.render(case, as_record=release)
