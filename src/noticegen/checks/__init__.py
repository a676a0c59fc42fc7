"""The checks, in the order in which their findings are shown.

To add one: write `checks/<rule>.py` with a function of the type `Check`, add it to
`CHECKS` (or `LETTER_CHECKS`, for one that reads the finished letter), and add
`tests/checks/test_<rule>.py` with a case that passes and a case that fails.
"""

import dataclasses
from collections.abc import Callable, Iterator

from noticegen.checks.advice_missing import check_advice_missing
from noticegen.checks.aggregated_too_far_apart import check_aggregated_too_far_apart
from noticegen.checks.aggregation_not_argued import check_aggregation_not_argued
from noticegen.checks.answer_does_not_fit import check_answer_does_not_fit
from noticegen.checks.applicant_in_published import check_applicant_in_published
from noticegen.checks.attachment_not_provable import check_attachment_not_provable
from noticegen.checks.awaited_day_missing import check_awaited_day_missing
from noticegen.checks.balance_against_outcome import check_balance_against_outcome
from noticegen.checks.blanket_claim import check_blanket_claim
from noticegen.checks.cell_can_be_worked_out import check_cell_can_be_worked_out
from noticegen.checks.citation_looks_wrong import check_citation_looks_wrong
from noticegen.checks.contradicts_earlier_letter import check_contradicts_earlier_letter
from noticegen.checks.dates_out_of_order import check_dates_out_of_order
from noticegen.checks.decision_date import check_decision_date
from noticegen.checks.document_carries_more import check_document_carries_more
from noticegen.checks.estimate_looks_weak import check_estimate_looks_weak
from noticegen.checks.estimate_missing import check_estimate_missing
from noticegen.checks.fee_asked_too_late import check_fee_asked_too_late
from noticegen.checks.fee_counts_work import check_fee_counts_work
from noticegen.checks.form_not_met import check_form_not_met
from noticegen.checks.harm_words_disagree import check_harm_words_disagree
from noticegen.checks.item_left_out_at_review import check_item_left_out_at_review
from noticegen.checks.item_still_pending import check_item_still_pending
from noticegen.checks.item_without_outcome import check_item_without_outcome
from noticegen.checks.kept_column_tells import check_kept_column_tells
from noticegen.checks.kind_against_items import check_kind_against_items
from noticegen.checks.late import check_late
from noticegen.checks.law_looks_wrong import check_law_looks_wrong
from noticegen.checks.left_as_suggested import check_left_as_suggested
from noticegen.checks.letter_lacks_rights import check_letter_lacks_rights
from noticegen.checks.letter_lacks_statement import check_letter_lacks_statement
from noticegen.checks.letter_refuses_nothing import check_letter_refuses_nothing
from noticegen.checks.letters_of import Finished
from noticegen.checks.limb_cannot_be_relied_on import check_limb_cannot_be_relied_on
from noticegen.checks.limbs_exclude_each_other import check_limbs_exclude_each_other
from noticegen.checks.link_not_usable import check_link_not_usable
from noticegen.checks.named_by_nothing import check_named_by_nothing
from noticegen.checks.narrower_does_not_fit import check_narrower_does_not_fit
from noticegen.checks.neither_nor_in_words_only import check_neither_nor_in_words_only
from noticegen.checks.neither_nor_not_tied import check_neither_nor_not_tied
from noticegen.checks.neither_nor_provision import check_neither_nor_provision
from noticegen.checks.neither_nor_words_imply import check_neither_nor_words_imply
from noticegen.checks.new_exemption_at_review import check_new_exemption_at_review
from noticegen.checks.no_exemption_named import check_no_exemption_named
from noticegen.checks.no_notice_without_ground import check_no_notice_without_ground
from noticegen.checks.not_ready_to_send import check_not_ready_to_send
from noticegen.checks.nothing_to_extend import check_nothing_to_extend
from noticegen.checks.number_skipped import check_number_skipped
from noticegen.checks.outcome_and_keys_disagree import check_outcome_and_keys_disagree
from noticegen.checks.override_does_not_count import check_override_does_not_count
from noticegen.checks.particulars_out_of_date import check_particulars_out_of_date
from noticegen.checks.passed_on_without_consent import check_passed_on_without_consent
from noticegen.checks.placeholder_left import check_placeholder_left
from noticegen.checks.public_interest_not_weighed import check_public_interest_not_weighed
from noticegen.checks.question_not_answered import check_question_not_answered
from noticegen.checks.reason_is_a_paraphrase import check_reason_is_a_paraphrase
from noticegen.checks.request_names_someone import check_request_names_someone
from noticegen.checks.review_not_stated import check_review_not_stated
from noticegen.checks.review_times_doubtful import check_review_times_doubtful
from noticegen.checks.rows_single_out import check_rows_single_out
from noticegen.checks.same_person_twice import check_same_person_twice
from noticegen.checks.schedule_tells_too_much import check_schedule_tells_too_much
from noticegen.checks.silences import once, silenced
from noticegen.checks.small_number_as_reason import check_small_number_as_reason
from noticegen.checks.table_does_not_add_up import check_table_does_not_add_up
from noticegen.checks.tells_whether_held import check_tells_whether_held
from noticegen.checks.test_not_met import check_test_not_met
from noticegen.checks.test_not_of_this_limb import check_test_not_of_this_limb
from noticegen.checks.under_the_limit import check_under_the_limit
from noticegen.checks.warning_out_of_place import check_warning_out_of_place
from noticegen.checks.withheld_without_saying import check_withheld_without_saying
from noticegen.checks.wording_slip import check_wording_slip
from noticegen.checks.words_fit_any_case import check_words_fit_any_case
from noticegen.model.case import Case
from noticegen.model.finding import Finding

