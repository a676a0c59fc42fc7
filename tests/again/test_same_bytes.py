"""A release made again as of its record is the same, byte for byte, on whatever day it is."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_again import again, change, change_record, refused, released, sample

import noticegen
from noticegen.model.release import Format
from small_case import REQUEST, write_case

BOTH = (Format.DOCX, Format.PDF)
EARLIER = dt.date(2026, 3, 2)


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("officer-convictions", False),  # data
        ("vehicle-recovery-3-review", False),  # continues two letters
        ("custody-meals", True),  # a document, and words of a draft
    ],
)
def test_a_sample_comes_out_the_same(name: str, draft: bool, tmp_path: Path) -> None:
    case = sample(tmp_path, name)
    release = released(case, BOTH, draft=draft)
    made = noticegen.render(case, as_record=release)
    written = made.write(tmp_path / "again").folder
    assert files_of(written) == files_of(release)
    assert made.again is not None
    assert set(made.again.same) == set(made.files()) - {"record/manifest.json"}
    assert made.again.changed_since == ()


def test_the_day_is_that_of_the_record_where_nothing_was_issued(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    first = noticegen.render(case, ["txt"], draft=True, today=EARLIER)
    release = first.write(tmp_path / "draft").folder
    made = noticegen.render(case, as_record=release)
    assert made.files() == first.files()
    assert made.manifest["made_with"]["today"] == "2026-03-02"


def test_a_case_that_was_read_on_another_day_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    release = noticegen.render(case, ["txt"], draft=True, today=EARLIER).write(tmp_path / "d")
    read = noticegen.read_case(case, today=dt.date(2026, 5, 4))
    with pytest.raises(noticegen.errors.ChangedSinceError) as caught:
        noticegen.render(read, as_record=release.folder)
    (problem,) = caught.value.problems
    assert "as of 4 May 2026, and the letter was made as of 2 March 2026" in problem.what


def test_it_does_not_matter_on_what_day_a_case_that_was_issued_is_read(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = noticegen.render(case, ["txt"], today=EARLIER).write(tmp_path / "release").folder
    read = noticegen.read_case(case, today=dt.date(2026, 5, 4))
    made = noticegen.render(read, as_record=release)
    assert made.manifest_bytes == (release / "record/manifest.json").read_bytes()


def test_formats_and_draft_are_those_of_the_record(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("necessary: No.", "necessary: No other way."))
    release = released(case, (Format.HTML, Format.TXT), draft=True)
    made = noticegen.render(case, ["pdf"], as_record=noticegen.read_letter_record(release))
    assert [document.name for document in made.documents] == [
        "letter.draft.html",
        "letter.draft.txt",
    ]
    assert made.draft


def test_another_folder_and_other_paths_matter_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = REQUEST.replace("necessary: No.", "necessary: No other way.")
    case = write_case(tmp_path, wrong.replace("issued: 2026-09-24\n", ""))
    release = released(case, draft=True)
    moved = tmp_path.rename(tmp_path.with_name("elsewhere"))
    monkeypatch.chdir(moved)
    assert again(Path("request.yaml"), Path("release/record")).record == (
        "release/record/manifest.json"
    )
    assert os.fsdecode(moved) not in (moved / "release/record/manifest.json").read_text("utf-8")
    assert release != moved


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("reference:", "# a note\nreference:"),
        ("applicant: Mx Tarrow", "applicant:   'Mx Tarrow'"),
    ],
)
def test_a_file_that_is_written_otherwise_and_says_the_same_is_told_and_used(
    old: str, new: str, tmp_path: Path
) -> None:
    case = write_case(tmp_path)
    release = released(case)
    change(case, old, new)
    (said,) = again(case, release).changed_since
    assert said.endswith("request.yaml has changed since, in nothing that makes this letter")


def test_approvals_that_came_later_are_told_and_matter_nothing(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    file = tmp_path / "approvals.yaml"
    once_more = file.read_text("utf-8").replace("2026-09-01", "2027-09-01").partition("\n")[2]
    file.write_text(file.read_text("utf-8") + once_more, "utf-8")
    (said,) = again(case, release).changed_since
    assert "approvals.yaml has changed since" in said


def test_bytes_that_differ_although_nothing_else_does_are_told_with_their_file(
    tmp_path: Path,
) -> None:
    case = write_case(tmp_path)
    release = released(case)

    def spoil(content: dict[str, Any]) -> None:
        content["sent"][0]["digest"] = "sha256:" + "0" * 64

    change_record(release, spoil)
    (said,) = refused(case, release)
    assert "`send/letter.txt` comes out in other bytes than then, although nothing" in said
    assert "another build of a library" in said


def test_where_a_file_was_written_otherwise_it_is_named_beside_other_bytes(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = released(case)
    change(case, "reference:", "# a note\nreference:")
    change_record(release, lambda content: content["sent"].pop())
    (said,) = refused(case, release)
    assert "comes out in other bytes than then, and nothing differs but this: " in said
    assert "request.yaml has changed since" in said


@pytest.mark.parametrize(
    ("edit", "key"),
    [
        (lambda content: content.update(decided_by={"name": "Nobody"}), "`decided_by`"),
        (lambda content: content["findings"].append({"rule": "late"}), "`findings`"),
        (lambda content: content["guard"].update(searched=0), "`guard`"),
        (lambda content: content.update(more=1), "`more`"),
    ],
)
def test_a_record_that_says_what_does_not_come_out_is_told(
    edit: Callable[[dict[str, Any]], object], key: str, tmp_path: Path
) -> None:
    case = write_case(tmp_path)
    release = released(case)
    change_record(release, edit)
    (said,) = refused(case, release)
    assert f"the record says otherwise of {key} than comes out now" in said
