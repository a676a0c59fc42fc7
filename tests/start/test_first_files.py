"""What `init` and `new` write: read at once, told what to fill in, and then a release."""

import datetime as dt
import json
import re
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

import noticegen
from filled_case import fill_in
from noticegen.errors import RequestFileError
from noticegen.kept import law_of
from noticegen.law_entry import reliance_lines
from noticegen.model.law_in_force import LimbInForce
from noticegen.start.first_files import case_text, folder_files
from small_case import AUTHORITY, make_release, write_case

DAY = dt.date(2026, 10, 6)
LAW = law_of(DAY)
TO_FILL_IN = {
    *("placeholder-left", "not-ready-to-send"),
    *("question-not-answered", "public-interest-not-weighed"),
}
FOR_COST = {"estimate-missing", "advice-missing", "outcome-and-keys-disagree"}
LIMBS = list(LAW.limbs.values())
SECTIONS = {
    f"s{section}": [limb.citation.key for limb in limbs]
    for section, limbs in groupby(LIMBS, key=lambda limb: limb.citation.section)
}
EXAMPLE = re.compile(r"^( *)# (?=[a-z_]+:( |$)|- number: |  )", re.MULTILINE)


def name_of(limbs: list[str]) -> str:
    return f"{len(limbs)} from {limbs[0]}" if limbs else "none"


each_case = pytest.mark.parametrize(
    "limbs", [[], ["s43(2)"], [*SECTIONS["s40"], *SECTIONS["s43"]], *SECTIONS.values()], ids=name_of
)


def fresh(folder: Path, *limbs: str) -> Path:
    text = case_text([LAW.limbs[limb] for limb in limbs], dt.date(2026, 9, 1))
    return write_case(folder, text, f"{AUTHORITY}cost_limit: 450\n")


@each_case
def test_a_fresh_case_is_told_what_to_fill_in_and_nothing_else(
    limbs: list[str], tmp_path: Path
) -> None:
    case = fresh(tmp_path, *limbs)
    lines = ["", *case.read_text("utf-8").splitlines()]
    findings = noticegen.check(case)
    assert "placeholder-left" in {f.rule for f in findings}
    more = FOR_COST if any(limb.startswith("s12") for limb in limbs) else set()
    assert {f.rule for f in findings} <= TO_FILL_IN | more
    for finding in findings:
        assert finding.where.line
        assert finding.fix
    left = [f.where.line for f in findings if f.rule == "placeholder-left"]
    assert len(left) == len(set(left)), "one mistake, one finding"
    open_lines = [n for n, line in enumerate(lines) if re.fullmatch(r"[^#]*…", line)]
    assert len(left) == len(open_lines)
    assert not [f for f in findings if "\n" in f.fix]


@each_case
def test_a_case_that_is_filled_in_is_a_release(limbs: list[str], tmp_path: Path) -> None:
    case = fresh(tmp_path, *limbs)
    case.write_text(fill_in(case.read_text("utf-8")), "utf-8")
    assert noticegen.check(case) == ()
    release = make_release(case, tmp_path / "out", [noticegen.Format.TXT])
    assert not release.draft


@pytest.mark.parametrize("limb", LIMBS, ids=lambda limb: limb.citation.key)
def test_every_question_of_a_limb_is_there_in_order(limb: LimbInForce) -> None:
    text = " ".join(case_text([limb], None).replace("#", " ").split())
    found = [text.index(f" {question.key}: |") for question in limb.limb.questions]
    assert found == sorted(found)
    for question in limb.limb.questions:
        assert " ".join((question.asks or "").split()) in text
        assert " ".join((question.good_answer or "").split()) in text


def test_a_day_that_is_not_given_is_asked_for(tmp_path: Path) -> None:
    case = write_case(tmp_path, case_text((), None))
    with pytest.raises(RequestFileError) as error:
        noticegen.check(case)
    (problem,) = error.value.problems
    assert problem.where.line
    assert problem.what.startswith("`received` is `…`")
    assert problem.fix == "write year, month and day: `2026-04-03`"


def test_each_example_can_be_used_as_it_stands(tmp_path: Path) -> None:
    text = EXAMPLE.sub(r"\1", fill_in(case_text((), dt.date(2026, 9, 1))))
    text += fill_in("\n".join(["relied_on:", *reliance_lines(LAW.limbs["s43(2)"], "why")]))
    assert text.count("\n  - number: ") == 5
    assert "\nsend_to: |\n  12 Harbour Steps\n" in text
    assert "\nprivate: |\n  Notes" in text
    assert [f for f in noticegen.check(write_case(tmp_path, text)) if f.stops] == []


@pytest.mark.parametrize("name", ["authority.yaml", "approvals.yaml", "first-case/request.yaml"])
def test_the_first_line_leads_an_editor_to_the_schema(name: str) -> None:
    first = folder_files()[name].split("\n", 1)[0]
    address = first.removeprefix("# yaml-language-server: $schema=")
    schema = json.loads(Path(unquote(urlparse(address).path)).read_bytes())
    assert "$defs" in schema


def test_an_authority_that_is_not_filled_in_can_send_nothing(tmp_path: Path) -> None:
    case = write_case(tmp_path, authority=folder_files()["authority.yaml"])
    left = [f for f in noticegen.check(case) if f.stops]
    assert {f.rule for f in left} == {"placeholder-left"}
    assert len(left) == folder_files()["authority.yaml"].split("\n\n", 1)[1].count("…")
    assert not any(f.can_be_overridden for f in left)


def test_an_authority_that_is_filled_in_can_send(tmp_path: Path) -> None:
    text = folder_files()["authority.yaml"]
    for key, value in (
        *(("ask_within", "40 working days"), ("reply_within", "20 working days")),
        ("write_to", "review@saltmere.example"),
    ):
        text = text.replace(f"{key}: …", f"{key}: {value}")
    text = text.replace("name: …", "name: Saltmere").replace("…", "Town Hall, Saltmere")
    assert noticegen.check(write_case(tmp_path, authority=text)) == ()


def test_fresh_approvals_approve_nothing_and_take_what_check_prints(tmp_path: Path) -> None:
    case = write_case(tmp_path, authority=AUTHORITY)
    approvals = tmp_path / "approvals.yaml"
    fresh_ones = folder_files()["approvals.yaml"]
    approvals.write_text(fresh_ones, "utf-8")
    missing = [f for f in noticegen.check(case) if f.stops]
    assert {f.rule for f in missing} == {"not-ready-to-send"}
    lines = [re.search(r"`(- \{.*?\})`", f.fix) for f in missing]
    entries = "".join(f"  {line[1]}\n" for line in lines if line)
    entries = entries.replace("date: …", "date: 2026-09-02").replace("…", "Ida Quill")
    head = fresh_ones[: fresh_ones.index("# approvals:")]
    approvals.write_text(f"{head}approvals:\n{entries}", "utf-8")
    assert noticegen.check(case) == ()