Check = Callable[[Case], Iterator[Finding]]
LetterCheck = Callable[[Case, Finished], Iterator[Finding]]
"""Reads the case, and the letter as re-opened."""

CHECKS: tuple[Check, ...] = (
    check_item_without_outcome,
    check_number_skipped,
    check_outcome_and_keys_disagree,
    check_named_by_nothing,
    check_withheld_without_saying,
    check_table_does_not_add_up,
    check_form_not_met,
    check_dates_out_of_order,
    check_late,
    check_fee_asked_too_late,
    check_awaited_day_missing,
    check_kind_against_items,
    check_nothing_to_extend,
    check_decision_date,
    check_no_exemption_named,
    check_limb_cannot_be_relied_on,
    check_limbs_exclude_each_other,
    check_citation_looks_wrong,
    check_law_looks_wrong,
    check_reason_is_a_paraphrase,
    check_left_as_suggested,
    check_harm_words_disagree,
    check_blanket_claim,
    check_question_not_answered,
    check_answer_does_not_fit,
    check_test_not_met,
    check_test_not_of_this_limb,
    check_public_interest_not_weighed,
    check_balance_against_outcome,
    check_words_fit_any_case,
    check_neither_nor_provision,
    check_tells_whether_held,
    check_neither_nor_not_tied,
    check_neither_nor_words_imply,
    check_neither_nor_in_words_only,
    check_estimate_missing,
    check_under_the_limit,
    check_aggregation_not_argued,
    check_estimate_looks_weak,
    check_aggregated_too_far_apart,
    check_fee_counts_work,
    check_warning_out_of_place,
    check_no_notice_without_ground,
    check_advice_missing,
    check_narrower_does_not_fit,
    check_passed_on_without_consent,
    check_link_not_usable,
    check_rows_single_out,
    check_small_number_as_reason,
    check_cell_can_be_worked_out,
    check_kept_column_tells,
    check_schedule_tells_too_much,
    check_request_names_someone,
    check_attachment_not_provable,
    check_document_carries_more,
    check_review_not_stated,
    check_review_times_doubtful,
    check_particulars_out_of_date,
    check_item_still_pending,
    check_contradicts_earlier_letter,
    check_item_left_out_at_review,
    check_new_exemption_at_review,
    check_same_person_twice,
    check_not_ready_to_send,
    check_placeholder_left,
    check_wording_slip,
    check_applicant_in_published,
)

LETTER_CHECKS: tuple[LetterCheck, ...] = (
    check_letter_lacks_statement,
    check_letter_lacks_rights,
    check_letter_refuses_nothing,
)

CODES = frozenset(c.__name__.removeprefix("check_").replace("_", "-") for c in CHECKS)
"""The codes that an override can name."""
_OF_THE_LETTER = frozenset(
    c.__name__.removeprefix("check_").replace("_", "-") for c in LETTER_CHECKS
)
NEVER_OVERRIDDEN = _OF_THE_LETTER | {"leak"}
"""What is found in the finished letter, or in any file: nobody can answer for that."""


def run_checks(case: Case) -> tuple[Finding, ...]:
    """Give what is wrong with a case, one finding a mistake, overrides taken into account."""
    found = silenced([finding for check in CHECKS for finding in check(case)])
    answered = [_overridden(finding, case) for finding in once(found)]
    return (*answered, *check_override_does_not_count(case, answered, CODES, NEVER_OVERRIDDEN))


def run_letter_checks(case: Case, letter: Finished) -> tuple[Finding, ...]:
    """Give what a finished letter lacks.

    One that speaks of refusing and refuses nothing is not judged by these words as well.
    """
    if any(check_letter_refuses_nothing(case, letter)):
        letter = dataclasses.replace(letter, is_sound=False)
    return tuple(f for check in LETTER_CHECKS for f in check(case, letter))


def _overridden(finding: Finding, case: Case) -> Finding:
    """Mark a finding that a named person answers for."""
    for override in case.request.overrides:
        meant = override.finding == finding.rule and override.about in (None, finding.about)
        if meant and finding.can_be_overridden:
            return dataclasses.replace(finding, overridden_by=f"{override.by}, {override.role}")
    return finding
