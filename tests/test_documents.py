"""A release with a document beside its letter."""

import json
from pathlib import Path

import pytest
from documented import TEXT
from documents import PLAIN, pdf

import noticegen
from noticegen.errors import LeakError, RequestFileError
from noticegen.model.release import Format
from small_case import write_case

CASE = f"""{TEXT}
    leaks: {{also_withheld: [Egbert Plimsole]}}
reference: WBC-78
applicant: Mx Tarrow
received: 2026-09-01
issued: 2026-09-24
"""
NAMED = PLAIN.replace(b"Meals", b"Egbert Plimsole: meals")


def render(folder: Path, document: bytes, text: str = CASE, *, draft: bool = False) -> Path:
    (folder / "contract-redacted.pdf").write_bytes(document)
    case = write_case(folder, text)
    noticegen.render(case, folder / "out", (Format.TXT,), draft=draft)
    return folder / "out"


def test_a_document_is_sent_byte_for_byte_and_recorded(tmp_path: Path) -> None:
    data = pdf(PLAIN, PLAIN)
    out = render(tmp_path, data)
    assert (out / "send/catering-contract-2025.pdf").read_bytes() == data
    record = json.loads((out / "record/manifest.json").read_text("utf-8"))
    (document,) = record["documents"]
    assert (document["file"], document["pages"]) == ("contract-redacted.pdf", 2)
    assert {d["file"] for d in record["inputs"]} >= {"contract-redacted.pdf"}
    digests = {d["digest"] for d in (*record["inputs"], *record["sent"])}
    assert len(digests) == len(record["inputs"]) + len(record["sent"]) - 1
    searched = {entry["file"]: entry["as"] for entry in record["guard"]["searched"]}
    assert "text of the pages" in searched["catering-contract-2025.pdf"]


def test_a_withheld_name_in_a_document_stops_the_release(tmp_path: Path) -> None:
    with pytest.raises(LeakError) as error:
        render(tmp_path, pdf(NAMED))
    (problem,) = error.value.problems
    assert problem.what.startswith("`catering-contract-2025.pdf` holds a withheld value")
    assert problem.fix.startswith("redact it in the document")
    assert not (tmp_path / "out").exists()


def allowed_in(title: str) -> str:
    allowed = f"allowed: [{{text: Egbert Plimsole, in: {title}, because: Another person.}}]"
    return CASE.replace("Plimsole]}", f"Plimsole], {allowed}}}")


def test_a_name_may_be_allowed_in_one_document(tmp_path: Path) -> None:
    out = render(tmp_path, pdf(NAMED), allowed_in('"Catering contract, 2025"'))
    assert (out / "send/catering-contract-2025.pdf").exists()


def test_what_is_allowed_in_the_letter_is_not_in_a_document(tmp_path: Path) -> None:
    with pytest.raises(LeakError):
        render(tmp_path, pdf(NAMED), allowed_in("letter"))


def test_what_the_applicant_wrote_is_not_allowed_in_a_document(tmp_path: Path) -> None:
    text = CASE.replace("The catering contract.", "The contract that Egbert Plimsole signed.")
    with pytest.raises(LeakError, match=r"catering-contract-2025\.pdf"):
        render(tmp_path, pdf(NAMED), text)


def test_two_documents_of_one_name_stop(tmp_path: Path) -> None:
    other = "  copy: {title: Catering contract 2025, file: contract-redacted.pdf}\n"
    text = CASE.replace("attachments:\n", f"attachments:\n{other}")
    with pytest.raises(RequestFileError, match="two files would be called"):
        render(tmp_path, pdf(), text)


def test_a_draft_leaves_out_what_is_no_pdf(tmp_path: Path) -> None:
    out = render(tmp_path, b"PK\x03\x04", draft=True)
    assert [path.name for path in (out / "send").iterdir()] == ["letter.draft.txt"]
