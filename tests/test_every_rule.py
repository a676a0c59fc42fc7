"""Each rule tells what it is, and does what it tells: its bad case, its good case, CHECKS.md."""

import inspect
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import noticegen
from noticegen.checks.rule import Rule
from noticegen.checks.rules import all_rules, silenced_by
from noticegen.cli import app
from noticegen.model.finding import Severity
from noticegen.rule_links import links_of
from rule_cases import RULES, findings_of

ROOT = Path(__file__).resolve().parent.parent
CODES = list(all_rules())
RUN = CliRunner()


def source_of(code: str) -> str:
    return inspect.getsource(sys.modules[f"noticegen.checks.{code.replace('-', '_')}"])


@pytest.mark.parametrize("code", CODES)
def test_a_bad_case_is_one_finding_and_says_what_the_rule_tells(code: str) -> None:
    rule = all_rules()[code]
    (finding,) = findings_of(code, "bad")
    assert finding.rule == code
    assert (finding.message, finding.fix) == (rule.message, rule.fix)
    assert finding.source == rule.source
    assert rule.severity is Severity.BLOCKING or finding.severity is Severity.ADVICE


@pytest.mark.parametrize("code", CODES)
def test_in_a_good_case_nothing_is_found(code: str) -> None:
    assert findings_of(code, "good") == []


def test_every_case_is_of_a_rule() -> None:
    assert {path.name for path in RULES.iterdir() if path.is_dir()} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_tells_its_file_s_severities_and_overrides(code: str) -> None:
    rule, source = all_rules()[code], source_of(code)
    body = source.partition("\n)\n")[2]
    is_several = rule.severity is Severity.BLOCKING and "Severity.ADVICE" in body
    assert f"{code.replace('-', '_')}" in source
    assert bool(rule.advice_if) is (is_several or code == "tells-whether-held")
    assert bool(rule.override) is bool(re.search(r"can_be_overridden(?!=False\b)", body))
    assert not body.count('rule="')


@pytest.mark.parametrize("rule", all_rules().values(), ids=CODES)
def test_a_rule_is_told_in_whole_sentences_and_has_a_provision_to_read(rule: Rule) -> None:
    assert rule.title[0].islower()
    assert not rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert 60 < len(rule.why) < 600
    assert list(links_of(rule.source))
    if "looks like" in rule.message:
        assert rule.looks_like


def test_provisions_lead_to_where_they_can_be_read() -> None:
    act = "https://www.legislation.gov.uk/ukpga/2000/36/section/"
    assert list(links_of("FOIA s2(2)(b), s17(3)")) == [
        ("section 2", f"{act}2"),
        ("section 17", f"{act}17"),
    ]
    assert [name for name, _ in links_of("FOIA s45 Code of Practice")] == ["the Code of Practice"]
    assert [name for name, _ in links_of("FOIA s16; section 45 Code")] == [
        "the Code of Practice",
        "section 16",
    ]
    assert [name for name, _ in links_of("FOIA s12; SI 2004/3244")] == [
        "section 12",
        "SI 2004/3244",
    ]
    assert [name for name, _ in links_of("FOIA s17(1), UK GDPR Article 5(1)(f)")] == [
        "section 17",
        "UK GDPR Article 5",
    ]


def test_checks_md_is_what_is_explained(accept: bool) -> None:
    told = RUN.invoke(app, ["checks", "explain", "--all"]).output
    if accept:
        (ROOT / "CHECKS.md").write_text(told, "utf-8")
    assert told == (ROOT / "CHECKS.md").read_text("utf-8"), "run the tests once with --accept"


def test_checks_md_has_every_rule_and_leads_to_its_cases() -> None:
    text = (ROOT / "CHECKS.md").read_text("utf-8")
    assert re.findall(r"^## ([a-z-]+)$", text, re.MULTILINE) == CODES
    links = re.findall(r"\]\((tests/[^)]+)\)", text)
    assert len(links) == 2 * len(CODES)
    assert [link for link in links if not (ROOT / link).is_file()] == []
    assert max(len(line) for line in text.splitlines() if not line.startswith("|")) < 140


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = RUN.invoke(app, ["checks", "list"]).output.splitlines()
    assert [line.split()[0] for line in lines] == CODES
    assert {line.split()[1] for line in lines} == {"stops", "advice"}


def test_a_rule_is_explained_by_its_code() -> None:
    told = RUN.invoke(app, ["checks", "explain", "under-the-limit"]).output
    assert told.startswith("under-the-limit: what is refused for cost costs more than the limit\n")
    assert "It stops a final letter; it is advice if the estimate is over the limit" in told
    assert "https://www.legislation.gov.uk/uksi/2004/3244" in told
    assert "  fix: answer the item; mend `estimate` only if it was mistaken" in told
    assert "Where it has spoken" not in told
    silencing = RUN.invoke(app, ["checks", "explain", "estimate-missing"]).output
    assert "these are silent: aggregated-too-far-apart," in silencing


def test_a_rule_that_is_not_there_is_told_with_one_that_is() -> None:
    with pytest.raises(ValueError, match="there is no rule `lat`: write `late`"):
        noticegen.describe_checks("lat")
    with pytest.raises(ValueError, match="there is no rule `zzz`: see `noticegen checks list`"):
        noticegen.describe_checks("zzz")
    ended = RUN.invoke(app, ["checks", "explain", "lat"])
    assert (ended.exit_code, "write `late`" in ended.output) == (2, True)


@pytest.mark.parametrize("arguments", [[], ["late", "--all"]])
def test_one_rule_is_explained_or_all_are(arguments: list[str]) -> None:
    ended = RUN.invoke(app, ["checks", "explain", *arguments])
    assert ended.exit_code == 2


def test_what_a_rule_silences_is_a_rule() -> None:
    silent = {code for each in CODES for code in silenced_by(each)}
    assert silent <= set(CODES)
    assert "late" in silenced_by("dates-out-of-order")
    assert "citation-looks-wrong" in silenced_by("placeholder-left")
