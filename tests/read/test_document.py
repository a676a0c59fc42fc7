import hashlib
from pathlib import Path

import pytest
from documents import CARRYING, HARMLESS, LOCKED, PASSWORD, PICTURE, PLAIN, pdf

from noticegen.errors import RequestFileError
from noticegen.model.attachment_entry import DocumentEntry
from noticegen.model.document import Document
from noticegen.model.form import Id
from noticegen.model.place import Place
from noticegen.read.document import read_document

PLACES = {"file": Place("request.yaml", 7)}


def read(folder: Path, data: bytes, file: str = "contract.pdf") -> Document:
    (folder / file).write_bytes(data)
    entry = DocumentEntry(title="Contract", file=file, places=PLACES)
    return read_document(Id("contract"), entry, folder)


@pytest.mark.parametrize("what", CARRYING)
def test_what_a_document_carries_is_told(tmp_path: Path, what: str) -> None:
    assert read(tmp_path, CARRYING[what]).carries == (what,)


@pytest.mark.parametrize("what", HARMLESS)
def test_what_every_reader_sees_is_not_told(tmp_path: Path, what: str) -> None:
    assert read(tmp_path, HARMLESS[what]).carries == ()


def test_a_document_s_bytes_and_digest_are_kept(tmp_path: Path) -> None:
    data = pdf(PLAIN, PLAIN)
    found = read(tmp_path, data)
    assert (found.data, found.digest) == (data, hashlib.sha256(data).hexdigest())
    assert (found.pages, found.pictures, found.is_a) == (2, (), "")


def test_pages_that_show_something_without_text_are_told_and_blank_ones_are_not(
    tmp_path: Path,
) -> None:
    assert read(tmp_path, pdf(PLAIN, PICTURE, b"", PICTURE)).pictures == (2, 4)


@pytest.mark.parametrize(
    ("data", "is_a"),
    [
        (b"PK\x03\x04 and more", "a file of Word or Excel, or another archive"),
        (b"\x89PNG and more", "a picture"),
        (b"<html>", "a web page"),
        (b"Dear Sir", "another kind of file"),
    ],
)
def test_the_bytes_say_what_it_is_and_the_name_does_not(
    tmp_path: Path, data: bytes, is_a: str
) -> None:
    assert read(tmp_path, data).is_a == is_a
    assert read(tmp_path, pdf(), "contract.docx").is_a == ""


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (PASSWORD, "`contract.pdf` has a password"),
        (LOCKED, "`contract.pdf` is locked against changes"),
        (pdf()[:200], "`contract.pdf` is damaged, and can't be read as a PDF"),
        (b"%PDF-1.7\n" + b"\0" * 500, "`contract.pdf` is damaged, and can't be read as a PDF"),
        (b"", "`contract.pdf` is empty"),
    ],
)
def test_one_that_cannot_be_read_stops_in_our_words(tmp_path: Path, data: bytes, what: str) -> None:
    with pytest.raises(RequestFileError) as error:
        read(tmp_path, data)
    (problem,) = error.value.problems
    assert (problem.what, problem.where) == (what, PLACES["file"])


def test_one_that_is_not_there_stops(tmp_path: Path) -> None:
    with pytest.raises(RequestFileError, match="there is no file `contract"):
        read_document(Id("contract"), DocumentEntry(title="C", file="contract.pdf"), tmp_path)
