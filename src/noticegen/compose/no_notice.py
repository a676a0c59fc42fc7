"""What the record says where no notice is needed. FOIA s17(6)."""

from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.form import Id


def compose_no_notice(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say, for the record, that no notice was given, and on which earlier one that rests."""
    yield speaker.say("gives_no_notice", applicant=case.request.applicant)
    named: dict[Id, None] = {}
    for leaf in case.leaves():
        named |= dict.fromkeys(case.reliances_of(leaf.item))
    for name in named:
        earlier = case.request.relied_on[name].earlier_notice
        if earlier:
            yield speaker.say(
                "rests_on_earlier_notice",
                date=long_date(earlier.date),
                reference=earlier.reference,
                because=earlier.because,
            )
