"""The invented limbs of tests/law can be relied on in a test, and are shipped to nobody."""

import datetime as dt
from pathlib import Path

import pytest

import noticegen
from cases import BIDDERS, case_of, told
from invented_law import INVENTED, invented_law, use_invented_law
from noticegen.paths import data_folder
from small_case import write_case

PRIVILEGED = BIDDERS.replace("s43(2)", "s42(1)").replace("    likelihood: would be likely to\n", "")
PRIVILEGED = PRIVILEGED.replace("whose_interests", "privilege").replace("causal_link", "not_waived")
PRIVILEGED = "".join(
    line for line in PRIVILEGED.splitlines(keepends=True) if "how_likely" not in line
)
REFUSED = f"""\
reference: WBC-78
applicant: Mx Tarrow
received: 2026-09-01
issued: 2026-09-24
items:
  - asks: The advice.
    outcome: withheld
    under: bidders
relied_on:{PRIVILEGED}"""


@pytest.mark.parametrize("file", sorted(INVENTED.glob("*.yaml")), ids=lambda p: p.stem)
def test_an_invented_definition_is_not_shipped(file: Path) -> None:
    assert not (data_folder("exemptions") / "foia" / file.name).exists()
    assert "invented" in file.read_text("utf-8").lower()


def test_a_case_of_a_test_can_rely_on_an_invented_limb() -> None:
    case = case_of(REFUSED, given_law=invented_law(dt.date(2026, 9, 24)))
    assert told(case) == []


def test_a_whole_release_can_rely_on_an_invented_limb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_invented_law(tmp_path, monkeypatch)
    folder = tmp_path / "case"
    folder.mkdir()
    assert noticegen.check(write_case(folder, REFUSED)) == ()
