"""The sheet for the person who checks: in the record, never sent, and without a withheld value."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import page
import pypdfium2
import pytest
from openpyxl import Workbook
from openxml_audit import OpenXmlValidator

import noticegen
from noticegen.errors import BlockedNoticeError, LeakError
from noticegen.guard.letter_words import letter_words
from noticegen.model.release import Format, Output
from small_case import AUTHORITY, NEEDLES, REQUEST, make_release, write_case

ROOT = Path(__file__).resolve().parents[2]
FOUR = tuple(Format)
OVERRIDE = """\
overrides:
  - finding: rows-single-out
    by: Ada Pell
    role: Data Protection Officer
    date: 2026-09-20
    because: Barking is heard by everybody in the street.
"""


def sheet_of(
    request: str, folder: Path, *, data: Callable[[str], str] | None = None, draft: bool = False
) -> str:
    """Give the words of a case's sheet, on one line."""
    case = write_case(folder, request)
    if data:
        source = folder / "complaints.csv"
        source.write_text(data(source.read_text("utf-8")), "utf-8")
    (sheet,) = noticegen.render(case, ["txt"], draft=draft).sheets
    return " ".join(sheet.data.decode().split())


def barking(data: str) -> str:
    """Let two rows stand alone by their kind."""
    return data.replace(",Noise", ",Barking", 2)


def test_it_is_in_the_record_in_every_form_and_never_sent(tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path), FOUR, draft=True)
    assert {d.name for d in result.sheets} == {f"checker.{form}" for form in FOUR}
    names = [name for name in result.files() if "checker" in name]
    assert names == [f"record/checker.{form}" for form in FOUR]
    for document in (*result.documents, *result.attachments):
        assert b"Check before sending" not in document.data


def test_its_forms_are_those_of_the_letter(tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path), ["docx"])
    assert [d.name for d in result.sheets] == ["checker.docx"]


def test_its_digests_are_in_the_manifest_and_the_tar_holds_it(tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path))
    listed = [entry["file"] for entry in result.manifest["record"]]
    assert listed == ["letter.txt", "checker.docx", "checker.pdf"]
    assert b"record/checker.pdf" in result.tar()


