"""A correction of a letter that was sent: what it said, what is right, and what follows."""

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case, CaseItem
from noticegen.model.choices import Kind
from noticegen.model.citation import text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.numbering import printed_number
from noticegen.working_days import end_of_period


@dataclass(frozen=True, slots=True)
class MistakeView:
    """One mistake: its item, where it is about one, and what is said of it."""

    item: str
    said: Markup
    right: Markup
    because: Markup


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """The correction as printed."""

    mistakes: tuple[MistakeView, ...]
    follows: tuple[Markup, ...]


def letter_corrected(case: Case) -> dt.date | None:
    """Give the day of the letter that is corrected."""
    request = case.request
    if request.earlier and request.earlier.issued:
        return request.earlier.issued
    return request.correction.letter if request.correction else None


def compose_correction_opening(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the sentences with which a correction opens."""
    day = letter_corrected(case)
    mistakes = case.request.correction.mistakes if case.request.correction else ()
    date = long_date(day) if day else ""
    yield speaker.say("corrects", date=date, several=len(mistakes) > 1)


def compose_correction(case: Case, speaker: Speaker) -> CorrectionView | None:
    """Give the correction; nothing where the case has none."""
    correction = case.request.correction
    if correction is None or case.request.kind is not Kind.CORRECTION:
        return None
    mistakes = tuple(
        MistakeView(
            item=printed_number(mistake.item) if mistake.item else "",
            said=speaker.say("mistake_said", said=mistake.said),
            right=speaker.say("mistake_right", right=mistake.right),
            because=speaker.prose(mistake.because) if mistake.because else Markup(),
        )
        for mistake in correction.mistakes
    )
    return CorrectionView(mistakes, tuple(_follows(case, speaker)))


def _follows(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what follows for the decision, and for the applicant's time to complain."""
    day = letter_corrected(case)
    date = long_date(day) if day else ""
    leaves = list(case.leaves())
    changed = [leaf.number for leaf in leaves if _is_decided_anew(case, leaf)]
    others = [leaf.number for leaf in leaves if leaf.number not in changed]
    if changed:
        yield speaker.say("correction_decides_anew", numbers=changed, date=date)
    if others:
        yield speaker.say("correction_answers_anew", numbers=others)
    said = [] if leaves else [speaker.say("correction_changes_nothing")]
    if not leaves or case.chain.others:
        said.append(speaker.say("correction_rest_stands", date=date))
    if said:
        yield Markup(" ").join(said)
    review = case.internal_review
    if review is not None and review.offered:
        anew = day is None or rights_run_from(case) != day
        yield speaker.say("correction_time", anew=anew)


def _is_decided_anew(case: Case, leaf: CaseItem) -> bool:
    """Say whether an item's decision is another now than in the letter that is corrected."""
    before = case.chain.before.get(leaf.number)
    if before is None:
        return True
    names = case.reliances_of(leaf.item)
    now = {case.reliances[name].law.citation for name in names if name in case.reliances}
    then = {text_to_citation(limb) for limb in before.limbs()}
    classes = set(leaf.item.withholds) != set(before.entry.item.withholds)
    return leaf.outcome is not before.outcome or now != then or classes


def rights_run_from(case: Case) -> dt.date | None:
    """Give the day from which the applicant's time to ask for a review runs.

    After a correction that answers nothing anew it is that of the letter corrected, unless the
    time would have passed.
    """
    request = case.request
    if request.kind is not Kind.CORRECTION or request.correction is None:
        return request.issued
    before = letter_corrected(case)
    if before is None or request.items or request.correction.rights_anew:
        return request.issued
    period = (case.internal_review and case.internal_review.ask_within) or ""
    end = end_of_period(before, period)
    has_passed = end is not None and request.issued is not None and end < request.issued
    return request.issued if has_passed else before
