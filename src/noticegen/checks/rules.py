"""Every rule, in the order in which their findings are shown, and what each silences."""

import sys
from collections.abc import Mapping

from noticegen.checks import CHECKS, LETTER_CHECKS
from noticegen.checks.override_does_not_count import check_override_does_not_count
from noticegen.checks.rule import Rule
from noticegen.checks.silences import SILENCES, SILENCES_IN_A_TEXT


def all_rules() -> Mapping[str, Rule]:
    """Give the rules by their codes."""
    checks = (*CHECKS, *LETTER_CHECKS, check_override_does_not_count)
    rules: list[Rule] = [sys.modules[check.__module__].RULE for check in checks]
    return {rule.code: rule for rule in rules}


def silenced_by(code: str) -> tuple[str, ...]:
    """Give the rules that say nothing of a subject or a text of which a rule has spoken."""
    silent = SILENCES.get(code, frozenset()) | SILENCES_IN_A_TEXT.get(code, frozenset())
    return tuple(sorted(silent))
