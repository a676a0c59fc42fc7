"""What must hold of every definition beside its wording: sources, typing, names, endings.

To add a rule: write a function of the type `Rule` in one of the modules named here, add it to
`RULES`, and give it a test in tests/definitions that names each file, and one that fails.
"""

from collections.abc import Callable, Iterator

from noticegen.definitions.given import Given
from noticegen.definitions.limb_rules import (
    check_an_end_says_what_it_comes_to,
    check_every_limb_can_fail,
    check_every_limb_has_examples,
    check_every_test_is_used,
    check_factors_name_their_side,
    check_harm_tests_have_levels,
    check_no_wording_is_wanting_or_too_much,
    check_questions_ask,
)
from noticegen.definitions.read import Definition
from noticegen.definitions.source_rules import SOURCE_RULES
from noticegen.definitions.text_rules import (
    check_every_name_is_given,
    check_every_text_is_typed_well,
    check_no_wording_says_what_is_never_said,
)
from noticegen.model.finding import Finding

Rule = Callable[[Definition, Given], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    *SOURCE_RULES,
    check_every_text_is_typed_well,
    check_every_name_is_given,
    check_no_wording_says_what_is_never_said,
    check_questions_ask,
    check_no_wording_is_wanting_or_too_much,
    check_an_end_says_what_it_comes_to,
    check_harm_tests_have_levels,
    check_factors_name_their_side,
    check_every_limb_can_fail,
    check_every_limb_has_examples,
    check_every_test_is_used,
)
