"""What stops a release, and that a stopped one leaves nothing."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

import noticegen
from missing_law import BEFORE_ANY, do_without
from noticegen import beside, pipeline
from noticegen.errors import (
    AuthorityFileError,
    BlockedNoticeError,
    FileError,
    LeakError,
    NoticegenError,
    RequestFileError,
    UnknownLimbError,
)
from noticegen.model.attachment import Attachment, ReleasedTable
from noticegen.model.notice import Notice, Paragraph, Text
from noticegen.model.release import Format
from noticegen.write import LETTER_WRITERS
from noticegen.write.csv import write_csv
from noticegen.write.xlsx import write_xlsx
from small_case import AUTHORITY, NEEDLES, REQUEST, make_release, write_case

ALL = tuple(Format)


def files_below(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*")}


def stopped(case: Path, kind: type[NoticegenError]) -> NoticegenError:
    """Render, see it stop, and see that nothing was left, not even beside the destination."""
    before = files_below(case.parent)
    with pytest.raises(kind) as caught:
        make_release(case, case.parent / "out", ALL)
    assert files_below(case.parent) == before
    return caught.value


def test_a_release_has_what_is_sent_and_what_stays_apart(tmp_path: Path) -> None:
    release = make_release(write_case(tmp_path), tmp_path / "out", ALL)
    assert files_below(tmp_path / "out") == {
        "send",
        "send/letter.docx",
        "send/letter.pdf",
        "send/letter.html",
        "send/letter.txt",
        "send/complaints-about-allotments.csv",
        "send/complaints-about-allotments.xlsx",
        "record",
        "record/checker.docx",
        "record/checker.pdf",
        "record/checker.html",
        "record/checker.txt",
        "record/letter.txt",
        "record/manifest.json",
    }
    assert release.findings == ()
    assert {p.name for p in release.sent} == {p.name for p in (tmp_path / "out/send").iterdir()}


def test_no_needle_stands_in_any_byte_of_a_release(tmp_path: Path) -> None:
    make_release(write_case(tmp_path), tmp_path / "out", ALL)
    for path in (tmp_path / "out").rglob("*.*"):
        for needle in NEEDLES.values():
            assert needle.encode() not in path.read_bytes()


def plant_in_letter(form: Format, needle: str) -> Callable[[Notice], bytes]:
    def write(notice: Notice) -> bytes:
        blocks = (*notice.blocks, Paragraph((Text(f"It was {needle}, we hear."),)))
        return LETTER_WRITERS[form](dataclasses.replace(notice, blocks=blocks))

    return write


@pytest.mark.parametrize("kind", NEEDLES)
@pytest.mark.parametrize("form", ALL)
def test_a_needle_in_a_letter_stops_the_release(
    form: Format, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = write_case(tmp_path)
    writers = {**LETTER_WRITERS, form: plant_in_letter(form, NEEDLES[kind])}
    monkeypatch.setattr(pipeline, "LETTER_WRITERS", writers)
    error = stopped(case, LeakError)
    assert error.exit_code == 7
    assert any(problem.where.file == f"letter.{form}" for problem in error.problems)


@pytest.mark.parametrize("kind", NEEDLES)
def test_a_needle_in_a_csv_stops_the_release(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(table: ReleasedTable) -> bytes:
        return write_csv(table) + f"{NEEDLES[kind]}\r\n".encode()

    monkeypatch.setattr(beside, "write_csv", write)
    stopped(write_case(tmp_path), LeakError)


@pytest.mark.parametrize("kind", NEEDLES)
def test_a_needle_in_a_workbook_stops_the_release(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(
        attachment: Attachment, notes: list[str], schedule: list[tuple[str, str, str]]
    ) -> bytes:
        return write_xlsx(attachment, [*notes, f"Not about {NEEDLES[kind]}."], schedule)

    monkeypatch.setattr(beside, "write_xlsx", write)
    stopped(write_case(tmp_path), LeakError)


@pytest.mark.parametrize("kind", NEEDLES)
def test_a_needle_in_the_caseworkers_own_words_stops_the_release(kind: str, tmp_path: Path) -> None:
    said = REQUEST.replace("gives the kind of each.", f"leaves out {NEEDLES[kind]}.")
    stopped(write_case(tmp_path, said), LeakError)


def test_the_applicant_may_name_a_person_and_is_advised(tmp_path: Path) -> None:
    asked = REQUEST.replace("with who complained", f"and was it {NEEDLES['name']} who complained")
    release = make_release(write_case(tmp_path, asked), tmp_path / "out", ALL)
    assert [finding.rule for finding in release.findings] == ["request-names-someone"]


def test_a_private_note_never_leaves(tmp_path: Path) -> None:
    remark = "Ring the parish clerk first, who is furious about the gate"
    note = REQUEST.replace("gives the kind of each.", f"is short. {remark}.")
    stopped(write_case(tmp_path, f"{note}private: {remark}.\n"), LeakError)


def test_a_cell_that_differs_from_the_plan_stops_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(table: ReleasedTable) -> bytes:
        return write_csv(table).replace(b"Weeds", b"Weed", 1)

    monkeypatch.setattr(beside, "write_csv", write)
    stopped(write_case(tmp_path), LeakError)


def test_an_unlisted_column_stops_it(tmp_path: Path) -> None:
    error = stopped(write_case(tmp_path, REQUEST.replace("      Kind: keep\n", "")), FileError)
    assert error.exit_code == 3
    assert "`Kind`" in error.problems[0].what


def workbook_case(tmp_path: Path, spoil: Callable[[Workbook], None]) -> Path:
    """Give the case with a workbook as its source, spoilt in some way."""
    case = write_case(tmp_path, REQUEST.replace("complaints.csv", "complaints.xlsx"))
    book = Workbook()
    for line in (tmp_path / "complaints.csv").read_text("utf-8").splitlines():
        book.worksheets[0].append(line.split(","))
    spoil(book)
    book.save(tmp_path / "complaints.xlsx")
    return case


def test_a_hidden_row_stops_it(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.worksheets[0].row_dimensions[5].hidden = True

    error = stopped(workbook_case(tmp_path, hide), RequestFileError)
    assert "hidden" in error.problems[0].what
    assert "hidden_rows" in error.problems[0].fix


def test_a_hidden_sheet_stops_it_until_one_is_named(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.create_sheet("Raw").sheet_state = "hidden"

    error = stopped(workbook_case(tmp_path, hide), RequestFileError)
    assert "`Raw`" in error.problems[0].what + error.problems[0].fix


def test_too_small_a_group_stops_it(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    source = tmp_path / "complaints.csv"
    source.write_text(source.read_text("utf-8").replace(",Noise", ",Barking", 2), "utf-8")
    error = stopped(case, BlockedNoticeError)
    assert isinstance(error, BlockedNoticeError)
    assert [finding.rule for finding in error.findings] == ["rows-single-out"]
    assert "`Kind`" in error.findings[0].message


def test_no_review_particulars_stop_it(tmp_path: Path) -> None:
    silent = AUTHORITY[: AUTHORITY.index("internal_review")]
    error = stopped(write_case(tmp_path, authority=silent), BlockedNoticeError)
    assert error.exit_code == 6
    assert isinstance(error, BlockedNoticeError)
    assert "review-not-stated" in {finding.rule for finding in error.findings}


def test_a_letterhead_stops_it(tmp_path: Path) -> None:
    case = write_case(tmp_path, authority=f"{AUTHORITY}letterhead: paper.docx\n")
    error = stopped(case, UnknownLimbError)
    assert error.exit_code == 4
    assert [p.what for p in error.problems] == ["`letterhead` can't be used yet"]


def test_a_cost_limit_that_there_is_not_stops_it(tmp_path: Path) -> None:
    case = write_case(tmp_path, authority=f"{AUTHORITY}cost_limit: 500\n")
    (problem,) = stopped(case, AuthorityFileError).problems
    assert problem.what == "`cost_limit` is `500`, and there is no such limit"
    assert problem.fix == "write `450` or `600`, whichever binds the authority"


def test_a_misspelt_key_stops_it(tmp_path: Path) -> None:
    error = stopped(write_case(tmp_path, REQUEST.replace("outcome:", "outcom:")), RequestFileError)
    assert error.exit_code == 3
    assert error.problems[0].fix == "write `outcome`"


def test_a_citation_that_is_no_provision_stops_it(tmp_path: Path) -> None:
    wrong = REQUEST.replace("s40(2) by virtue of s40(3A)(a)", "s40(2)(a)(b)")
    error = stopped(write_case(tmp_path, wrong), BlockedNoticeError)
    assert isinstance(error, BlockedNoticeError)
    assert "limb-cannot-be-relied-on" in {finding.rule for finding in error.findings}


def test_law_that_is_not_defined_stops_it_with_its_own_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = write_case(tmp_path)
    do_without(tmp_path, monkeypatch, "40")
    error = stopped(case, UnknownLimbError)
    assert error.exit_code == 4
    assert [p.where.line for p in error.problems] == [REQUEST.split("limb:")[0].count("\n") + 1]


def test_a_day_that_no_definition_covers_stops_it(tmp_path: Path) -> None:
    old = REQUEST.replace("2026-09-24", BEFORE_ANY).replace("2026-09-01", "2018-05-01")
    error = stopped(write_case(tmp_path, old), UnknownLimbError)
    assert error.exit_code == 4
    (problem,) = error.problems
    assert problem.what == (
        "no definition covers 24 May 2018; there is one for 25 May 2018 to 4 February 2026"
        " and one from 5 February 2026 on"
    )


def test_no_authority_stops_it(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / "authority.yaml").unlink()
    assert "authority.yaml" in stopped(case, AuthorityFileError).problems[0].what


def test_wording_that_nobody_approved_stops_it(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / "approvals.yaml").unlink()
    error = stopped(case, BlockedNoticeError)
    assert isinstance(error, BlockedNoticeError)
    assert {finding.rule for finding in error.findings} == {"not-ready-to-send"}


def test_a_letter_without_a_date_is_a_draft_only(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    stopped(case, BlockedNoticeError)
    release = make_release(case, tmp_path / "out", ALL, draft=True)
    assert {path.name for path in release.sent} == {
        "letter.draft.docx",
        "letter.draft.pdf",
        "letter.draft.html",
        "letter.draft.txt",
        "complaints-about-allotments.draft.csv",
        "complaints-about-allotments.draft.xlsx",
    }
    assert "DRAFT" in (tmp_path / "out/send/letter.draft.txt").read_text("utf-8")


def test_an_accepted_group_is_released_and_recorded(tmp_path: Path) -> None:
    accepted = REQUEST + (
        "overrides:\n"
        "  - finding: rows-single-out\n"
        "    by: Ada Pell\n"
        "    role: Data Protection Officer\n"
        "    date: 2026-09-20\n"
        "    because: Barking is heard by everybody in the street.\n"
    )
    case = write_case(tmp_path, accepted)
    source = tmp_path / "complaints.csv"
    source.write_text(source.read_text("utf-8").replace(",Noise", ",Barking", 2), "utf-8")
    release = make_release(case, tmp_path / "out")
    assert release.findings[0].overridden_by == "Ada Pell, Data Protection Officer"
    assert "Ada Pell" in (tmp_path / "out/record/manifest.json").read_text("utf-8")


def test_a_release_that_is_there_is_kept_until_it_is_to_be_replaced(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    make_release(case, tmp_path / "out", [Format.TXT])
    with pytest.raises(FileError, match="already"):
        make_release(case, tmp_path / "out", [Format.HTML])
    assert (tmp_path / "out/send/letter.txt").is_file()
    make_release(case, tmp_path / "out", [Format.HTML], replace=True)
    assert not (tmp_path / "out/send/letter.txt").exists()
    assert (tmp_path / "out/send/letter.html").is_file()


def test_a_folder_that_is_no_release_is_never_replaced(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(FileError, match="no release"):
        make_release(case, tmp_path / "out", replace=True)
    assert files_below(tmp_path / "out") == {"thesis.txt"}


def test_a_file_that_somebody_put_into_a_release_is_never_lost(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    make_release(case, tmp_path / "out", [Format.TXT])
    (tmp_path / "out" / "send" / "letter.txt").write_text("Edited by hand.")
    (tmp_path / "out" / "note.txt").write_text("Ring the applicant.")
    with pytest.raises(FileError, match=r"`note.txt`, `send/letter.txt`"):
        make_release(case, tmp_path / "out", [Format.TXT], replace=True)
    assert (tmp_path / "out" / "send" / "letter.txt").read_text() == "Edited by hand."


def test_a_release_can_be_replaced_from_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(tmp_path)
    make_release(tmp_path / "request.yaml", tmp_path / "out", [Format.TXT])
    monkeypatch.chdir(tmp_path / "out")
    out = Path("../out")
    make_release(Path("../request.yaml"), out, [Format.HTML], replace=True)
    assert files_below(tmp_path / "out" / "send") >= {"letter.html"}
    assert not list(tmp_path.glob(".out-*"))


def test_a_check_finds_what_a_letter_would_leak(tmp_path: Path) -> None:
    said = REQUEST.replace("gives the kind of each.", f"leaves out {NEEDLES['name']}.")
    case = write_case(tmp_path, said)
    for _ in range(2):
        assert {finding.rule for finding in noticegen.check(case)} == {"leak"}


def test_an_approval_of_a_later_day_does_not_count(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    approvals = tmp_path / "approvals.yaml"
    approvals.write_text(approvals.read_text("utf-8").replace("2026-09-01", "2026-12-01"), "utf-8")
    error = stopped(case, BlockedNoticeError)
    assert "after `issued`" in error.problems[0].what


def test_two_attachments_never_share_a_file(tmp_path: Path) -> None:
    twice = REQUEST.replace("attached: complaints", "attached: [complaints, again]")
    second = REQUEST[REQUEST.index("  complaints:\n    title") :].replace(
        "complaints:", "again:", 1
    )
    error = stopped(write_case(tmp_path, twice + second), RequestFileError)
    assert error.problems[0].what == "two files would be called `complaints-about-allotments.csv`"


def test_a_comment_in_the_authoritys_file_opens_no_word(tmp_path: Path) -> None:
    said = REQUEST.replace("gives the kind of each.", "leaves Cogglesworth out.")
    stopped(write_case(tmp_path, said, f"# {NEEDLES['name']}\n{AUTHORITY}"), LeakError)


def test_a_name_in_percent_signs_is_found(tmp_path: Path) -> None:
    address = "https://wexcombe.example/brunhilda%20%43ogglesworth"
    said = REQUEST + f"advice: {{links: [{{title: A page of ours, address: '{address}'}}]}}\n"
    stopped(write_case(tmp_path, said), LeakError)


def test_half_a_sentence_of_a_private_note_is_found(tmp_path: Path) -> None:
    note = "private: The parish clerk is furious about the gate and wants to be rung first.\n"
    said = REQUEST.replace(
        "gives the kind of each.", "is short, as the clerk is furious about the gate."
    )
    stopped(write_case(tmp_path, said + note), LeakError)


def test_a_character_that_the_font_lacks_is_advised_on(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("the kind of each.", "the kind of each 🦔 – Łódź."))
    (finding,) = noticegen.check(case)
    assert (finding.rule, finding.stops) == ("character-not-in-font", False)
    assert "`🦔`" in finding.message
