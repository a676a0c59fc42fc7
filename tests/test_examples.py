"""Every kind of case file in `tests/examples` makes a letter."""

import csv
import datetime as dt
import random
import shutil
from pathlib import Path

import pytest
from documents import pdf
from openpyxl import Workbook

import noticegen
from noticegen.guard.letter_words import letter_words
from noticegen.model.release import Format, Output

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "examples"
CASES = (
    *(f"{name}/request.yaml" for name in ("refused-whole", "two-preambles", "ten-items")),
    *("neither-nor-for-the-rest/request.yaml", "internal-review/request.yaml"),
    *("chain/extension.yaml", "chain/request.yaml"),
)

OFFENCES = {
    "Exceeding a speed limit": "Driving offences",
    "Using a telephone while driving": "Driving offences",
    "Taking another car": "Theft",
    "Theft from a shop": "Theft",
    "Common assault": "Violence",
    "Affray": "Violence",
}
NOW = ("Kept", "Suspended", "Taken away")


def write_drivers(folder: Path) -> None:
    """Write the data of `two-preambles`: 214 rows, the same each time, nobody in them real."""
    chance = random.Random(26_118)  # noqa: S311 - no secret
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Convictions"
    headings = ["Driver", "Date of birth", "Offence", "Offence date", "Convicted", "Licence now"]
    sheet.append([*headings, "Officer's remarks"])
    for number in range(214):
        convicted = dt.date(2021, 3, 1) + dt.timedelta(days=chance.randrange(1900))
        sheet.append(
            [
                f"Peregrine Quillfeather-{chr(65 + number % 26)}{chr(97 + number // 26)}llow",
                dt.date(1950, 1, 1) + dt.timedelta(days=chance.randrange(18_000)),
                list(OFFENCES)[number % len(OFFENCES)],
                convicted - dt.timedelta(days=chance.randrange(40, 300)),
                convicted,
                NOW[number % 3],
                f"rang on the {number} line and left no message",
            ]
        )
    book.save(folder / "drivers.xlsx")
    with (folder / "kinds-of-offence.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("value", "group"), *OFFENCES.items()])


def rendered(case: str, folder: Path, *formats: Format) -> dict[Format, bytes]:
    """Make the draft letter of an example, in a copy of its folder."""
    copied = folder / "examples"
    shutil.copytree(HERE / "examples", copied)
    write_drivers(copied / "two-preambles")
    (copied / "internal-review/contract-redacted.pdf").write_bytes(pdf())
    files = noticegen.render(copied / case, formats, draft=True).files()
    return {form: files[f"send/letter.draft.{form}"] for form in formats}


@pytest.mark.parametrize("case", CASES)
def test_an_example_s_letter_is_as_accepted(case: str, tmp_path: Path, accept: bool) -> None:
    letters = rendered(case, tmp_path, Format.TXT, Format.DOCX)
    made = letters[Format.TXT].decode()
    name = case.removesuffix("/request.yaml").removesuffix(".yaml")
    golden = GOLDEN / f"{name.replace('/', '-')}.txt"
    if accept:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8"), "if it is meant, run the tests with --accept"
    word = letter_words(Output("letter.draft.docx", letters[Format.DOCX]))
    assert "Yours sincerely" in word


MUST_SAY = {
    "refused-whole": [
        "We are withholding all of it.",
        "refusal notice under section 17",
        "Section 43(2)",
        "Bids set by the last round's prices leave the borough paying more.",
    ],
    "two-preambles": [
        "We are giving you all of items 1 and 4 and part of items 2 and 3.",
        "Section 40(2), by virtue of section 40(3A)(a)",
        "Kind of offence",
    ],
    "ten-items": [
        "We hold the information in items 1, 2, 3, 5, 6, 7 and 9.",
        "We do not hold the information in items 4 and 10.",
        "89.5 to 149.1",
        "£2,237.50 to £3,729.16",
        "up to 216 patrol notes",
        "See the answer to item 2.",
        "You can get it here:",
        "Section 21(1) of the Act exempts information that is reasonably accessible to you",
        "Because of what the work would cost, we rely on section 12(1)",
        "saltmere.example/parking-report-2024-25",
    ],
    "neither-nor-for-the-rest": [
        "We neither confirm nor deny that we hold any such information.",
        "Why: item 1b (any other flights)",
        "section 31(1)(a)",
    ],
}


@pytest.mark.parametrize("name", MUST_SAY)
def test_an_example_s_letter_says_what_it_must(name: str) -> None:
    letter = " ".join((GOLDEN / f"{name}.txt").read_text("utf-8").split())
    must_say = [*MUST_SAY[name], "section 50 of the Act", "review@wexcombe.example"]
    assert [words for words in must_say if words not in letter] == []


def test_every_example_is_rendered_or_to_come() -> None:
    there = {
        path.relative_to(HERE / "examples").as_posix()
        for path in (HERE / "examples").rglob("*.yaml")
    }
    assert there == {*CASES, "authority.yaml"}
