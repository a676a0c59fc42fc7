"""The public functions that tell of rules and findings; `noticegen` gives them on."""

import difflib
from collections.abc import Iterable
from typing import Any

from noticegen.model.finding import Finding, Problem


def as_sarif(
    findings: Iterable[Finding] = (),
    *,
    problems: Iterable[Problem] = (),
    exit_code: int | None = None,
) -> dict[str, Any]:
    """Give findings, or the problems for which nothing was checked, as a SARIF 2.1.0 log.

    `exit_code` is that of the run; left out, 6 if a finding stops a final letter, else 0.
    """
    from noticegen import sarif  # noqa: PLC0415

    found, wrong = tuple(findings), tuple(problems)
    if wrong:
        return sarif.problems_to_sarif(wrong, exit_code or 1)
    stops = any(finding.stops for finding in found)
    return sarif.findings_to_sarif(found, 6 * stops if exit_code is None else exit_code)


def describe_checks(code: str | None = None, *, everything: bool = False) -> list[str]:
    """Describe what is checked, in lines: a list of the rules, or one by its code.

    `everything` explains every rule, as Markdown.

    Raises:
        ValueError: there is no rule of that code.
    """
    from noticegen import rules_told  # noqa: PLC0415
    from noticegen.checks.rules import all_rules  # noqa: PLC0415

    if everything:
        return list(rules_told.rules_as_markdown())
    rules = all_rules()
    if code is None:
        return list(rules_told.list_rules())
    if code not in rules:
        near = difflib.get_close_matches(code, rules, 1, 0.5)
        fix = f"write `{near[0]}`" if near else "see `noticegen checks list`"
        raise ValueError(f"there is no rule `{code}`: {fix}")
    return list(rules_told.explain_rule(rules[code]))