def test_it_is_the_same_bytes_every_time_and_on_every_day(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    days = [noticegen.read_case(case).understood.case.last_day, None]
    made = [noticegen.render(case, FOUR, today=day).sheets for day in days]
    assert [d.data for d in made[0]] == [d.data for d in made[1]]


def test_its_forms_say_the_same_on_one_accessible_page(tmp_path: Path) -> None:
    release = make_release(write_case(tmp_path), tmp_path / "out", FOUR)
    record = release.folder / "record"
    read = {
        form: letter_words(Output(f"letter.{form}", (record / f"checker.{form}").read_bytes()))
        for form in FOUR
    }
    foot = re.compile(r"Our\s+reference\s+WBC-77\s+Page\s+1\s+of\s+1")
    words = {form: re.findall(r"[^\W_]+", foot.sub(" ", text)) for form, text in read.items()}
    assert len(words[Format.TXT]) > 150
    assert words[Format.PDF] == words[Format.DOCX] == words[Format.HTML] == words[Format.TXT]
    found = page.validate_pdf(str(record / "checker.pdf"), profile="ua1")
    assert found.is_compliant, [failure.rule_id for failure in found.failures]
    assert OpenXmlValidator().validate(record / "checker.docx").errors == []


def test_the_longest_sample_takes_one_page() -> None:
    case = ROOT / "samples/officer-convictions/request.yaml"
    sheet = noticegen.render(case, ["pdf", "docx"], draft=True).sheets[0]
    with pypdfium2.PdfDocument(io.BytesIO(sheet.data)) as pdf:
        assert len(pdf) == 1


def test_it_says_what_goes_to_whom_and_by_when(tmp_path: Path) -> None:
    words = sheet_of(REQUEST, tmp_path)
    assert "To Mx Tarrow: reply, dated 24 September 2026." in words
    assert "Last day for answering: 29 September 2026, 3 working days later." in words
    assert "complaints-about-allotments.csv | 30 rows of data, 219 bytes |" in words
    digest = noticegen.render(tmp_path / "request.yaml", ["txt"]).manifest["sent"][0]["digest"]
    assert digest.removeprefix("sha256:")[:12] in words


def test_requests_that_are_answered_together_are_all_named() -> None:
    case = ROOT / "samples/allotments-two-requests/request.yaml"
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    assert "Check before sending: EMP/26/1163, EMP/26/1171\n" in sheet.data.decode()


def test_a_late_letter_is_late_on_it(tmp_path: Path) -> None:
    late = REQUEST.replace("issued: 2026-09-24", "issued: 2026-10-05")
    assert "29 September 2026; it is late by 4 working days." in sheet_of(late, tmp_path)


def test_it_says_what_is_withheld_under_what_and_who_approved_that(tmp_path: Path) -> None:
    words = sheet_of(REQUEST, tmp_path)
    under = "All of it under section 40(2), by virtue of section 40(3A)(a)"
    assert f"{under} (absolute: nothing to weigh)." in words
    assert "Wording approved: Ida Quill, 1 September 2026." in words
    assert "item 1, and Complainant, Plot holder number, Born, What they wrote of" in words


def test_a_draft_shows_what_stops_it_and_wording_that_nobody_approved(tmp_path: Path) -> None:
    case = write_case(tmp_path, REQUEST.replace("issued: 2026-09-24\n", ""))
    (tmp_path / "approvals.yaml").write_text("note: Nothing is approved yet.\n", "utf-8")
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    words = " ".join(sheet.data.decode().split())
    assert words.startswith("DRAFT")
    assert "not dated yet" in words
    assert "Stops a final letter: `issued` is missing" in words
    assert "Wording approved: by nobody." in words


def test_a_finding_that_somebody_answers_for_is_on_it_and_in_the_record(tmp_path: Path) -> None:
    words = sheet_of(REQUEST + OVERRIDE, tmp_path, data=barking)
    assert "2 rows stand in a group of fewer than 5 by `Kind`" in words
    assert "| Ada Pell, Data Protection Officer, 20 September 2026" in words
    assert "| Barking is heard by everybody in the street." in words
    assert "Complaints about allotments: 2 rows in a group of fewer than 5." in words
    record = noticegen.render(tmp_path / "request.yaml", ["txt"]).manifest
    (override,) = record["overrides"]
    assert (override["by"], override["role"]) == ("Ada Pell", "Data Protection Officer")
    assert record["findings"][0]["overridden_by"] == "Ada Pell, Data Protection Officer"


def test_advice_is_on_it(tmp_path: Path) -> None:
    asked = REQUEST.replace("with who complained", f"and was it {NEEDLES['name']} who complained")
    assert "Advice: " in (words := sheet_of(asked, tmp_path))
    assert "(request-names-someone, about " in words
    assert NEEDLES["name"] not in words
    assert "but what is allowed" in words


SILENT = AUTHORITY[: AUTHORITY.index("internal_review")]
NEVER = {
    "review-not-stated": (REQUEST, SILENT),
    "no-exemption-named": (
        REQUEST.replace("    withholds: complainants\n", "").replace(
            "outcome: partly disclosed\n    answer: The file gives the kind of each.\n",
            "outcome: withheld\n",
        ),
        AUTHORITY,
    ),
    "leak": (REQUEST.replace("the kind of each", f"no {NEEDLES['name']}"), AUTHORITY),
}


@pytest.mark.parametrize("code", NEVER)
def test_nobody_can_answer_for_some_findings(code: str, tmp_path: Path) -> None:
    request, authority = NEVER[code]
    answered = request + OVERRIDE.replace("rows-single-out", code)
    case = write_case(tmp_path, answered, authority)
    found = noticegen.check(case)
    assert code in {finding.rule for finding in found if finding.stops}
    told = [f.message for f in found if f.rule == "override-does-not-count" and f.stops]
    assert told == [f"`{code}` can't be overridden"]
    assert not any(finding.overridden_by for finding in found)
    with pytest.raises((BlockedNoticeError, LeakError)):
        noticegen.render(case, ["txt"])


def test_nobody_can_answer_for_a_letter_without_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("noticegen.compose.rights.compose_rights", lambda *_: ())
    answered = REQUEST + OVERRIDE.replace("rows-single-out", "letter-lacks-rights")
    for request, stops in ((REQUEST, "letter-lacks-rights"), (answered, "override-does-not-count")):
        with pytest.raises(BlockedNoticeError) as caught:
            noticegen.render(write_case(tmp_path, request), ["txt"])
        assert stops in {finding.rule for finding in caught.value.findings if finding.stops}


@pytest.mark.parametrize("kind", NEEDLES)
def test_a_withheld_value_in_the_reason_of_an_override_stops_it(kind: str, tmp_path: Path) -> None:
    said = OVERRIDE.replace("everybody in the street", NEEDLES[kind])
    case = write_case(tmp_path, REQUEST + said)
    source = tmp_path / "complaints.csv"
    source.write_text(barking(source.read_text("utf-8")), "utf-8")
    for draft in (False, True):
        with pytest.raises(LeakError) as caught:
            noticegen.render(case, ["txt"], draft=draft)
        assert caught.value.problems[0].where.file == "record/checker"
        assert "the reason of an override" in caught.value.problems[0].fix
    (leak,) = (finding for finding in noticegen.check(case) if finding.rule == "leak")
    assert leak.stops


def test_who_acts_in_a_case_may_stand_on_it(tmp_path: Path) -> None:
    named = REQUEST.replace("Mx Tarrow", NEEDLES["name"])
    named += f"decided_by: {{name: {NEEDLES['name']}, date: 1961-03-17}}\n"
    named = named.replace("date: 1961-03-17", "date: 2026-09-23")
    words = sheet_of(named, tmp_path)
    assert f"To {NEEDLES['name']}: reply" in words
    assert f"Caseworker | {NEEDLES['name']}" in words


def test_a_day_on_it_may_be_a_withheld_one_too(tmp_path: Path) -> None:
    words = sheet_of(
        REQUEST + OVERRIDE,
        tmp_path,
        data=lambda data: barking(data).replace("1961-03-17", "2026-09-20"),
    )
    assert "20 September 2026" in words


def test_a_person_who_is_called_as_a_word_of_the_template_stops_nothing(tmp_path: Path) -> None:
    def renamed(data: str) -> str:
        return data.replace("Brunhilda Cogglesworth", "Brunhilda Reviser-Spelling")

    assert "in every spelling that we know" in sheet_of(REQUEST, tmp_path, data=renamed)


def test_what_the_sources_hold_is_told_and_what_they_do_not(tmp_path: Path) -> None:
    case = write_case(
        tmp_path,
        REQUEST.replace(
            "complaints.csv", "{file: complaints.xlsx, sheet: A, hidden_rows: exclude}"
        ),
    )
    book = Workbook()
    rows = [line.split(",") for line in (tmp_path / "complaints.csv").read_text().splitlines()]
    first = book.worksheets[0]
    first.title = "A"
    for row in rows:
        first.append(row)
    first.row_dimensions[5].hidden = True
    first["A3"].hyperlink = "https://example.org"
    book.create_sheet("Raw").sheet_state = "hidden"
    book.save(tmp_path / "complaints.xlsx")
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    words = " ".join(sheet.data.decode().replace("|", " ").split())
    assert "other sheets: 1, of which hidden: 1, and 1 hidden row, left out" in words
    assert "links on cells" in words
    assert "Raw" not in words
    pivots, formulas = words.index("pivot tables and their copied"), words.index("formulas, links")
    assert words.index("hidden columns") < pivots < formulas < words.index("comments and earlier")


def test_documents_are_looked_into() -> None:
    case = ROOT / "samples/custody-meals/request.yaml"
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    words = " ".join(sheet.data.decode().split())
    assert "what a redaction left in “Agreement for meals in custody, 2025”" in words
    assert "3 pages, as given to us" in words


def test_a_case_that_needs_no_notice_has_one_too() -> None:
    case = ROOT / "samples/front-desk-2-no-notice/request.yaml"
    result = noticegen.render(case, ["txt"], draft=True)
    assert "Nothing goes out:" in result.sheets[0].data.decode()


def test_a_decision_that_is_pending_has_its_day_on_it() -> None:
    case = ROOT / "samples/vehicle-recovery-1-extension/request.yaml"
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    words = " ".join(sheet.data.decode().split())
    assert "qualified: pending; a decision is expected by 28 October 2026" in words


def test_several_provisions_stand_in_a_table() -> None:
    case = ROOT / "samples/bridge-inquiry/request.yaml"
    (sheet,) = noticegen.render(case, ["txt"], draft=True).sheets
    words = " ".join(sheet.data.decode().split())
    assert "| section 30(1)(a)(i) | qualified: the balance favours maintaining it |" in words
    assert "| the same | the same | the same" in words


def test_a_sheet_that_somebody_signed_is_never_lost_and_verify_tells_of_it(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    release = make_release(case, tmp_path / "release")
    sheet = release.folder / "record" / "checker.docx"
    assert noticegen.verify(release.folder).sheets == ()
    sheet.write_bytes(sheet.read_bytes() + b" ")
    (release.folder / "record" / "checker.pdf").unlink()
    verified = noticegen.verify(release.folder)
    assert verified.is_as_made
    assert [said.split("`")[1] for said in verified.sheets] == [
        "record/checker.docx",
        "record/checker.pdf",
    ]
    assert "release/send` is as it was made." in " ".join(verified.lines)
    assert json.loads(json.dumps(verified.as_record()))["sheets"]
    with pytest.raises(noticegen.errors.FileError, match=r"checker\.docx"):
        make_release(case, tmp_path / "release", replace=True)
