"""What became of a release: files compared with the record, folders that are none."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from edited import edit_letter, file_of, letter_of, released, say, verified

import noticegen
from noticegen.errors import FileError
from noticegen.model.verification import State
from test_cli import noticegen as run

NAMES = (
    "complaints-about-allotments.csv",
    "complaints-about-allotments.xlsx",
    "letter.docx",
    "letter.pdf",
)


def states(release: Path) -> dict[str, State]:
    return {file.name: file.state for file in verified(release).files}


def test_a_release_that_nobody_touched_is_as_made(tmp_path: Path) -> None:
    found = verified(released(tmp_path))
    assert found.is_as_made
    assert [(file.name, file.state) for file in found.files] == [
        (name, State.AS_MADE) for name in NAMES
    ]
    assert found.searched == ""
    assert "Every file of " in " ".join(found.lines)


def test_what_is_changed_missing_or_new_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "send" / NAMES[0]).write_bytes(b"Kind\r\nWeeds\r\n")
    (release / "send" / "letter.pdf").unlink()
    (release / "send" / "map.txt").write_text("The plots lie by the river.")
    assert states(release) == {
        NAMES[0]: State.CHANGED,
        NAMES[1]: State.AS_MADE,
        "letter.docx": State.AS_MADE,
        "letter.pdf": State.MISSING,
        "map.txt": State.NEW,
    }
    assert "3 of 5 files of " in " ".join(verified(release).lines)


def test_it_changes_nothing(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    verified(release)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


def test_a_file_that_another_program_left_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "send" / "~$letter.docx").write_bytes(b"\x05Clerk")
    (wrong,) = letter_of(release, "~$letter.docx").wrong
    assert "another program left it here" in wrong


def test_a_new_file_that_cannot_be_searched_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "send" / "plan.odt").write_bytes(b"PK\x03\x04")
    (wrong,) = letter_of(release, "plan.odt").wrong
    assert "can't be searched" in wrong


def test_a_draft_is_called_a_draft(tmp_path: Path) -> None:
    found = verified(released(tmp_path, draft=True))
    assert found.is_as_made
    assert found.draft
    assert "This is a draft. Every file" in " ".join(found.lines)


def test_a_record_that_was_changed_is_told_and_nothing_is_compared_with_it(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "record" / "letter.txt").write_text("Another letter.\n")
    edit_letter(release, say("gives the kind", "shows the kind"))
    found = verified(release)
    assert "`record/letter.txt` was changed" in found.record[0]
    assert file_of(found, "letter.docx").changes == ()
    (release / "record" / "letter.txt").unlink()
    assert "`record/letter.txt` is missing" in verified(release).record[0]


def test_a_changed_record_alone_is_not_as_made(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "record" / "letter.txt").write_text("Another letter.\n")
    found = verified(release)
    assert not found.is_as_made
    assert "but its record is not" in " ".join(found.lines)


def test_a_manifest_that_was_changed_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    spoil(decided_by={"name": "Nobody"})(release / "record" / "manifest.json")
    found = verified(release)
    assert found.record == ("`record/manifest.json` was changed after it was made",)
    assert not found.is_as_made


def spoil(**values: Any) -> Callable[[Path], None]:
    def spoilt(manifest: Path) -> None:
        content = json.loads(manifest.read_text("utf-8")) | values
        manifest.write_text(json.dumps(content), "utf-8")

    return spoilt


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda path: path.write_text("{"),
        lambda path: path.write_bytes(b"\xff\xfe\xff"),
        lambda path: path.write_text("[]"),
        lambda path: path.write_text("{}"),
        spoil(sent=None),
        spoil(sent=["letter.docx"]),
        spoil(sent=[{"file": "../../request.yaml", "digest": "sha256:0"}]),
        spoil(inputs=[{"file": "/etc/passwd", "digest": "sha256:0"}]),
        spoil(letter=[]),
        spoil(record=7),
    ],
)
def test_a_record_that_is_broken_is_a_message(
    spoilt: Callable[[Path], None], tmp_path: Path
) -> None:
    release = released(tmp_path)
    spoilt(release / "record" / "manifest.json")
    with pytest.raises(FileError, match="can't be understood"):
        verified(release)


@pytest.mark.parametrize(
    ("folder", "said"), [("", "no release"), ("nothing", "no such folder"), ("a.txt", "no release")]
)
def test_a_folder_that_is_no_release_is_a_message(folder: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(FileError, match=said):
        noticegen.verify(tmp_path / folder)


def test_the_record_holds_no_absolute_path(tmp_path: Path) -> None:
    release = released(tmp_path)
    for path in (release / "record").iterdir():
        assert str(tmp_path).encode() not in path.read_bytes()


def test_the_command_ends_with_0_or_6_or_3(tmp_path: Path) -> None:
    release = released(tmp_path)
    assert run("verify", release).returncode == 0
    edit_letter(release, say("gives the kind", "shows the kind"))
    ran = run("verify", release)
    assert ran.returncode == 6
    assert "The file [-gives-] {+shows+} the kind of each." in ran.stdout
    assert "\x1b" not in ran.stdout
    assert run("verify", tmp_path).returncode == 3


def test_json_is_one_object(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    told = json.loads(run("verify", release, "--json").stdout)
    assert (told["exit_code"], told["as_made"]) == (6, False)
    letter = next(file for file in told["files"] if file["file"] == "letter.docx")
    assert letter["state"] == "changed"
    assert ["-", "gives"] in letter["changes"][0]


def test_colours_go_on_over_the_ends_of_lines(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, lambda d: d.add_paragraph("We add a word and then one more. " * 8))
    found = verified(release)
    added = [line for line in found.coloured_lines if "one more" in line]
    assert len(added) > 2
    assert all(line.startswith(("    \x1b[32m", "\x1b[32m")) for line in added)
    assert all(line.endswith("\x1b[0m") for line in added)
    assert not any("\x1b" in line for line in found.lines)
