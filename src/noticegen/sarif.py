"""Findings → SARIF 2.1.0, which editors and code review read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ A finding that stops is an error, advice a
warning; one that a named person answers for is suppressed, since it is in the case file that
they do. What is wrong with a file is a notification: then nothing was checked.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from noticegen.checks.rule import Rule
from noticegen.checks.rules import all_rules
from noticegen.model.finding import Finding, Problem, Severity
from noticegen.model.place import Place
from noticegen.rule_links import links_of

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.BLOCKING: "error", Severity.ADVICE: "warning"}


def findings_to_sarif(findings: Sequence[Finding], exit_code: int) -> dict[str, Any]:
    """Give the log of a check that was made."""
    known = all_rules()
    used = list(dict.fromkeys([*known, *(finding.rule for finding in findings)]))
    results = [_result(finding, used.index(finding.rule)) for finding in findings]
    rules = [_rule(known[code]) if code in known else {"id": code} for code in used]
    invocation = {"executionSuccessful": True, "exitCode": exit_code}
    return _log(rules, results, invocation)


def problems_to_sarif(problems: Iterable[Problem], exit_code: int) -> dict[str, Any]:
    """Give the log of a check that could not be made."""
    notifications = [
        {
            "level": "error",
            "message": {"text": _text(problem.what, problem.fix)},
            **_locations(problem.where),
        }
        for problem in problems
    ]
    invocation = {
        "executionSuccessful": False,
        "exitCode": exit_code,
        "toolExecutionNotifications": notifications,
    }
    return _log([], [], invocation)


def _log(
    rules: list[dict[str, Any]], results: list[dict[str, Any]], invocation: Mapping[str, Any]
) -> dict[str, Any]:
    driver = {"name": "noticegen", "semanticVersion": version("noticegen"), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    links = "; ".join(f"{name}: {address}" for name, address in links_of(rule.source))
    return {
        "id": rule.code,
        "shortDescription": {"text": f"{rule.title[0].upper()}{rule.title[1:]}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why} By {rule.source} ({links})."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"source": rule.source},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    said = {key: getattr(finding, key) for key in ("about", "fix", "source")}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(finding.message, finding.fix)},
        **_locations(finding.where),
        # what it is about stays the same while lines move
        "partialFingerprints": {"subject/v1": f"{finding.rule}:{finding.about}"},
        "properties": {key: value for key, value in said.items() if value},
    }
    if finding.overridden_by:
        by = f"answered for by {finding.overridden_by}"
        result["suppressions"] = [{"kind": "inSource", "justification": by}]
    return result


def _text(what: str, fix: str) -> str:
    return f"{what}\nfix: {fix}" if fix else what


def _locations(where: Place) -> dict[str, Any]:
    if not where.file:
        return {}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(where.file)}}
    if where.line is not None:
        region = {"startLine": where.line}
        if where.column is not None:
            region["startColumn"] = where.column
            if where.width is not None:
                region["endColumn"] = where.column + where.width
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if where.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": where.pointer}]
    return {"locations": [location]}


def _uri(file: str) -> str:
    """Give a path as a URI: relative as it was named, absolute with its scheme."""
    path = PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix())
