"""Whole releases of letters that continue others."""

import json
import shutil
from pathlib import Path

import pytest

import noticegen
from noticegen.errors import LeakError
from noticegen.model.release import Format
from small_case import approvals, make_release

EXAMPLES = Path(__file__).with_name("examples")


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """Give a folder with an extension and a second notice."""
    folder = Path(shutil.copytree(EXAMPLES / "chain", tmp_path / "chain"))
    shutil.copy(EXAMPLES / "authority.yaml", folder)
    (folder / "approvals.yaml").write_text(approvals(), "utf-8")
    return folder


def letter(release: noticegen.Release) -> str:
    return " ".join((release.sent[0]).read_text("utf-8").split())


@pytest.mark.parametrize("name", ["extension", "request"])
def test_nothing_is_wrong_with_either_letter(chain: Path, name: str) -> None:
    assert noticegen.check(chain / f"{name}.yaml") == ()


def test_the_extension_names_the_exemption_and_the_day(chain: Path) -> None:
    words = letter(make_release(chain / "extension.yaml", chain / "out", [Format.TXT]))
    assert "For item (ii) we need more time to weigh the public interest (section 42(1))." in words
    assert "we will have decided by 27 October 2026" in words
    assert "14 May 2026" in words


def test_the_second_notice_gives_the_reasons_with_what_the_first_said(chain: Path) -> None:
    words = letter(make_release(chain / "request.yaml", chain / "out", [Format.TXT]))
    assert "In our letter of 28 September 2026 we told you that we needed more time" in words
    assert "Advice privilege, between the authority and its own solicitor." in words
    assert "The lease commits public money for thirty years." in words
    assert "14 May 2026" not in words


def test_the_record_names_every_letter_that_was_read(chain: Path) -> None:
    release = make_release(chain / "request.yaml", chain / "out", [Format.TXT])
    record = json.loads((release.folder / "record/manifest.json").read_text("utf-8"))
    assert [entry["file"] for entry in record["inputs"]] == [
        "request.yaml",
        "authority.yaml",
        "approvals.yaml",
        "extension.yaml",
    ]
    assert record["kind"] == "reply"


def test_a_private_note_of_an_earlier_letter_never_leaves(chain: Path) -> None:
    note = "Cuthbert Oxenholme would rather we said nothing of it"
    with (chain / "extension.yaml").open("a", encoding="utf-8") as file:
        file.write(f"private: {note}\n")
    with (chain / "request.yaml").open("a", encoding="utf-8") as file:
        file.write(f"late_because: {note}\n")
    with pytest.raises(LeakError):
        make_release(chain / "request.yaml", chain / "out", [Format.TXT])
    assert not (chain / "out").exists()


def test_the_days_of_the_chain_may_stand_although_they_are_withheld_too(chain: Path) -> None:
    rows = ["Member,Day,Kind", "Aldwyn Quartermaine-Fosse,2026-10-27,Vote"]
    rows += [f"Egbert Plimsole-{c}arrow,2026-09-28,Vote" for c in "BCDFGHK"]
    (chain / "votes.csv").write_text("\n".join(rows) + "\n", "utf-8")
    text = (chain / "extension.yaml").read_text("utf-8")
    text = text.replace(
        "    outcome: disclosed\n    answer: 14 May 2026.\n",
        "    outcome: partly disclosed\n    answer: 14 May 2026.\n    attached: votes\n"
        "    withholds: days\n",
    )
    text = text.replace("relied_on:", "withheld: {days: {what: the days, under: bids}}\nrelied_on:")
    text += (
        "  bids: {limb: s43(2), likelihood: would, answers: {whose_interests: The owner's., "
        "causal_link: A rival could bid., how_likely: One is about to.}, public_interest_test: "
        "{for_disclosure: It is public money., for_maintaining: Rents would rise., "
        "balance: maintaining, because: Rents matter more.}}\n"
        "attachments:\n  votes:\n    title: Votes\n    source: votes.csv\n    rows_are: things\n"
        "    columns:\n      Member: not requested\n      Kind: keep\n"
        "      Day: {withholds: days, holds: date}\n"
    )
    (chain / "extension.yaml").write_text(text, "utf-8")
    words = letter(make_release(chain / "extension.yaml", chain / "out", [Format.TXT], draft=True))
    assert "27 October 2026" in words
