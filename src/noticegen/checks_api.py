"""The public function that tells of the rules; `noticegen` gives it on."""

import difflib

from noticegen.errors import UnknownRuleError
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE


def describe_checks(code: str | None = None, *, everything: bool = False) -> list[str]:
    """Describe what is checked, in lines: a list of the rules, or one by its code.

    `everything` explains every rule, as Markdown.

    Raises:
        UnknownRuleError: there is no rule of that code.
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
        raise UnknownRuleError([Problem(NOWHERE, f"there is no rule `{code}`", fix)])
    return list(rules_told.explain_rule(rules[code]))
