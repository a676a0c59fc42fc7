"""Every sample is a golden test: its words, its Word file, its PDF, its data, its record."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import page
import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator
from python_calamine import CalamineWorkbook

import noticegen
from noticegen.guard.letter_words import letter_words
from noticegen.model.release import Format, Output
from small_case import make_release

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*/request.yaml"))
GOLDEN = Path(__file__).with_name("golden")
FOUR = tuple(Format)

LETTERS = [case for case in SAMPLES if "kind: no notice" not in case.read_text("utf-8")]
"""The samples of which something is sent."""

every_sample = pytest.mark.parametrize("case", SAMPLES, ids=lambda p: p.parent.name)
every_letter = pytest.mark.parametrize("case", LETTERS, ids=lambda p: p.parent.name)


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, noticegen.Release]:
    folder = tmp_path_factory.mktemp("samples")
    return {case: make_release(case, folder / case.parent.name, FOUR) for case in SAMPLES}


def sent(release: noticegen.Release, name: str) -> bytes:
    return (release.folder / "send" / name).read_bytes()


def stages(release: noticegen.Release) -> dict[str, str]:
    """Give what a reviewer of a change wants to see: words, Word's XML, the PDF's text."""
    record = json.loads((release.folder / "record" / "manifest.json").read_text("utf-8"))
    for part in ("libraries", "made_with", "digest", "sent", "record", "letter", "noticegen"):
        del record[part]
    del record["guard"]["searched"]
    manifest = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    checker = (release.folder / "record" / "checker.txt").read_text("utf-8")
    checker = re.sub(r"\b[0-9,]+ bytes|\b[0-9a-f]{12}\b", "…", checker)  # they are the files'
    checker = re.sub(r"(?<=\S) {2,}", " ", checker)  # how wide a column is, hangs on them
    checker = re.sub("-{4,}", "---", checker)
    if not release.sent:
        note = (release.folder / "record" / "letter.txt").read_text("utf-8")
        return {"letter.txt": note, "manifest.json": manifest, "checker.txt": checker}
    document = zipfile.ZipFile(io.BytesIO(sent(release, "letter.docx"))).read("word/document.xml")
    with pypdfium2.PdfDocument(sent(release, "letter.pdf")) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    found = {
        "letter.txt": sent(release, "letter.txt").decode(),
        "document.xml": document.decode().replace("<w:p>", "\n<w:p>"),
        "pdf.txt": "\n\f\n".join(pages).replace("\r\n", "\n"),
    }
    for path in release.sent:
        if path.suffix == ".csv":
            found[path.name] = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    found |= {"manifest.json": manifest, "checker.txt": checker}
    return found


@every_sample
def test_a_sample_is_as_accepted(
    case: Path, releases: dict[Path, noticegen.Release], accept: bool
) -> None:
    folder = GOLDEN / case.parent.name
    made = stages(releases[case])
    if accept:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, text in made.items():
            (folder / name).write_text(text, "utf-8")
    accepted = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert made == accepted, "if it is meant, run the tests with --accept and read the diff"


def test_what_needs_no_notice_leaves_a_record_alone(
    releases: dict[Path, noticegen.Release],
) -> None:
    release = releases[ROOT / "samples/front-desk-2-no-notice/request.yaml"]
    assert release.sent == ()
    record = json.loads((release.folder / "record" / "manifest.json").read_text("utf-8"))
    assert record["kind"] == "no notice"
    assert record["sent"] == []
    (reliance,) = record["reliances"]
    assert reliance["earlier_notice"]["reference"] == "EMP/26/0871"


@every_sample
def test_nothing_is_wrong_with_a_sample(case: Path) -> None:
    assert noticegen.check(case) == ()


def words(text: str) -> list[str]:
    """Give words as read; lines that a format cut at a hyphen are joined again."""
    return re.findall(r"[^\W_]+", text)


@every_letter
def test_the_four_formats_say_the_same_words_in_the_same_order(
    case: Path, releases: dict[Path, noticegen.Release]
) -> None:
    release = releases[case]
    reference = json.loads((release.folder / "record/manifest.json").read_text())["reference"]
    foot = re.compile(
        re.escape(f"Our reference {reference}").replace(r"\ ", r"\s+") + r"\s*Page\s+\d+\s+of\s+\d+"
    )
    read = {}
    for form in FOUR:
        output = Output(f"letter.{form}", sent(release, f"letter.{form}"))
        read[form] = words(foot.sub(" ", letter_words(output)))
    assert len(read[Format.TXT]) > 100
    assert read[Format.HTML] == read[Format.TXT]
    assert read[Format.DOCX] == read[Format.TXT]
    assert read[Format.PDF] == read[Format.TXT]


@every_letter
def test_the_pdf_passes_pdf_ua_1(case: Path, releases: dict[Path, noticegen.Release]) -> None:
    found = page.validate_pdf(str(releases[case].folder / "send" / "letter.pdf"), profile="ua1")
    assert found.is_compliant, [failure.rule_id for failure in found.failures]


@every_letter
def test_the_word_file_is_valid(case: Path, releases: dict[Path, noticegen.Release]) -> None:
    word = releases[case].folder / "send" / "letter.docx"
    assert OpenXmlValidator().validate(word).errors == []


@every_sample
def test_the_sheet_for_the_checker_is_one_sound_page(
    case: Path, releases: dict[Path, noticegen.Release]
) -> None:
    record = releases[case].folder / "record"
    with pypdfium2.PdfDocument(record / "checker.pdf") as pdf:
        assert len(pdf) == 1
    found = page.validate_pdf(str(record / "checker.pdf"), profile="ua1")
    assert found.is_compliant, [failure.rule_id for failure in found.failures]
    assert OpenXmlValidator().validate(record / "checker.docx").errors == []


@every_sample
def test_what_is_sent_names_no_source(case: Path, releases: dict[Path, noticegen.Release]) -> None:
    release = releases[case]
    record = json.loads((release.folder / "record/manifest.json").read_text())
    sources = [a["source"].encode() for a in record["attachments"]]
    for path in release.sent:
        assert not any(source in path.read_bytes() for source in sources)


def test_a_released_table_is_what_the_source_and_the_declaration_make(
    releases: dict[Path, noticegen.Release],
) -> None:
    folder = ROOT / "samples" / "officer-convictions"
    rows = CalamineWorkbook.from_path(str(folder / "officers.xlsx")).get_sheet_by_name("Convicted")
    head, *people = rows.to_python()
    kind = {
        row["value"]: row["group"]
        for row in csv.DictReader((folder / "kinds-of-offence.csv").read_text("utf-8").splitlines())
    }
    offence, convicted = head.index("Offence"), head.index("Conviction date")
    expected = sorted(
        (kind[str(p[offence])], "2018 to 2021" if p[convicted].year < 2022 else "2022 to 2026")  # type: ignore[union-attr]
        for p in people
    )
    release = releases[folder / "request.yaml"]
    text = sent(release, "officers-convicted-2018-to-2026.csv").decode("utf-8-sig")
    heading, *given = csv.reader(io.StringIO(text))
    assert heading == ["Kind of offence", "Convicted in"]
    assert sorted(tuple(row) for row in given) == expected
    assert len(given) == 151
